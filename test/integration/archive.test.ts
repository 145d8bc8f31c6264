import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, businessDateOf, startOfBusinessDate } from '../../src/contract/business-date.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { SteppedClock } from '../../src/platform/index.js';
import { LogWriter } from '../../src/transparency/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { JPEG } from './things.js';

interface Follower {
  keyLine: string;
  look(): Promise<number | null>;
}
const { Follower } = (await import('../../proof/follow.mjs' as string)) as {
  Follower: new (role: string, folder: string, options: { log: string; name?: string }) => Follower;
};
const { main } = (await import('../../proof/verify.mjs' as string)) as {
  main(args: string[], say: (line: string) => void): number;
};

const TERM_ENDED_DAYS_AGO = 10;

/** A term that is over, written by the command beside the platform, and held against the log without either. */
describe(`an archive on ${DATABASE_UNDER_TEST}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-archive-'));
  const today = businessDateOf(Date.now());
  const [from, until] = [addDays(today, -60), addDays(today, -TERM_ENDED_DAYS_AGO)];
  // an hour before its end
  const clock = new SteppedClock(new Date(startOfBusinessDate(addDays(until, 1)) - 3_600_000));
  let platform: TestPlatform;
  let canteen: Canteen;
  let signer: Follower;
  let made: { folder: string; schools: { id: string; from: number; to: number; photos: number }[] };

  const mingchu = async (...args: string[]) => {
    const { dataDir, database, logKeysFile } = platform.settings;
    const url = database.kind === 'sqlite' ? database.file : database.url;
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, DATABASE_URL: url, LOG_KEYS_FILE: logKeysFile };
    const command = [resolve('dist/src/app/upkeep/main.js'), ...args, '--json'];
    const said = await promisify(execFile)(process.execPath, command, { env }).catch(
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    return { code: 'code' in said ? said.code : 0, json: JSON.parse(said.stdout || `"${said.stderr}"`) };
  };
  const archive = (...more: string[]) =>
    mingchu('archive', '--to', join(folder, 'to'), '--from', from, '--school', canteen.school.id, ...more);
  const verify = (of = made.folder) => {
    const said: string[] = [];
    const code = main([of, '--keys', platform.settings.logKeysFile], (line) => void said.push(line));
    return { code, said: said.slice(0, -1), last: JSON.parse(said.at(-1) ?? '') as Record<string, unknown> };
  };

  beforeAll(async () => {
    platform = await TestPlatform.start(clock);
    canteen = await Canteen.open(platform);
    mkdirSync(join(folder, 'to'));
    signer = new Follower('signer', join(folder, 'signer'), {
      log: `${platform.url}/api/log`,
      name: 'prefecture.example/log',
    });
    mkdirSync(dirname(platform.settings.logKeysFile), { recursive: true });
    writeFileSync(platform.settings.logKeysFile, `${signer.keyLine}\n`);
    const upload = await fetch(`${platform.url}/api/schools/${canteen.school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${canteen.manager.token}`, 'content-type': 'image/jpeg' },
      body: JPEG,
    });
    const { id } = (await upload.json()) as { id: string };
    await canteen.does(procurementEndpoints.accept, {
      ...{ ...canteen.now(canteen.school.places.gate), supplierId: canteen.supplierId, lines: [canteen.line()] },
      attachmentIds: [id],
    });
    await canteen.meal();
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused of a term that is not over, and of records that nobody has signed for', async () => {
    expect(await archive('--until', today)).toEqual({ code: 1, json: { refused: 'archive.not-over', until: today } });
    expect((await archive('--until', until)).json.refused).toBe('archive.not-signed');
    expect((await archive('--until', 'last summer')).json.refused).toBe('archive.dates');
    expect((await archive('--until', until, '--county', '532301')).json.refused).toBe('archive.whose');
    expect(readdirSync(join(folder, 'to'))).toEqual([]);
  });

  it('holds what was recorded in the term, and is checked without database and platform', async () => {
    clock.advance(2 * 3_600_000);
    await canteen.stocked(canteen.line({}));
    await platform.app.get(LogWriter).appendNew();
    await signer.look();
    const { code, json } = await archive('--until', until);
    expect([code, json.archive]).toEqual([0, 'made']);
    made = json;
    const [school] = made.schools;
    const lines = readFileSync(join(made.folder, 'schools', `${canteen.school.id}.ndjson`), 'utf8')
      .trim()
      .split('\n');
    expect(lines).toHaveLength((school?.to ?? 0) - (school?.from ?? 0));
    const all = await platform.uow.read((tx) => tx.query('SELECT COUNT(*) AS n FROM act'));
    // what came after the term is not in it
    expect(lines.length).toBeLessThan(Number((all as { n: number }[])[0]?.n));
    expect(lines.length).toBeGreaterThan(0);
    const { ranges } = verify().last as { ranges: Record<string, object> };
    expect(verify()).toMatchObject({ code: 0, said: [], last: { verify: 'ok', records: lines.length } });
    expect(ranges[canteen.school.id]).toEqual({ from: school?.from, to: school?.to });
    const kept = (await platform.uow.read((tx) => tx.query('SELECT id, sha256 FROM attachment'))) as object[];
    const photos = readFileSync(join(made.folder, 'photos', `${canteen.school.id}.ndjson`), 'utf8').trim();
    expect(JSON.parse(photos)).toMatchObject(kept[0] as object);
    await promisify(execFile)('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: made.folder });
    expect(readdirSync(join(folder, 'to'))).toEqual([made.folder.slice(folder.length + '/to/'.length)]);
    expect((await archive('--until', until)).json.refused).toBe('archive.there');
  });

  it('of the term after it begins where it ended', async () => {
    const args = ['--from', addDays(until, 1), '--until', addDays(today, -1), '--school', canteen.school.id];
    const { json } = await mingchu('archive', '--to', join(folder, 'to'), ...args);
    expect(json.schools[0].from).toBe(made.schools[0]?.to);
    expect(verify(json.folder)).toMatchObject({ code: 0, said: [] });
  });

  it.each<[string, string, (text: string) => string]>([
    [
      'record 1 was changed',
      'ndjson',
      (text) => second(text, (line) => line.replace('"offline\\":false', '"offline\\":true')),
    ],
    ['record 1 is missing', 'ndjson', (text) => second(text, () => '')],
    ['was put in', 'ndjson', (text) => `${text}${text.split('\n')[0]}\n`],
    ['the log has not so many', 'ranges', (text) => text.replace(/"to": \d+/, '"to": 99999')],
    ['was put in', 'ranges', (text) => text.replace(/"from": \d+/, '"from": "all"')],
  ])('of which something is not as it was signed is named: %s', (words, which, spoil) => {
    const file = join(made.folder, 'schools', which === 'ranges' ? 'ranges.json' : `${canteen.school.id}.ndjson`);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, spoil(before));
    const { code, said } = verify();
    writeFileSync(file, before);
    expect([code, said.join('')]).toEqual([1, expect.stringContaining(words)]);
    expect(verify().code).toBe(0);
  });
});

const second = (text: string, change: (line: string) => string) =>
  text
    .split('\n')
    .map((line, at) => (at === 1 ? change(line) : line))
    .filter((line, at, all) => line !== '' || at === all.length - 1)
    .join('\n');
