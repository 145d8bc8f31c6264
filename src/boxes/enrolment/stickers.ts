import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { boxEndpoints } from '../../contract/http/boxes.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, lockRows, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { AgentDirectory } from '../fleet/agent-directory.js';
import { Agent } from '../fleet/fleet.entities.js';
import { BoxEnrolment } from './enrolment.entities.js';
import { enrolmentState } from './enrolment-state.js';

const MINUTE_MS = 60_000;

/**
 * Spares that come with the sticker of a box. The sticker has been on a wall for years and anybody may have
 * photographed it: all it can do is ask. Nothing is handed over before a person of the school has said yes, and then
 * only to the one box, known by the token it made itself, that was waiting when he did.
 */
@Injectable()
export class Stickers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly directory: AgentDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * What a box is told that has brought the right code of the sticker `row`, which is locked. Null: it may come in.
   * The first that asks is the one that waits; another has its turn when that one's time is over.
   */
  async hold(
    tx: EntityManager,
    row: BoxEnrolment,
    { tokenHash, address }: { tokenHash: string; address: string },
  ): Promise<'waiting' | 'used' | 'expired' | null> {
    const now = this.clock.now();
    const old = await tx.findOneBy(Agent, { id: row.replacesAgentId ?? '', revokedAt: IsNull() });
    if (old === null) return 'expired';
    const state = enrolmentState(row, now);
    if (state === 'waiting' || state === 'confirmed') {
      if (row.waitingTokenHash !== tokenHash) return 'used';
      return state === 'confirmed' ? null : 'waiting';
    }
    const minutes = await this.policy.number(tx, 'box.spare_wait_minutes', { date: businessDateOf(now), areaCode: '' });
    const waitingAddress = address.slice(0, 64);
    await tx.update(
      BoxEnrolment,
      { id: row.id },
      {
        ...{ waitingTokenHash: tokenHash, waitingAddress, confirmedAt: null },
        waitingUntil: new Date(now.getTime() + minutes * MINUTE_MS),
      },
    );
    await this.audit.note(tx, {
      by: null,
      action: 'video.spare-waiting',
      subject: { kind: 'agent', id: old.id },
      schoolId: row.schoolId,
      areaCode: await this.directory.areaOf(tx, row.schoolId),
      detail: { name: row.name, address: waitingAddress },
    });
    return 'waiting';
  }

  /** @throws DomainError `video.enrolment-not-found`, `video.spare-not-waiting` */
  async answer(
    principal: Principal,
    schoolId: string,
    enrolmentId: string,
    { accept }: BodyOf<(typeof boxEndpoints)['answerSpare']>,
  ): Promise<void> {
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.schools.require(tx, principal, 'box.install', schoolId);
      const [row] = await lockRows(tx, BoxEnrolment, { id: enrolmentId, schoolId }, { id: 'ASC' });
      if (row?.kind !== 'sticker') throw new DomainError('video.enrolment-not-found');
      const now = this.clock.now();
      if (enrolmentState(row, now) !== 'waiting') throw new DomainError('video.spare-not-waiting');
      await tx.update(BoxEnrolment, { id: row.id }, accept ? { confirmedAt: now } : { cancelledAt: now });
      await this.audit.note(tx, {
        by: principal,
        action: accept ? 'video.spare-accepted' : 'video.spare-refused',
        subject: { kind: 'agent', id: row.replacesAgentId ?? '' },
        ...{ schoolId, areaCode, detail: { name: row.name, address: row.waitingAddress } },
      });
    });
  }
}
