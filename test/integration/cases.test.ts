import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FootageHolds } from '../../src/boxes/index.js';
import { CaseExport } from '../../src/cases/cases.entities.js';
import { CaseExports } from '../../src/cases/copy/case-exports.js';
import { CaseSigner } from '../../src/cases/copy/sign-manifest.js';
import { CustodyVerifier } from '../../src/cases/custody-verifier.js';
import { FootageFetch } from '../../src/cases/footage-fetch.js';
import { Doubt, Episode } from '../../src/checks/checks.entities.js';
import { businessDateOf } from '../../src/contract/business-date.js';
import { canonicalJson, sha256 } from '../../src/contract/hashing.js';
import { boxEndpoints } from '../../src/contract/http/boxes.js';
import { caseEndpoints } from '../../src/contract/http/cases.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { WIRE_VERSION } from '../../src/contract/wire/wire.js';
import { ObjectStore } from '../../src/platform/index.js';
import { HeldFootage } from '../../src/playback/index.js';
import { MediaPiece, Viewing } from '../../src/playback/playback.entities.js';
import { PieceCache } from '../../src/playback/playlist/piece-cache.js';
import { LogWriter } from '../../src/transparency/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';
import { Recording, TestAgent, until } from './video-agent.js';
import { entriesOfZip } from './zip-entries.js';

interface Finding {
  what: string;
  file: string;
  at?: string;
}
interface Source {
  read(path: string): Buffer | null;
  files(): string[];
}
const { verifyCase, folderSource } = (await import('../../proof/case.mjs' as string)) as {
  verifyCase(
    source: Source,
    keys: unknown[] | null,
  ): {
    findings: Finding[];
    unproven: string[];
    signedBy: string | null;
    missing: { camera: string; to: string }[];
    gaps: { from: string; ms: number }[];
  };
  folderSource(folder: string): Source;
};
const { keysIn } = (await import('../../proof/note.mjs' as string)) as { keysIn(text: string): unknown[] };

/** Long over, so that its box has closed it. */
const T0 = Date.now() - 5 * 3_600_000;
const iso = (ms: number): string => new Date(ms).toISOString();
const SPAN = { from: iso(T0 + 2_000), to: iso(T0 + 27_000) };

describe(`a case, on ${DATABASE_UNDER_TEST}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingchu-case-'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let agent: TestAgent;
  let fetching: FootageFetch;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    fetching = platform.app.get(FootageFetch);
    canteen = await Canteen.open(platform);
    agent = await TestAgent.enrol(platform, canteen.school);
    await meet(agent);
  });
  afterAll(async () => {
    await agent.disconnect();
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Two files, five seconds apart, of which the box had told the chain's head. */
  const meet = async (box: TestAgent, recordings = [Recording.make(T0), Recording.make(T0 + 15_000)]) => {
    box.recordings = recordings;
    await box.pass('hello', {
      ...{ agentVersion: '0.3.0', bootId: crypto.randomUUID(), configRevision: 0, pending: 0, speaks: WIRE_VERSION },
    });
    await until(() => box.configs().length > 0, 'the configuration');
    const head = box.links().at(-1);
    await box.untilAcked(
      await box.send('camera-day', {
        ...{ cameraId: box.cameraId, date: businessDateOf(T0), slots: [], reportedThrough: iso(T0 + 60_000) },
        ...{ clockOffsetMs: 0, chain: head ? { count: head.count, head: head.head } : null },
      }),
    );
  };
  const officer = () => canteen.school.people.market_inspector;
  const open = (body: object = { reason: '举报变质肉' }) =>
    platform.ok(caseEndpoints.open, { as: officer(), params: { schoolId: canteen.school.id }, body });
  const read = (caseId: string) => platform.ok(caseEndpoints.case, { as: officer(), params: { caseId } });
  const addSpan = async (caseId: string, span: object = SPAN, box = agent) => {
    const body = { cameraId: box.cameraId, ...span };
    const said = await platform.ok(caseEndpoints.addSpan, { as: officer(), params: { caseId }, body });
    await fetching.finished(said.spans.at(-1)?.id ?? '');
    return read(caseId);
  };
  /** Made to its end, taken, and unpacked into a folder of its own. */
  const copied = async (caseId: string): Promise<string> => {
    const params = { caseId };
    const as = officer();
    const [begun] = (await platform.ok(caseEndpoints.startExport, { as, params, body: { reason: '移送' } })).exports;
    await platform.app.get(CaseExports).finished(begun?.id ?? '');
    const { exports } = await read(caseId);
    expect(exports[0]).toMatchObject({ id: begun?.id, state: 'done' });
    const answer = await fetch(`${platform.url}/api/cases/${caseId}/exports/${begun?.id}/case.zip`, {
      headers: { authorization: `Bearer ${as.token}` },
    });
    const into = mkdtempSync(join(folder, 'copy-'));
    for (const [file, bytes] of await entriesOfZip(Buffer.from(await answer.arrayBuffer()))) {
      mkdirSync(dirname(join(into, file)), { recursive: true });
      writeFileSync(join(into, file), bytes);
    }
    return into;
  };
  const keys = () => keysIn(platform.app.get(CaseSigner).keyLine);
  const check = (of: string, with_: unknown[] | null = keys()) => verifyCase(folderSource(of), with_);
  const clipsOf = (of: string): string[] =>
    (JSON.parse(readFileSync(join(of, 'manifest.json'), 'utf8')) as { clips: { file: string }[] }).clips.map(
      ({ file }) => file,
    );

  it('holds its footage on the box, fetches it under one line of the register, and lets go when it is closed', async () => {
    const { id: caseId } = await open();
    const said = await addSpan(caseId);
    const ours = { cameraId: agent.cameraId, ...SPAN };
    await until(
      () =>
        agent
          .configs()
          .at(-1)
          ?.holds?.some((hold) => hold.from === SPAN.from) ?? false,
      'the hold',
    );
    expect(agent.configs().at(-1)?.holds).toContainEqual(ours);
    const [span] = said.spans;
    expect(span).toMatchObject({ state: 'done', cause: null, missing: 0, boxHolds: true });
    expect(span?.here).toBe(span?.wanted);
    const lines = await platform.uow.read((tx) => tx.findBy(Viewing, { content: 'case', schoolId: canteen.school.id }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ reason: '举报变质肉', fromAt: new Date(SPAN.from), toAt: new Date(SPAN.to) });

    const cache = platform.app.get(PieceCache);
    const kept = () => platform.uow.read((tx) => tx.countBy(MediaPiece, { cameraId: agent.cameraId }));
    const before = await kept();
    await cache.forgetBefore(new Date());
    expect(await kept()).toBe(before);

    const closed = await platform.ok(caseEndpoints.close, {
      ...{ as: officer(), params: { caseId }, body: { reason: '已移送' } },
    });
    expect(closed).toMatchObject({ state: 'closed', closeReason: '已移送' });
    await until(() => agent.configs().at(-1)?.holds?.length === 0, 'the end of the hold');
    // What is here outlives the case
    await cache.forgetBefore(new Date());
    expect(await kept()).toBe(before);
    const more = await platform.call(caseEndpoints.addSpan, { as: officer(), params: { caseId }, body: ours });
    expect(more.problem.code).toBe('cases.closed');
    expect(closed.custody.map(({ step }) => step)).toEqual(['opened', 'span-added', 'fetched', 'closed']);
  });

  it('lets go of no hold, however many there are: near ones are told to the box as one', async () => {
    const holds = platform.app.get(FootageHolds);
    const camera = { id: agent.cameraId, agentId: agent.id };
    const spans = Array.from({ length: 330 }, (_, n) => {
      const fromMs = T0 - n * 600_000 - (n % 7) * 1_000;
      return { fromAt: new Date(fromMs), toAt: new Date(fromMs + 60_000) };
    });
    const ownerId = crypto.randomUUID();
    await platform.uow.write(async (tx) => {
      for (const span of spans) await holds.hold(tx, ownerId, camera, span);
    });
    await holds.push(agent.id);
    await until(() => (agent.configs().at(-1)?.holds?.length ?? 0) > 0, 'the holds');
    const told = agent.configs().at(-1)?.holds ?? [];
    expect(told).toHaveLength(300);
    const isHeld = ({ fromAt, toAt }: (typeof spans)[number]) =>
      told.some(({ from, to }) => from <= fromAt.toISOString() && to >= toAt.toISOString());
    expect(spans.filter((span) => !isHeld(span))).toEqual([]);
    const { boxes } = await platform.ok(boxEndpoints.state, {
      ...{ as: platform.admin, params: { schoolId: canteen.school.id } },
    });
    expect(boxes.find(({ id }) => id === agent.id)?.words.map(({ zh }) => zh)).toContainEqual(
      expect.stringContaining('330 段'),
    );
    await platform.uow.write((tx) => holds.release(tx, ownerId, new Date()));
  });

  it('takes in what a finding points at, and fetches nothing outside the line of its register', async () => {
    const params = { schoolId: canteen.school.id };
    const finding = await platform.ok(findingEndpoints.open, {
      ...{ as: officer(), params },
      body: {
        ...{ inspectionId: null, severity: 'general', clause: 'S-18', text: '请说明', photoIds: [] },
        subject: { type: 'footage', cameraId: agent.cameraId, ...SPAN },
        deadline: businessDateOf(Date.now()),
      },
    });
    const { spans } = await open({ reason: '查', origin: 'finding', originId: finding.id });
    expect(spans).toMatchObject([{ cameraId: agent.cameraId, ...SPAN }]);
    const other = await platform.call(caseEndpoints.open, {
      as: officer(),
      params,
      body: { reason: '查', origin: 'finding', originId: crypto.randomUUID() },
    });
    expect(other.problem.code).toBe('cases.origin-not-found');

    const held = platform.app.get(HeldFootage);
    const viewing = await platform.uow.read((tx) => tx.findOneByOrFail(Viewing, { content: 'case' }));
    const camera = { id: agent.cameraId, agentId: agent.id } as Parameters<HeldFootage['list']>[0];
    const { pieces } = await held.list(camera, { fromMs: T0, toMs: T0 + 1_900 }, T0);
    const outside = held.partsOf(pieces).filter(({ kind }) => kind === 'fragments');
    const ordered = agent.ordered.length;
    await expect(held.fetch(agent.id, viewing, outside, 1_000)).rejects.toMatchObject({ code: 'video.ticket-refused' });
    await expect(held.bytes(viewing, outside[0] as (typeof outside)[0])).rejects.toMatchObject({
      code: 'video.ticket-refused',
    });
    expect(agent.ordered).toHaveLength(ordered);
  });

  it('shows and hands out no record to whoever may not read it, whoever put it in, be it a card', async () => {
    const other = await Canteen.open(platform, undefined, '532322');
    const [own, foreign] = [await canteen.meal(), await other.meal()];
    const cardId = await platform.uow.write(async (tx) => {
      const id = crypto.randomUUID();
      const of = { schoolId: canteen.school.id, businessDate: canteen.today, stage: 'cooking' as const };
      await tx.insert(Episode, { id, ...of, kind: 'doubt', state: 'open', openedAt: new Date() });
      await tx.insert(Doubt, {
        ...{ ...of, dayId: crypto.randomUUID(), check: 'copied-values', dayVersion: 1, verdict: 'doubt', cause: null },
        ...{ score: 50, moneyFen: null, facts: {}, episodeId: id, heldBack: null, foundAt: new Date() },
        ...{ refs: [own, foreign].map((actId) => ({ what: 'act' as const, id: actId })), withdrawnAt: null },
      });
      return id;
    });
    const theCase = await open({ reason: '查', origin: 'episode', originId: cardId });
    expect(theCase.acts.map(({ actId }) => actId)).toEqual([own]);

    const params = { caseId: theCase.id };
    const prefecture = await platform.newPerson('market_inspector', '532300');
    const addForeign = { params, body: { actIds: [foreign] } };
    const refused = await platform.call(caseEndpoints.addActs, { as: officer(), ...addForeign });
    expect(refused.problem.code).toBe('journal.act-not-found');
    const theirs = await platform.ok(caseEndpoints.addActs, { as: prefecture, ...addForeign });
    expect(theirs.acts.map(({ actId }) => actId).sort()).toEqual([own, foreign].sort());
    const ours = await read(theCase.id);
    expect(ours).toMatchObject({ acts: [{ actId: own }], hiddenActs: 1 });
    const start = { params, body: { reason: '移送' } };
    const unmade = await platform.call(caseEndpoints.startExport, { as: officer(), ...start });
    expect(unmade.problem.code).toBe('journal.act-not-found');
    const [copy] = (await platform.ok(caseEndpoints.startExport, { as: prefecture, ...start })).exports;
    await platform.app.get(CaseExports).finished(copy?.id ?? '');
    const take = (token: string) =>
      fetch(`${platform.url}/api/cases/${theCase.id}/exports/${copy?.id}/case.zip`, {
        headers: { authorization: `Bearer ${token}` },
      });
    expect((await take(officer().token)).status).toBe(404);
    expect((await take(prefecture.token)).status).toBe(200);
  });

  it('goes on after the line was cut, and says what the box has lost', async () => {
    const box = await TestAgent.enrol(platform, canteen.school);
    await meet(box);
    const { id: caseId } = await open();
    let sent = 0;
    const deliver = box.deliver;
    // The box is gone after the third piece
    box.deliver = async (piece, bytes) => {
      sent += 1;
      if (sent === 3) await box.disconnect();
      if (sent <= 2) await deliver?.(piece, bytes);
    };
    await platform.ok(caseEndpoints.addSpan, {
      ...{ as: officer(), params: { caseId }, body: { cameraId: box.cameraId, ...SPAN } },
    });
    const spanId = (await read(caseId)).spans[0]?.id ?? '';
    await fetching.finished(spanId);
    expect((await read(caseId)).spans[0]).toMatchObject({ state: 'fetching', cause: 'box_away', here: 2, missing: 0 });

    box.deliver = deliver;
    box.deleted.add(box.recordings[1] as Recording);
    await box.connect();
    await box.pass('hello', {
      ...{ agentVersion: '0.3.0', bootId: crypto.randomUUID(), configRevision: 0, pending: 0, speaks: WIRE_VERSION },
    });
    // Of the second file the box has only the link: it is not asked to send what it does not have
    box.deliver = async (piece, bytes) => {
      if (piece.segmentId !== box.recordings[1]?.segmentId) await deliver?.(piece, bytes);
    };
    await until(
      async () => {
        await fetching.goOn();
        return (await read(caseId)).spans[0]?.state === 'partial';
      },
      'the end of what can be had',
      120_000,
    );
    const [span] = (await read(caseId)).spans;
    expect(span).toMatchObject({ state: 'partial', cause: 'deleted' });
    expect(span?.missing).toBeGreaterThan(0);
    expect((span?.here ?? 0) + (span?.missing ?? 0)).toBe(span?.wanted);
    const of = await copied(caseId);
    expect(check(of).findings).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(of, 'manifest.json'), 'utf8')) as { spans: { missing: object[] }[] };
    expect(manifest.spans[0]?.missing.at(-1)).toMatchObject({ to: SPAN.to });
    expect(check(of).missing.at(-1)).toMatchObject({ to: SPAN.to });
    await box.disconnect();
  });

  it('asks every box at once, leaves what is not here when the case is closed, and says where a clip plays on over a gap', async () => {
    const [slow, quick] = [
      await TestAgent.enrol(platform, canteen.school),
      await TestAgent.enrol(platform, canteen.school),
    ];
    const broken = Recording.make(T0);
    // Its picture stood for a moment
    for (const late of broken.fragments.slice(5)) late.startAt = iso(Date.parse(late.startAt) + 300);
    await meet(slow);
    await meet(quick, [broken, Recording.make(T0 + 15_000)]);
    for (const box of [slow, quick]) await box.disconnect();
    const { id: caseId } = await open();
    for (const box of [slow, quick]) await addSpan(caseId, SPAN, box);
    for (const box of [slow, quick]) {
      await box.connect();
      await box.pass('hello', {
        ...{ agentVersion: '0.3.0', bootId: crypto.randomUUID(), configRevision: 0, pending: 0, speaks: WIRE_VERSION },
      });
    }
    let sent = 0;
    const deliver = slow.deliver;
    slow.deliver = async (piece, bytes) => {
      sent += 1;
      if (sent <= 3) await deliver?.(piece, bytes);
    };
    const round = fetching.goOn();
    await until(async () => (await read(caseId)).spans[1]?.state === 'done', 'the quick box', 25_000);
    const slowSpan = async () => (await read(caseId)).spans[0];
    // The other has not been given up yet
    expect((await slowSpan())?.cause).not.toBe('not_sent');
    await until(async () => ((await slowSpan())?.here ?? 0) > 0, 'some of the slow box', 25_000);
    const left = await slowSpan();

    const closing = { as: officer(), params: { caseId }, body: { reason: '已移送' } };
    const closed = await platform.ok(caseEndpoints.close, closing);
    expect(closed.spans[0]).toMatchObject({
      state: 'partial',
      cause: 'closed',
      here: left?.here,
      wanted: left?.wanted,
    });
    expect(closed.spans[0]?.missing).toBe((left?.wanted ?? 0) - (left?.here ?? 0));
    expect(closed.custody.map(({ step }) => step).slice(-2)).toEqual(['fetched', 'closed']);
    await slow.disconnect();
    await round;
    expect((await read(caseId)).spans[0]).toMatchObject({ state: 'partial', cause: 'closed' });
    await quick.disconnect();

    const copy = await copied(caseId);
    expect(check(copy)).toMatchObject({ findings: [], gaps: [{ from: iso(T0 + 5_000), ms: 300 }] });

    // What goes bad later is not waited for either
    const of = (await read(caseId)).spans[1];
    const cache = platform.app.get(PieceCache);
    const [piece] = await platform.uow.read((tx) => tx.findBy(MediaPiece, { cameraId: quick.cameraId }));
    await cache.drop(piece?.id ?? '');
    await copied(caseId);
    expect((await read(caseId)).spans[1]).toMatchObject({ state: 'partial', cause: 'closed', wanted: of?.wanted });
  });

  describe('its copy', () => {
    let of: string;
    let caseId: string;
    beforeAll(async () => {
      caseId = (await open()).id;
      await addSpan(caseId);
      const actId = await canteen.meal();
      await platform.ok(caseEndpoints.addActs, { as: officer(), params: { caseId }, body: { actIds: [actId] } });
      await platform.app.get(LogWriter).appendNew();
      of = await copied(caseId);
    });

    it('plays, is signed, and holds against what the box had chained', async () => {
      expect(check(of)).toMatchObject({ findings: [], unproven: [expect.stringMatching(/^records\//)] });
      expect(check(of, null).findings).toEqual([]);
      const clips = clipsOf(of);
      expect(clips).toHaveLength(2);
      for (const clip of clips) {
        const args = ['-v', 'error', '-count_frames', '-show_entries', 'stream=nb_read_frames', '-of', 'csv=p=0'];
        const frames = Number(execFileSync('ffprobe', [...args, join(of, clip)], { encoding: 'utf8' }).trim());
        expect(frames).toBeGreaterThanOrEqual(80);
      }
      const { custody, exports } = await read(caseId);
      expect(custody.map(({ step }) => step)).toEqual([
        ...['opened', 'span-added', 'fetched', 'acts-added', 'export-begun', 'export-made', 'export-taken'],
      ]);
      expect(sha256(readFileSync(join(of, 'manifest.json')))).toBe(exports[0]?.manifestSha256);
      const verifier = platform.app.get(CustodyVerifier);
      const verified = await platform.uow.read((tx) => verifier.verify(tx, canteen.school.id));
      expect(verified.differences).toEqual([]);
      const lines = await platform.uow.read((tx) => tx.countBy(Viewing, { content: 'export' }));
      expect(lines).toBeGreaterThan(0);
    });

    /** Of a copy that somebody has laid hands on. */
    const touched = (change: (folder: string, clips: string[]) => void): Finding[] => {
      const into = mkdtempSync(join(folder, 'touched-'));
      cpSync(of, into, { recursive: true });
      change(into, clipsOf(of));
      return check(into).findings;
    };
    const edit = (at: string, change: (bytes: Buffer) => Buffer) => writeFileSync(at, change(readFileSync(at)));
    interface Edited {
      clips: Record<string, unknown>[];
      spans: { links: Record<string, unknown>[] }[];
      export: Record<string, unknown>;
    }
    const editManifest = (at: string, change: (manifest: Edited) => void) =>
      edit(join(at, 'manifest.json'), (bytes) => {
        const manifest = JSON.parse(bytes.toString('utf8')) as Edited;
        change(manifest);
        return Buffer.from(canonicalJson(manifest as never));
      });
    /** As if whoever forged it had the platform's own key. */
    const resign = (at: string) => {
      const bytes = readFileSync(join(at, 'manifest.json'));
      const { case: one, export: copy } = JSON.parse(bytes.toString('utf8')) as Record<
        'case' | 'export',
        { id: string }
      >;
      writeFileSync(join(at, 'manifest.sig'), platform.app.get(CaseSigner).note(one.id, copy.id, sha256(bytes)));
    };
    const reencoded = (at: string) => {
      const args = ['-v', 'error', '-i', at, '-c:v', 'libx264', '-preset', 'ultrafast', '-movflags', 'frag_keyframe'];
      execFileSync('ffmpeg', [...args, '-f', 'mp4', `${at}.new`]);
      renameSync(`${at}.new`, at);
    };

    it('names every clip that was changed: a bit, one away, two swapped, another time, encoded again, its end cut', () => {
      const flipped = touched((at, [clip]) =>
        edit(join(at, clip as string), (bytes) => {
          bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
          return bytes;
        }),
      );
      const [first, second] = clipsOf(of) as [string, string];
      expect(flipped).toEqual([{ what: 'clip.changed', file: first, at: expect.stringMatching(/Z$/) }]);
      expect(touched((at) => rmSync(join(at, second)))).toEqual([{ what: 'file.missing', file: second }]);
      const swapped = touched((at) => {
        renameSync(join(at, first), join(at, 'x'));
        renameSync(join(at, second), join(at, first));
        renameSync(join(at, 'x'), join(at, second));
      });
      expect(swapped).toEqual([
        { what: 'clip.swapped', file: first, other: second },
        { what: 'clip.swapped', file: second, other: first },
      ]);
      const renamed = touched((at) => renameSync(join(at, first), join(at, `${first.slice(0, -10)}111111.mp4`)));
      expect(renamed).toEqual([{ what: 'file.renamed', file: `${first.slice(0, -10)}111111.mp4`, was: first }]);
      expect(touched((at) => reencoded(join(at, first)))).toMatchObject([{ what: 'clip.other', file: first }]);
      for (const cut of [3, 5_000]) {
        const short = touched((at) => edit(join(at, first), (bytes) => bytes.subarray(0, bytes.length - cut)));
        expect(short).toEqual([{ what: 'clip.cut', file: first, at: expect.stringMatching(/Z$/) }]);
      }
      const dated = touched((at) => editManifest(at, redated));
      expect(dated.map(({ what, file }) => [what, file])).toEqual([
        ['manifest.changed', 'manifest.json'],
        ['clip.redated', first],
      ]);
      const alone = touched((at) => editManifest(at, (manifest) => Object.assign(manifest.export, { reason: '自查' })));
      expect(alone).toEqual([{ what: 'manifest.changed', file: 'manifest.json' }]);
    });

    it('names them also where the manifest was made to fit and signed anew: the box had told its chain before', () => {
      const [first] = clipsOf(of) as [string];
      const dated = touched((at) => {
        editManifest(at, redated);
        resign(at);
      });
      expect(dated).toEqual([{ what: 'clip.redated', file: first }]);
      const encoded = touched((at) => {
        reencoded(join(at, first));
        const bytes = readFileSync(join(at, first));
        editManifest(at, ({ clips: [clip] }) =>
          Object.assign(clip ?? {}, { sha256: sha256(bytes), bytes: bytes.length }),
        );
        resign(at);
      });
      expect(encoded.map(({ file }) => file)).toContain(first);
      const chained = touched((at) => {
        editManifest(at, ({ spans: [span] }) => Object.assign(span?.links[0] ?? {}, { leaf: 'a'.repeat(64) }));
        resign(at);
      });
      expect(chained.map(({ what }) => what)).toContain('chain.broken');
    });

    it('names a record, the log of the case and a stranger’s file that were changed', () => {
      const record = touched((at) =>
        edit(join(at, `records/${recordIn(of)}.json`), (bytes) =>
          Buffer.from(bytes.toString('utf8').replace('"salt":"', '"salt":"0')),
        ),
      );
      expect(record).toEqual([{ what: 'file.changed', file: `records/${recordIn(of)}.json` }]);
      const log = touched((at) =>
        edit(join(at, 'custody.ndjson'), (bytes) => Buffer.from(bytes.toString('utf8').replace('举报', '抽查'))),
      );
      expect(log).toEqual([{ what: 'file.changed', file: 'custody.ndjson' }]);
      expect(touched((at) => writeFileSync(join(at, 'clips/extra.mp4'), 'x'))).toEqual([
        { what: 'file.added', file: 'clips/extra.mp4' },
      ]);
    });

    const row = (id: string) => platform.uow.read((tx) => tx.findOneByOrFail(CaseExport, { id }));
    /** Made to its end while `put` stands for the object store's of copies. */
    const madeWith = async (put: (key: string, content: Readable) => Promise<void>): Promise<CaseExport> => {
      const store = platform.app.get(ObjectStore);
      const real = store.put.bind(store);
      store.put = (key, content) => (key.startsWith('case-copy/') ? put(key, content as Readable) : real(key, content));
      try {
        const said = await platform.ok(caseEndpoints.startExport, {
          ...{ as: officer(), params: { caseId }, body: { reason: '移送' } },
        });
        const id = said.exports[0]?.id ?? '';
        await platform.app.get(CaseExports).finished(id);
        return row(id);
      } finally {
        store.put = real;
      }
    };

    it('has failed where the disk takes nothing more', async () => {
      const copy = await madeWith(() => Promise.reject(new Error('ENOSPC')));
      expect(copy).toMatchObject({ state: 'failed', bytes: null });
    });

    it('is left to another instance that has taken it over, with its file', async () => {
      const store = platform.app.get(ObjectStore);
      const put = store.put.bind(store);
      const copy = await madeWith(async (key, content) => {
        await put(key, Buffer.from('theirs'));
        await platform.uow.write((tx) => tx.update(CaseExport, { state: 'running' }, { beatAt: new Date(1) }));
        for await (const _ of content);
      });
      expect(copy).toMatchObject({ state: 'running', beatAt: new Date(1), manifestSha256: null });
      expect((await store.get(`case-copy/${copy.id}`))?.toString()).toBe('theirs');
      await platform.uow.write((tx) => tx.update(CaseExport, { id: copy.id }, { state: 'failed' }));
    });

    it('holds no stretch that was put in after it was asked for', async () => {
      const id = crypto.randomUUID();
      const [asked] = await platform.uow.read((tx) => tx.findBy(CaseExport, { caseId, state: 'done' }));
      await platform.uow.write((tx) =>
        tx.insert(CaseExport, {
          ...{ ...(asked as CaseExport), id, state: 'queued', viewings: {}, beatAt: new Date(1) },
          ...{ finishedAt: null, bytes: null, manifestSha256: null },
        }),
      );
      const exports = platform.app.get(CaseExports);
      exports.onApplicationBootstrap();
      await until(() => row(id).then(({ state }) => !['queued', 'running'].includes(state)), 'its end');
      expect(await row(id)).toMatchObject({ state: 'done', doneFiles: 1, totalFiles: 1 });
    });

    it('is deleted in the next round where it could not be in this one', async () => {
      const [old] = await platform.uow.read((tx) => tx.findBy(CaseExport, { caseId, state: 'done' }));
      const { id } = old as CaseExport;
      await platform.uow.write((tx) => tx.update(CaseExport, { id }, { finishedAt: new Date(1) }));
      const [store, exports] = [platform.app.get(ObjectStore), platform.app.get(CaseExports)];
      const real = store.delete.bind(store);
      store.delete = () => Promise.reject(new Error('EIO'));
      await expect(exports.sweep()).rejects.toThrow('EIO');
      store.delete = real;
      expect(await exports.sweep()).toBe(1);
      expect(await store.size(`case-copy/${id}`)).toBeNull();
      expect((await row(id)).bytes).toBeNull();
    });
  });
});

/** An hour later, wherever the manifest says so. */
function redated({ clips: [clip] }: { clips: Record<string, unknown>[] }): void {
  const shifted = (text: unknown) => iso(Date.parse(String(text)) + 3_600_000);
  const local = (text: unknown) =>
    shifted(`${String(text).replace(' ', 'T')}Z`)
      .slice(0, 23)
      .replace('T', ' ');
  const { from, to, fromLocal, toLocal, segments } = clip ?? {};
  for (const segment of segments as { startMs: number; endMs: number; fragments: { startMs: number }[] }[]) {
    segment.startMs += 3_600_000;
    segment.endMs += 3_600_000;
    for (const fragment of segment.fragments) fragment.startMs += 3_600_000;
  }
  Object.assign(clip ?? {}, { from: shifted(from), to: shifted(to) });
  Object.assign(clip ?? {}, { fromLocal: local(fromLocal), toLocal: local(toLocal) });
}

function recordIn(of: string): string {
  const { records } = JSON.parse(readFileSync(join(of, 'manifest.json'), 'utf8')) as { records: { actId: string }[] };
  return records[0]?.actId ?? '';
}
