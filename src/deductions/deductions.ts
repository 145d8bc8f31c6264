import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import { EpisodeDesk } from '../checks/index.js';
import { type BusinessDate, businessDateOf } from '../contract/business-date.js';
import { monthOf } from '../contract/business-month.js';
import type { deductionEndpoints } from '../contract/http/deductions.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { Capability } from '../contract/roles.js';
import { DEDUCTION_GROUNDS, type DeductionStatus } from '../contract/words/deduction-words.js';
import { FindingReader } from '../inspection/index.js';
import { JournalReader } from '../journal/index.js';
import { School, SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  lockRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { ContractPrices, Deliveries, Suppliers } from '../procurement/index.js';
import { DeductionReader, type DeductionView } from './deduction-reader.js';
import { Deduction, DeductionStep } from './deductions.entities.js';
import { computedFen, proposedFen, type RecordedLine, requireStep } from './judge-deduction.js';

type Api = typeof deductionEndpoints;
type Proposal = BodyOf<Api['propose']>;

interface Recorded {
  date: BusinessDate;
  supplierName: string;
  licenceNo: string;
  lines: (RecordedLine & { lineNo: number; ingredientId: string })[];
}

/** Proposals to deduct something from a supplier's payment: a person proposes, another agrees, people settle it. */
@Injectable()
export class Deductions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly deliveries: Deliveries,
    private readonly suppliers: Suppliers,
    private readonly contracts: ContractPrices,
    private readonly ingredients: Ingredients,
    private readonly findings: FindingReader,
    private readonly episodes: EpisodeDesk,
    private readonly reader: DeductionReader,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.school-not-found`, `deductions.delivery-not-found` */
  deductible(caller: Principal, schoolId: string, actId: string): Promise<ResponseOf<Api['deductible']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'deduction.manage', schoolId);
      const { lines, ...delivery } = await this.recorded(tx, school, actId, 'actId');
      const names = await this.ingredients.namesOf(
        tx,
        lines.map(({ ingredientId }) => ingredientId),
      );
      return {
        ...delivery,
        lines: lines.map(({ ingredientId, ...line }) => ({
          ...{ ...line, goods: names.get(ingredientId) ?? '' },
          computed: DEDUCTION_GROUNDS.map((ground) => ({ ground, fen: computedFen(ground, line) })),
        })),
      };
    });
  }

  /**
   * @throws DomainError `organization.school-not-found`, `deductions.delivery-not-found`, `deductions.no-evidence`,
   *   `deductions.evidence-elsewhere`, `deductions.episode-undecided`, `deductions.exists`; as `proposedFen`
   */
  propose(caller: Principal, key: string, schoolId: string, body: Proposal): Promise<DeductionView> {
    const content = { route: 'deductions.propose', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'deduction.manage', schoolId);
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      await this.requireEvidence(tx, caller, schoolId, body);
      const { deliveryActId, lineNo, ground, clause, findingId, episodeId } = body;
      const { lines, ...delivery } = await this.recorded(tx, school, deliveryActId, 'deliveryActId');
      const line = lines.find((one) => one.lineNo === lineNo);
      if (line === undefined) throw new DomainError('deductions.delivery-not-found', {}, { field: 'lineNo' });
      const same = await tx.findBy(Deduction, { deliveryActId, lineNo, ground });
      if (same.some(({ status }) => status !== 'withdrawn')) {
        throw new DomainError('deductions.exists', {}, { field: 'ground' });
      }
      const computed = computedFen(ground, line);
      const amountFen = proposedFen(computed, body.amountFen, body.reason);
      const deduction: Deduction = {
        ...{ ...delivery, id: newId(), schoolId, month: monthOf(delivery.date), deliveryActId, lineNo, ground },
        ...{ ingredientId: line.ingredientId, computedFen: computed, amountFen, clause, findingId, episodeId },
        ...{ reason: body.reason, proposerAccountId: caller.accountId, status: 'proposed', stepCount: 0 },
      };
      await tx.insert(Deduction, deduction);
      return this.take(tx, caller, school, deduction, 'proposed', null);
    });
  }

  /** @throws DomainError as `requireStep`; `deductions.not-found` */
  say(caller: Principal, key: string, deductionId: string, said: BodyOf<Api['say']>): Promise<DeductionView> {
    return this.step(caller, key, 'deduction.manage', deductionId, said.kind, said.text);
  }

  /** @throws DomainError as `requireStep`; `deductions.not-found` */
  contest(caller: Principal, key: string, deductionId: string, text: string): Promise<DeductionView> {
    return this.step(caller, key, 'finding.answer', deductionId, 'contested', text);
  }

  private step(
    caller: Principal,
    key: string,
    capability: Capability,
    deductionId: string,
    kind: Exclude<DeductionStatus, 'proposed'>,
    text: string | null,
  ): Promise<DeductionView> {
    const content = { route: `deductions.${kind}`, deductionId, text };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const [deduction] = await lockRows(tx, Deduction, { id: deductionId }, { id: 'ASC' });
      const isThere = deduction && (await this.directory.reaches(tx, caller, capability, deduction.schoolId));
      if (!isThere) throw new DomainError('deductions.not-found', {}, { field: 'deductionId' });
      const { status, recordStands } = await this.reader.view(tx, caller, deduction);
      requireStep(kind, { status, recordStands }, deduction.proposerAccountId === caller.accountId, text);
      const school = await tx.findOneByOrFail(School, { id: deduction.schoolId });
      return this.take(tx, caller, school, deduction, kind, text);
    });
  }

  private async take(
    tx: EntityManager,
    by: Principal,
    { id: schoolId, areaCode }: School,
    deduction: Deduction,
    kind: DeductionStatus,
    text: string | null,
  ): Promise<DeductionView> {
    const { id, supplierName: supplier, ground, amountFen, date } = deduction;
    const now: Deduction = { ...deduction, status: kind, stepCount: deduction.stepCount + 1 };
    await tx.update(Deduction, { id }, { status: now.status, stepCount: now.stepCount });
    await tx.insert(DeductionStep, {
      ...{ deductionId: id, stepNo: now.stepCount, kind, text, accountId: by.accountId },
      ...{ name: by.displayName, unit: by.unit, at: this.clock.now() },
    });
    await this.audit.note(tx, {
      ...{ by, action: `deductions.${kind}`, subject: { kind: 'deduction', id } },
      ...{ schoolId, areaCode, detail: { supplier, ground, amountFen, date } },
    });
    return this.reader.view(tx, by, now);
  }

  private async requireEvidence(
    tx: EntityManager,
    caller: Principal,
    schoolId: string,
    { findingId, episodeId }: Proposal,
  ): Promise<void> {
    const elsewhere = (field: string) => new DomainError('deductions.evidence-elsewhere', {}, { field });
    if (findingId === null && episodeId === null) {
      throw new DomainError('deductions.no-evidence', {}, { field: 'findingId' });
    }
    if (findingId !== null) {
      const finding = await this.findings.detail(tx, caller, findingId);
      if (finding.schoolId !== schoolId) throw elsewhere('findingId');
    }
    if (episodeId !== null) {
      const episode = await this.episodes.pointsAt(tx, caller, episodeId);
      if (episode === null) throw new DomainError('checks.episode-not-found', {}, { field: 'episodeId' });
      if (episode.schoolId !== schoolId) throw elsewhere('episodeId');
      if (episode.state !== 'settled') {
        throw new DomainError('deductions.episode-undecided', {}, { field: 'episodeId' });
      }
    }
  }

  /** A delivery that stands, with what its lines say and what the contract of that day says. */
  private async recorded(tx: EntityManager, school: School, actId: string, field: string): Promise<Recorded> {
    const [found] = await this.journal.byIds(tx, [actId]);
    const [delivery] = await this.deliveries.byIds(tx, [actId]);
    const [supplier] = await this.suppliers.byIds(tx, delivery ? [delivery.supplierId] : []);
    const stands = found?.state.status === 'recorded' && found.state.reversedByActId === null;
    if (!found || !supplier || !stands || found.act.schoolId !== school.id) {
      throw new DomainError('deductions.delivery-not-found', {}, { field });
    }
    const { name: supplierName, licenceNo } = supplier;
    const date = businessDateOf(found.act.occurredAt);
    const lines: Recorded['lines'] = [];
    for (const line of await this.deliveries.linesOf(tx, [actId])) {
      const { lineNo, ingredientId, notedAmount, measuredAmount, acceptedAmount, unit, unitPriceFen } = line;
      const contractFen = await this.contracts.fenOn(tx, school, { licenceNo, ingredientId, unit }, date);
      lines.push({
        ...{ lineNo, ingredientId, notedAmount, measuredAmount, acceptedAmount, unit, unitPriceFen, contractFen },
      });
    }
    return { date, supplierName, licenceNo, lines };
  }
}
