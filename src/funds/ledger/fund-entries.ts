import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { monthOf } from '../../contract/business-month.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { fundsEndpoints } from '../../contract/http/funds.js';
import { groupBy } from '../../journal/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, lockRows, newId, type Principal } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { FundEntry, FundReturn, FundReturnLock, FundSignature } from '../funds.entities.js';
import type { LedgerLine } from './close-month.js';
import { directionOf, refuseNonFood, requireMatch } from './judge-entry.js';
import { Purchases } from './purchases.js';

type Api = typeof fundsEndpoints;
type Body = BodyOf<Api['enter']>;
type EntryView = ResponseOf<Api['enter']>;

/** The dedicated ledger of each fund (F-05). What is entered is kept for good; with the last signature it counts. */
@Injectable()
export class FundEntries {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly purchases: Purchases,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError as `refuseNonFood` and `requireMatch`; `funds.delivery-not-found`, `funds.document-entered`,
   *   `funds.date-in-future`, `funds.month-locked`
   */
  enter(caller: Principal, key: string, schoolId: string, body: Body): Promise<EntryView> {
    const content = { route: 'funds.enter', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.lockLedger(tx, caller, schoolId);
      refuseNonFood(body);
      await this.requireOpen(tx, schoolId, body.date);
      const deliveryActId = 'deliveryActId' in body ? body.deliveryActId : null;
      if (deliveryActId !== null) {
        const payable = await this.purchases.requirePayable(tx, schoolId, deliveryActId);
        requireMatch(payable, body.amountFen);
      }
      await this.refuseTwice(tx, schoolId, { ...body, deliveryActId });
      const { fund, purpose, amountFen, date, documentNo, reason } = body;
      return this.write(tx, caller, school, {
        ...{ fund, direction: directionOf(purpose), purpose, amountFen, date, documentNo, reason, deliveryActId },
        reversesEntryId: null,
        signers: await this.signersNow(tx, school),
      });
    });
  }

  /** @throws DomainError `funds.entry-not-found`, `funds.entry-reversed`, `funds.entry-signed`, `funds.month-locked` */
  sign(caller: Principal, key: string, schoolId: string, entryId: string): Promise<EntryView> {
    const content = { route: 'funds.signEntry', entryId };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.lockLedger(tx, caller, schoolId);
      const entry = await this.requireStanding(tx, schoolId, entryId);
      await this.requireOpen(tx, schoolId, entry.date);
      const signed = await tx.findBy(FundSignature, { entryId });
      const { accountId, displayName: name } = caller;
      if (signed.length >= entry.signers || signed.some((one) => one.accountId === accountId)) {
        throw new DomainError('funds.entry-signed', {}, { field: 'entryId', rule: 'DR-13' });
      }
      await tx.insert(FundSignature, { entryId, accountId, name, at: this.clock.now() });
      return this.noted(tx, caller, school, entry, 'signed');
    });
  }

  /** @throws DomainError `funds.entry-not-found`, `funds.entry-reversed`, `funds.month-locked` */
  reverse(caller: Principal, key: string, schoolId: string, entryId: string, reason: string): Promise<EntryView> {
    const content = { route: 'funds.reverseEntry', entryId, reason };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.lockLedger(tx, caller, schoolId);
      const entry = await this.requireStanding(tx, schoolId, entryId);
      const { fund, direction, purpose, documentNo, deliveryActId } = entry;
      const isSigned = (await tx.countBy(FundSignature, { entryId })) >= entry.signers;
      const date = businessDateOf(this.clock.now());
      await this.requireOpen(tx, schoolId, date);
      return this.write(tx, caller, school, {
        ...{ fund, direction, purpose, documentNo, deliveryActId, date, reason },
        amountFen: -entry.amountFen,
        reversesEntryId: entryId,
        // what has not counted yet anybody of them may withdraw alone
        signers: isSigned ? await this.signersNow(tx, school) : 1,
      });
    });
  }

  /** The entries of the school up to a day, by day, as people read them. */
  async upTo(tx: EntityManager, schoolId: string, to: string): Promise<EntryView[]> {
    const entries = await tx.find(FundEntry, {
      where: { schoolId, date: LessThanOrEqual(to) },
      order: { date: 'ASC', enteredAt: 'ASC', id: 'ASC' },
    });
    return this.views(tx, entries);
  }

  /** What each entry does to its fund. One that was taken back before all had signed never counted, nor does its reversal. */
  linesOf(entries: readonly EntryView[]): LedgerLine[] {
    const withdrawn = new Set(
      entries.filter((one) => one.signersMissing > 0 && one.reversedByEntryId !== null).map(({ id }) => id),
    );
    return entries
      .filter(({ id, reversesEntryId }) => !withdrawn.has(id) && !withdrawn.has(reversesEntryId ?? ''))
      .map(({ fund, direction, amountFen, date, signersMissing }) => ({
        ...{ fund, direction, amountFen, date },
        isSigned: signersMissing === 0,
      }));
  }

  private async views(tx: EntityManager, entries: readonly FundEntry[]): Promise<EntryView[]> {
    if (entries.length === 0) return [];
    const ids = entries.map(({ id }) => id);
    const signatures = groupBy(
      await tx.find(FundSignature, { where: { entryId: In(ids) }, order: { at: 'ASC', accountId: 'ASC' } }),
      ({ entryId }) => entryId,
    );
    const reversals = await tx.findBy(FundEntry, { reversesEntryId: In(ids) });
    const reversedBy = new Map(reversals.map(({ id, reversesEntryId }) => [reversesEntryId, id]));
    return entries.map(({ schoolId: _, signers, enteredAt, ...entry }) => {
      const own = signatures.get(entry.id) ?? [];
      return {
        ...entry,
        reversedByEntryId: reversedBy.get(entry.id) ?? null,
        signatures: own.map(({ accountId, name, at }) => ({ accountId, name, at: at.toISOString() })),
        signersMissing: Math.max(0, signers - own.length),
        enteredAt: enteredAt.toISOString(),
      };
    });
  }

  /** One after the other for a school: a payment is held against those before it, a locked month against both. */
  private async lockLedger(tx: EntityManager, caller: Principal, schoolId: string): Promise<School> {
    const school = await this.directory.require(tx, caller, 'funds.enter', schoolId);
    await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
    return school;
  }

  private async requireStanding(tx: EntityManager, schoolId: string, entryId: string): Promise<FundEntry> {
    const entry = await tx.findOneBy(FundEntry, { id: entryId, schoolId });
    if (entry === null) throw new DomainError('funds.entry-not-found', {}, { field: 'entryId' });
    if (await tx.existsBy(FundEntry, { reversesEntryId: entryId })) {
      throw new DomainError('funds.entry-reversed', {}, { field: 'entryId' });
    }
    return entry;
  }

  private async requireOpen(tx: EntityManager, schoolId: string, date: string): Promise<void> {
    if (date > businessDateOf(this.clock.now())) throw new DomainError('funds.date-in-future', {}, { field: 'date' });
    const month = monthOf(date);
    const rounds = await tx.findBy(FundReturn, { schoolId, month });
    if (!(await tx.existsBy(FundReturnLock, { returnId: In(rounds.map(({ id }) => id)) }))) return;
    throw new DomainError('funds.month-locked', { month }, { field: 'date', rule: 'F-06' });
  }

  /** A voucher is entered once (R-F2), whatever is said; of several deliveries it pays, once for each. */
  private async refuseTwice(
    tx: EntityManager,
    schoolId: string,
    { fund, purpose, documentNo, deliveryActId }: Pick<FundEntry, 'fund' | 'purpose' | 'documentNo' | 'deliveryActId'>,
  ): Promise<void> {
    const same = await tx.findBy(FundEntry, { schoolId, fund, purpose, documentNo });
    const views = await this.views(tx, same);
    const standing = views.find(
      (one) => one.deliveryActId === deliveryActId && one.reversesEntryId === null && one.reversedByEntryId === null,
    );
    if (standing) {
      throw new DomainError('funds.document-entered', { date: standing.date }, { field: 'documentNo', rule: 'X03' });
    }
  }

  private async write(
    tx: EntityManager,
    caller: Principal,
    school: School,
    content: Omit<FundEntry, 'id' | 'schoolId' | 'enteredAt'>,
  ): Promise<EntryView> {
    const now = this.clock.now();
    const entry: FundEntry = { ...content, id: newId(), schoolId: school.id, enteredAt: now };
    await tx.insert(FundEntry, entry);
    const { accountId, displayName: name } = caller;
    await tx.insert(FundSignature, { entryId: entry.id, accountId, name, at: now });
    return this.noted(tx, caller, school, entry, entry.reversesEntryId === null ? 'entered' : 'reversed');
  }

  private signersNow(tx: EntityManager, { areaCode }: School): Promise<number> {
    return this.policy.number(tx, 'cosign.fund_entry', { date: businessDateOf(this.clock.now()), areaCode });
  }

  private async noted(
    tx: EntityManager,
    caller: Principal,
    { id: schoolId, areaCode }: School,
    entry: FundEntry,
    what: 'entered' | 'signed' | 'reversed',
  ): Promise<EntryView> {
    const { fund, purpose, amountFen, date, documentNo } = entry;
    await this.audit.note(tx, {
      by: caller,
      action: `funds.entry-${what}`,
      subject: { kind: 'fund-entry', id: entry.id },
      ...{ schoolId, areaCode },
      detail: { fund, purpose, amountFen, date, documentNo },
    });
    const [view] = await this.views(tx, [entry]);
    return view as EntryView;
  }
}
