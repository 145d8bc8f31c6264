import { canonicalJson } from '../../contract/hashing.js';
import type { Stage } from '../../contract/stages.js';
import type { TimetableEntry } from '../../contract/wire/tagging.js';
import { requiredWindow } from '../judging/judge-act.js';
import { judgeEvent, type SeenEvent } from '../judging/judge-event.js';
import { groundsOfLimits, type LimitRows, limitsOf } from './limits.js';
import type { Inputs, RuleVersion } from './rule.js';

/** Does a record explain what a camera saw? The inputs of version 1. */
export interface FootageInRecords extends Inputs {
  rule: 'footage-in-records';
  ruleVersion: 1;
  /** Rows of events follow the box's latest word, so what was said then is kept whole. */
  event: SeenEvent & { id: string; revision: number };
  /** Where the camera looked when the event began. */
  place: { id: string; stages: readonly Stage[] };
  /** Of the acts at the place whose window overlaps the event the first in the order of time; none where none does, or none was asked. */
  acts: readonly { id: string; leaf: string; occurredAtMs: number }[];
  /** Null where they were not asked: an act explains the event, or nothing could. */
  workingHours: readonly TimetableEntry[] | null;
  limits: LimitRows;
}

export const footageInRecords: RuleVersion<FootageInRecords> = {
  rule: 'footage-in-records',
  version: 1,
  shared: ['limits', 'workingHours'],
  judge({ event, place, acts, workingHours, limits: rows }) {
    const limits = limitsOf(rows);
    const windows = acts.map(({ id, occurredAtMs }) => ({ actId: id, window: requiredWindow(occurredAtMs, limits) }));
    const { verdict, cause, by, actId } = judgeEvent(event, windows, place.stages, workingHours ?? []);
    return { verdict, cause, facts: { by, actId } };
  },
  groundsOf({ event, place, acts, workingHours, limits }) {
    const hours = (workingHours ?? []).map(({ stage, fromMinute, toMinute }) =>
      canonicalJson({ stage, fromMinute, toMinute }),
    );
    return [
      { what: 'event', of: event.id, value: `${event.kind} ${timeOf(event.startedAtMs)}–${timeOf(event.endedAtMs)}` },
      ...acts.map(({ id, leaf }) => ({ what: 'record' as const, of: id, value: leaf })),
      { what: 'stages', of: place.id, value: place.stages.join(' ') },
      ...(workingHours === null ? [] : [{ what: 'working_hours' as const, of: null, value: hours.join(' ') }]),
      ...groundsOfLimits(limits),
    ];
  },
};

const timeOf = (ms: number | null): string => (ms === null ? '' : new Date(ms).toISOString());
