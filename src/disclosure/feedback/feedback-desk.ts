import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { addDays, type BusinessDate, businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import type { BodyOf, QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { feedbackEndpoints } from '../../contract/http/feedback.js';
import { groupBy } from '../../journal/index.js';
import { School, SchoolDirectory, withinScope } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  covers,
  DomainError,
  Idempotency,
  lockRows,
  type Principal,
  Secrets,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { Feedback, FeedbackAnswer, FeedbackContact } from '../disclosure.entities.js';
import { whereOfContact } from './feedback-book.js';

type Api = typeof feedbackEndpoints;
type View = ResponseOf<Api['answer']>;

/**
 * What the public said, for the school that answers and the office that sees what stays unanswered (X23). How to reach the
 * sender is for the office, and for the school only where he lets it.
 */
@Injectable()
export class FeedbackDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly directory: SchoolDirectory,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
  ) {}

  /** One page by (receivedAt, id), latest first; the key of a page is the last one's id. */
  list(caller: Principal, { show, schoolId, after, limit }: QueryOf<Api['list']>): Promise<ResponseOf<Api['list']>> {
    return this.uow.read(async (tx) => {
      const query = tx
        .createQueryBuilder(Feedback, 'feedback')
        .innerJoin(School, 'school', 'school.id = feedback.schoolId')
        .where('1 = 1');
      if (schoolId !== undefined) query.andWhere('feedback.schoolId = :schoolId', { schoolId });
      if (show !== 'all') query.andWhere('feedback.dueOn IS NOT NULL');
      if (show === 'overdue') query.andWhere('feedback.dueOn < :today', { today: this.today() });
      const last = after === undefined ? null : await tx.findOneBy(Feedback, { id: after });
      if (last) {
        query.andWhere('(feedback.receivedAt < :at OR (feedback.receivedAt = :at AND feedback.id < :lastId))', {
          at: last.receivedAt.getTime(),
          lastId: last.id,
        });
      }
      const rows = await withinScope(query, 'school', caller, 'feedback.read')
        .orderBy('feedback.receivedAt', 'DESC')
        .addOrderBy('feedback.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      const items = await this.views(tx, caller, rows.slice(0, limit));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /**
   * All that came for a school on these local days, the earliest first; null where the caller may not read it.
   *
   * @throws DomainError `organization.school-not-found`
   */
  ofDays(
    caller: Principal,
    schoolId: string,
    { from, to }: { from: BusinessDate; to: BusinessDate },
  ): Promise<View[] | null> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      if (!covers(scopeOf(caller, 'feedback.read'), school)) return null;
      const receivedAt = Between(
        new Date(startOfBusinessDate(from)),
        new Date(startOfBusinessDate(addDays(to, 1)) - 1),
      );
      const rows = await tx.find(Feedback, {
        where: { schoolId, receivedAt },
        order: { receivedAt: 'ASC', id: 'ASC' },
      });
      return this.views(tx, caller, rows);
    });
  }

  /** @throws DomainError `organization.school-not-found`, `disclosure.feedback-not-found` */
  answer(
    caller: Principal,
    key: string,
    { schoolId, feedbackId }: { schoolId: string; feedbackId: string },
    { text }: BodyOf<Api['answer']>,
  ): Promise<View> {
    const content = { route: 'disclosure.answerFeedback', schoolId, feedbackId, text };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'feedback.answer', schoolId);
      const [feedback] = await lockRows(tx, Feedback, { id: feedbackId, schoolId }, { id: 'ASC' });
      if (feedback === undefined) throw notFound();
      const answerNo = (await tx.countBy(FeedbackAnswer, { feedbackId })) + 1;
      const isLate = feedback.dueOn !== null && feedback.dueOn < this.today();
      const { accountId, displayName: name } = caller;
      await tx.insert(FeedbackAnswer, { feedbackId, answerNo, text, isLate, accountId, name, at: this.clock.now() });
      await tx.update(Feedback, { id: feedbackId }, { dueOn: null });
      await this.audit.note(tx, {
        by: caller,
        action: 'disclosure.feedback-answered',
        subject: { kind: 'feedback', id: feedbackId },
        ...{ schoolId, areaCode },
        detail: { answerNo, isLate },
      });
      const [view] = await this.views(tx, caller, [{ ...feedback, dueOn: null }]);
      return view as View;
    });
  }

  /** @throws DomainError `disclosure.feedback-not-found`, `disclosure.contact-withheld`, `disclosure.contact-gone` */
  contact(
    caller: Principal,
    { schoolId, feedbackId }: { schoolId: string; feedbackId: string },
  ): Promise<ResponseOf<Api['contact']>> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, caller, 'feedback.read', schoolId);
      if (!(await tx.existsBy(Feedback, { id: feedbackId, schoolId }))) throw notFound();
      const row = await tx.findOneBy(FeedbackContact, { id: feedbackId });
      if (row === null) throw new DomainError('disclosure.contact-gone');
      if (!mayKnow(caller, school, row)) throw new DomainError('disclosure.contact-withheld');
      await this.audit.note(tx, {
        by: caller,
        action: 'disclosure.contact-read',
        subject: { kind: 'feedback', id: feedbackId },
        ...{ schoolId, areaCode: school.areaCode },
        detail: {},
      });
      return { contact: this.secrets.unseal(row.sealed, whereOfContact(feedbackId)) };
    });
  }

  private async views(tx: EntityManager, caller: Principal, rows: readonly Feedback[]): Promise<View[]> {
    const ids = rows.map(({ id }) => id);
    const schools = await tx.findBy(School, { id: In([...new Set(rows.map(({ schoolId }) => schoolId))]) });
    const contacts = new Map((await tx.findBy(FeedbackContact, { id: In(ids) })).map((row) => [row.id, row]));
    const said = await tx.find(FeedbackAnswer, {
      where: { feedbackId: In(ids) },
      order: { feedbackId: 'ASC', answerNo: 'ASC' },
    });
    const answers = groupBy(said, ({ feedbackId }) => feedbackId);
    const today = this.today();
    return rows.flatMap(({ id, schoolId, category, grade, text, receivedAt, dueOn }) => {
      const school = schools.find((one) => one.id === schoolId);
      const contact = contacts.get(id);
      if (!school) return [];
      return {
        ...{ id, schoolId, schoolName: school.name, category, grade, text, dueOn },
        receivedAt: receivedAt.toISOString(),
        isOverdue: dueOn !== null && dueOn < today,
        contact: contact === undefined ? 'none' : mayKnow(caller, school, contact) ? 'asked' : 'withheld',
        answers: (answers.get(id) ?? []).map((one) => ({
          ...{ text: one.text, by: one.name, isLate: one.isLate },
          at: one.at.toISOString(),
        })),
      } satisfies View;
    });
  }

  private today(): string {
    return businessDateOf(this.clock.now());
  }
}

const notFound = () => new DomainError('disclosure.feedback-not-found', {}, { field: 'feedbackId' });

const mayKnow = (caller: Principal, school: School, { forSchool }: FeedbackContact): boolean =>
  forSchool || covers(scopeOf(caller, 'feedback.contact'), school);
