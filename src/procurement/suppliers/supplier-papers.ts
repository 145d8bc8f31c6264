import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { PAPER_KIND } from '../../contract/acts/acceptance.supplier-paper.js';
import type { ActLine, ActReceipt } from '../../contract/acts.js';
import { addDays, type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import { supplierEndpoints } from '../../contract/http/suppliers.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type Written,
} from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Delivery, type Supplier, SupplierPaper } from '../procurement.entities.js';
import { type JudgedPaper, judgePapers } from './judge-papers.js';
import { Suppliers } from './suppliers.js';

type Api = typeof supplierEndpoints;
type Body = BodyOf<Api['keepPaper']>;
/** `actId` is null for the licence with which the supplier was added. */
type Paper = Omit<SupplierPaper, 'actId'> & { actId: string | null };

export interface LicensedSupplier {
  id: string;
  name: string;
  licenceNo: string;
  /** Last local day on which he may sell food; null where that has no end. */
  licenceValidUntil: BusinessDate | null;
}

/** Whether he might sell food on that day. */
export const isLicensedOn = ({ licenceValidUntil: last }: LicensedSupplier, date: BusinessDate): boolean =>
  last === null || date <= last;

/** The file of suppliers (L25): which papers the school has of each, and until when they are valid. */
@Injectable()
export class SupplierPapers implements ActBook {
  readonly kind = 'acceptance.supplier-paper';
  readonly entry = entryBy(supplierEndpoints.keepPaper, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly journal: JournalReader,
    private readonly suppliers: Suppliers,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly clock: Clock,
    private readonly uow: UnitOfWork,
  ) {
    books.register(this);
  }

  /** @throws DomainError `procurement.supplier-not-found` */
  keep(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  /** One page by name, as `Suppliers.page`, each with its papers as they stand today. */
  file(
    caller: Principal,
    schoolId: string,
    query: QueryOf<Api['supplierFile']>,
  ): Promise<ResponseOf<Api['supplierFile']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      const { items, next } = await this.suppliers.rows(tx, schoolId, query);
      const { papers, daysAhead } = await this.judged(tx, school, items);
      const photos = groupBy(
        await this.journal.attachmentsOf(
          tx,
          [...papers.values()].flat().flatMap(({ actId }) => actId ?? []),
        ),
        ({ actId }) => actId,
      );
      return {
        items: items.map(({ id, name, licenceNo, permitKind, address, contact }) => ({
          ...{ id, name, licenceNo, permitKind, address, contact },
          papers: (papers.get(id) ?? []).map(({ supplierId: _, ...paper }) => ({
            ...paper,
            attachmentIds: (photos.get(paper.actId ?? '') ?? []).map((photo) => photo.id),
          })),
        })),
        next,
        daysAhead,
      };
    });
  }

  /**
   * Suppliers of the school of whom a paper that counts has ended or soon will: of each the one that ends first. Of those
   * that have brought nothing for `supplier.active_days` nobody wants to know.
   */
  async endingOf(
    tx: EntityManager,
    school: { id: string; areaCode: string },
  ): Promise<{ supplierId: string; name: string; paper: string; validUntil: BusinessDate; ended: boolean }[]> {
    const suppliers = await this.suppliers.ofSchool(tx, school.id);
    const { papers } = await this.judged(tx, school, suppliers);
    const ending = suppliers.flatMap(({ id, name }) => {
      const [first] = (papers.get(id) ?? [])
        .flatMap(({ state, validUntil, paperKind }) =>
          validUntil !== null && (state === 'ending' || state === 'ended')
            ? [{ validUntil, paper: PAPER_KIND.options[paperKind].zh, ended: state === 'ended' }]
            : [],
        )
        .sort((a, b) => a.validUntil.localeCompare(b.validUntil));
      return first ? [{ supplierId: id, name, ...first }] : [];
    });
    if (ending.length === 0) return [];
    const active = await this.broughtLately(tx, school);
    return ending.filter(({ supplierId }) => active.has(supplierId));
  }

  private async broughtLately(
    tx: EntityManager,
    { id: schoolId, areaCode }: { id: string; areaCode: string },
  ): Promise<Set<string>> {
    const to = businessDateOf(this.clock.now());
    const days = await this.policy.number(tx, 'supplier.active_days', { date: to, areaCode });
    const acts = await this.journal.standingOfSchool(tx, schoolId, 'acceptance.delivery', {
      from: addDays(to, -days),
      to,
    });
    const deliveries = await tx.findBy(Delivery, { actId: In(acts.map(({ act }) => act.id)) });
    return new Set(deliveries.map(({ supplierId }) => supplierId));
  }

  /** Last local day on which the supplier may sell food, by all licences that stand; null where one has no end (S-12). */
  async licensedUntil(tx: EntityManager, supplier: Supplier): Promise<BusinessDate | null> {
    return (await this.licensed(tx, [supplier]))[0]?.licenceValidUntil ?? null;
  }

  /** One page by name, as `Suppliers.page`, each with the end of his licences. @throws DomainError `organization.school-not-found` */
  licensedPage(
    caller: Principal,
    schoolId: string,
    query: QueryOf<Api['suppliers']>,
  ): Promise<{ items: LicensedSupplier[]; next: string | null }> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const { items, next } = await this.suppliers.rows(tx, schoolId, query);
      return { items: await this.licensed(tx, items), next };
    });
  }

  /** Suppliers with the last day of all their food licences that stand, not only of the first (S-12). */
  async licensed(tx: EntityManager, suppliers: readonly Supplier[]): Promise<LicensedSupplier[]> {
    const papers = groupBy(await this.of(tx, suppliers), ({ supplierId }) => supplierId);
    return suppliers.map(({ id, name, licenceNo }) => {
      const days = (papers.get(id) ?? []).flatMap((paper) =>
        paper.paperKind === 'food_licence' ? [paper.validUntil] : [],
      );
      const last = days.reduce((a, b) => (a === null || b === null ? null : b > a ? b : a));
      return { id, name, licenceNo, licenceValidUntil: last };
    });
  }

  private async write({ tx, act }: OpenAct, body: Body): Promise<Written<object>> {
    const { supplierId, paperKind, paperNo, validUntil } = body;
    await this.suppliers.require(tx, act.schoolId, supplierId);
    await tx.insert(SupplierPaper, { actId: act.id, supplierId, paperKind, paperNo, validUntil });
    return { links: [], answer: () => ({}) };
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(SupplierPaper, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, ...paper }) => [actId, paper]));
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await tx.findBy(SupplierPaper, { actId: In([...actIds]) });
    const suppliers = await this.suppliers.byIds(
      tx,
      rows.map(({ supplierId }) => supplierId),
    );
    const nameOf = (id: string): string => suppliers.find((supplier) => supplier.id === id)?.name ?? '';
    return new Map(
      rows.map(({ actId, supplierId, paperKind }) => [
        actId,
        [{ name: `${nameOf(supplierId)} ${PAPER_KIND.options[paperKind].zh}`, quantity: null, count: null }],
      ]),
    );
  }

  private async judged(
    tx: EntityManager,
    { areaCode }: { areaCode: string },
    suppliers: readonly Supplier[],
  ): Promise<{ papers: Map<string, JudgedPaper<Paper>[]>; daysAhead: number }> {
    const date = businessDateOf(this.clock.now());
    const daysAhead = await this.policy.number(tx, 'supplier.paper_days', { date, areaCode });
    const bySupplier = groupBy(await this.of(tx, suppliers), ({ supplierId }) => supplierId);
    return {
      papers: new Map([...bySupplier].map(([id, papers]) => [id, judgePapers(papers, date, daysAhead)])),
      daysAhead,
    };
  }

  /** The papers of each in the order of keeping; first the licence with which he was added. */
  private async of(tx: EntityManager, suppliers: readonly Supplier[]): Promise<Paper[]> {
    const rows = await tx.findBy(SupplierPaper, { supplierId: In(suppliers.map(({ id }) => id)) });
    const kept = new Map(rows.map((row) => [row.actId, row]));
    const acts = await this.journal.standing(tx, [...kept.keys()]);
    const first = suppliers.map(
      ({ id, licenceNo, licenceValidUntil }): Paper => ({
        ...{ actId: null, supplierId: id, paperKind: 'food_licence' },
        ...{ paperNo: licenceNo, validUntil: licenceValidUntil },
      }),
    );
    return [...first, ...acts.flatMap(({ id }) => kept.get(id) ?? [])];
  }
}
