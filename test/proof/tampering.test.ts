import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/contract/hashing.js';
import { bytesOf, leafOfBytes } from '../../src/journal/sealing/seal-act.js';
import { bundled, grownBundles } from '../../src/transparency/log-tiles.js';
import { checkpointText, keysIn as keysOfPlatform, signerOf } from '../../src/transparency/notes.js';
import { entryHash, grownTiles, inclusionProof, type Peak, rootOf, withLeaf } from '../../src/transparency/tree.js';

interface Finding {
  what: string;
  school?: string;
  number?: number;
  line?: number;
  index?: number;
}
interface Kept {
  size?: number;
  root?: Buffer;
  leaves?: Buffer;
}
interface Source {
  read(path: string): Buffer | null;
  schools(): string[];
}
const { verifyExport } = (await import('../../proof/verify.mjs' as string)) as {
  verifyExport(source: Source, keys: unknown[], kept?: Kept): { findings: Finding[]; records: number; entries: number };
};
const { keyLine, keysIn, LOG, signatureLine, WITNESS } = (await import('../../proof/note.mjs' as string)) as {
  keyLine(name: string, type: number, key: KeyObject): string;
  keysIn(text: string): unknown[];
  signatureLine(key: { name: string; type: number; privateKey: KeyObject }, text: string, seconds: number): string;
  LOG: number;
  WITNESS: number;
};
const { Tree, tilePath } = (await import('../../proof/tree.mjs' as string)) as {
  Tree: new () => { append(leaf: Buffer, height?: number): void; root: Buffer };
  tilePath(level: number | string, index: number, width?: number): string;
};

const ORIGIN = 'prefecture.example/log';
const key = (name: string, type: number) => ({ name, type, privateKey: generateKeyPairSync('ed25519').privateKey });
const own = key(ORIGIN, LOG);
const county = key('county.example', WITNESS);
const stranger = key(ORIGIN, LOG);
const keyText = [own, county].map(({ name, type, privateKey }) => keyLine(name, type, privateKey)).join('\n');
const KEYS = keysIn(keyText);
const TRIALS = 100;

/** The same numbers for the same seed. */
function dice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const some = (count: number, end: number) => {
    const all = Array.from({ length: end }, (_, at) => at);
    return Array.from({ length: count }, () => all.splice(below(all.length), 1)[0] as number).sort((a, b) => a - b);
  };
  return { below, some };
}

interface Sealed {
  envelope: string;
  salt: string;
  personal: string;
  leaf: string;
}

function sealed(school: string, words: string): Sealed {
  const salt = createHash('sha256').update(words).digest('hex');
  const bytes = bytesOf({
    envelope: { schoolId: school, id: words },
    personal: { note: `“${words}”\n`, particulars: {} },
  });
  const [envelope, personal] = [bytes.envelope.toString('utf8'), bytes.personal.toString('utf8')];
  return { envelope, salt, personal, leaf: leafOfBytes(bytes, salt) };
}

/** Schools with their acts in the order in which the log has them, as the platform would seal, append and serve them. */
class World {
  files = new Map<string, Buffer>();
  readonly leaves: Buffer[] = [];
  /** Of each entry, whose act it is. */
  readonly places: { school: string; number: number }[] = [];
  root: Buffer;

  constructor(
    readonly acts: ReadonlyMap<string, readonly Sealed[]>,
    order: readonly string[],
    signers: readonly ReturnType<typeof key>[],
  ) {
    const numbers = new Map<string, number>();
    const entries = order.map((school) => {
      const number = numbers.get(school) ?? 0;
      numbers.set(school, number + 1);
      this.places.push({ school, number });
      return Buffer.from(`${school} ${number} ${(acts.get(school) as Sealed[])[number]?.leaf}`);
    });
    this.leaves = entries.map(entryHash);
    const tiles = [...grownTiles(0, this.leaves, new Map()), ...grownBundles(0, entries, Buffer.alloc(0))];
    for (const { level, index, content } of tiles) {
      const width = Math.min(256, Math.floor(entries.length / 256 ** Math.max(level, 0)) - index * 256);
      this.files.set(tilePath(level < 0 ? 'entries' : level, index, width), content);
    }
    let peaks: Peak[] = [];
    for (const leaf of this.leaves) peaks = withLeaf(peaks, leaf);
    this.root = rootOf(peaks);
    const text = checkpointText(ORIGIN, entries.length, this.root);
    const lines = signers.map((one) => signatureLine(one, text, 1_764_000_000));
    this.files.set('checkpoint', Buffer.from(`${text}\n${lines.join('')}`));
    for (const [school, all] of acts) this.put(school, linesOf(all));
  }

  static of({ below }: ReturnType<typeof dice>): World {
    const schools = Array.from(
      { length: 2 + below(2) },
      (_, at) => `${String(at).repeat(8)}-0000-4000-8000-${String(below(1e12)).padStart(12, '0')}`,
    );
    const acts = new Map(schools.map((school): [string, Sealed[]] => [school, []]));
    const order = Array.from({ length: 20 + below(400) }, (_, at) => {
      const school = schools[below(schools.length)] as string;
      acts.get(school)?.push(sealed(school, `act ${at}`));
      return school;
    });
    return new World(acts, order, [own, county]);
  }

  copy(): World {
    return Object.assign(Object.create(World.prototype) as World, this, { files: new Map(this.files) });
  }

  /** The same with some acts that say something else, all hashed anew and signed by `signers`. */
  rewritten(changed: ReadonlySet<string>, signers: readonly ReturnType<typeof key>[]): World {
    const acts = [...this.acts].map(([school, all]): [string, Sealed[]] => [
      school,
      all.map((one, at) => (changed.has(`${school} ${at}`) ? sealed(school, `other ${at}`) : one)),
    ]);
    return new World(
      new Map(acts),
      this.places.map(({ school }) => school),
      signers,
    );
  }

  put(school: string, lines: readonly string[]): void {
    this.files.set(`schools/${school}.ndjson`, Buffer.from(lines.map((line) => `${line}\n`).join('')));
  }

  lines(school: string): string[] {
    return (this.files.get(`schools/${school}.ndjson`)?.toString('utf8') ?? '').split('\n').slice(0, -1);
  }

  /** A school with more than a few acts. */
  get school(): string {
    return [...this.acts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] as string;
  }

  verify(kept: Kept = {}): Finding[] {
    const schools = () => [...this.acts.keys()];
    return verifyExport({ read: (path) => this.files.get(path) ?? null, schools }, KEYS, kept).findings;
  }

  get kept(): Kept {
    return { size: this.leaves.length, root: this.root, leaves: Buffer.concat(this.leaves) };
  }
}

function linesOf(all: readonly Sealed[]): string[] {
  let chain = '0'.repeat(64);
  return all.map(({ envelope, salt, personal, leaf }) => {
    chain = sha256(`${chain}${leaf}`);
    return JSON.stringify({ envelope, salt, personal, chain });
  });
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ what, number, line, index }) => [what, number ?? line ?? index ?? ''].join(' ')).sort();
const named = (what: string, ...all: number[]) => all.map((one) => `${what} ${one}`).sort();

describe('an export that somebody has been at', () => {
  const trials = Array.from({ length: TRIALS }, (_, seed) => {
    const trial = dice(seed + 1);
    const world = World.of(trial);
    return { ...trial, world: () => world.copy() };
  });

  it('is found whole when nobody has', () => {
    for (const trial of trials) {
      const world = trial.world();
      expect(world.verify(world.kept)).toEqual([]);
    }
  });

  it('names all records of which a bit is flipped', () => {
    for (const trial of trials) {
      const world = trial.world();
      const { school } = world;
      const lines = world.lines(school);
      const hit = trial.some(1 + trial.below(4), lines.length);
      const flipped = lines.map((line, at) => {
        if (!hit.includes(at)) return line;
        const bytes = Buffer.from(line);
        for (;;) {
          const [place, bit] = [trial.below(bytes.length), 1 << trial.below(7)];
          if (((bytes[place] as number) ^ bit) === 10) continue;
          bytes[place] = (bytes[place] as number) ^ bit;
          return bytes.toString('latin1');
        }
      });
      const content = flipped.map((line, at) => Buffer.from(`${line}\n`, hit.includes(at) ? 'latin1' : 'utf8'));
      world.files.set(`schools/${school}.ndjson`, Buffer.concat(content));
      expect(said(world.verify())).toEqual(named('record.changed', ...hit));
    }
  });

  it('names all records that were deleted, and all that were cut off', () => {
    for (const trial of trials) {
      const world = trial.world();
      const { school } = world;
      const lines = world.lines(school);
      const gone = trial.some(1 + trial.below(4), lines.length);
      world.put(
        school,
        lines.filter((_, at) => !gone.includes(at)),
      );
      const atEnd = gone.filter((at) => lines.slice(at).every((_, after) => gone.includes(at + after)));
      const within = gone.filter((at) => !atEnd.includes(at));
      const expected = [...named('record.missing', ...within), ...named('record.cut-off', ...atEnd)].sort();
      expect(said(world.verify())).toEqual(expected);

      const left = trial.below(lines.length);
      world.put(school, lines.slice(0, left));
      const cut = lines.slice(left).map((_, at) => left + at);
      expect(said(world.verify())).toEqual(named('record.cut-off', ...cut));
    }
  });

  it('names all records that were put in', () => {
    for (const trial of trials) {
      const world = trial.world();
      const { school } = world;
      const lines = world.lines(school);
      const at = trial.some(1 + trial.below(4), lines.length + 1);
      const [forged = ''] = linesOf([sealed(school, 'forged')]);
      // one that is there already is put in, too
      const more = (place: number) =>
        (trial.below(2) === 0 ? forged.replace('forged', `f${place}`) : lines[0]) as string;
      const filled = [...lines];
      at.forEach((place, before) => void filled.splice(place + before, 0, place === 0 ? forged : more(place)));
      world.put(school, filled);
      expect(said(world.verify())).toEqual(named('record.inserted', ...at.map((place, before) => place + before + 1)));
    }
  });

  it('names both records that were swapped', () => {
    for (const trial of trials) {
      const world = trial.world();
      const { school } = world;
      const lines = world.lines(school);
      const [a = 0, b = 0] = trial.some(2, lines.length);
      [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
      world.put(school, lines);
      expect(said(world.verify())).toEqual(named('record.moved', a, b));
    }
  });

  it.each([
    ['signed anew with another key', stranger, ['checkpoint.not-signed ', 'checkpoint.not-witnessed ']],
    ['signed anew with the log’s own key, past the witness', own, ['checkpoint.not-witnessed ']],
  ])('names all records of a history that was written anew and %s', (_, signer, alarm) => {
    for (const trial of trials) {
      const world = trial.world();
      const hit = trial.some(1 + trial.below(5), world.leaves.length);
      const changed = new Set(hit.map((at) => `${world.places[at]?.school} ${world.places[at]?.number}`));
      const other = world.rewritten(changed, [signer]);
      // without what somebody kept it is known that it is not the log that was witnessed
      expect(said(other.verify())).toEqual(alarm);
      const findings = other.verify(world.kept);
      const replaced = findings.filter(({ what }) => what === 'log.replaced');
      expect(new Set(replaced.map(({ school, number }) => `${school} ${number}`))).toEqual(changed);
      const rest = findings.filter(({ what }) => what !== 'log.replaced');
      expect(said(rest)).toEqual([...alarm, `log.earlier-root `].sort());
    }
  });

  it('names the entries of the log that are not what was signed', () => {
    for (const trial of trials) {
      const world = trial.world();
      const hit = trial.some(1 + trial.below(3), world.places.length);
      const first = Math.floor((hit[0] as number) / 256) * 256;
      const path = [...world.files.keys()].find((one) => one.startsWith(tilePath('entries', first / 256))) as string;
      const here = hit.filter((at) => at < first + 256);
      const width = Math.min(256, world.places.length - first);
      const entries = Array.from({ length: width }, (_, at) => {
        const { school, number } = world.places[first + at] as { school: string; number: number };
        const { leaf } = (world.acts.get(school) as Sealed[])[number] as Sealed;
        return Buffer.from(`${school} ${number} ${here.includes(first + at) ? 'f'.repeat(64) : leaf}`);
      });
      world.files.set(path, bundled(entries));
      const findings = world.verify().filter(({ what }) => what.startsWith('log.'));
      expect(said(findings)).toEqual(named('log.changed', ...here));
    }
  });
});

describe('the two programs', () => {
  it('hash as RFC 6962 says', () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const roots = leaves.map((_, at) => {
      let peaks: Peak[] = [];
      const tree = new Tree();
      for (const leaf of leaves.slice(0, at + 1)) {
        peaks = withLeaf(peaks, entryHash(Buffer.from(leaf, 'hex')));
        tree.append(entryHash(Buffer.from(leaf, 'hex')));
      }
      expect(tree.root).toEqual(rootOf(peaks));
      return rootOf(peaks).toString('hex');
    });
    expect(rootOf([]).toString('hex')).toMatch(/^e3b0c442/);
    expect(roots.map((root) => root.slice(0, 8))).toEqual([
      '6e340b9c',
      'fac54203',
      'aeb6bcfe',
      'd37ee418',
      '4e3bbb1f',
      '76e67dad',
      'ddb89be4',
      '5dc9da79',
    ]);
  });

  it('prove each entry of a log of any size, from tiles that grew in any steps', async () => {
    for (const size of [1, 2, 255, 256, 257, 700, 70_000]) {
      const leaves = Array.from({ length: size }, (_, at) => entryHash(Buffer.from(String(at))));
      const tiles = new Map<string, Buffer>();
      for (let at = 0; at < size; ) {
        const step = Math.min(size - at, size > 10_000 ? 4_099 : 1 + (at % 300));
        const edge = new Map<number, Buffer>();
        for (let level = 0; level < 4; level += 1) {
          const begun = Math.floor(at / 256 ** level);
          if (begun % 256 > 0) edge.set(level, tiles.get(`${level} ${Math.floor(begun / 256)}`) as Buffer);
        }
        for (const { level, index, content } of grownTiles(at, leaves.slice(at, at + step), edge)) {
          tiles.set(`${level} ${index}`, content);
        }
        at += step;
      }
      const tree = new Tree();
      for (const leaf of leaves) tree.append(leaf);
      for (const index of new Set(
        [0, 1, Math.floor(size / 2), size - 2, size - 1].filter((at) => at >= 0 && at < size),
      )) {
        const proof = await inclusionProof(index, size, async (level, at) => tiles.get(`${level} ${at}`) as Buffer);
        expect(rootBy(proof, leaves[index] as Buffer, index, size)).toEqual(tree.root);
      }
    }
  });

  it('know each other’s keys and signatures, and those of the specification', () => {
    const text = checkpointText(ORIGIN, 7, Buffer.alloc(32, 7));
    const keys = keysOfPlatform(`# ours\n${keyText}\n`);
    for (const one of [own, county]) {
      const line = signatureLine(one, text, 1_764_000_000);
      expect(signerOf(line, text, keys)?.name).toBe(one.name);
      expect(signerOf(line, text.replace('7', '8'), keys)).toBeNull();
    }
    expect(signerOf(signatureLine(stranger, text, 1), text, keys)).toBeNull();
    expect(() => keysOfPlatform(keyText.replace('example', 'exbmple'))).toThrow('this is no key');
  });

  it('has a verifier of at most 500 lines that imports nothing but Node', () => {
    const files = ['verify', 'tree', 'note'].map((name) => readFileSync(`proof/${name}.mjs`, 'utf8'));
    expect(files.join('').split('\n').length).toBeLessThanOrEqual(500);
    const imported = files.flatMap((text) => [...text.matchAll(/from '([^']+)'/g)].map((match) => match[1] as string));
    expect(imported.filter((name) => !name.startsWith('node:') && !name.startsWith('./'))).toEqual([]);
  });
});

/** RFC 9162 §2.1.3.2, written down as it stands there. */
function rootBy(proof: readonly Buffer[], leaf: Buffer, index: number, size: number): Buffer {
  const node = (left: Buffer, right: Buffer) =>
    createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const one of proof) {
    if (fn % 2 === 1 || fn === sn) {
      hash = node(one, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [fn / 2, Math.floor(sn / 2)];
    } else hash = node(hash, one);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  expect(sn).toBe(0);
  return hash;
}
