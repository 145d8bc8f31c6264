import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Agent, Camera } from '../boxes/index.js';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import type { CaseCause, CaseSpanState } from '../contract/http/cases.js';
import type { SignedReport } from '../contract/wire/media-signing/signed-report.js';
import { KEEPS_HOLDS } from '../contract/wire/wire.js';
import { VideoIndex } from '../footage/index.js';
import { groupBy } from '../journal/index.js';
import { Clock, DomainError, Jobs, ObjectStore, UnitOfWork } from '../platform/index.js';
import { HeldFootage, type Viewing, type WantedPart } from '../playback/index.js';
import { cameraSignatures } from './camera-signatures.js';
import { CaseSpan, EvidenceCase } from './cases.entities.js';
import { Custody } from './custody.js';
import { isSettled, type KeptListing, keptListing, lostOf } from './listed-span.js';

/** Pieces that are on order at any time; a box sends four at a time. */
const AT_ONCE = 16;
const WAIT_MS = 5_000;
/** So many boxes are asked at any time: one that does not answer holds up its own stretches, not those of others. */
const BOXES_AT_ONCE = 8;
/** After so many waits in a row in which nothing of a portion came, it is left for the next round; after so many portions, all. */
const MOST_SILENCES = 3;
const MOST_PORTIONS = 2;
const HOUR_MS = 3_600_000;
const OPEN: CaseSpanState[] = ['waiting', 'fetching'];

interface Progress {
  state: CaseSpanState;
  cause: CaseCause | null;
  wanted: number | null;
  here: number;
  missing: number;
}

/**
 * Brings the footage of cases here. What is here stays here, so that it may be broken off anywhere and goes on where it was: with the
 * next minute, the next start, another instance. Each stretch is fetched under its own line of the viewing register.
 */
@Injectable()
export class FootageFetch implements OnModuleDestroy {
  private readonly logger = new Logger('FootageFetch');
  private readonly going = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly video: VideoIndex,
    private readonly footage: HeldFootage,
    private readonly custody: Custody,
    jobs: Jobs,
  ) {
    jobs.add('case-footage', '* * * * *', async () => ({ wentOn: await this.goOn() }));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going.values());
  }

  /** Begins or goes on; nothing happens twice at once in this process. Does not throw. */
  go(spanId: string): void {
    if (this.stopping || this.going.has(spanId)) return;
    const run = this.bring(spanId)
      .catch((error: unknown) => this.logger.error({ spanId, error: String(error) }))
      .finally(() => this.going.delete(spanId));
    this.going.set(spanId, run);
  }

  /** Goes on with every stretch of an open case that is not all here, of each box one after the other, and waits. @returns how many */
  async goOn(): Promise<number> {
    const { open, cameras } = await this.uow.read(async (tx) => {
      const spans = await tx
        .createQueryBuilder(CaseSpan, 'span')
        .innerJoin(EvidenceCase, 'evidence', 'evidence.id = span.caseId AND evidence.closedAt IS NULL')
        .where({ state: In(OPEN) })
        .orderBy('span.addedAt')
        .addOrderBy('span.id')
        .getMany();
      return { open: spans, cameras: await tx.findBy(Camera, { id: In(spans.map(({ cameraId }) => cameraId)) }) };
    });
    const boxOf = new Map(cameras.map(({ id, agentId }) => [id, agentId]));
    const boxes = [...groupBy(open, ({ cameraId }) => boxOf.get(cameraId)).values()];
    const goOnWithBoxes = async (): Promise<void> => {
      for (let spans = boxes.shift(); spans !== undefined; spans = boxes.shift()) {
        for (const { id } of spans) {
          this.go(id);
          await this.going.get(id);
        }
      }
    };
    await Promise.all(Array.from({ length: BOXES_AT_ONCE }, goOnWithBoxes));
    return open.length;
  }

  /** Resolves when this process does nothing more for the stretch; tests await it. */
  async finished(spanId: string): Promise<void> {
    await this.going.get(spanId);
  }

  /** What the box said of the stretch; null before it has. */
  async listing(spanId: string): Promise<KeptListing | null> {
    const bytes = await this.store.get(keyOf(spanId));
    return bytes === null ? null : (JSON.parse(bytes.toString('utf8')) as KeptListing);
  }

  /** Some of it is no longer here, but for `here` parts: it is fetched again, unless its case is closed. */
  async refetch({ id, caseId }: CaseSpan, here: number): Promise<void> {
    await this.uow.write(async (tx) => {
      const theCase = await this.custody.lock(tx, caseId);
      await tx.update(CaseSpan, { id }, { state: 'fetching', cause: 'not_sent', here });
      if (theCase.closedAt !== null) await this.leave(tx, theCase);
    });
  }

  /** What of a case that is being closed is not here by now is not fetched any more. Its case is held by `tx`. */
  async leave(tx: EntityManager, theCase: EvidenceCase): Promise<void> {
    const spans = await tx.find(CaseSpan, { where: { caseId: theCase.id, state: In(OPEN) }, order: { id: 'ASC' } });
    for (const { id, wanted, here } of spans) {
      const missing = Math.max(0, (wanted ?? 0) - here);
      const left = { state: 'partial' as const, cause: 'closed' as const, wanted, here, missing };
      await tx.update(CaseSpan, { id }, left);
      await this.custody.note(tx, theCase, null, 'fetched', { spanId: id, ...left });
    }
  }

  private async bring(spanId: string): Promise<void> {
    const span = await this.uow.read((tx) => tx.findOneBy(CaseSpan, { id: spanId }));
    if (span === null || !OPEN.includes(span.state)) return;
    const camera = await this.uow.read((tx) => tx.findOneByOrFail(Camera, { id: span.cameraId }));
    const viewing = await this.footage.viewing(span.viewingId);
    if (viewing === null) throw new Error(`no line of the register for ${spanId}`);
    const known = await this.listing(spanId);
    const listing = known ?? (await this.ask(span, camera));
    if (listing === null) return;
    const parts = this.footage.partsOf(listing.pieces);
    const isCut = lostOf(listing, msOf(span)).length > 0;
    if (parts.length === 0) {
      const cause = isCut ? 'deleted' : 'not_recorded';
      await this.end(span, { state: 'nothing', cause, wanted: 0, here: 0, missing: 0 });
      return;
    }
    const here = await this.footage.here(parts);
    const absent = parts.filter(({ pieceId }) => !here.has(pieceId));
    const lost = known === null ? new Set<string>() : await this.lostSince(span, camera, absent);
    const said = (state: CaseSpanState, cause: CaseCause | null): Progress => ({
      ...{ state, cause, wanted: parts.length, here: here.size, missing: lost?.size ?? 0 },
    });
    if (lost === null) {
      await this.say(span.id, said('fetching', 'box_away'));
      return;
    }
    const wanted = absent.filter(({ pieceId }) => !lost.has(pieceId));
    await this.fetchAll(camera, viewing, wanted, async (arrived) => {
      for (const pieceId of arrived) here.add(pieceId);
      return this.say(span.id, said('fetching', null));
    });
    if (this.stopping) return;
    if (here.size + lost.size < parts.length) {
      await this.say(span.id, said('fetching', this.footage.isAway(camera.agentId) ? 'box_away' : 'not_sent'));
    } else {
      const signed = await this.signedBy(viewing, listing);
      await this.end(span, isCut || lost.size > 0 ? said('partial', 'deleted') : said('done', null), signed);
    }
  }

  /** What the camera itself has signed of what is here. */
  private async signedBy(viewing: Viewing, { pieces }: KeptListing): Promise<SignedReport | null> {
    const parts = this.footage.partsOf(pieces);
    const partOf = new Map(parts.map((part) => [part.pieceId, part]));
    const initOf = new Map(parts.filter(({ kind }) => kind === 'init').map((part) => [part.initId, part]));
    const read = async (part: WantedPart | undefined) => (part ? this.footage.bytes(viewing, part) : null);
    return cameraSignatures(
      [...pieces]
        .sort((a, b) => a.startMs - b.startMs)
        .map(({ pieceId, initId, startMs, durationMs }) => ({
          ...{ initId, startMs, endMs: startMs + durationMs },
          read: () => read(partOf.get(pieceId)),
          readInit: () => read(initOf.get(initId)),
        })),
    );
  }

  /**
   * Orders the parts, so many at a time. Those of which nothing comes are left for the next round: others may still come.
   *
   * @param onArrived told after each portion; false: nothing more is ordered
   */
  private async fetchAll(
    camera: Camera,
    viewing: Viewing,
    parts: readonly WantedPart[],
    onArrived: (pieceIds: ReadonlySet<string>) => Promise<boolean>,
  ): Promise<void> {
    let rest = [...parts];
    for (let [silences, portions] = [0, 0]; portions < MOST_PORTIONS && rest.length > 0 && !this.stopping; ) {
      if (this.footage.isAway(camera.agentId)) return;
      const portion = rest.slice(0, AT_ONCE);
      const arrived = await this.footage.fetch(camera.agentId, viewing, portion, WAIT_MS);
      silences = arrived.size === 0 ? silences + 1 : 0;
      if (silences < MOST_SILENCES) rest = rest.filter(({ pieceId }) => !arrived.has(pieceId));
      else [rest, silences, portions] = [rest.slice(AT_ONCE), 0, portions + 1];
      if (!(await onArrived(arrived))) return;
    }
  }

  /** Which of the parts the box no longer has; null when it does not answer. */
  private async lostSince(span: CaseSpan, camera: Camera, absent: readonly WantedPart[]): Promise<Set<string> | null> {
    if (absent.length === 0) return new Set();
    const listed = await this.footage
      .list(camera, msOf(span), span.toAt.getTime())
      .catch((error: unknown): null => whenAway(error));
    if (listed === null) return null;
    const there = new Set(listed.fragments.map(({ segmentId }) => segmentId));
    return new Set(absent.filter(({ segmentId }) => !there.has(segmentId)).map(({ pieceId }) => pieceId));
  }

  /** Asks the box and keeps what it says. Null where that must wait; why is on the stretch then. */
  private async ask(span: CaseSpan, camera: Camera): Promise<KeptListing | null> {
    const now = this.clock.now();
    const { fromMs, toMs } = msOf(span);
    const waits = async (cause: CaseCause): Promise<null> => {
      await this.say(span.id, { state: 'waiting', cause, wanted: null, here: 0, missing: 0 });
      return null;
    };
    // The head of a day is told until its end; a little later the last file of it is closed
    const endOfDay = startOfBusinessDate(businessDateOf(toMs)) + DAY_MS + HOUR_MS;
    const listed = await this.footage
      .list(camera, { fromMs, toMs }, Math.min(endOfDay, now.getTime()))
      .catch((error: unknown): null => whenAway(error));
    if (listed === null) return waits('box_away');
    const { told, boxHolds } = await this.uow.read(async (tx) => ({
      told: await this.video.chainHeads(tx, camera.id, businessDateOf(fromMs), businessDateOf(endOfDay)),
      boxHolds: await holdsAt(tx, camera.agentId),
    }));
    const listing = keptListing(listed, { askedAt: now.toISOString(), toMs, told });
    if (!isSettled(listing, { toMs, nowMs: now.getTime(), boxHolds })) return waits('still_recording');
    await this.store.put(keyOf(span.id), Buffer.from(JSON.stringify(listing)));
    await this.uow.write((tx) => tx.update(CaseSpan, { id: span.id }, { listedAt: now }));
    return listing;
  }

  /** @returns false when it is not to be fetched any more */
  private say(spanId: string, progress: Progress): Promise<boolean> {
    return this.uow.write(async (tx) => {
      await tx.update(CaseSpan, { id: spanId, state: In(OPEN) }, { ...progress });
      return tx.existsBy(CaseSpan, { id: spanId, state: In(OPEN) });
    });
  }

  private async end(span: CaseSpan, progress: Progress, signed: SignedReport | null = null): Promise<void> {
    await this.uow.write(async (tx) => {
      const theCase = await this.custody.lock(tx, span.caseId);
      const { affected } = await tx.update(CaseSpan, { id: span.id, state: In(OPEN) }, { ...progress, signed });
      // Another instance may have been at it, too
      if (affected !== 1) return;
      const { state, cause, wanted, here, missing } = progress;
      await this.custody.note(tx, theCase, null, 'fetched', { spanId: span.id, state, cause, wanted, here, missing });
    });
  }
}

const keyOf = (spanId: string): string => `case-list/${spanId}`;

const msOf = ({ fromAt, toAt }: CaseSpan) => ({ fromMs: fromAt.getTime(), toMs: toAt.getTime() });

async function holdsAt(tx: EntityManager, agentId: string): Promise<boolean> {
  return ((await tx.findOneBy(Agent, { id: agentId }))?.speaks ?? 1) >= KEEPS_HOLDS;
}

function whenAway(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
