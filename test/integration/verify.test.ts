import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Verdict } from '../../src/evidence/evidence.entities.js';
import { Attachment } from '../../src/journal/journal.entities.js';
import { type Difference, ObjectStore } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';
import { JPEG } from './things.js';

/** The command as an auditor gives it, beside the platform that is running. */
describe('npm run verify', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let lots: string[];
  let photo: Attachment;

  const verify = async () => {
    const { dataDir, database } = platform.settings;
    const url = database.kind === 'sqlite' ? database.file : database.url;
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, DATABASE_URL: url };
    const said = await promisify(execFile)(process.execPath, [resolve('dist/src/app/verify/main.js')], { env }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    const lines = said.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const differences = lines.slice(0, -1).map(({ difference }) => difference as Difference);
    return { code: 'code' in said ? said.code : 0, differences, last: lines.at(-1) };
  };

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    lots = await canteen.stocked(canteen.line({ weighedGrams: 20_000 }), canteen.line({ weighedGrams: 5_000 }));
    const mealId = await canteen.meal();
    const out = { ...canteen.now(canteen.school.places.dry_store), mealId, v: 2 };
    const [lotId] = lots;
    await canteen.does(warehouseEndpoints.stockOut, { ...out, lines: [{ lotId, amount: 3_000, unit: 'g' }] });
    const mistaken = await canteen.does(warehouseEndpoints.stockOut, {
      ...out,
      lines: [{ lotId, amount: 900, unit: 'g' }],
    });
    expect((await canteen.reverse(mistaken.actId)).status).toBe(201);
    const upload = await fetch(`${platform.url}/api/schools/${canteen.school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
      body: JPEG,
    });
    const { id } = (await upload.json()) as { id: string };
    photo = await platform.uow.read((tx) => tx.findOneByOrFail(Attachment, { id }));
    const shown = { ...canteen.now(canteen.school.places.dry_store), attachmentIds: [id], v: 2 };
    await canteen.does(warehouseEndpoints.writeOff, {
      ...shown,
      reason: 'spoiled',
      lines: [{ lotId, amount: 100, unit: 'g' }],
    });
    await platform.settled();
  });
  afterAll(() => platform.stop());

  it('computes everything anew and finds nothing, and writes nothing', async () => {
    const { code, differences, last } = await verify();
    expect(differences).toEqual([]);
    expect(last).toMatchObject({ verify: 'ok', schools: 1, lots: 2, deliveries: 1, differences: 0 });
    expect(Number(last?.['acts'])).toBeGreaterThan(5);
    expect(code).toBe(0);
  });

  it('names what was changed behind the platform’s back, and nothing else', async () => {
    const change = (sql: string, values: unknown[]) => platform.uow.write((tx) => tx.query(sql, values));
    const { dry_store } = canteen.school.places;
    const verdict = await platform.uow.read((tx) => tx.findOneByOrFail(Verdict, { verdict: 'unwatched' }));
    await change('UPDATE stock_balance SET grams = grams + 500 WHERE lot_id = ? AND location_id = ?', [
      lots[1],
      dry_store,
    ]);
    await change('UPDATE delivery_line SET accepted_grams = 5001 WHERE lot_id = ?', [lots[1]]);
    await change('UPDATE verdict SET verdict = ? WHERE subject_id = ?', ['supported', verdict.subjectId]);
    await platform.app.get(ObjectStore).put(`attachments/${photo.sha256}`, Buffer.from('another picture'));

    const { code, differences, last } = await verify();
    expect(code).toBe(1);
    expect(last).toMatchObject({ verify: 'different', differences: differences.length });
    const delivery = expect.stringMatching(new RegExp(`\\|${lots[1]}$`));
    expect(differences).toEqual(
      expect.arrayContaining([
        // the seal says what was accepted, so that the act is known to be changed as well
        expect.objectContaining({ what: 'journal.changed' }),
        { what: 'journal.photo', of: photo.id, stored: expect.any(String), computed: photo.sha256 },
        { what: 'stock.balance', of: `${lots[1]}|${dry_store}`, stored: '5500', computed: '5000' },
        { what: 'delivery.accepted', of: delivery, stored: '5000', computed: '5001' },
        expect.objectContaining({ what: 'verdict.other', of: verdict.subjectId }),
      ]),
    );
    expect(differences).toHaveLength(5);
  });

  it('refuses a database that it cannot be about', async () => {
    const env = { PATH: process.env.PATH, DATA_DIR: join(platform.settings.dataDir, 'elsewhere') };
    const run = promisify(execFile)(process.execPath, [resolve('dist/src/app/verify/main.js')], { env });
    await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such database') });
  });
});
