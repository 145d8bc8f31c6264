import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { evidenceEndpoints } from '../../../../src/contract/http/evidence';
import type { MisfitKind } from '../../../../src/contract/misfits';
import { ASKED_CAUSES } from '../../../../src/contract/verdicts';
import type { DayAct, DayEvent, FlagTone } from '../evidence/lanes/lane-model';
import type { Subject } from '../inspection/OpenFindingButton';

export type Misfit = ResponseOf<(typeof evidenceEndpoints)['misfits']>['items'][number];
export type Review = NonNullable<Misfit['review']>;

export const TONE_OF_KIND: Readonly<Record<MisfitKind, FlagTone>> = {
  unseen: 'against',
  hidden: 'undecided',
  fewer: 'undecided',
  unrecorded: 'unrecorded',
  covered: 'unrecorded',
};

/** Whether the verdict is one that asks for a review: what devices failed to film does not. */
export function isMisfit({ verdict, cause }: Pick<DayAct | DayEvent, 'verdict' | 'cause'>): boolean {
  return (
    ['unseen', 'obstructed', 'partly', 'unexplained'].includes(verdict) && ASKED_CAUSES.some((asked) => asked === cause)
  );
}

/** What a finding on it may cite, as a key of the policy table. */
export function clauseOf({ cause }: Pick<DayAct | DayEvent, 'cause'>): string {
  if (cause === 'few_people') return 'acceptance.min_inspectors';
  return cause === 'covered' ? 'evidence.covered_percent' : 'evidence.active_level';
}

/** The verdict's sentence without its closing request, which the finding makes in its own words. */
export function withoutRequest(reason: string): string {
  return reason.replace(/[,;]\s*(请核实|please check)$/, '');
}

/** What a finding on it is about: the record, or the footage of the event, while it lasts up to now. */
export function findingSubjectOf({ id, seen, at, until }: Misfit): Subject {
  if (seen === null) return { type: 'act', actId: id };
  const to = until ?? new Date().toISOString();
  return { type: 'footage', cameraId: seen.cameraId, from: at, to, eventId: id };
}
