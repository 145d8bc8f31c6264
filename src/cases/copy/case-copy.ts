import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import yazl from 'yazl';
import { Camera, CameraBinding, covers } from '../../boxes/index.js';
import { canonicalJson, type Hashable, sha256 } from '../../contract/hashing.js';
import type { CaseCause } from '../../contract/http/cases.js';
import { BrokenMedia } from '../../contract/media-boxes.js';
import { SealedActs } from '../../journal/index.js';
import { Place, School } from '../../organization/index.js';
import { DomainError, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { firstTfdt, HeldFootage, type Piece, type Viewing, type WantedPart } from '../../playback/index.js';
import { Proofs } from '../../transparency/index.js';
import { CaseAct, CaseCustody, type CaseExport, CaseSpan, EvidenceCase } from '../cases.entities.js';
import { saidEntry } from '../custody.js';
import { FootageFetch } from '../footage-fetch.js';
import { type KeptListing, lostOf } from '../listed-span.js';
import { cutClips, gapsOf, type HerePiece } from './cut-clips.js';
import {
  type Clip,
  type FileEntry,
  gapsIn,
  localTimeOf,
  type Manifest,
  manifestText,
  type RecordEntry,
  type SpanEntry,
  segmentsOf,
} from './manifest.js';
import { README } from './readme.js';
import { CaseSigner } from './sign-manifest.js';

/** A clip that is to be written: its pieces in order, and what its segments were. */
interface PlannedClip {
  span: CaseSpan;
  viewing: Viewing;
  init: WantedPart;
  pieces: { piece: Piece; part: WantedPart }[];
  listing: KeptListing;
}

interface PlannedSpan {
  entry: SpanEntry;
  clips: PlannedClip[];
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
  ) {}

  /**
   * Writes the files one after another into `zip` and ends it. Each byte of footage is hashed once more on its way; what is no
   * longer as its box had listed it is left out, named as missing, and fetched again.
   *
   * @param onFile told after each stretch that was looked through, and after each file how many there are, and how many in all
   * @returns the hash of the manifest
   */
  async write(
    zip: yazl.ZipFile,
    by: Principal,
    copy: CaseExport,
    at: Date,
    onFile: (made: Partial<Pick<CaseExport, 'doneFiles' | 'totalFiles'>>) => Promise<void>,
  ): Promise<string> {
    const { theCase, school, spans, actIds } = await this.uow.read((tx) => contentOf(tx, copy.caseId));
    const planned: PlannedSpan[] = [];
    for (const span of spans) {
      // Put in since it was asked for: no line of the register says that it is handed out in this copy
      if (copy.viewings[span.id] === undefined) continue;
      planned.push(await this.plan(span, copy));
      await onFile({});
    }
    const clips = planned.flatMap((one) => one.clips);
    const total = clips.length + actIds.length;
    let done = 0;
    const add = (file: string, bytes: Buffer): FileEntry => {
      zip.addBuffer(bytes, file, { compress: !file.endsWith('.mp4'), mtime: at });
      return { file, bytes: bytes.length, sha256: sha256(bytes) };
    };
    const written: Clip[] = [];
    for (const [index, clip] of clips.entries()) {
      written.push(await this.addClip(zip, clip, index + 1, at));
      await onFile({ doneFiles: ++done, totalFiles: total });
    }
    const records: RecordEntry[] = [];
    for (const actId of actIds) {
      const record = await this.addRecord(add, by, actId);
      if (record !== null) records.push(record);
      await onFile({ doneFiles: ++done, totalFiles: total });
    }
    const custody = await this.uow.read((tx) =>
      tx.find(CaseCustody, { where: { caseId: theCase.id }, order: { number: 'ASC' } }),
    );
    const lines = custody.map((entry) => `${canonicalJson({ ...saidEntry(entry), hash: entry.hash })}\n`);
    const log = add('custody.ndjson', Buffer.from(lines.join('')));
    const manifest: Manifest = {
      v: 1,
      case: {
        ...{ id: theCase.id, school: { id: school.id, name: school.name }, reason: theCase.reason },
        ...{ openedAt: theCase.openedAt.toISOString(), closedAt: theCase.closedAt?.toISOString() ?? null },
        openedBy: { name: theCase.openerName, unit: theCase.openerUnit },
      },
      export: {
        ...{ id: copy.id, at: at.toISOString(), reason: copy.reason },
        by: { accountId: copy.accountId, name: copy.name, unit: copy.unit },
      },
      spans: planned.map(({ entry }) => entry),
      ...{ clips: written, records },
      custody: { ...log, count: custody.length, head: custody.at(-1)?.hash ?? '' },
      key: this.signer.keyLine,
    };
    const text = Buffer.from(manifestText(manifest));
    const manifestSha256 = sha256(text);
    add('manifest.json', text);
    add('manifest.sig', Buffer.from(this.signer.note(theCase.id, copy.id, manifestSha256)));
    add('README.txt', Buffer.from(README));
    zip.end();
    return manifestSha256;
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
    const partOf = new Map(here.map(({ part }) => [part.pieceId, part]));
    const isWhole = here.length === pieceOf.size;
    if (!isWhole && span.state === 'done') await this.fetching.refetch(span, goodInits.size + here.length);
    const clips = cutClips(here).map((pieces): PlannedClip => {
      const init = inits.get(pieces[0]?.initId ?? '');
      invariant(init && listing, 'a clip has its initialisation part');
      const own = pieces.map((piece) => ({ piece, part: partOf.get(piece.pieceId) as WantedPart }));
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

  private async addClip(zip: yazl.ZipFile, clip: PlannedClip, number: number, at: Date): Promise<Clip> {
    const { span, init, pieces, listing } = clip;
    const rows = pieces.map(({ piece }) => piece);
    const { startMs, endMs } = stretchOf(rows);
    const stamp = localTimeOf(startMs).slice(0, 19).replaceAll(/[-:]/g, '').replace(' ', '-');
    const file = `clips/${String(number).padStart(3, '0')}-${stamp}.mp4`;
    const hash = createHash('sha256');
    let [bytes, initBytes] = [0, 0];
    const { footage } = this;
    async function* content(): AsyncGenerator<Buffer> {
      for (const part of [init, ...pieces.map((one) => one.part)]) {
        const some = await footage.bytes(clip.viewing, part);
        if (some === null) throw new Error(`${part.pieceId} went away while it was copied`);
        if (part.kind === 'init') initBytes = some.length;
        bytes += some.length;
        hash.update(some);
        yield some;
      }
    }
    const source = Readable.from(content());
    const written = new Promise<void>((resolve, reject) => {
      source.once('end', resolve);
      source.once('error', reject);
    });
    zip.addReadStream(source, file, { compress: false, mtime: at });
    await written;
    const segments = taken(rows, listing);
    return {
      ...{ file, bytes, sha256: hash.digest('hex'), spanId: span.id, cameraId: span.cameraId, initBytes },
      ...{ from: new Date(startMs).toISOString(), to: new Date(endMs).toISOString() },
      ...{ fromLocal: localTimeOf(startMs), toLocal: localTimeOf(endMs), initId: init.initId },
      ...{ segments, gaps: gapsIn(segments) },
    };
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
