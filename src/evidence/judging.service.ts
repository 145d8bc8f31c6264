import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual, MoreThan } from 'typeorm';
import { ACT_KINDS } from '../contract/acts.js';
import { type BusinessDate, businessDateOf, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import { SLOT_MS } from '../contract/camera-day.js';
import { sha256 } from '../contract/hashing.js';
import { STAGES_OF_PLACE } from '../contract/stages.js';
import type { ActVerdict, Cause, EventVerdict } from '../contract/verdicts.js';
import { type Act, groupBy, JournalReader } from '../journal/index.js';
import { Place, School, SchoolDirectory } from '../organization/index.js';
import { Clock, lockRows, Outbox, UNHURRIED_MS, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { type FootageEvent, VideoIndex } from '../video/index.js';
import { Verdict, VerdictHistory } from './evidence.entities.js';
import { type EvidenceLimits, type Interval, judgeAct, requiredWindow, type WatchingCamera } from './judge-act.js';
import { judgeEvent } from './judge-event.js';

const SETTLE_SWEEP_MS = 60_000;
/** So many events are judged in one transaction: an act in whose window a thousand lie holds nobody up. */
const EVENTS_AT_ONCE = 100;

/** As `video` tells it: which camera-day changed, and in which slots. */
interface CameraDayChanged {
  cameraId: string;
  date: BusinessDate;
  /** Half-open. */
  fromSlot: number;
  toSlot: number;
}

/** A place at some time, around which something changed. */
interface Around {
  placeId: string;
  from: Date;
  to: Date;
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
    outbox.onMany<CameraDayChanged>('camera-day.changed', async (changes) => {
      for (const change of widestOfEachDay(changes)) await this.onFootage(change);
    });
    outbox.onMany<{ eventId: string }>('video-event.changed', (changes) =>
      this.onEvents(changes.map(({ eventId }) => eventId)),
    );
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
    const around = await this.write(async (tx) => {
      const [found] = await this.journal.byIds(tx, [actId]);
      if (!found) return [];
      const { act } = found;
      const limits = await this.limits(tx, act);
      await this.judgeActs(tx, [act], limits);
      // A reversal takes back what the other record explained.
      const [undone] = act.reversesActId === null ? [] : await this.journal.byIds(tx, [act.reversesActId]);
      return [act, ...(undone ? [undone.act] : [])].map((one) => aroundAct(one, limits));
    });
    for (const one of around) await this.judgeEventsAround(one);
  }

  private async onEvents(eventIds: readonly string[]): Promise<void> {
    await this.inParts([...new Set(eventIds)], async (tx, ids) => {
      // A longer event or another stage is news for an open page even where the verdict stands.
      await this.tellDays(tx, await this.judgeEvents(tx, ids));
    });
  }

  private async onFootage({ cameraId, date, fromSlot, toSlot }: CameraDayChanged): Promise<void> {
    const start = startOfBusinessDate(date);
    const day = { from: new Date(start), to: new Date(start + DAY_MS) };
    const changed = { fromMs: start + fromSlot * SLOT_MS, toMs: start + toSlot * SLOT_MS };
    await this.write(async (tx) => {
      for (const placeId of await this.video.placesOfCamera(tx, cameraId, day)) {
        const place = await tx.findOneByOrFail(Place, { id: placeId });
        const limits = await this.limits(tx, { schoolId: place.schoolId, occurredAt: day.from });
        // An act near midnight rests on the footage of two days.
        const acts = await this.journal.actsAtPlaces(tx, [placeId], {
          from: new Date(day.from.getTime() - limits.afterMs),
          to: new Date(day.to.getTime() + limits.beforeMs),
        });
        const present = await tx.findBy(Verdict, { subjectId: In(acts.map(({ act }) => act.id)) });
        // About which a verdict has spoken: only news about their own time can change it.
        const spoken = new Set(present.flatMap(({ subjectId, verdict }) => (verdict === 'pending' ? [] : subjectId)));
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

  /** Hours decide only about footage; what was said about it before is said again with the new ones. */
  private async onTimetable(schoolId: string): Promise<void> {
    for (let after = ''; ; ) {
      const known = await this.uow.read((tx) =>
        tx.find(Verdict, {
          where: { schoolId, subject: 'event', subjectId: MoreThan(after) },
          order: { subjectId: 'ASC' },
          take: EVENTS_AT_ONCE,
        }),
      );
      const last = known.at(-1);
      if (!last) return;
      const ids = known.map(({ subjectId }) => subjectId);
      await this.inParts(ids, async (tx, part) => void (await this.judgeEvents(tx, part)));
      after = last.subjectId;
    }
  }

  private async judgeActs(tx: EntityManager, acts: readonly Act[], limits: EvidenceLimits): Promise<void> {
    const watched = acts.filter(isJudged);
    const present = await this.hold(
      tx,
      watched.map(({ id }) => id),
    );
    const judged: Judged[] = [];
    for (const act of watched) {
      const window = requiredWindow(act.occurredAt, limits);
      const cameras = await this.watching(tx, act.placeId, window);
      const { verdict, cause, cameraId, coverageMille } = judgeAct(window, cameras, this.clock.now().getTime(), limits);
      judged.push({
        subjectId: act.id,
        subject: 'act',
        schoolId: act.schoolId,
        businessDate: businessDateOf(act.occurredAt),
        verdict,
        cause,
        facts: { cameraId, coverageMille },
        dueAt: verdict === 'pending' ? new Date(window.toMs + limits.settleMs) : null,
      });
    }
    await this.keep(tx, judged, present);
  }

  private async judgeEventsAround({ placeId, from, to }: Around): Promise<void> {
    const ids = await this.uow.read(async (tx) => {
      const cameras = await this.video.camerasOfPlaces(tx, [placeId], { from, to });
      const cameraIds = [...new Set(cameras.map(({ cameraId }) => cameraId))];
      return (await this.video.eventsOverlapping(tx, cameraIds, from, to)).map(({ id }) => id);
    });
    await this.inParts(ids, async (tx, part) => void (await this.judgeEvents(tx, part)));
  }

  /** Judges events by what is known now; those of one place and day are held against the same records at once. */
  private async judgeEvents(tx: EntityManager, eventIds: readonly string[]): Promise<Judged[]> {
    const present = await this.hold(tx, eventIds);
    const events = await this.video.eventsByIds(tx, eventIds);
    // One seen by a camera that was bound nowhere is left out: there is no place to hold it against.
    const placeOf = await this.video.placesOfEvents(tx, events);
    const groups = groupBy(
      events.filter(({ id }) => placeOf.has(id)),
      ({ id, startedAt }) => `${placeOf.get(id)} ${businessDateOf(startedAt)}`,
    );
    const judged: Judged[] = [];
    for (const group of groups.values()) {
      judged.push(...(await this.judgedByPlace(tx, placeOf.get(group[0]?.id ?? '') ?? '', group)));
    }
    await this.keep(tx, judged, present);
    return judged;
  }

  private async judgedByPlace(tx: EntityManager, placeId: string, events: readonly FootageEvent[]): Promise<Judged[]> {
    const place = await tx.findOneByOrFail(Place, { id: placeId });
    const now = this.clock.now();
    const starts = events.map(({ startedAt }) => startedAt.getTime());
    const ends = events.map(({ endedAt }) => (endedAt ?? now).getTime());
    const date = businessDateOf(Math.min(...starts));
    const limits = await this.limits(tx, { schoolId: place.schoolId, occurredAt: new Date(Math.min(...starts)) });
    const found = await this.journal.actsAtPlaces(tx, [place.id], {
      from: new Date(Math.min(...starts) - limits.afterMs),
      to: new Date(Math.max(...ends) + limits.beforeMs),
    });
    const acts = found
      .filter(({ act, state }) => isJudged(act) && state.reversedByActId === null)
      .map(({ act }) => ({ actId: act.id, window: requiredWindow(act.occurredAt, limits) }));
    const timetable = await this.directory.timetableOf(tx, place.schoolId, date);
    return events.map(({ id, kind, startedAt, endedAt }) => {
      const { verdict, cause, by, actId } = judgeEvent(
        { kind, startedAtMs: startedAt.getTime(), endedAtMs: endedAt?.getTime() ?? null },
        acts,
        STAGES_OF_PLACE[place.kind],
        timetable,
      );
      return {
        subjectId: id,
        subject: 'event',
        schoolId: place.schoolId,
        businessDate: date,
        verdict,
        cause,
        facts: { by, actId },
        dueAt: null,
      };
    });
  }

  /** Nobody waits for a judgement: it takes its time where the database is held up. */
  private write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.uow.write(work, { patienceMs: UNHURRIED_MS });
  }

  /** Each part in a transaction of its own. */
  private async inParts(
    ids: readonly string[],
    work: (tx: EntityManager, part: readonly string[]) => Promise<void>,
  ): Promise<void> {
    for (let from = 0; from < ids.length; from += EVENTS_AT_ONCE) {
      await this.write((tx) => work(tx, ids.slice(from, from + EVENTS_AT_ONCE)));
    }
  }

  /**
   * The present verdicts, by subject, locked. Taken before the facts are read: of two judgings at once (the sweep and
   * a message, or two instances) the later one then sees what the earlier one saw, and an older view never overwrites
   * a newer one. Where there is no verdict yet, the loser of the insert fails as a whole and its message is delivered
   * again.
   */
  private async hold(tx: EntityManager, subjectIds: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await lockRows(tx, Verdict, { subjectId: In([...subjectIds]) }, { subjectId: 'ASC' });
    return new Map(rows.map((row) => [row.subjectId, row]));
  }

  /** Writes those verdicts that differ from the present ones, which then move into the history. */
  private async keep(
    tx: EntityManager,
    judged: readonly Judged[],
    present: ReadonlyMap<string, Verdict>,
  ): Promise<void> {
    const judgedAt = this.clock.now();
    const rows = judged
      .map((one) => ({
        ...one,
        inputsHash: sha256(JSON.stringify([one.verdict, one.cause, one.facts])),
        judgedAt,
        version: (present.get(one.subjectId)?.version ?? 0) + 1,
      }))
      .filter(({ subjectId, inputsHash }) => present.get(subjectId)?.inputsHash !== inputsHash)
      .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
    const [fresh, changed] = [rows.filter(({ version }) => version === 1), rows.filter(({ version }) => version > 1)];
    if (fresh.length > 0) await tx.insert(Verdict, fresh);
    const earlier = changed.flatMap(({ subjectId }) => present.get(subjectId) ?? []).map(asHistory);
    if (earlier.length > 0) await tx.insert(VerdictHistory, earlier);
    for (const row of changed) await tx.update(Verdict, { subjectId: row.subjectId }, row);
    await this.tellDays(tx, rows);
  }

  /** For open pages: something about these days is no longer as it was shown. */
  private tellDays(tx: EntityManager, changed: readonly Pick<Judged, 'schoolId' | 'businessDate'>[]): Promise<void> {
    const days = groupBy(changed, ({ schoolId, businessDate }) => `${schoolId} ${businessDate}`);
    const payloads = [...days.values()].flatMap(([one]) => one ?? []);
    return this.outbox.tell(
      tx,
      'day.changed',
      ...payloads.map(({ schoolId, businessDate }) => ({ schoolId, date: businessDate })),
    );
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

function aroundAct(act: Act, limits: EvidenceLimits): Around {
  const { fromMs, toMs } = requiredWindow(act.occurredAt, limits);
  return { placeId: act.placeId, from: new Date(fromMs), to: new Date(toMs) };
}

/** One change for each camera-day, from the first slot that changed to the last. */
function widestOfEachDay(changes: readonly CameraDayChanged[]): CameraDayChanged[] {
  const days = groupBy(changes, ({ cameraId, date }) => `${cameraId} ${date}`);
  return [...days.values()].map((same) => ({
    ...(same[0] as CameraDayChanged),
    fromSlot: Math.min(...same.map(({ fromSlot }) => fromSlot)),
    toSlot: Math.max(...same.map(({ toSlot }) => toSlot)),
  }));
}

function asHistory(verdict: Verdict): VerdictHistory {
  const { subjectId, version, cause, facts, inputsHash, judgedAt } = verdict;
  return { subjectId, version, verdict: verdict.verdict, cause, facts, inputsHash, judgedAt };
}

/** Desk work (a menu, a signature, a reversal) is not done where the cameras look: footage says nothing about it. */
export function isJudged(act: Pick<Act, 'kind'>): boolean {
  return ACT_KINDS[act.kind].watched;
}
