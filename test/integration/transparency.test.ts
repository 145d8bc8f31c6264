import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { transparencyEndpoints } from '../../src/contract/http/transparency.js';
import { SealedActs } from '../../src/journal/index.js';
import { writeRows } from '../../src/platform/index.js';
import { LogWriter } from '../../src/transparency/index.js';
import { LogTiles } from '../../src/transparency/log-tiles.js';
import { LogVerifier } from '../../src/transparency/log-verifier.js';
import { TRANSPARENCY_ENTITIES } from '../../src/transparency/transparency.entities.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

interface Follower {
  keyLine: string;
  look(): Promise<number | null>;
}
type Rewritten = Error & { indexes: number[] };
const { Follower, copyLog } = (await import('../../proof/follow.mjs' as string)) as {
  Follower: new (role: string, folder: string, options: { log: string; name?: string; keys?: unknown[] }) => Follower;
  copyLog(log: string, folder: string): Promise<number>;
};
const { main } = (await import('../../proof/verify.mjs' as string)) as {
  main(args: string[], say: (line: string) => void): number;
};
const { verifyProof } = (await import('../../proof/inclusion.mjs' as string)) as {
  verifyProof(proof: string, keys: unknown[]): { isGood: boolean; school: string };
};
const { keysIn } = (await import('../../proof/note.mjs' as string)) as { keysIn(text: string): unknown[] };

describe(`the log over all journals, on ${DATABASE_UNDER_TEST}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-log-'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let other: Canteen;
  let log: string;
  let signer: Follower;
  let witness: Follower;
  let keyText: string;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    other = await Canteen.open(platform);
    log = `${platform.url}/api/log`;
    signer = new Follower('signer', join(folder, 'signer'), { log, name: 'prefecture.example/log' });
    const keys = keysIn(signer.keyLine);
    witness = new Follower('witness', join(folder, 'witness'), { log, name: 'county.example', keys });
    keyText = `${signer.keyLine} # the log\n${witness.keyLine}\n`;
  });
  afterAll(async () => {
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const append = () => platform.app.get(LogWriter).appendNew();
  const auditor = () => canteen.school.people.auditor;
  const proofOf = (actId: string) => platform.call(transparencyEndpoints.proof, { as: auditor(), params: { actId } });
  const text = async (path: string) => (await fetch(`${log}/${path}`)).text();

  it('is not offered for signing where it has no key, and takes no signature of a key that is not registered', async () => {
    await canteen.stocked(canteen.line({}));
    await append();
    expect(await signer.look()).toBeNull();
    const [size, stranger] = [1, `— prefecture.example/log ${Buffer.alloc(68).toString('base64')}\n`];
    const answer = await platform.call(transparencyEndpoints.sign, { body: { size, line: stranger } });
    expect(answer.problem.code).toBe('transparency.head-unknown');
    mkdirSync(dirname(platform.settings.logKeysFile), { recursive: true });
    writeFileSync(platform.settings.logKeysFile, keyText);
    await append();
    const [, waiting] = (await text('waiting')).split('\n');
    const refused = await platform.call(transparencyEndpoints.sign, {
      body: { size: Number(waiting), line: stranger },
    });
    expect(refused.problem.code).toBe('transparency.signature-refused');
  });

  it('grows by each act of every school once, whoever appends, and is signed and co-signed', async () => {
    const mealId = await canteen.meal();
    await other.stocked(other.line({}));
    await Promise.all([append(), append(), append()]);
    const size = (await signer.look()) as number;
    expect(await witness.look()).toBe(size);
    const counts = await platform.uow.read((tx) => platform.app.get(SealedActs).counts(tx));
    expect(size).toBe(counts.reduce((sum, { count }) => sum + count, 0));
    expect((await text('witnessed')).split('\n').filter((line) => line.startsWith('— '))).toHaveLength(2);

    const [, , root = ''] = (await text('witnessed')).split('\n');
    const notice = await (await fetch(`${platform.url}/api/notices/${canteen.school.id}`)).text();
    expect(notice).toContain(root);
    expect(notice).toContain('县级见证签名 1 个');

    const proof = await proofOf(mealId);
    expect(proof.status).toBe(200);
    const keys = keysIn(keyText);
    expect(verifyProof(String(proof.body), keys)).toMatchObject({ isGood: true, school: canteen.school.id });
    const shifted = String(proof.body).replace(
      /index (\d+)/,
      (_, at: string) => `index ${Number(at) === 0 ? 1 : Number(at) - 1}`,
    );
    expect(verifyProof(shifted, keys)).toMatchObject({ isGood: false });
    const late = await canteen.meal();
    expect((await proofOf(late)).problem.code).toBe('transparency.not-yet-signed');
    const abroad = await platform.newPerson('auditor', '532322');
    const foreign = await platform.call(transparencyEndpoints.proof, { as: abroad, params: { actId: mealId } });
    expect(foreign.problem.code).toBe('journal.act-not-found');
  });

  it('lets an export be checked by the public keys alone, and names the record that was changed in it', async () => {
    const schoolId = canteen.school.id;
    const answer = await platform.call(transparencyEndpoints.sealedActs, { as: auditor(), params: { schoolId } });
    await append();
    await signer.look();
    await witness.look();
    const taken = join(folder, 'taken');
    const size = await copyLog(log, taken);
    const [file, keys] = [join(taken, 'schools', `${schoolId}.ndjson`), join(folder, 'keys')];
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(keys, keyText);
    const lines = String(answer.body).trim().split('\n');
    const { sealed } = await sealedOf(schoolId);
    expect(lines.length).toBeLessThanOrEqual(sealed);
    const whole = (await platform.call(transparencyEndpoints.sealedActs, { as: auditor(), params: { schoolId } })).body;
    writeFileSync(file, String(whole));
    const verify = () => {
      const said: string[] = [];
      const code = main([taken, '--keys', keys, '--kept', join(folder, 'witness')], (line) => void said.push(line));
      return { code, said: said.slice(0, -1), last: JSON.parse(said.at(-1) ?? '') as object };
    };
    expect(verify()).toMatchObject({ code: 0, said: [], last: { verify: 'ok', entries: size, records: sealed } });
    writeFileSync(file, readFileSync(file, 'utf8').replace('"offline\\":false', '"offline\\":true'));
    expect(verify()).toMatchObject({ code: 1, said: [expect.stringContaining('record 0 was changed')] });
  });

  it('serves tiles only as they are called, and never more than there is', async () => {
    const size = Number((await text('checkpoint')).split('\n')[1]);
    const status = async (path: string) => (await fetch(`${log}/${path}`)).status;
    expect(await status(`tile/0/000.p/${size}`)).toBe(200);
    expect(await status(`tile/entries/000.p/${size}`)).toBe(200);
    for (const path of [
      'tile/0/000',
      'tile/0/000.p/256',
      'tile/0/0',
      'tile/0/x000/000.p/1',
      'tile/1/000.p/1',
      'tile/-1/000.p/1',
    ]) {
      expect([path, await status(path)]).toEqual([path, 404]);
    }
    expect((await fetch(`${log}/tile/0/000.p/1`)).headers.get('cache-control')).toContain('immutable');
  });

  it('is recomputed from the acts by `npm run verify`, which names an entry that is not what its act says', async () => {
    const schoolId = canteen.school.id;
    const verify = () => platform.uow.read((tx) => platform.app.get(LogVerifier).verify(tx, schoolId));
    const { sealed } = await sealedOf(schoolId);
    expect(await verify()).toEqual({ seen: sealed, differences: [] });
    const { size } = await platform.uow.read((tx) => platform.app.get(LogTiles).state(tx));
    const bundle = { level: -1, index: 0, width: size };
    const before = (await platform.uow.read((tx) => platform.app.get(LogTiles).read(tx, bundle))) as Buffer;
    const put = (content: Buffer) =>
      platform.uow.write((tx) =>
        writeRows(tx, 'log_tile', [{ level: -1, tile_index: 0, content }], { put: ['level', 'tile_index'] }),
      );
    const text = before.toString('latin1');
    const at = text.search(/ 1 [0-9a-f]{64}/) + 3;
    await put(Buffer.from(`${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`, 'latin1'));
    const { differences } = await verify();
    expect(differences.map(({ what, of }) => [what, of])).toEqual([['log.entry', `${schoolId} no. 1`]]);
    await put(before);
  });

  it('is refused by signer and witness once it is written anew, and both name what differs', async () => {
    const acts = platform.app.get(SealedActs);
    const honest = acts.leaves.bind(acts);
    const [first] = await platform.uow.read((tx) => acts.counts(tx));
    const schoolId = first?.schoolId;
    acts.leaves = async (tx, school, from, most) => {
      const leaves = await honest(tx, school, from, most);
      return school === schoolId && from === 0 ? leaves.map((leaf, at) => (at === 1 ? 'f'.repeat(64) : leaf)) : leaves;
    };
    try {
      await platform.uow.write(async (tx) => {
        for (const entity of TRANSPARENCY_ENTITIES) await tx.createQueryBuilder().delete().from(entity).execute();
      });
      await canteen.meal();
      await append();
      const why = (await signer.look().catch((error: unknown) => error)) as Rewritten;
      expect(why.message).toBe('what came before is not what it was');
      expect(why.indexes).toContain(1);
      expect(await text('waiting')).toContain('prefecture.example/log');
      expect((await fetch(`${log}/checkpoint`)).status).toBe(404);
      // somebody who has the key of the log signs it all the same
      const stolen = join(folder, 'stolen');
      mkdirSync(stolen);
      writeFileSync(join(stolen, 'key'), readFileSync(join(folder, 'signer', 'key')));
      await new Follower('signer', stolen, { log }).look();
      const refused = (await witness.look().catch((error: unknown) => error)) as Rewritten;
      expect(refused.message).toBe('what came before is not what it was');
      expect(refused.indexes).toContain(1);
      expect((await fetch(`${log}/witnessed`)).status).toBe(404);
    } finally {
      acts.leaves = honest;
    }
  });

  const sealedOf = async (schoolId: string) => {
    const [row] = (await platform.uow.read((tx) =>
      tx.query('SELECT sealed FROM log_school WHERE school_id = ?', [schoolId]),
    )) as { sealed: number | string }[];
    return { sealed: Number(row?.sealed) };
  };
});
