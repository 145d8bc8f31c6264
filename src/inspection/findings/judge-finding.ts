import type { BusinessDate } from '../../contract/business-date.js';
import type { FindingStatus, FindingStepKind } from '../../contract/http/findings.js';
import { DomainError } from '../../platform/index.js';

/**
 * Where a finding stands after a further step.
 *
 * The school may add to its answer until the finding is closed; a closed one may come back, one that still waits for
 * the school need not be opened again.
 *
 * @throws DomainError `inspection.finding-closed`, `inspection.finding-not-answered`
 */
export function statusAfter(status: FindingStatus, step: Exclude<FindingStepKind, 'opened'>): FindingStatus {
  if (step === 'reopened') {
    if (awaitsSchool(status)) throw new DomainError('inspection.finding-not-answered');
    return 'reopened';
  }
  if (status === 'closed') throw new DomainError('inspection.finding-closed');
  return step;
}

/** Where a finding stands by its last step. */
export function statusOf(last: FindingStepKind): FindingStatus {
  return last === 'opened' ? 'open' : last;
}

/** A fact about the calendar (I-15): the school's turn, and the last day for it has passed. Nothing follows by itself. */
export function isOverdue(finding: { status: FindingStatus; deadline: BusinessDate }, today: BusinessDate): boolean {
  return awaitsSchool(finding.status) && finding.deadline < today;
}

/** Whoever opened a finding settles it, or a colleague of his unit: people fall ill and are moved. */
export function maySettle(
  finding: { openerAccountId: string; openerUnit: string },
  caller: { accountId: string; unit: string },
): boolean {
  return finding.openerAccountId === caller.accountId || finding.openerUnit === caller.unit;
}

/** It is the school's turn: nothing was answered yet, or the answer was sent back. */
export const AWAITED: readonly FindingStatus[] = ['open', 'reopened'];

const awaitsSchool = (status: FindingStatus): boolean => AWAITED.includes(status);
