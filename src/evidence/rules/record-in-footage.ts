import { sha256 } from '../../contract/hashing.js';
import { judgeAct, requiredWindow, type WatchingCamera } from '../judging/judge-act.js';
import { groundsOfLimits, type LimitRows, limitsOf } from './limits.js';
import type { Ground, Inputs, RuleVersion } from './rule.js';

/** One hour of one camera-day as it was kept when it was judged. */
export interface HourDigest {
  /** Local day. */
  date: string;
  /** 0–23. */
  hour: number;
  /** Of the 1,080 bytes of `camera_hour`; an hour of which nothing is known counts as empty. */
  sha256: string;
}

/** What one camera that looked at the place knew of the window. Hours only gain, so the window's own slots are kept. */
export interface CameraSaid {
  cameraId: string;
  /** Null when its box had never reported of these days. */
  reportedThroughMs: number | null;
  /** Begin of the first slot. */
  slotsFromMs: number;
  /** Slots from there to the window's end, three bytes each (`contract/wire/camera-day.ts`), in base64. */
  slots: string;
  hours: readonly HourDigest[];
}

/** Does the footage of its place support a record? The inputs of version 1. */
export interface RecordInFootage extends Inputs {
  rule: 'record-in-footage';
  ruleVersion: 1;
  /** `leaf` stands for all that the act says, in its school's chain; acts never change. */
  act: { id: string; leaf: string; occurredAtMs: number };
  judgedAtMs: number;
  /** In the order in which they are asked: of two that saw the same the first is named. */
  cameras: readonly CameraSaid[];
  limits: LimitRows;
}

export const recordInFootage: RuleVersion<RecordInFootage> = {
  rule: 'record-in-footage',
  version: 1,
  shared: ['limits'],
  judge({ act, judgedAtMs, cameras, limits: rows }) {
    const limits = limitsOf(rows);
    const window = requiredWindow(act.occurredAtMs, limits);
    const { verdict, cause, cameraId, coverageMille } = judgeAct(window, cameras.map(watching), judgedAtMs, limits);
    return { verdict, cause, facts: { cameraId, coverageMille } };
  },
  groundsOf({ act, cameras, limits }) {
    const endMs = requiredWindow(act.occurredAtMs, limitsOf(limits)).toMs;
    return [
      { what: 'record', of: act.id, value: act.leaf },
      ...cameras.flatMap((camera) => groundsOfCamera(camera, endMs)),
      ...groundsOfLimits(limits),
    ];
  },
};

function groundsOfCamera({ cameraId, reportedThroughMs, slots, hours }: CameraSaid, endMs: number): Ground[] {
  const reported = reportedThroughMs === null ? 'never' : new Date(Math.min(reportedThroughMs, endMs)).toISOString();
  return [
    { what: 'footage', of: cameraId, value: sha256(Buffer.from(slots, 'base64')) },
    { what: 'reported', of: cameraId, value: reported },
    ...hours.map(
      ({ date, hour, sha256 }): Ground => ({ what: 'hour', of: `${cameraId} ${date} ${hour}`, value: sha256 }),
    ),
  ];
}

/** As the judgement takes it. */
export function watching({ cameraId, reportedThroughMs, slotsFromMs, slots }: CameraSaid): WatchingCamera {
  return { cameraId, reportedThroughMs, slotsFromMs, slots: Buffer.from(slots, 'base64') };
}
