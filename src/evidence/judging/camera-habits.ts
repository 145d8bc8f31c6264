import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, businessDateOf } from '../../contract/business-date.js';
import { SLOT_MS } from '../../contract/wire/camera-day.js';
import { type BoundCamera, type KnownDay, VideoIndex } from '../../footage/index.js';
import type { TimedAct } from '../../journal/index.js';
import { limitsOf } from '../rules/limits.js';
import { type HabitRows, habitLimitsOf, type RecordByHabit } from '../rules/record-by-habit.js';
import { type RecordInFootage, watching } from '../rules/record-in-footage.js';
import { EvidencePolicy } from './evidence-policy.js';
import { type Interval, judgeAct, judgeEach, requiredWindow } from './judge-act.js';
import { disagree, habitOf } from './judge-habit.js';
import { slotsWithin } from './slots-within.js';

/** Each camera of an act has days of slots: of so many acts they are read at once. */
const MOST_AT_ONCE = 40;

/** What version 3 of the rule takes besides. */
type Shown = Pick<RecordByHabit, 'habits' | 'habitLimits'>;

/** An act with what version 1 of the rule takes of it. */
interface Around {
  act: TimedAct;
  inputs: RecordInFootage;
}

/** What cameras usually show, for acts about which the cameras of their place disagree. */
@Injectable()
export class CameraHabits {
  constructor(
    private readonly limits: EvidencePolicy,
    private readonly video: VideoIndex,
  ) {}

  /**
   * By act; one about which no cameras disagree is left out, and where none do nothing is read. Reads only.
   *
   * @param bound the cameras of their places
   */
  async of(
    tx: EntityManager,
    all: readonly Around[],
    bound: readonly BoundCamera[],
  ): Promise<ReadonlyMap<string, Shown>> {
    const disputed = all.filter(isDisputed);
    const found = new Map<string, Shown>();
    for (let from = 0; from < disputed.length; from += MOST_AT_ONCE) {
      for (const [actId, shown] of await this.ofPart(tx, disputed.slice(from, from + MOST_AT_ONCE), bound)) {
        found.set(actId, shown);
      }
    }
    return found;
  }

  private async ofPart(
    tx: EntityManager,
    part: readonly Around[],
    bound: readonly BoundCamera[],
  ): Promise<[string, Shown][]> {
    const spans: (Around & { habitLimits: HabitRows; before: Interval })[] = [];
    for (const one of part) {
      const habitLimits = await this.limits.habitRows(tx, one.act);
      spans.push({ ...one, habitLimits, before: beforeOf(one, habitLimitsOf(habitLimits).lookBackMs) });
    }
    const cameraIds = spans.flatMap(({ inputs }) => inputs.cameras.map(({ cameraId }) => cameraId));
    const dates = spans.flatMap(({ before }) => datesOf(before));
    const days = await this.video.cameraDays(tx, [...new Set(cameraIds)], [...new Set(dates)]);
    return spans.map(({ act, inputs, habitLimits, before }) => {
      const { activeLevel } = limitsOf(inputs.limits);
      const habits = inputs.cameras.map(({ cameraId }) => {
        const span = sinceBound(before, cameraId, act.placeId, bound);
        return habitOf(cameraId, slotsWithin(span, slotsOf(days, cameraId)), activeLevel);
      });
      return [act.id, { habits, habitLimits }];
    });
  }
}

/** Whether nothing moved in the picture of one camera while another that looked at the same place says otherwise, or could not see. */
function isDisputed({ inputs: { act, cameras, judgedAtMs, limits: rows } }: Around): boolean {
  if (cameras.length < 2) return false;
  const limits = limitsOf(rows);
  const window = requiredWindow(act.occurredAtMs, limits);
  const taken = cameras.map(watching);
  if (judgeAct(window, taken, judgedAtMs, limits).verdict === 'pending') return false;
  return disagree(judgeEach(window, taken, limits));
}

/** The time up to the act's window, in whole slots. */
function beforeOf({ inputs }: Around, lookBackMs: number): Interval {
  const window = requiredWindow(inputs.act.occurredAtMs, limitsOf(inputs.limits));
  const toMs = Math.floor(window.fromMs / SLOT_MS) * SLOT_MS;
  return { fromMs: toMs - lookBackMs, toMs };
}

/** What of the span the camera looked at the place: before that it showed another. */
function sinceBound(
  { fromMs, toMs }: Interval,
  cameraId: string,
  placeId: string,
  bound: readonly BoundCamera[],
): Interval {
  const begins = bound.filter((one) => one.cameraId === cameraId && one.placeId === placeId);
  const boundMs = Math.min(...begins.map(({ boundFrom }) => boundFrom.getTime()));
  return { fromMs: Math.min(toMs, Math.max(fromMs, boundMs)), toMs };
}

function slotsOf(days: readonly KnownDay[], cameraId: string): Map<string, Uint8Array> {
  return new Map(days.flatMap((day) => (day.cameraId === cameraId ? [[day.date, day.slots]] : [])));
}

function datesOf({ fromMs, toMs }: Interval): string[] {
  const dates: string[] = [];
  for (let date = businessDateOf(fromMs); date <= businessDateOf(toMs - 1); date = addDays(date, 1)) dates.push(date);
  return dates;
}
