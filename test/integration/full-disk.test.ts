import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filesBelow } from '../../src/app/upkeep/backup/copy-files.js';
import { Attachment } from '../../src/journal/journal.entities.js';
import { ObjectStore } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { JPEG } from './things.js';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;
const KEY = 'cases/0190a0b0-0000-7000-8000-0000000000ab';

// Only root may mount a disk that is small enough to fill
if (process.getuid?.() === 0)
  describe(`a disk that is full, on ${DATABASE_UNDER_TEST}`, () => {
    let platform: TestPlatform;
    let canteen: Canteen;
    let folder: string;
    const mounted: string[] = [];

    const smallDisk = async (at: string, kilobytes: number) => {
      await mkdir(at, { recursive: true });
      await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'mingchu-full', at]);
      mounted.push(at);
    };
    const objects = () => join(platform.settings.dataDir, 'objects');
    const fill = (at: string) => writeFile(join(at, 'filler'), Buffer.alloc(64 * MEGABYTE)).catch(() => undefined);
    const makeRoom = (at: string) => rm(join(at, 'filler'));
    const upload = () =>
      fetch(`${platform.url}/api/schools/${canteen.school.id}/attachments`, {
        method: 'POST',
        headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
        body: JPEG,
      });
    const photos = () => platform.uow.read((tx) => tx.countBy(Attachment, { schoolId: canteen.school.id }));
    const store = () => platform.app.get(ObjectStore);
    const backup = async (to: string) => {
      const { dataDir, database } = platform.settings;
      const url = database.kind === 'sqlite' ? database.file : database.url;
      const env = { PATH: process.env.PATH, DATA_DIR: dataDir, DATABASE_URL: url };
      const command = [resolve('dist/src/app/upkeep/main.js'), 'backup', '--to', to, '--json'];
      const said = await run(process.execPath, command, { env }).catch(
        (error: { code: number; stdout: string; stderr: string }) => error,
      );
      return { code: 'code' in said ? said.code : 0, json: JSON.parse(said.stdout || '{}') };
    };

    beforeAll(async () => {
      platform = await TestPlatform.start();
      canteen = await Canteen.open(platform);
      folder = await mkdtemp(join(tmpdir(), 'mingchu-full-'));
      await smallDisk(objects(), 2 * 1024);
      await smallDisk(join(folder, 'backups'), 100);
    });
    afterAll(async () => {
      for (const at of mounted) await run('umount', [at]);
      await platform.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('takes no photo and has nothing half of it; what was kept is whole, and it heals when there is room', async () => {
      expect((await upload()).status).toBe(201);
      const [before] = (await filesBelow(objects())) as [string];
      await fill(objects());
      const refused = await upload();
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([503, 'service.full']);
      expect(await photos()).toBe(1);
      expect((await filesBelow(objects())).sort()).toEqual([before, 'filler'].sort());
      // records need no room there
      expect((await canteen.accept([canteen.line()])).actId).toBeDefined();
      await makeRoom(objects());
      expect((await upload()).status).toBe(201);
      expect(await photos()).toBe(2);
    });

    it('takes of a clip all of a piece or nothing, never a hole where the disk had no room', async () => {
      const piece = Buffer.alloc(MEGABYTE, 7);
      await store().append(KEY, 0, piece);
      await expect(store().append(KEY, MEGABYTE, piece)).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await store().size(KEY)).toBe(MEGABYTE);
      await store().delete(KEY);
      await store().append(KEY, 0, piece);
      expect((await store().get(KEY))?.equals(piece)).toBe(true);
      await store().delete(KEY);
    });

    it('makes no backup of half of it, and says in words what to do', async () => {
      const to = join(folder, 'backups');
      const { code, json } = await backup(to);
      expect([code, json]).toEqual([1, { refused: 'disk.full' }]);
      expect(await readdir(to)).toEqual([]);
      expect((await backup(join(folder, 'roomy'))).code).toBe(0);
    });
  });
