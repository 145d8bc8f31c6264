import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import yazl from 'yazl';
import { Camera, CameraBinding, covers } from '../../boxes/index.js';
import { businessDateOf } from '../../contract/business-date.js';
import { canonicalJson, type Hashable, sha256 } from '../../contract/hashing.js';
import type { CaseCause, CaseMarkCause, CaseMarks } from '../../contract/http/cases.js';
import { BrokenMedia } from '../../contract/wire/media-boxes.js';
import { SealedActs } from '../../journal/index.js';
import { Place, School } from '../../organization/index.js';
import { DomainError, invariant, ObjectStore, type Principal, UnitOfWork } from '../../platform/index.js';
import {
  firstTfdt,
  HeldFootage,
  type Piece,
  readTimescales,
  type Viewing,
  type WantedPart,
} from '../../playback/index.js';
import { Policy } from '../../policy/index.js';
import { Proofs } from '../../transparency/index.js';
import { CaseAct, CaseCustody, type CaseExport, CaseSpan, EvidenceCase } from '../cases.entities.js';
import { saidEntry } from '../custody.js';
import { FootageFetch } from '../footage-fetch.js';
import { type KeptListing, lostOf } from '../listed-span.js';
import { MarkBurner } from '../marks/mark-burner.js';
import { type MarkWords, markTexts, type Timed } from '../marks/mark-text.js';
import { pictureSizeOf } from '../marks/picture-size.js';
import { cutClips, gapsOf, type HerePiece } from './cut-clips.js';
import {
  type Clip,
  type FileEntry,
  gapsIn,
  localTimeOf,
  type Manifest,
  manifestText,
  type RecordEntry,
  type Rendition,
  type SpanEntry,
  segmentsOf,
  type Unmarked,
} from './manifest.js';
import { readmeOf } from './readme.js';
import { CaseSigner } from './sign-manifest.js';

/** A clip that is to be written: its pieces in order, and what its segments were. */
interface PlannedClip {
  span: CaseSpan;
  viewing: Viewing;
  init: WantedPart;
  pieces: (HerePiece & { part: WantedPart })[];
  listing: KeptListing;
}

interface PlannedSpan {
  entry: SpanEntry;
  clips: PlannedClip[];
}

/** Enough to tell a few thousand films of one copy from each other, and few enough to be kept in one column. */
const MARKED_DIGITS = 16;

/** Where a film with marks lies until its copy has ended. */
export const markedKeyOf = (exportId: string, digest: string): string => `case-marked/${exportId}-${digest}`;

/** What is told while it is made. */
type Made = Partial<
  Pick<
    CaseExport,
    'doneFiles' | 'totalFiles' | 'markedSeconds' | 'toMarkSeconds' | 'marks' | 'marksCause' | 'markedKeys'
  >
>;

/** What came of it. */
export interface MadeCopy {
  manifestSha256: string;
  marks: CaseMarks | null;
  marksCause: CaseMarkCause | null;
}

/** Puts all that is here of a case into one zip, with a manifest of every byte of it. */
@Injectable()
export class CaseCopy {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly footage: HeldFootage,
    private readonly fetching: FootageFetch,
    private readonly acts: SealedActs,
    private readonly proofs: Proofs,
    private readonly signer: CaseSigner,
    private readonly store: ObjectStore,
    private readonly policy: Policy,
    private readonly burner: MarkBurner,
  ) {}

  /**
   * Writes the files one after another into `zip` and ends it. Each byte of footage is hashed once more on its way; what is no
   * longer as its box had listed it is left out, named as missing, and fetched again.
   *
   * Marked films are kept under `markedKeys` until whoever asked deletes them: of a copy that is begun again they are taken as
   * they are.
   *
   * @param onFile told after each stretch that was looked through, after each file how many there are, and how many in all, and
   *   while films get their marks
   * @throws Error where marked films alone are asked for and this server cannot make any; `onFile` was told why
   */
  async write(
    zip: yazl.ZipFile,
    by: Principal,
    copy: CaseExport,
    at: Date,
    onFile: (made: Made) => Promise<void>,
  ): Promise<MadeCopy> {
    const { theCase, school, spans, actIds } = await this.uow.read((tx) => contentOf(tx, copy.caseId));
    const planned: PlannedSpan[] = [];
    for (const span of spans) {
      // Put in since it was asked for: no line of the register says that it is handed out in this copy
      if (copy.viewings[span.id] === undefined) continue;
      planned.push(await this.plan(span, copy));
      await onFile({});
    }
    const clips = planned.flatMap((one) => one.clips);
    const isFull = copy.content === 'full';
    const hindrance = clips.length === 0 ? null : await this.burner.hindrance();
    if (hindrance !== null && !isFull) {
      await onFile({ marks: 'none', marksCause: hindrance });
      throw new Error(`no film can be marked: ${hindrance}`);
    }
    const toMark = hindrance === null ? clips : [];
    const total = toMark.length + (isFull ? clips.length + actIds.length : 0);
    let done = 0;
    const tell = (more: Made = {}) => onFile({ ...more, doneFiles: ++done, totalFiles: total });
    const toMarkMs = toMark.reduce((sum, clip) => sum + lengthOf(clip), 0);
    let markedMs = 0;
    const marked = (ms: number): Made => ({
      ...{ markedSeconds: Math.floor(ms / 1000), toMarkSeconds: Math.ceil(toMarkMs / 1000) },
    });
    const add = (file: string, bytes: Buffer): FileEntry => {
      zip.addBuffer(bytes, file, { compress: !file.endsWith('.mp4'), mtime: at });
      return { file, bytes: bytes.length, sha256: sha256(bytes) };
    };
    const written: Clip[] = [];
    const renditions: Rendition[] = [];
    const unmarked: Unmarked[] = [];
    for (const [index, clip] of clips.entries()) {
      const entry = await this.addClip(isFull ? zip : null, clip, index + 1, at);
      if (isFull) {
        written.push(entry);
        await tell();
      }
      const film = { zip, clip, entry, copy, school, at };
      const told = (made: Made, doneMs = 0) => onFile({ ...made, ...marked(markedMs + doneMs) });
      const made = hindrance ?? (await this.addMarked(film, told));
      if (typeof made !== 'string') renditions.push(made);
      else unmarked.push({ ...stretchIn(entry), sha256: entry.sha256, cause: made });
      if (hindrance !== null) continue;
      markedMs += lengthOf(clip);
      await tell(marked(markedMs));
    }
    const records: RecordEntry[] = [];
    for (const actId of isFull ? actIds : []) {
      const record = await this.addRecord(add, by, actId);
      if (record !== null) records.push(record);
      await tell();
    }
    const ofMade = renditions.length === clips.length ? 'all' : renditions.length > 0 ? 'some' : 'none';
    const marks = clips.length === 0 ? null : ofMade;
    const marksCause = unmarked[0]?.cause ?? null;
    const manifest: Manifest = {
      v: 2,
      case: {
        ...{ id: theCase.id, school: { id: school.id, name: school.name } },
        ...{ openedAt: theCase.openedAt.toISOString(), closedAt: theCase.closedAt?.toISOString() ?? null },
        reason: isFull ? theCase.reason : null,
        openedBy: isFull ? { name: theCase.openerName, unit: theCase.openerUnit } : null,
      },
      export: {
        ...{ id: copy.id, at: at.toISOString(), reason: copy.reason, content: copy.content },
        by: { accountId: copy.accountId, name: copy.name, unit: copy.unit },
      },
      marks: { made: marks, cause: marksCause },
      spans: planned.map(({ entry }) => entry),
      ...{ clips: written, renditions, unmarked, records },
      custody: isFull ? await this.addCustody(add, theCase.id) : null,
      key: this.signer.keyLine,
    };
    const text = Buffer.from(manifestText(manifest));
    const manifestSha256 = sha256(text);
    add('manifest.json', text);
    add('manifest.sig', Buffer.from(this.signer.note(theCase.id, copy.id, manifestSha256)));
    add('README.txt', Buffer.from(readmeOf(manifest)));
    zip.end();
    return { manifestSha256, marks, marksCause };
  }

  /** What there is to hand out of a stretch: read and hashed once, so that a clip is not broken off by what is bad in it. */
  private async plan(span: CaseSpan, copy: CaseExport): Promise<PlannedSpan> {
    const viewing = await this.footage.viewing(copy.viewings[span.id] ?? '');
    invariant(viewing, `a line of the register for ${span.id}`);
    const listing = await this.fetching.listing(span.id);
    const parts = this.footage.partsOf(listing?.pieces ?? []);
    const inits = new Map(parts.filter(({ kind }) => kind === 'init').map((part) => [part.initId, part]));
    const goodInits = new Set<string>();
    for (const [initId, part] of inits) if (await this.footage.bytes(viewing, part)) goodInits.add(initId);
    const here: (HerePiece & { part: WantedPart })[] = [];
    const pieceOf = new Map((listing?.pieces ?? []).map((piece) => [piece.pieceId, piece]));
    for (const part of parts.filter(({ kind }) => kind === 'fragments')) {
      const bytes = goodInits.has(part.initId) ? await this.footage.bytes(viewing, part) : null;
      const piece = pieceOf.get(part.pieceId);
      const ticks = bytes && ticksOf(bytes);
      if (piece && ticks !== null) here.push({ piece, part, ticks });
    }
    const hereOf = new Map(here.map((one) => [one.part.pieceId, one]));
    const isWhole = here.length === pieceOf.size;
    if (!isWhole && span.state === 'done') await this.fetching.refetch(span, goodInits.size + here.length);
    const clips = cutClips(here).map((pieces): PlannedClip => {
      const init = inits.get(pieces[0]?.initId ?? '');
      invariant(init && listing, 'a clip has its initialisation part');
      const own = pieces.map(({ pieceId }) => hereOf.get(pieceId) as (typeof here)[number]);
      return { span, viewing, init, pieces: own, listing };
    });
    return { entry: await this.entryOf(span, copy, listing, clips), clips };
  }

  private async entryOf(
    span: CaseSpan,
    copy: CaseExport,
    listing: KeptListing | null,
    clips: readonly PlannedClip[],
  ): Promise<SpanEntry> {
    const [fromMs, toMs] = [span.fromAt.getTime(), span.toAt.getTime()];
    const { camera, place } = await this.uow.read((tx) => whereOf(tx, span));
    const filmed = clips.map(({ pieces }) => stretchOf(pieces.map(({ piece }) => piece)));
    const lost = listing === null ? [] : lostOf(listing, { fromMs, toMs });
    const listed = listing?.pieces ?? [];
    const causeOf = (gap: { fromMs: number; toMs: number }): CaseCause => {
      if (listing === null) return span.cause ?? 'box_away';
      const isIn = (startMs: number, endMs: number) => startMs < gap.toMs && endMs > gap.fromMs;
      if (lost.some((link) => isIn(Date.parse(link.startAt), Date.parse(link.endAt)))) return 'deleted';
      if (!listed.some((piece) => isIn(piece.startMs, piece.startMs + piece.durationMs))) return 'not_recorded';
      return span.cause ?? 'not_sent';
    };
    return {
      ...{ spanId: span.id, camera: { id: camera.id, name: camera.name }, place },
      ...{ from: span.fromAt.toISOString(), to: span.toAt.toISOString() },
      ...{ fromLocal: localTimeOf(fromMs), toLocal: localTimeOf(toMs), askedAt: listing?.askedAt ?? null },
      viewings: { fetched: span.viewingId, exported: copy.viewings[span.id] ?? '' },
      missing: gapsOf(filmed, { fromMs, toMs }).map((gap) => ({
        ...{ from: new Date(gap.fromMs).toISOString(), to: new Date(gap.toMs).toISOString(), cause: causeOf(gap) },
      })),
      links: (listing?.links ?? []).map(({ count, before, leaf, head }) => ({ count, before, leaf, head })),
      told: listing?.told ? { date: listing.told.date, count: listing.told.count, head: listing.told.head } : null,
      ...{ conflict: listing?.conflict ?? false, signed: span.signed },
    };
  }

  /** @param zip null: it is only looked through, and its file is not in the copy */
  private async addClip(zip: yazl.ZipFile | null, clip: PlannedClip, number: number, at: Date): Promise<Clip> {
    const { span, init, pieces, listing } = clip;
    const rows = pieces.map(({ piece }) => piece);
    const { startMs, endMs } = stretchOf(rows);
    const stamp = localTimeOf(startMs).slice(0, 19).replaceAll(/[-:]/g, '').replace(' ', '-');
    const file = `clips/${String(number).padStart(3, '0')}-${stamp}.mp4`;
    const initBytes = (await this.footage.bytes(clip.viewing, init))?.length ?? 0;
    const hashed = await addStream(zip, this.read(clip), file, at);
    const segments = taken(rows, listing);
    return {
      ...{ file, ...hashed, spanId: span.id, cameraId: span.cameraId, initBytes },
      ...{ from: new Date(startMs).toISOString(), to: new Date(endMs).toISOString() },
      ...{ fromLocal: localTimeOf(startMs), toLocal: localTimeOf(endMs), initId: init.initId },
      ...{ segments, gaps: gapsIn(segments) },
    };
  }

  /** All of a clip as it was recorded, from its initialisation part on. */
  private async *read({ viewing, init, pieces }: PlannedClip): AsyncGenerator<Buffer> {
    for (const part of [init, ...pieces.map((one) => one.part)]) {
      const some = await this.footage.bytes(viewing, part);
      if (some === null) throw new Error(`${part.pieceId} went away while it was copied`);
      yield some;
    }
  }

  /** The film to look at, made now or before this copy was broken off; why there is none where it cannot be made. */
  private async addMarked(
    film: { zip: yazl.ZipFile; clip: PlannedClip; entry: Clip; copy: CaseExport; school: School; at: Date },
    tell: (made: Made, doneMs?: number) => Promise<void>,
  ): Promise<Rendition | CaseMarkCause> {
    const { zip, clip, entry, copy, school, at } = film;
    const init = await this.footage.bytes(clip.viewing, clip.init);
    const size = init && pictureSizeOf(init);
    const stretches = init && timed(clip, init);
    if (size === null || stretches === null) return 'undecodable';
    const seen = await this.uow.read(async (tx) => ({
      ...(await seenIn(tx, clip)),
      mosaic: await this.policy.number(tx, 'case.dining_blocks', {
        ...{ date: businessDateOf(copy.createdAt), areaCode: school.areaCode },
      }),
    }));
    const blocks = seen.isMasked ? seen.mosaic : null;
    const words: MarkWords = {
      ...{ school: school.name, camera: seen.camera, place: seen.place, unit: copy.unit, name: copy.name },
      ...{ askedAt: copy.createdAt, caseId: copy.caseId, exportId: copy.id, isMasked: seen.isMasked },
    };
    const texts = markTexts(words);
    // Whatever would make another film of it is in its key: what was made before fits, or is not found
    const times = stretches.map(({ atMs, startMs }) => [atMs, startMs]);
    const content = canonicalJson({ source: entry.sha256, blocks, ...texts, times });
    const digest = sha256(content).slice(0, MARKED_DIGITS);
    const key = markedKeyOf(copy.id, digest);
    if ((await this.store.size(key)) === null) {
      copy.markedKeys = [...new Set([...(copy.markedKeys ?? []), digest])];
      await tell({ markedKeys: copy.markedKeys });
      const toBurn = { read: () => this.read(clip), size, stretches, words, blocks };
      const cause = await this.burner.burn(toBurn, key, (doneMs) => tell({}, doneMs));
      if (cause !== null) return cause;
    }
    const file = entry.file.replace('clips/', 'marked/');
    const { fromLocal, toLocal, gaps, cameraId, bytes } = entry;
    return {
      ...{ file, ...(await addStream(zip, this.store.stream(key), file, at)), cameraId, ...stretchIn(entry) },
      source: { file: copy.content === 'full' ? entry.file : null, bytes, sha256: entry.sha256 },
      ...{ fromLocal, toLocal, gaps, masked: seen.isMasked },
      mark: [texts.where, texts.who, texts.faint].flatMap((text) => text.split('\n')),
    };
  }

  private async addCustody(add: (file: string, bytes: Buffer) => FileEntry, caseId: string) {
    const custody = await this.uow.read((tx) => tx.find(CaseCustody, { where: { caseId }, order: { number: 'ASC' } }));
    const lines = custody.map((entry) => `${canonicalJson({ ...saidEntry(entry), hash: entry.hash })}\n`);
    const log = add('custody.ndjson', Buffer.from(lines.join('')));
    return { ...log, count: custody.length, head: custody.at(-1)?.hash ?? '' };
  }

  /** The very text that was sealed, and that it is in the public log. Null for one that its reader may not have any more. */
  private async addRecord(
    add: (file: string, bytes: Buffer) => FileEntry,
    by: Principal,
    actId: string,
  ): Promise<RecordEntry | null> {
    const sealed = await this.uow.read((tx) => this.acts.one(tx, actId));
    if (sealed === null) return null;
    const proof = await this.proofs.proof(by, actId).catch((error: unknown) => {
      if (error instanceof DomainError) return error.code;
      throw error;
    });
    if (proof === 'journal.act-not-found') return null;
    const { place, before, act } = sealed;
    const content: Hashable = { schoolId: place.schoolId, number: place.chainIndex, before, ...act };
    const isProof = proof !== 'transparency.not-yet-signed';
    return {
      actId,
      ...add(`records/${actId}.json`, Buffer.from(canonicalJson(content))),
      proof: isProof ? add(`records/${actId}.tlog-proof`, Buffer.from(proof)) : null,
    };
  }
}

async function contentOf(tx: EntityManager, caseId: string) {
  const theCase = await tx.findOneByOrFail(EvidenceCase, { id: caseId });
  const school = await tx.findOneByOrFail(School, { id: theCase.schoolId });
  const spans = await tx.find(CaseSpan, { where: { caseId }, order: { fromAt: 'ASC', id: 'ASC' } });
  const acts = await tx.find(CaseAct, { where: { caseId }, order: { addedAt: 'ASC', actId: 'ASC' } });
  return { theCase, school, spans, actIds: acts.map(({ actId }) => actId) };
}

/** The camera, and the place it looked at when the stretch began. */
async function whereOf(tx: EntityManager, { cameraId, fromAt }: CaseSpan) {
  const camera = await tx.findOneByOrFail(Camera, { id: cameraId });
  const binding = (await tx.findBy(CameraBinding, { cameraId })).find((one) => covers(one, fromAt));
  const places = binding === undefined ? [] : await tx.findBy(Place, { id: In([binding.placeId]) });
  const place = places[0] ? { id: places[0].id, name: places[0].name } : null;
  return { camera, place };
}

/** What is seen in a clip, by name; masked where it may be where pupils eat, or where nobody has said what it is. */
async function seenIn(tx: EntityManager, { span, pieces }: PlannedClip) {
  const camera = await tx.findOneByOrFail(Camera, { id: span.cameraId });
  const bindings = await tx.findBy(CameraBinding, { cameraId: span.cameraId });
  const bound = pieces.map(({ piece }) => bindings.find((one) => covers(one, new Date(piece.startMs))) ?? null);
  const places = await tx.findBy(Place, { id: In(bound.flatMap((one) => one?.placeId ?? [])) });
  const isMasked = bound.some((one) => one === null || one.stages.includes('dining'));
  return { camera: camera.name, place: places.find(({ id }) => id === bound[0]?.placeId)?.name ?? null, isMasked };
}

/** Where each piece stands in the film, and when it was filmed; null for what nobody could play. */
function timed({ pieces }: PlannedClip, init: Buffer): Timed[] | null {
  try {
    const [perSecond = 1] = readTimescales(init).values();
    const first = pieces[0]?.ticks ?? 0;
    return pieces.map(({ piece: { startMs, durationMs }, ticks }) => ({
      ...{ atMs: Math.round(((ticks - first) * 1000) / perSecond), startMs, durationMs },
    }));
  } catch (error) {
    if (error instanceof BrokenMedia) return null;
    throw error;
  }
}

function lengthOf({ pieces }: PlannedClip): number {
  const { startMs, endMs } = stretchOf(pieces.map(({ piece }) => piece));
  return endMs - startMs;
}

const stretchIn = ({ spanId, from, to }: Clip) => ({ spanId, from, to });

/** Hashes what is read on its way into the zip; null: only hashes it. */
async function addStream(
  zip: yazl.ZipFile | null,
  content: AsyncIterable<Buffer>,
  file: string,
  at: Date,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const some of content) {
      bytes += some.length;
      hash.update(some);
      yield some;
    }
  }
  const source = Readable.from(hashed());
  const written = new Promise<void>((resolve, reject) => {
    source.once('end', resolve);
    source.once('error', reject);
  });
  if (zip === null) source.resume();
  else zip.addReadStream(source, file, { compress: false, mtime: at });
  await written;
  return { bytes, sha256: hash.digest('hex') };
}

/** Null for what nobody could play. */
function ticksOf(bytes: Buffer): number | null {
  try {
    return firstTfdt(bytes);
  } catch (error) {
    if (error instanceof BrokenMedia) return null;
    throw error;
  }
}

function stretchOf(pieces: readonly Piece[]): { startMs: number; endMs: number } {
  const last = pieces.at(-1);
  return { startMs: pieces[0]?.startMs ?? 0, endMs: (last?.startMs ?? 0) + (last?.durationMs ?? 0) };
}

/** The segments a clip is made of, each with the fragments that are in it. */
function taken(pieces: readonly Piece[], listing: KeptListing): Clip['segments'] {
  const whole = segmentsOf(listing);
  const ranges = new Map<string, { from: number; to: number }>();
  for (const { segmentId, byteFrom, byteTo } of pieces) {
    const known = ranges.get(segmentId);
    ranges.set(segmentId, { from: known?.from ?? byteFrom, to: byteTo });
  }
  return [...ranges].flatMap(([segmentId, { from, to }]) => {
    const segment = whole.get(segmentId);
    if (segment === undefined) return [];
    const ends = segment.fragments.map(({ byteTo }) => byteTo);
    return [{ ...segment, first: from === 0 ? 0 : ends.indexOf(from) + 1, last: ends.indexOf(to) + 1 }];
  });
}
