import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ACT_KINDS } from '../../contract/acts.js';
import { addDays, businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import { emptyHour } from '../../contract/wire/camera-day.js';
import { type BoundCamera, type KnownDay, VideoIndex } from '../../footage/index.js';
import type { Act, TimedAct } from '../../journal/index.js';
import { Clock } from '../../platform/index.js';
import { limitsOf } from '../rules/limits.js';
import {
  type ByTheClock,
  isClockUnsure,
  judgeByTheClock,
  type RecordByUnsureClock,
  recordByUnsureClock,
} from '../rules/record-by-unsure-clock.js';
import type { CameraSaid, HourDigest, RecordInFootage } from '../rules/record-in-footage.js';
import { isUnlooked } from '../rules/record-unlooked.js';
import type { RecordWithPeople } from '../rules/record-with-people.js';
import type { Outcome } from '../rules/rule.js';
import { CameraHabits } from './camera-habits.js';
import { EvidencePolicy } from './evidence-policy.js';
import { type Interval, requiredWindow } from './judge-act.js';
import { type PeopleAsked, PeopleQuestions } from './people-questions.js';
import { slotsWithin } from './slots-within.js';
import { VerdictBook } from './verdict-book.js';

const HOUR_MS = 3_600_000;

/** Desk work (a menu, a signature, a reversal) is not done where the cameras look: footage says nothing about it. */
export function isJudged(act: Pick<Act, 'kind'>): boolean {
  return ACT_KINDS[act.kind].watched;
}

/** Holds acts against what the cameras of their places saw: any number of them with the same few statements. */
@Injectable()
export class ActJudge {
  constructor(
    private readonly clock: Clock,
    private readonly limits: EvidencePolicy,
    private readonly video: VideoIndex,
    private readonly people: PeopleQuestions,
    private readonly habits: CameraHabits,
    private readonly book: VerdictBook,
  ) {}

  /** Those that are not judged at all are left out. */
  async judge(tx: EntityManager, acts: readonly TimedAct[]): Promise<void> {
    const watched = acts.filter(isJudged);
    if (watched.length === 0) return;
    const present = await this.book.hold(
      tx,
      watched.map(({ id }) => id),
    );
    const gathered = await this.gather(tx, watched);
    const judged = watched.map((act, i) => {
      const { inputs: one } = gathered[i] as Gathered;
      const outcome = outcomeOf(one);
      const limits = limitsOf(one.limits);
      const settledMs = requiredWindow(act.occurredAt, limits).toMs + limits.settleMs;
      return {
        ...{ subjectId: act.id, subject: 'act' as const, schoolId: act.schoolId, areaCode: act.areaCode },
        ...{ businessDate: businessDateOf(act.occurredAt), ...outcome, inputs: one },
        dueAt: outcome.verdict === 'pending' ? new Date(settledMs) : null,
      };
    });
    await this.book.keep(tx, judged, present);
    // Only where the verdict needs it: what is pending, or had no picture, has nobody looked for.
    const asking = judged.flatMap(({ verdict, cause, inputs: one }, i) => {
      const hasNoPicture = verdict === 'unwatched' && cause !== 'restless' && !isByPeople(one);
      return verdict === 'pending' || hasNoPicture || verdict === 'obstructed' ? [] : (gathered[i]?.asked ?? []);
    });
    await this.people.ask(tx, asking);
  }

  /** What a judgement of each of the acts rests on now, in their order. Reads only. */
  async inputsOf(tx: EntityManager, acts: readonly TimedAct[]): Promise<ActInputs[]> {
    return (await this.gather(tx, acts)).map(({ inputs }) => inputs);
  }

  private async gather(tx: EntityManager, acts: readonly TimedAct[]): Promise<Gathered[]> {
    if (acts.length === 0) return [];
    const held = await this.limits.ofActs(tx, acts);
    const windows = acts.map((act) => requiredWindow(act.occurredAt, held(act)));
    const span = {
      fromMs: Math.min(...windows.map((it) => it.fromMs)),
      toMs: Math.max(...windows.map((it) => it.toMs)),
    };
    const placeIds = [...new Set(acts.map(({ placeId }) => placeId))];
    const bound = await this.video.camerasOfPlaces(tx, placeIds, {
      from: new Date(span.fromMs),
      to: new Date(span.toMs),
    });
    const days = await this.daysIn(tx, bound, windows);
    const judgedAtMs = this.clock.now().getTime();
    const inputs = acts.map(
      (act, i): RecordInFootage => ({
        ...{ rule: 'record-in-footage', ruleVersion: 1, judgedAtMs, limits: held(act).rows },
        act: { id: act.id, leaf: act.leafHash, occurredAtMs: act.occurredAt.getTime() },
        cameras: watching(act.placeId, windows[i] as Interval, bound, days),
      }),
    );
    const agentOf = new Map(bound.map(({ cameraId, agentId }) => [cameraId, agentId]));
    const people = await this.people.of(
      tx,
      acts.map((act, i) => ({ act, window: windows[i] as Interval, cameras: inputs[i]?.cameras ?? [] })),
      agentOf,
    );
    const habits = await this.habits.of(
      tx,
      acts.map((act, i) => ({ act, inputs: inputs[i] as RecordInFootage })),
      bound,
    );
    return inputs.map((one, i) => {
      const [found, shown] = [people[i] ?? null, habits.get(one.act.id)];
      const asked = found?.wanted ?? [];
      const looked = found === null ? null : peopleOf(found);
      if (shown !== undefined) {
        return { inputs: byItsClock({ ...one, ...shown, ruleVersion: 3, people: looked }), asked };
      }
      if (looked === null) return { inputs: byItsClock(one), asked };
      return { inputs: byItsClock({ ...one, ruleVersion: isUnlooked(one) ? 4 : 2, people: looked }), asked };
    });
  }

  /** Of the cameras the days in which a window lies, with the hours that windows touch. By camera. */
  private async daysIn(
    tx: EntityManager,
    bound: readonly BoundCamera[],
    windows: readonly Interval[],
  ): Promise<ReadonlyMap<string, KnownDay[]>> {
    const cameraIds = [...new Set(bound.map(({ cameraId }) => cameraId))];
    const byCamera = new Map<string, KnownDay[]>();
    if (cameraIds.length === 0) return byCamera;
    const touched = windows.flatMap(hoursOf);
    const dates = [...new Set(touched.map(({ date }) => date))];
    const hours = [...new Set(touched.map(({ hour }) => hour))];
    for (const day of await this.video.cameraDays(tx, cameraIds, dates, hours)) {
      byCamera.set(day.cameraId, [...(byCamera.get(day.cameraId) ?? []), day]);
    }
    return byCamera;
  }
}

/**
 * Of version 1 for an act that needs nobody besides, else of version 2, or 4 where nobody knows whether anything moved; of
 * version 3 where cameras of the place disagree; and of version 5 where a box was unsure of its clock.
 */
export type ActInputs = ByTheClock | RecordByUnsureClock;

interface Gathered {
  inputs: ActInputs;
  asked: PeopleAsked['wanted'];
}

const peopleOf = ({ wanted: _, ...people }: PeopleAsked): RecordWithPeople['people'] => people;

/** Whether people are the only witness there may be. */
const isByPeople = (inputs: ActInputs): boolean =>
  (inputs.ruleVersion === 5 ? inputs.judgedAs : inputs.ruleVersion) === 4;

/** What the rule of today makes of it. */
export function outcomeOf(inputs: ActInputs): Outcome {
  return inputs.ruleVersion === 5 ? recordByUnsureClock.judge(inputs) : judgeByTheClock(inputs);
}

/** Of version 5 where the times of slots are not to be relied on. */
function byItsClock(inputs: ByTheClock): ActInputs {
  return isClockUnsure(inputs) ? { ...inputs, ruleVersion: 5, judgedAs: inputs.ruleVersion } : inputs;
}

/** The hours of local days that a window touches. */
function hoursOf({ fromMs, toMs }: Interval): { date: string; hour: number }[] {
  const hours: { date: string; hour: number }[] = [];
  for (let at = Math.floor(fromMs / HOUR_MS) * HOUR_MS; at < toMs; at += HOUR_MS) {
    const date = businessDateOf(at);
    hours.push({ date, hour: Math.floor((at - startOfBusinessDate(date)) / HOUR_MS) });
  }
  return hours;
}

/** The cameras that looked at the place at some time within the window, with what is known of them. */
function watching(
  placeId: string,
  window: Interval,
  bound: readonly BoundCamera[],
  days: ReadonlyMap<string, readonly KnownDay[]>,
): CameraSaid[] {
  const there = bound.filter(
    ({ boundFrom, boundTo, ...camera }) =>
      camera.placeId === placeId &&
      boundFrom.getTime() < window.toMs &&
      (boundTo === null || boundTo.getTime() > window.fromMs),
  );
  const [first, last] = [businessDateOf(window.fromMs), businessDateOf(window.toMs - 1)];
  const dates = new Set<string>();
  for (let date = first; date <= last; date = addDays(date, 1)) dates.add(date);
  return [...new Set(there.map(({ cameraId }) => cameraId))].map((cameraId) => {
    const own = (days.get(cameraId) ?? []).filter(({ date }) => dates.has(date));
    const through = own.map(({ reportedThrough }) => reportedThrough.getTime());
    const known = new Map(own.map(({ date, slots }) => [date, slots]));
    const { slots, slotsFromMs } = slotsWithin(window, known);
    return {
      ...{ cameraId, reportedThroughMs: through.length === 0 ? null : Math.max(...through), slotsFromMs },
      slots: Buffer.from(slots).toString('base64'),
      hours: hoursOf(window).map((it) => digestOf(it, known)),
    };
  });
}

const EMPTY_HOUR = emptyHour();

function digestOf({ date, hour }: { date: string; hour: number }, days: ReadonlyMap<string, Uint8Array>): HourDigest {
  const bytes = days.get(date)?.subarray(hour * EMPTY_HOUR.length, (hour + 1) * EMPTY_HOUR.length);
  return { date, hour, sha256: sha256(bytes ?? EMPTY_HOUR) };
}
