import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import { addDays, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import type { feedbackEndpoints } from '../../contract/http/feedback.js';
import { School } from '../../organization/index.js';
import { networkOf } from '../../platform/http/network-of.js';
import {
  Clock,
  DomainError,
  isDuplicateKey,
  lockRows,
  newId,
  Pruning,
  registerSealedColumn,
  Secrets,
  UnitOfWork,
} from '../../platform/index.js';
import { Keeping, Policy } from '../../policy/index.js';
import { Feedback, FeedbackAnswer, FeedbackContact, FeedbackSender } from '../disclosure.entities.js';
import { hashOfTracking, newTracking } from './tracking.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The place a sealed contact belongs to. */
export const whereOfContact = (id: string): string => `feedback|${id}|contact`;
registerSealedColumn({ entity: FeedbackContact, property: 'sealed', whereOf: whereOfContact });

/** What the public says of a school and what became of it, without accounts (L29, R-11). */
@Injectable()
export class FeedbackBook {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly secrets: Secrets,
    pruning: Pruning,
    keeping: Keeping,
  ) {
    pruning.forget(FeedbackContact, 'receivedAt', keeping.days('keep.feedback_contact_days'));
    pruning.forget(FeedbackSender, 'endsAt', async () => 0);
  }

  /**
   * Takes something in and answers the number that leads back to it; the number itself is not kept. A grade alone asks for
   * no answer.
   *
   * @param address of whoever sends it: counted, not kept
   * @throws DomainError `organization.school-not-found`, `disclosure.feedback-empty`, `disclosure.feedback-too-many`
   */
  take(
    schoolId: string,
    { category, grade, text, contact, contactForSchool }: BodyOf<(typeof feedbackEndpoints)['send']>,
    address: string,
  ): Promise<{ feedback: Feedback; tracking: string }> {
    return this.uow.write(async (tx) => {
      const school = await tx.findOneBy(School, { id: schoolId, state: 'enabled' });
      if (school === null) throw new DomainError('organization.school-not-found', {}, { field: 'schoolId' });
      if (text === null && grade === null) throw new DomainError('disclosure.feedback-empty', {}, { field: 'text' });
      const now = this.clock.now();
      const at = { date: businessDateOf(now), areaCode: school.areaCode };
      await this.refuseFlood(tx, schoolId, this.subjectOf(address), {
        ofNetwork: await this.policy.number(tx, 'feedback.network_hour', at),
        ofSchool: await this.policy.number(tx, 'feedback.school_day', at),
      });
      const tracking = newTracking();
      const days = await this.policy.number(tx, 'feedback.answer_days', at);
      const feedback: Feedback = {
        ...{ id: newId(), schoolId, trackingHash: hashOfTracking(tracking), category, grade, text, receivedAt: now },
        dueOn: text === null ? null : addDays(at.date, days),
      };
      await tx.insert(Feedback, feedback);
      if (contact !== null) {
        const sealed = this.secrets.seal(contact, whereOfContact(feedback.id));
        const forSchool = contactForSchool === 'yes';
        await tx.insert(FeedbackContact, { id: feedback.id, sealed, forSchool, receivedAt: now });
      }
      return { feedback, tracking };
    });
  }

  /** What the number of this school leads to. @throws DomainError `disclosure.tracking-unknown` */
  follow(schoolId: string, tracking: string): Promise<{ feedback: Feedback; answers: FeedbackAnswer[] }> {
    return this.uow.read(async (tx) => {
      const feedback = await tx.findOneBy(Feedback, { schoolId, trackingHash: hashOfTracking(tracking) });
      if (feedback === null) throw new DomainError('disclosure.tracking-unknown', {}, { field: 'tracking' });
      const answers = await tx.find(FeedbackAnswer, {
        where: { feedbackId: feedback.id },
        order: { answerNo: 'ASC' },
      });
      return { feedback, answers };
    });
  }

  /** @throws DomainError `disclosure.feedback-too-many` where the network or the school has had its share */
  private async refuseFlood(
    tx: EntityManager,
    schoolId: string,
    network: string,
    most: { ofNetwork: number; ofSchool: number },
  ): Promise<void> {
    const since = new Date(this.clock.now().getTime() - DAY_MS);
    const ofSchool = await tx.countBy(Feedback, { schoolId, receivedAt: MoreThan(since) });
    if (ofSchool >= most.ofSchool || !(await this.count(tx, network, most.ofNetwork))) {
      throw new DomainError('disclosure.feedback-too-many');
    }
  }

  /** Counts one more; false when its network has had its `most` within the hour. */
  private async count(tx: EntityManager, network: string, most: number): Promise<boolean> {
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + HOUR_MS);
    const [known] = await lockRows(tx, FeedbackSender, { network }, { network: 'ASC' });
    if (known === undefined) {
      try {
        await tx.insert(FeedbackSender, { network, sent: 1, endsAt });
        return most > 0;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return this.count(tx, network, most);
      }
    }
    const isOver = known.endsAt <= now;
    if (!isOver && known.sent >= most) return false;
    await tx.update(FeedbackSender, { network }, isOver ? { sent: 1, endsAt } : { sent: known.sent + 1 });
    return true;
  }

  private subjectOf(address: string): string {
    return this.secrets.sign('feedback-sender', networkOf(address)).toString('hex');
  }
}
