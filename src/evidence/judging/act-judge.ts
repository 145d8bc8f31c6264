import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ACT_KINDS } from '../../contract/acts.js';
import { addDays, businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import type { Act, TimedAct } from '../../journal/index.js';
import { Clock } from '../../platform/index.js';
import { type BoundCamera, type KnownDay, VideoIndex } from '../../video/index.js';
import { type Interval, judgeAct, requiredWindow, type WatchingCamera } from '../judge-act.js';
import { EvidencePolicy } from './evidence-policy.js';
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
    const limitsOf = await this.limits.ofActs(tx, watched);
    const windows = watched.map((act) => requiredWindow(act.occurredAt, limitsOf(act)));
    const span = {
      fromMs: Math.min(...windows.map((it) => it.fromMs)),
      toMs: Math.max(...windows.map((it) => it.toMs)),
    };
    const placeIds = [...new Set(watched.map(({ placeId }) => placeId))];
    const bound = await this.video.camerasOfPlaces(tx, placeIds, {
      from: new Date(span.fromMs),
      to: new Date(span.toMs),
    });
    const days = await this.daysIn(tx, bound, windows);
    const nowMs = this.clock.now().getTime();
    const judged = watched.map((act, i) => {
      const window = windows[i] as Interval;
      const limits = limitsOf(act);
      const cameras = watching(act.placeId, window, bound, days);
      const { verdict, cause, cameraId, coverageMille } = judgeAct(window, cameras, nowMs, limits);
      return {
        subjectId: act.id,
        subject: 'act' as const,
        schoolId: act.schoolId,
        businessDate: businessDateOf(act.occurredAt),
        verdict,
        cause,
        facts: { cameraId, coverageMille },
        dueAt: verdict === 'pending' ? new Date(window.toMs + limits.settleMs) : null,
      };
    });
    await this.book.keep(tx, judged, present);
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
): WatchingCamera[] {
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
    return {
      cameraId,
      days: new Map(own.map(({ date, slots }) => [date, slots])),
      reportedThroughMs: through.length === 0 ? null : Math.max(...through),
    };
  });
}
