import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual, Not } from 'typeorm';
import { ACT_KINDS } from '../contract/acts.js';
import { type BusinessDate, businessDateOf, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import { SLOT_MS } from '../contract/camera-day.js';
import { sha256 } from '../contract/hashing.js';
import { STAGES_OF_PLACE } from '../contract/stages.js';
import type { ActVerdict, Cause, EventVerdict } from '../contract/verdicts.js';
import { type Act, JournalReader } from '../journal/index.js';
import { Place, School, SchoolDirectory } from '../organization/index.js';
import { Clock, lockRows, Outbox, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { type FootageEvent, VideoIndex } from '../video/index.js';
import { Verdict, VerdictHistory } from './evidence.entities.js';
import { type EvidenceLimits, type Interval, judgeAct, requiredWindow, type WatchingCamera } from './judge-act.js';
import { judgeEvent } from './judge-event.js';

const SETTLE_SWEEP_MS = 60_000;

/** As `video` tells it: which camera-day changed, and in which slots. */
interface CameraDayChanged {
  cameraId: string;
  date: BusinessDate;
  /** Half-open. */
  fromSlot: number;
  toSlot: number;
}

interface Judged {
  subjectId: string;
  subject: 'act' | 'event';
  schoolId: string;
  businessDate: BusinessDate;
  verdict: ActVerdict | EventVerdict;
  cause: Cause | null;
  facts: Record<string, string | number | null>;
  dueAt: Date | null;
}

/**
 * Keeps the verdicts true: whenever a record, a camera-day or an event arrives or changes, whatever it could change
 * is judged again, in whichever order the two sides arrive. A verdict that comes out the same is left alone;
 * one that changes keeps its predecessor.
 */
@Injectable()
export class JudgingService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Evidence');
  private sweep: NodeJS.Timeout | null = null;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly policy: Policy,
    private readonly journal: JournalReader,
    private readonly video: VideoIndex,
    private readonly directory: SchoolDirectory,
  ) {
    outbox.on<{ actId: string }>('act.recorded', ({ actId }) => this.onAct(actId));
    outbox.on<CameraDayChanged>('camera-day.changed', (change) => this.onFootage(change));
    outbox.on<{ eventId: string }>('video-event.changed', ({ eventId }) => this.onEvent(eventId));
    outbox.on<{ schoolId: string }>('timetable.changed', ({ schoolId }) => this.onTimetable(schoolId));
  }

  onApplicationBootstrap(): void {
    this.sweep = setInterval(() => {
      this.settle().catch((error: unknown) => this.logger.error(error));
    }, SETTLE_SWEEP_MS);
  }

  onModuleDestroy(): void {
    if (this.sweep) clearInterval(this.sweep);
  }

  /** Judges again what only the passing of time can change: acts whose agent never reported (`evidence.settle_hours`). */
  async settle(): Promise<void> {
    const due = await this.uow.read((tx) =>
      tx.find(Verdict, { where: { verdict: 'pending', dueAt: LessThanOrEqual(this.clock.now()) }, take: 500 }),
    );
    for (const { subjectId } of due) await this.onAct(subjectId);
  }

  private async onAct(actId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const [found] = await this.journal.byIds(tx, [actId]);
      if (!found) return;
      const { act } = found;
      const limits = await this.limits(tx, act);
      await this.judgeActs(tx, [act], limits);
      await this.judgeEventsAround(tx, act, limits);
      // A reversal takes back what the other record explained.
      const [undone] = act.reversesActId === null ? [] : await this.journal.byIds(tx, [act.reversesActId]);
      if (undone) await this.judgeEventsAround(tx, undone.act, limits);
    });
  }

  private async onEvent(eventId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const event = await this.video.eventById(tx, eventId);
      if (!event) return;
      await this.judgeEvent(tx, event);
      // A longer event or another stage is news for an open page even where the verdict stands.
      const judged = await tx.findOneBy(Verdict, { subjectId: eventId });
      if (judged) await this.tellDay(tx, judged.schoolId, judged.businessDate);
    });
  }

  private async onFootage({ cameraId, date, fromSlot, toSlot }: CameraDayChanged): Promise<void> {
    const start = startOfBusinessDate(date);
    const day = { from: new Date(start), to: new Date(start + DAY_MS) };
    const changed = { fromMs: start + fromSlot * SLOT_MS, toMs: start + toSlot * SLOT_MS };
    await this.uow.write(async (tx) => {
      for (const placeId of await this.video.placesOfCamera(tx, cameraId, day)) {
        const place = await tx.findOneByOrFail(Place, { id: placeId });
        const limits = await this.limits(tx, { schoolId: place.schoolId, occurredAt: day.from });
        // An act near midnight rests on the footage of two days.
        const acts = await this.journal.actsAtPlaces(tx, [placeId], {
          from: new Date(day.from.getTime() - limits.afterMs),
          to: new Date(day.to.getTime() + limits.beforeMs),
        });
        const spoken = new Set(
          await this.finalSubjects(
            tx,
            acts.map(({ act }) => act.id),
          ),
        );
        const affected = acts.filter(({ act }) => {
          const window = requiredWindow(act.occurredAt, limits);
          return !spoken.has(act.id) || (window.fromMs < changed.toMs && changed.fromMs < window.toMs);
        });
        await this.judgeActs(
          tx,
          affected.map(({ act }) => act),
          limits,
        );
      }
    });
  }

  /** Those of the subjects about which a verdict has spoken: only news about their own time can change it. */
  private async finalSubjects(tx: EntityManager, subjectIds: readonly string[]): Promise<string[]> {
    const verdicts = await tx.findBy(Verdict, { subjectId: In([...subjectIds]), verdict: Not('pending') });
    return verdicts.map(({ subjectId }) => subjectId);
  }

  /** Hours decide only about footage; what was said about it before is said again with the new ones. */
  private async onTimetable(schoolId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      for (const { subjectId } of await tx.findBy(Verdict, { schoolId, subject: 'event' })) {
        const event = await this.video.eventById(tx, subjectId);
        if (event) await this.judgeEvent(tx, event);
      }
    });
  }

  private async judgeActs(tx: EntityManager, acts: readonly Act[], limits: EvidenceLimits): Promise<void> {
    const watched = acts.filter(isJudged);
    await this.hold(
      tx,
      watched.map(({ id }) => id),
    );
    for (const act of watched) {
      const window = requiredWindow(act.occurredAt, limits);
      const cameras = await this.watching(tx, act.placeId, window);
      const judged = judgeAct(window, cameras, this.clock.now().getTime(), limits);
      await this.keep(tx, {
        subjectId: act.id,
        subject: 'act',
        schoolId: act.schoolId,
        businessDate: businessDateOf(act.occurredAt),
        verdict: judged.verdict,
        cause: judged.cause,
        facts: { cameraId: judged.cameraId, coverageMille: judged.coverageMille },
        dueAt: judged.verdict === 'pending' ? new Date(window.toMs + limits.settleMs) : null,
      });
    }
  }

  private async judgeEventsAround(tx: EntityManager, act: Act, limits: EvidenceLimits): Promise<void> {
    const window = requiredWindow(act.occurredAt, limits);
    const span = { from: new Date(window.fromMs), to: new Date(window.toMs) };
    const cameras = await this.video.camerasOfPlaces(tx, [act.placeId], span);
    const cameraIds = [...new Set(cameras.map(({ cameraId }) => cameraId))];
    for (const event of await this.video.eventsOverlapping(tx, cameraIds, span.from, span.to)) {
      await this.judgeEvent(tx, event);
    }
  }

  private async judgeEvent(tx: EntityManager, event: FootageEvent): Promise<void> {
    await this.hold(tx, [event.id]);
    const { startedAt } = event;
    const endedAt = event.endedAt ?? this.clock.now();
    const atStart = { from: startedAt, to: new Date(startedAt.getTime() + 1) };
    const [placeId] = await this.video.placesOfCamera(tx, event.cameraId, atStart);
    const place = placeId === undefined ? null : await tx.findOneBy(Place, { id: placeId });
    if (!place) return; // seen by a camera that was bound nowhere: there is no place to hold it against
    const date = businessDateOf(startedAt);
    const limits = await this.limits(tx, { schoolId: place.schoolId, occurredAt: startedAt });
    const acts = await this.journal.actsAtPlaces(tx, [place.id], {
      from: new Date(startedAt.getTime() - limits.afterMs),
      to: new Date(endedAt.getTime() + limits.beforeMs),
    });
    const judged = judgeEvent(
      { kind: event.kind, startedAtMs: startedAt.getTime(), endedAtMs: event.endedAt?.getTime() ?? null },
      acts
        .filter(({ act, state }) => isJudged(act) && state.reversedByActId === null)
        .map(({ act }) => ({ actId: act.id, window: requiredWindow(act.occurredAt, limits) })),
      STAGES_OF_PLACE[place.kind],
      await this.directory.timetableOf(tx, place.schoolId, date),
    );
    await this.keep(tx, {
      subjectId: event.id,
      subject: 'event',
      schoolId: place.schoolId,
      businessDate: date,
      verdict: judged.verdict,
      cause: judged.cause,
      facts: { by: judged.by, actId: judged.actId },
      dueAt: null,
    });
  }

  /**
   * Taken before the facts are read: of two judgings at once (the sweep and a message, or two instances) the later
   * one then sees what the earlier one saw, and an older view never overwrites a newer one. Where there is no
   * verdict yet, the loser of the insert fails as a whole and its message is delivered again.
   */
  private async hold(tx: EntityManager, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length > 0) await lockRows(tx, Verdict, { subjectId: In([...subjectIds]) }, { subjectId: 'ASC' });
  }

  /** Writes the verdict when it differs from the present one, which then moves into the history. */
  private async keep(tx: EntityManager, judged: Judged): Promise<void> {
    const { subjectId, verdict, cause, facts } = judged;
    const inputsHash = sha256(JSON.stringify([verdict, cause, facts]));
    const present = await tx.findOneBy(Verdict, { subjectId });
    if (present?.inputsHash === inputsHash) return;
    const row = { ...judged, inputsHash, judgedAt: this.clock.now(), version: (present?.version ?? 0) + 1 };
    if (present === null) await tx.insert(Verdict, row);
    else {
      const { version, judgedAt } = present;
      await tx.insert(VerdictHistory, {
        subjectId,
        version,
        verdict: present.verdict,
        cause: present.cause,
        facts: present.facts,
        inputsHash: present.inputsHash,
        judgedAt,
      });
      await tx.update(Verdict, { subjectId }, row);
    }
    await this.tellDay(tx, judged.schoolId, judged.businessDate);
  }

  /** For open pages: something about this day is no longer as it was shown. */
  private tellDay(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<void> {
    return this.outbox.tell(tx, 'day.changed', { schoolId, date });
  }

  private async watching(tx: EntityManager, placeId: string, window: Interval): Promise<WatchingCamera[]> {
    const span = { from: new Date(window.fromMs), to: new Date(window.toMs) };
    const bound = await this.video.camerasOfPlaces(tx, [placeId], span);
    const ids = [...new Set(bound.map(({ cameraId }) => cameraId))];
    const dates = [...new Set([businessDateOf(window.fromMs), businessDateOf(window.toMs - 1)])];
    const days = await this.video.cameraDays(tx, ids, dates);
    return ids.map((cameraId) => {
      const own = days.filter((day) => day.cameraId === cameraId);
      const through = own.map(({ reportedThrough }) => reportedThrough.getTime());
      return {
        cameraId,
        days: new Map(own.map(({ date, slots }) => [date, slots])),
        reportedThroughMs: through.length === 0 ? null : Math.max(...through),
      };
    });
  }

  private async limits(tx: EntityManager, at: { schoolId: string; occurredAt: Date }): Promise<EvidenceLimits> {
    const school = await tx.findOneByOrFail(School, { id: at.schoolId });
    const where = { date: businessDateOf(at.occurredAt), areaCode: school.areaCode };
    const limit = (key: string) => this.policy.number(tx, `evidence.${key}`, where);
    return {
      beforeMs: (await limit('before_minutes')) * 60_000,
      afterMs: (await limit('after_minutes')) * 60_000,
      settleMs: (await limit('settle_hours')) * 3_600_000,
      minCoverage: (await limit('min_coverage_percent')) / 100,
      activeLevel: await limit('active_level'),
      coveredShare: (await limit('covered_percent')) / 100,
    };
  }
}

/** Desk work (a menu, a signature, a reversal) is not done where the cameras look: footage says nothing about it. */
export function isJudged(act: Pick<Act, 'kind'>): boolean {
  return ACT_KINDS[act.kind].watched;
}
