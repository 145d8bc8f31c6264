import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { evidenceEndpoints } from '../../../../src/contract/http/evidence';
import type { MisfitKind } from '../../../../src/contract/misfits';
import { ASKED_CAUSES } from '../../../../src/contract/verdicts';
import type { DayAct, DayEvent, FlagTone } from '../evidence/lane-model';

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

/** What to open after `id`: the next one that nobody has reviewed, or else the first such; null when all are. */
export function nextOpen(items: readonly Misfit[], id: string): string | null {
  const at = items.findIndex((item) => item.id === id);
  const isOpen = (item: Misfit): boolean => item.review === null && item.id !== id;
  return (items.slice(at + 1).find(isOpen) ?? items.find(isOpen))?.id ?? null;
}
