import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { businessDateOf, DAY_MS } from '../../src/contract/business-date.js';
import { appEndpoints } from '../../src/contract/http/app.js';
import { Attachment } from '../../src/journal/journal.entities.js';
import { PhotoSweep } from '../../src/journal/photos/photo-sweep.js';
import { Metrics, ObjectStore, SteppedClock } from '../../src/platform/index.js';
import { S3Server } from '../setup/s3-server.mjs';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { JPEG } from './things.js';
import { TestAgent, until } from './video-agent.js';

const KEYS = { accessKeyId: 'mingchu', secretAccessKey: 'of-the-store' };
/** Longer than the photos of no act are kept. */
const DAYS = 60;

describe('a platform whose store of photos is away', () => {
  const clock = new SteppedClock(new Date());
  let folder: string;
  let server: S3Server;
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-store-away-'));
    server = new S3Server({ folder, bucket: 'mingchu', ...KEYS });
    const keyFile = join(folder, 'keys');
    await writeFile(keyFile, Object.values(KEYS).join('\n'));
    const s3 = { url: await server.start(), region: 'us-east-1', keyFile };
    platform = await TestPlatform.start(clock, { s3 });
    canteen = await Canteen.open(platform, businessDateOf(clock.now()));
  });
  afterAll(async () => {
    await platform.stop();
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const upload = () =>
    fetch(`${platform.url}/api/schools/${canteen.school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
      body: JPEG,
    });
  const photos = () => platform.uow.read((tx) => tx.countBy(Attachment, { schoolId: canteen.school.id }));
  const said = async () => {
    const { items } = await platform.ok(appEndpoints.diagnosis, { as: platform.admin });
    return items.find(({ check }) => check === 'objects');
  };
  const awaySeconds = async () =>
    Number(/^mingchu_store_away_seconds (\S+)$/m.exec(await platform.app.get(Metrics).text())?.[1]);
  const sweep = () => platform.app.get(PhotoSweep).sweep();
  /** As whoever asks again until he is let in. */
  const untilBack = () =>
    until(
      () =>
        platform.app
          .get(ObjectStore)
          .ready()
          .then(
            () => true,
            () => false,
          ),
      'the store',
    );

  it('keeps photos there, refuses one with the time to ask again, and has nothing half of it', async () => {
    expect((await upload()).status).toBe(201);
    expect(await server.keys()).toHaveLength(1);
    server.busySeconds = 3;
    const refused = await upload();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3']);
    expect(((await refused.json()) as { code: string }).code).toBe('service.store-away');
    expect(await photos()).toBe(1);
    expect(await said()).toMatchObject({ level: 'fault', zh: expect.stringContaining('503') });
    expect(await awaySeconds()).toBeGreaterThan(0);
    server.busySeconds = null;
    await until(async () => (await upload()).status === 201, 'a second upload');
    expect(await photos()).toBe(2);
    expect(await said()).toMatchObject({ level: 'ok' });
    expect(await awaySeconds()).toBe(0);
  });

  it('says for how long it has been away, however often it was asked meanwhile, and takes what people record', async () => {
    server.busySeconds = 0;
    const from = performance.now();
    await expect(platform.app.get(ObjectStore).ready()).rejects.toThrow();
    await until(async () => (await awaySeconds()) > 3, 'three seconds');
    await expect(platform.app.get(ObjectStore).ready()).rejects.toThrow();
    expect(await awaySeconds()).toBeLessThanOrEqual((performance.now() - from) / 1_000);
    expect(await awaySeconds()).toBeGreaterThan(3);
    const { actId } = await canteen.accept([canteen.line()]);
    expect(actId).toBeDefined();
    server.busySeconds = null;
    await untilBack();
  });

  it('forgets no photo whose file it cannot delete: it goes with the next sweep', async () => {
    clock.advance(DAYS * DAY_MS);
    server.busySeconds = 1;
    await expect(sweep()).rejects.toMatchObject({ code: 'service.store-away' });
    expect(await photos()).toBe(2);
    server.busySeconds = null;
    await untilBack();
    expect(await sweep()).toBe(2);
    expect([await photos(), await server.keys()]).toEqual([0, []]);
  });

  it('takes in what boxes report meanwhile, and lets their stills wait on them', async () => {
    await platform.signIn(platform.admin);
    const agent = await TestAgent.enrol(platform, canteen.school);
    server.isSilent = true;
    const [eventId, at] = [randomUUID(), clock.now().toISOString()];
    const still = { eventId, cameraId: agent.cameraId, at, jpeg: JPEG.toString('base64') };
    const event = {
      ...{ eventId, cameraId: agent.cameraId, revision: 1, kind: 'motion' as const, startedAt: at, endedAt: at },
      ...{ peakActivity: 90, stage: 'cooking' as const, stageReasons: ['place'] },
    };
    const seq = await agent.send('thumbnail', still);
    await agent.untilAcked(await agent.send('event', event));
    expect(agent.acked.has(seq)).toBe(false);
    server.isSilent = false;
    await untilBack();
    // as a box does with what is not acknowledged
    await agent.send('thumbnail', still, seq);
    await agent.untilAcked(seq);
    expect((await server.keys()).some((key) => key.endsWith(eventId))).toBe(true);
    await agent.disconnect();
  });
});
