import type { ActSummary } from '../../contract/acts.js';
import type { Act, ActState } from '../journal.entities.js';

/** An act with where it stands. */
export interface StandingAct {
  act: Act;
  state: ActState;
}

export function summaryOf(act: Act, state: ActState): ActSummary {
  const { id, schoolId, kitchenId, stage, kind, placeId, late, unprovenTime, offline, note, chainIndex } = act;
  return {
    id,
    schoolId,
    kitchenId,
    stage,
    kind,
    placeId,
    occurredAt: act.occurredAt.toISOString(),
    capturedAt: act.capturedAt.toISOString(),
    recordedAt: act.recordedAt.toISOString(),
    late,
    unprovenTime,
    offline,
    actorAccountId: act.actorAccountId,
    actorName: act.actorName,
    status: state.status,
    signaturesMissing: state.signaturesMissing,
    reversesActId: act.reversesActId,
    reversedByActId: state.reversedByActId,
    note,
    flags: state.flags ?? [],
    chainIndex,
  };
}
