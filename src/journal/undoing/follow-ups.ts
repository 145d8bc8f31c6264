import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActKind, FollowUpEnvelope } from '../../contract/acts.js';
import { businessDateOf } from '../../contract/business-date.js';
import type { Capability } from '../../contract/roles.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { Clock, covers, DomainError, lockRows, type Principal, scopeOf } from '../../platform/index.js';
import type { Entry } from '../act-recorder.js';
import { Act, ActState } from '../journal.entities.js';

/** The act that a further act is about, held until the transaction ends. */
export interface Target {
  act: Act;
  state: ActState;
  school: School;
}

/** What acts about other acts (co-signature, reversal) have in common. */
@Injectable()
export class FollowUps {
  constructor(
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
  ) {}

  /** The act, locked. @throws DomainError `journal.act-not-found` also when it is out of scope */
  async target(tx: EntityManager, caller: Principal, capability: Capability, actId: string): Promise<Target> {
    const [state] = await lockRows(tx, ActState, { actId }, { actId: 'ASC' });
    const school = state && (await tx.findOneBy(School, { id: state.schoolId }));
    const act = school && covers(scopeOf(caller, capability), school) && (await tx.findOneBy(Act, { id: actId }));
    if (!act || !state || !school) throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
    return { act, state, school };
  }

  /** The new act's entry: at the target's stage, and unless `body` says otherwise at its place and now. */
  async entry(
    tx: EntityManager,
    about: { kind: ActKind; actor: Principal; target: Target; body: FollowUpEnvelope; reverses?: boolean },
  ): Promise<Entry> {
    const { kind, actor, target, body } = about;
    const { act, school } = target;
    const now = this.clock.now().toISOString();
    const occurredAt = body.occurredAt ?? body.capturedAt ?? now;
    const placeId = body.placeId ?? act.placeId;
    if (placeId !== act.placeId) {
      await this.directory.requirePlaceOf(tx, school.id, businessDateOf(new Date(occurredAt)), placeId);
    }
    return {
      actor,
      school,
      place: { id: placeId, kitchenId: act.kitchenId },
      stage: act.stage,
      kind,
      envelope: { ...body, confirms: [], occurredAt, capturedAt: body.capturedAt ?? now },
      reversesActId: about.reverses ? act.id : null,
    };
  }
}
