import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { STAGES_OF_PLACE } from '../../contract/stages.js';
import type { TimetableEntry } from '../../contract/tagging.js';
import { groupBy, JournalReader, type TimedAct } from '../../journal/index.js';
import { Place, SchoolDirectory } from '../../organization/index.js';
import { Clock } from '../../platform/index.js';
import { type SeenStretch, VideoIndex } from '../../video/index.js';
import { type Interval, requiredWindow } from '../judge-act.js';
import { judgeEvent } from '../judge-event.js';
import { isJudged } from './act-judge.js';
import { EvidencePolicy, type LimitsOf } from './evidence-policy.js';
import { type Judged, VerdictBook } from './verdict-book.js';

/** A place at some time, around which something changed. */
export interface Around extends Interval {
  placeId: string;
}

/** Acts at one place, each with its required window, in the order of time. */
type Windows = readonly { actId: string; window: Interval }[];

/** Holds what cameras saw against the records and the working hours: any number of events with the same few statements. */
@Injectable()
export class EventJudge {
  constructor(
    private readonly clock: Clock,
    private readonly limits: EvidencePolicy,
    private readonly journal: JournalReader,
    private readonly video: VideoIndex,
    private readonly directory: SchoolDirectory,
    private readonly book: VerdictBook,
  ) {}

  /** Those that a camera saw at one of the places at that time. */
  async judgeAround(tx: EntityManager, arounds: readonly Around[]): Promise<void> {
    for (const together of groupBy(arounds, ({ fromMs }) => businessDateOf(fromMs)).values()) {
      const from = new Date(Math.min(...together.map(({ fromMs }) => fromMs)));
      const to = new Date(Math.max(...together.map(({ toMs }) => toMs)));
      const placeIds = [...new Set(together.map(({ placeId }) => placeId))];
      const cameras = await this.video.camerasOfPlaces(tx, placeIds, { from, to });
      const cameraIds = [...new Set(cameras.map(({ cameraId }) => cameraId))];
      await this.judge(tx, await this.video.idsOverlapping(tx, cameraIds, from, to));
    }
  }

  /** @returns what was found of each, changed or not; of one seen by a camera that was bound nowhere, nothing */
  async judge(tx: EntityManager, eventIds: readonly string[]): Promise<Judged[]> {
    if (eventIds.length === 0) return [];
    const present = await this.book.hold(tx, eventIds);
    const events = await this.video.stretches(tx, eventIds);
    const placeOf = await this.video.placesOfEvents(tx, events);
    const places = await tx.findBy(Place, { id: In([...new Set(placeOf.values())]) });
    const groups = groupBy(
      events.filter(({ id }) => placeOf.has(id)),
      ({ id, startedAt }) => `${placeOf.get(id)} ${businessDateOf(startedAt)}`,
    );
    const located = [...groups.values()].flatMap((group) => {
      const place = places.find(({ id }) => id === placeOf.get(group[0]?.id ?? ''));
      return place && group[0] ? [{ place, date: businessDateOf(group[0].startedAt), events: group }] : [];
    });
    const limitsOf = await this.limits.on(
      tx,
      located.map(({ place, date }) => ({ schoolId: place.schoolId, date })),
    );
    const windows = await this.windowsAt(tx, located, limitsOf);
    const hoursOf = this.hours(tx);
    const judged: Judged[] = [];
    for (const { place, date, events: group } of located) {
      const own = windows(place, date);
      const timetable = await hoursOf(place.schoolId, date);
      for (const event of group) judged.push(judgedOne(event, { place, date, windows: own, timetable }));
    }
    await this.book.keep(tx, judged, present);
    return judged;
  }

  /** By place and day: the required windows of the acts that could explain one of the events. */
  private async windowsAt(
    tx: EntityManager,
    located: readonly { place: Place; date: BusinessDate; events: readonly SeenStretch[] }[],
    limitsOf: LimitsOf,
  ): Promise<(place: Place, date: BusinessDate) => Windows> {
    if (located.length === 0) return () => [];
    const now = this.clock.now();
    const froms = located.flatMap(({ place, date, events }) => {
      const { afterMs } = limitsOf(place.schoolId, date);
      return events.map(({ startedAt }) => startedAt.getTime() - afterMs);
    });
    const tos = located.flatMap(({ place, date, events }) => {
      const { beforeMs } = limitsOf(place.schoolId, date);
      return events.map(({ endedAt }) => (endedAt ?? now).getTime() + beforeMs);
    });
    const placeIds = [...new Set(located.map(({ place }) => place.id))];
    const span = { from: new Date(least(froms)), to: new Date(most(tos)) };
    const acts = (await this.journal.timesAtPlaces(tx, placeIds, span)).filter(
      (act) => isJudged(act) && !act.isReversed,
    );
    const atPlace = groupBy(acts, ({ placeId }) => placeId);
    return ({ id, schoolId }, date) => windowsOf(atPlace.get(id) ?? [], limitsOf(schoolId, date));
  }

  /** The working hours, asked for once for each school and day. */
  private hours(tx: EntityManager): (schoolId: string, date: BusinessDate) => Promise<readonly TimetableEntry[]> {
    const known = new Map<string, readonly TimetableEntry[]>();
    return async (schoolId, date) => {
      const key = `${schoolId} ${date}`;
      const hours = known.get(key) ?? (await this.directory.timetableOf(tx, schoolId, date));
      known.set(key, hours);
      return hours;
    };
  }
}

function windowsOf(acts: readonly TimedAct[], limits: { beforeMs: number; afterMs: number }): Windows {
  return acts.map(({ id, occurredAt }) => ({ actId: id, window: requiredWindow(occurredAt, limits) }));
}

function judgedOne(
  { id, kind, startedAt, endedAt }: SeenStretch,
  at: { place: Place; date: BusinessDate; windows: Windows; timetable: readonly TimetableEntry[] },
): Judged {
  const event = { kind, startedAtMs: startedAt.getTime(), endedAtMs: endedAt?.getTime() ?? null };
  const { verdict, cause, by, actId } = judgeEvent(
    event,
    firstNotBefore(at.windows, event.startedAtMs),
    STAGES_OF_PLACE[at.place.kind],
    at.timetable,
  );
  return {
    ...{ subjectId: id, subject: 'event', schoolId: at.place.schoolId, businessDate: at.date },
    ...{ verdict, cause, facts: { by, actId }, dueAt: null },
  };
}

/**
 * Of windows of one length in the order of time, the first that ends after `atMs`: when that one does not overlap what
 * begins then, no other does. Found by halving, so that a thousand events beside a hundred acts are no hundred thousand.
 */
function firstNotBefore(windows: Windows, atMs: number): Windows {
  let [from, to] = [0, windows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((windows[middle]?.window.toMs ?? 0) > atMs) to = middle;
    else from = middle + 1;
  }
  return windows.slice(from, from + 1);
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
