import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ACT_KINDS, type ActKind } from '../../src/contract/acts.js';
import { type ActDeclaration, isPlain, upcast } from '../../src/contract/declaring/declaration.js';
import { canonicalJson } from '../../src/contract/hashing.js';
import { SteppedClock } from '../../src/platform/index.js';
import { TestPlatform } from '../integration/harness.js';
import { load } from '../upgrade/load.js';
import { playTwoDays } from './two-days.js';

const FOLDER = new URL('./particulars/', import.meta.url);
const AFTERWARDS = new Date('2026-11-25T11:00:00.000+08:00');

/** What 0.1 sealed otherwise for the same input: since then the place says how it keeps what lies there. */
const OTHERWISE = new Map([
  [
    '{"correctiveAction":null,"maxTenths":null,"minTenths":null,"quantity":"humidity","regime":null,"rule":null,"valueTenths":550,"verdict":"no_limit"}',
    '{"correctiveAction":null,"maxTenths":null,"minTenths":null,"quantity":"humidity","regime":"ambient","rule":null,"valueTenths":550,"verdict":"no_limit"}',
  ],
]);

/** One line for each act of the kind that the two days have, in the order of recording. */
const recorded = (name: string): string[] => {
  const file = new URL(`${name}.jsonl`, FOLDER);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
};

/** With `RECORD_PARTICULARS=yes` a file that is missing is written; one that is there is never written again. */
function record(sealed: ReadonlyMap<string, string[]>): void {
  if (process.env.RECORD_PARTICULARS !== 'yes') return;
  for (const [name, lines] of sealed) {
    const file = new URL(`${name}.jsonl`, FOLDER);
    if (!existsSync(file)) writeFileSync(file, `${lines.join('\n')}\n`, { flag: 'wx' });
  }
}

/** The particulars as they were hashed, byte for byte, but that ids are called by what they stand for: by kind and version. */
async function sealedOn(platform: TestPlatform): Promise<Map<string, string[]>> {
  return platform.uow.read(async (tx) => {
    const acts: { id: string; kind: string; version: number; school: string; actor: string; personal: Uint8Array }[] =
      await tx.query(
        `SELECT act.id AS id, kind, schema_version AS version, school_id AS school, actor_account_id AS actor, personal
         FROM act JOIN act_content ON act_content.act_id = act.id ORDER BY chain_index`,
      );
    const school = acts[0]?.school;
    const names = new Map<string, string>();
    const name = async (sql: string, called: (row: { id: string; what: string }, at: number) => string) => {
      const rows: { id: string | null; what: string }[] = await tx.query(sql);
      for (const [at, { id, what }] of rows.entries()) if (id !== null) names.set(id, `<${called({ id, what }, at)}>`);
    };
    await name(`SELECT id, kind AS what FROM place WHERE school_id = '${school}'`, ({ what }) => what);
    await name(`SELECT id, name AS what FROM class_group WHERE school_id = '${school}'`, ({ what }) => `class ${what}`);
    await name(`SELECT id, 'kitchen' AS what FROM kitchen WHERE host_school_id = '${school}'`, ({ what }) => what);
    await name(`SELECT id, 'site' AS what FROM school WHERE id <> '${school}'`, ({ what }) => what);
    await name("SELECT id, 'supplier' AS what FROM supplier", ({ what }) => what);
    await name("SELECT id, 'photo' AS what FROM attachment", ({ what }) => what);
    await name('SELECT id, category AS what FROM ingredient', ({ what }) => what);
    await name(
      `SELECT lot_id AS id, 'lot' AS what FROM delivery_line JOIN act ON act.id = act_id WHERE lot_id IS NOT NULL
       ORDER BY chain_index, line_no`,
      ({ what }, at) => `${what} ${at + 1}`,
    );
    const sealed = new Map<string, string[]>();
    for (const { kind, id, actor } of acts) {
      const earlier = [...names.values()].filter((each) => each.startsWith(`<${kind} `)).length;
      names.set(id, `<${kind} ${earlier + 1}>`);
      if (!names.has(actor))
        names.set(actor, `<signer ${[...names.values()].filter((each) => /^<signer/.test(each)).length + 1}>`);
    }
    for (const { kind, version, personal } of acts) {
      const { particulars } = JSON.parse(Buffer.from(personal).toString('utf8'));
      const bytes = canonicalJson(particulars);
      // What stands in the bytes is canonical, or it would come out otherwise
      expect(Buffer.from(personal).toString('utf8')).toContain(`"particulars":${bytes}`);
      const named = bytes.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id);
      sealed.set(`${kind}.${version}`, [...(sealed.get(`${kind}.${version}`) ?? []), named]);
    }
    return sealed;
  });
}

/**
 * What is hashed of each kind of act in each version it had. The same two days, once as release 0.1 recorded them and
 * once by the code of today: a field that comes, goes or is written otherwise under the same version makes other bytes.
 */
describe('the particulars of every kind of act', () => {
  let platform: TestPlatform | undefined;
  afterEach(async () => {
    await platform?.stop();
    platform = undefined;
  });

  it('are recorded in each version there ever was (test/contract/particulars)', () => {
    const files = readdirSync(FOLDER);
    // the first version of a plain kind is its declaration; its bytes are written down with the release
    const isNew = (act: ActDeclaration) => isPlain(act) && act.version === 1 && !files.includes(`${act.kind}.1.jsonl`);
    const names = Object.values(ACT_KINDS as Record<string, ActDeclaration>).flatMap((act) =>
      isNew(act) ? [] : Array.from({ length: act.version }, (_, at) => `${act.kind}.${at + 1}.jsonl`),
    );
    expect(files.sort()).toEqual(names.sort());
  });

  it('give these bytes today', async () => {
    const clock = new SteppedClock(new Date('2026-11-23T06:10:00.000+08:00'));
    platform = await TestPlatform.start(clock, { sessionMs: 30 * 86_400_000 });
    await playTwoDays(platform, clock);
    const sealed = await sealedOn(platform);
    record(sealed);
    for (const [name, lines] of sealed) {
      if (existsSync(new URL(`${name}.jsonl`, FOLDER))) expect([name, ...lines]).toEqual([name, ...recorded(name)]);
    }
    expect([...sealed.keys()].sort()).toEqual(
      Object.values(ACT_KINDS as Record<string, ActDeclaration>)
        .map(({ kind, version }) => `${kind}.${version}`)
        .sort(),
    );
  });

  it('gave these when release 0.1 sealed them', async () => {
    platform = await TestPlatform.upon((database) => load('0.1', database), new SteppedClock(AFTERWARDS));
    const sealed = await sealedOn(platform);
    record(sealed);
    expect(sealed.size).toBe(18);
    for (const [name, lines] of sealed) {
      const said = lines.map((line) => OTHERWISE.get(line) ?? line);
      expect([name, ...said]).toEqual([name, ...recorded(name).slice(0, lines.length)]);
    }
  });

  const older = Object.values(ACT_KINDS as Record<string, ActDeclaration>).flatMap(({ kind, version }) =>
    Array.from({ length: version - 1 }, (_, at) => [kind as ActKind, at + 1] as const),
  );
  it.each(older)('are read as what is recorded today for the same: %s of version %d', (kind, version) => {
    const { version: now } = ACT_KINDS[kind];
    const lines = recorded(`${kind}.${version}`);
    const read = lines.map((line) => canonicalJson(upcast(ACT_KINDS[kind], version, JSON.parse(line)) as never));
    expect(read).toEqual(recorded(`${kind}.${now}`).slice(0, lines.length));
  });
});
