import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Camera, CameraBinding } from '../../src/boxes/index.js';
import { CaseExport } from '../../src/cases/cases.entities.js';
import { CaseExports } from '../../src/cases/copy/case-exports.js';
import { CaseSigner } from '../../src/cases/copy/sign-manifest.js';
import { FootageFetch } from '../../src/cases/footage-fetch.js';
import { MarkBurner } from '../../src/cases/marks/mark-burner.js';
import { businessDateOf } from '../../src/contract/business-date.js';
import type { CaseContent } from '../../src/contract/case-contents.js';
import { canonicalJson, sha256 } from '../../src/contract/hashing.js';
import { caseEndpoints } from '../../src/contract/http/cases.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
import { ObjectStore } from '../../src/platform/index.js';
import { Viewing } from '../../src/playback/playback.entities.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { Recording, TestAgent, until } from './video-agent.js';
import { entriesOfZip } from './zip-entries.js';

interface Seen {
  findings: { what: string; file: string }[];
  content: string;
  renditions: number;
  unmarked: { cause: string }[];
}
const { verifyCase, folderSource, aboutMarked } = (await import('../../proof/case.mjs' as string)) as {
  verifyCase(source: object, keys: unknown[] | null): Seen;
  folderSource(folder: string): object;
  aboutMarked(seen: Seen): string | null;
};
const { keysIn } = (await import('../../proof/note.mjs' as string)) as { keysIn(text: string): unknown[] };

interface Manifest {
  case: { id: string; reason: string | null };
  export: { id: string };
  marks: { made: string | null; cause: string | null };
  clips: { file: string; sha256: string }[];
  renditions: {
    file: string;
    sha256: string;
    source: { file: string | null; sha256: string };
    masked: boolean;
    mark: string[];
  }[];
}

const T0 = Date.now() - 5 * 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const SPAN = { from: iso(T0), to: iso(T0 + 12_000) };
const ODD = '灶台: 100%{pts} \'a\\b\' "c",;[d]=';

describe(`marks in copies of a case, on ${DATABASE_UNDER_TEST}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-marks-'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let agent: TestAgent;
  let caseId: string;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
    agent.recordings = [Recording.make(T0, 3), Recording.make(T0 + 8_000, 3)];
    await platform.uow.write((tx) => tx.update(Camera, { id: agent.cameraId }, { name: ODD }));
    await agent.pass('hello', {
      ...{ agentVersion: '0.3.0', bootId: crypto.randomUUID(), configRevision: 0, pending: 0, speaks: WIRE_VERSION },
    });
    await until(() => agent.configs().length > 0, 'the configuration');
    const head = agent.links().at(-1);
    await agent.untilAcked(
      await agent.send('camera-day', {
        ...{ cameraId: agent.cameraId, date: businessDateOf(T0), slots: [], reportedThrough: iso(T0 + 60_000) },
        ...{ clockOffsetMs: 0, chain: head ? { count: head.count, head: head.head } : null },
      }),
    );
    const opened = await platform.ok(caseEndpoints.open, {
      ...{ as: officer(), params: { schoolId: canteen.school.id }, body: { reason: '举报变质肉' } },
    });
    caseId = opened.id;
    const params = { caseId };
    const put = { as: officer(), params, body: { cameraId: agent.cameraId, ...SPAN } };
    const { spans } = await platform.ok(caseEndpoints.addSpan, put);
    await platform.app.get(FootageFetch).finished(spans[0]?.id ?? '');
    await platform.ok(caseEndpoints.addActs, { as: officer(), params, body: { actIds: [await canteen.meal()] } });
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const officer = () => canteen.school.people.market_inspector;
  const row = (id: string) => platform.uow.read((tx) => tx.findOneByOrFail(CaseExport, { id }));
  const start = (content: CaseContent) =>
    platform.call(caseEndpoints.startExport, { as: officer(), params: { caseId }, body: { reason: '移送', content } });
  const begun = async (content: CaseContent): Promise<string> => {
    const { exports } = await platform.ok(caseEndpoints.startExport, {
      ...{ as: officer(), params: { caseId }, body: { reason: '移送', content } },
    });
    return exports[0]?.id ?? '';
  };
  const taken = async (exportId: string): Promise<{ of: string; name: string; manifest: Manifest }> => {
    const answer = await fetch(`${platform.url}/api/cases/${caseId}/exports/${exportId}/case.zip`, {
      headers: { authorization: `Bearer ${officer().token}` },
    });
    const of = mkdtempSync(join(folder, 'copy-'));
    for (const [file, bytes] of await entriesOfZip(Buffer.from(await answer.arrayBuffer()))) {
      mkdirSync(dirname(join(of, file)), { recursive: true });
      writeFileSync(join(of, file), bytes);
    }
    const manifest = JSON.parse(readFileSync(join(of, 'manifest.json'), 'utf8')) as Manifest;
    return { of, name: answer.headers.get('content-disposition') ?? '', manifest };
  };
  const made = async (content: CaseContent) => {
    const id = await begun(content);
    await platform.app.get(CaseExports).finished(id);
    return { id, ...(await taken(id)) };
  };
  const check = (of: string): Seen => verifyCase(folderSource(of), keysIn(platform.app.get(CaseSigner).keyLine));
  const pictures = (file: string): Buffer =>
    execFileSync('ffmpeg', [...['-v', 'error', '-i', file], ...['-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1']], {
      maxBuffer: 256 * 1024 * 1024,
    });
  const withoutPrograms = async <Result>(then: () => Promise<Result>): Promise<Result> => {
    const before = process.env.PATH;
    process.env.PATH = join(folder, 'nothing');
    try {
      return await then();
    } finally {
      process.env.PATH = before;
    }
  };

  it('stand in a film beside each clip, which stays as it was recorded', async () => {
    const { id, of, name, manifest } = await made('full');
    expect(name).toMatch(/case-[0-9a-f]{8}-[0-9a-f]{8}\.zip/);
    expect(manifest.marks).toEqual({ made: 'all', cause: null });
    expect(manifest.clips).toHaveLength(2);
    const raw = agent.recordings.map(({ init, bytes }) => sha256(Buffer.concat([init, bytes])));
    expect(manifest.clips.map((clip) => clip.sha256)).toEqual(raw);
    // The same bytes, filmed at another time: another clock
    expect(raw[0]).toBe(raw[1]);
    expect(manifest.renditions[0]?.sha256).not.toBe(manifest.renditions[1]?.sha256);
    for (const [index, film] of manifest.renditions.entries()) {
      const clip = manifest.clips[index];
      expect(film).toMatchObject({ masked: false, source: { file: clip?.file, sha256: clip?.sha256 } });
      expect(film.mark.join('')).toContain(ODD);
      expect(film.mark.join('')).toContain(id.slice(-8));
      const [before, after] = [pictures(join(of, clip?.file ?? '')), pictures(join(of, film.file))];
      expect(after).toHaveLength(before.length);
      // The first rows hold the clock, those at two thirds nothing
      const apart = (from: number, to: number) => {
        let sum = 0;
        for (let at = from * 320; at < to * 320; at += 1) sum += Math.abs((before[at] ?? 0) - (after[at] ?? 0));
        return sum / ((to - from) * 320);
      };
      expect(apart(2, 12)).toBeGreaterThan(3 * apart(150, 180));
    }
    const seen = check(of);
    expect(seen).toMatchObject({ findings: [], content: 'full', renditions: 2, unmarked: [] });
    expect(aboutMarked(seen)).toMatch(/不是带签名的原始画面.*no signed pictures/s);
    const done = await row(id);
    expect(done).toMatchObject({ state: 'done', marks: 'all', marksCause: null, markedKeys: null, doneFiles: 5 });
    expect(done).toMatchObject({ totalFiles: 5, markedSeconds: 6, toMarkSeconds: 6 });
    const line = await platform.uow.read((tx) => tx.findOneBy(Viewing, { id: Object.values(done.viewings)[0] ?? '' }));
    expect(line).toMatchObject({ content: 'export', reason: '移送', fromAt: new Date(SPAN.from) });
  });

  it('are found changed, and found to be of nothing, offline', async () => {
    const { of, manifest } = await made('full');
    const [film] = manifest.renditions;
    const touched = (change: (at: string, said: Manifest) => void): string[] => {
      const at = mkdtempSync(join(folder, 'touched-'));
      cpSync(of, at, { recursive: true });
      const said = structuredClone(manifest);
      change(at, said);
      const text = canonicalJson(said as never);
      writeFileSync(join(at, 'manifest.json'), text);
      const note = platform.app.get(CaseSigner).note(manifest.case.id, manifest.export.id, sha256(text));
      writeFileSync(join(at, 'manifest.sig'), note);
      return check(at).findings.map(({ what, file }) => `${what} ${file}`);
    };
    expect(touched(() => undefined)).toEqual([]);
    const file = film?.file ?? '';
    const bytes = readFileSync(join(of, file));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    expect(touched((at) => writeFileSync(join(at, file), bytes))).toEqual([`file.changed ${file}`]);
    expect(touched((at) => rmSync(join(at, file)))).toEqual([`file.missing ${file}`]);
    const another = touched((_, said) => {
      for (const one of said.renditions.slice(0, 1)) one.source.sha256 = 'a'.repeat(64);
    });
    expect(another).toEqual([`rendition.source ${file}`]);
    // A copy of the time before there were marks
    const old = touched((at, said) => {
      rmSync(join(at, 'marked'), { recursive: true });
      Object.assign(said, { v: 1, renditions: undefined, unmarked: undefined, marks: undefined });
    });
    expect(old).toEqual([]);
    const cut = touched((at, said) => {
      rmSync(join(at, 'custody.ndjson'));
      Object.assign(said, { custody: null });
    });
    expect(cut).toEqual(['custody.cut custody.ndjson']);
  });

  it('are all there is in a copy of marked films only: no byte of the recording, no record, no log', async () => {
    const { of, name, manifest } = await made('marked');
    expect(name).toContain('-marked-only.zip');
    expect(manifest).toMatchObject({ clips: [], records: [], custody: null, case: { reason: null } });
    const raw = agent.recordings.map(({ init, bytes }) => sha256(Buffer.concat([init, bytes])));
    expect(manifest.renditions.map(({ source }) => source)).toEqual(
      raw.map((hash) => ({ file: null, bytes: expect.any(Number), sha256: hash })),
    );
    const files = (folderSource(of) as { files(): string[] }).files();
    expect(files.filter((file) => !/^(marked\/[\d-]+\.mp4|manifest\.(json|sig)|README\.txt)$/.test(file))).toEqual([]);
    for (const { fragments, bytes } of agent.recordings) {
      for (const { byteFrom, byteTo } of fragments) {
        const some = bytes.subarray(byteTo - 48, byteTo);
        expect(byteTo - byteFrom).toBeGreaterThan(48);
        expect(files.filter((file) => readFileSync(join(of, file)).includes(some))).toEqual([]);
      }
    }
    expect(readFileSync(join(of, 'manifest.json'), 'utf8')).not.toContain('举报变质肉');
    expect(readFileSync(join(of, 'README.txt'), 'utf8')).toContain('没有原始录像');
    const seen = check(of);
    expect(seen).toMatchObject({ findings: [], content: 'marked', renditions: 2 });
    expect(aboutMarked(seen)).toMatch(
      /不能证明画面与录像盒录下的一致.*not that the pictures are those the box recorded/s,
    );
  });

  it('lie over a picture in coarse blocks where pupils eat, or where nobody has said what is seen', async () => {
    const binding = await platform.uow.read((tx) => tx.findOneByOrFail(CameraBinding, { cameraId: agent.cameraId }));
    const set = (change: Partial<CameraBinding>) =>
      platform.uow.write((tx) => tx.update(CameraBinding, { id: binding.id }, change));
    const isMasked = async () => {
      const { manifest } = await made('marked');
      return manifest.renditions.map(({ masked, mark }) => [masked, /马赛克/.test(mark.join(''))]);
    };
    await set({ stages: ['dining'], placeId: canteen.school.places.dining_hall });
    expect(await isMasked()).toEqual([
      [true, true],
      [true, true],
    ]);
    await set({ ...binding, fromAt: new Date(T0 + 6_000) });
    expect(await isMasked()).toEqual([
      [true, true],
      [false, false],
    ]);
    await set({ ...binding });
  });

  it('are said to be missing where the server cannot burn them, and then nothing unmarked leaves as marked', async () => {
    const full = await withoutPrograms(() => made('full'));
    expect(full.name).toContain('-without-marks.zip');
    expect(full.manifest.marks).toEqual({ made: 'none', cause: 'no_program' });
    expect(readFileSync(join(full.of, 'README.txt'), 'utf8')).toContain('WITHOUT MARKS');
    const seen = check(full.of);
    expect(seen).toMatchObject({ findings: [], renditions: 0, unmarked: [{ cause: 'no_program' }, {}] });
    expect(aboutMarked(seen)).toContain('could not burn marks');
    expect(await row(full.id)).toMatchObject({ state: 'done', marks: 'none', marksCause: 'no_program' });

    const refused = await withoutPrograms(() => start('marked'));
    expect(refused.problem).toMatchObject({ code: 'cases.no-marks' });
    // Asked for while it could, made when it could no more
    const burner = platform.app.get(MarkBurner);
    const real = burner.hindrance.bind(burner);
    let asked = 0;
    burner.hindrance = () => (asked++ === 0 ? real() : withoutPrograms(real));
    const id = await begun('marked');
    await platform.app.get(CaseExports).finished(id);
    burner.hindrance = real;
    expect(await row(id)).toMatchObject({ state: 'failed', bytes: null, marks: 'none', marksCause: 'no_program' });
    expect(await platform.app.get(ObjectStore).size(`case-copy/${id}`)).toBeNull();
  });

  it('are not burned again where the copy was broken off, and nothing is left beside it', async () => {
    const burner = platform.app.get(MarkBurner);
    const real = burner.burn.bind(burner);
    const keys: string[] = [];
    burner.burn = async (film, key, tell) => {
      keys.push(key);
      if (keys.length === 2) {
        // As if this instance had been gone for long
        await platform.uow.write((tx) => tx.update(CaseExport, { state: 'running' }, { beatAt: new Date(1) }));
        await tell(0);
      }
      return real(film, key, tell);
    };
    const store = platform.app.get(ObjectStore);
    const exports = platform.app.get(CaseExports);
    const id = await begun('full');
    await exports.finished(id);
    expect(await row(id)).toMatchObject({ state: 'running', markedKeys: [expect.any(String), expect.any(String)] });
    expect(await store.size(keys[0] as string)).toBeGreaterThan(0);
    exports.onApplicationBootstrap();
    await until(() => row(id).then(({ state }) => !['queued', 'running'].includes(state)), 'its end');
    await exports.finished(id);
    burner.burn = real;
    expect(keys).toEqual([keys[0], keys[1], keys[1]]);
    expect(await row(id)).toMatchObject({ state: 'done', marks: 'all', markedKeys: null });
    for (const key of keys) expect(await store.size(key)).toBeNull();
    const { of } = await taken(id);
    expect(check(of)).toMatchObject({ findings: [], renditions: 2 });
  });
});
