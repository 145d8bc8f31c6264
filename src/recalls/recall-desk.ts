import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { recallEndpoints } from '../contract/http/recalls.js';
import type { Language } from '../contract/language.js';
import { School, SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  lockRows,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { StopUse } from '../warehouse/index.js';
import { inParts } from './in-parts.js';
import { reachOf } from './reach.js';
import { ReachReader } from './reach-facts.js';
import { figuresBySchool, RecallSearch } from './recall-search.js';
import { type NamedReach, sheetOf } from './recall-sheet.js';
import { Recall, RecallSchool, RecallThing } from './recalls.entities.js';

type Api = typeof recallEndpoints;
type View = ResponseOf<Api['start']>;
type Detail = ResponseOf<Api['one']>;

/** Recalls of an area: begun and ended by an office, acknowledged by each school that they reach. */
@Injectable()
export class RecallDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly audit: AuditLog,
    private readonly stops: StopUse,
    private readonly finding: RecallSearch,
    private readonly reader: ReachReader,
  ) {}

  /** One page by (startedAt, id), latest first; the key of a page is the last one's id. */
  list(caller: Principal, { show, after, limit }: QueryOf<Api['list']>): Promise<ResponseOf<Api['list']>> {
    return this.uow.read(async (tx) => {
      const { areaPrefixes } = scopeOf(caller, 'incident.answer');
      const query = tx
        .createQueryBuilder(Recall, 'recall')
        .where(
          `(${['1 = 0', ...areaPrefixes.map((_, i) => `recall.areaCode LIKE :area${i}`)].join(' OR ')})`,
          Object.fromEntries(areaPrefixes.map((prefix, i) => [`area${i}`, `${prefix}%`])),
        );
      if (show === 'open') query.andWhere('recall.endedAt IS NULL');
      const last = after === undefined ? null : await tx.findOneBy(Recall, { id: after });
      if (last) {
        query.andWhere('(recall.startedAt < :at OR (recall.startedAt = :at AND recall.id < :lastId))', {
          ...{ at: last.startedAt.getTime(), lastId: last.id },
        });
      }
      const rows = await query
        .orderBy('recall.startedAt', 'DESC')
        .addOrderBy('recall.id', 'DESC')
        .take(limit + 1)
        .getMany();
      const items = await this.views(tx, rows.slice(0, limit));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /**
   * Finds what is meant at all schools of the area, and stops it unless this is a drill. May be repeated with the same id.
   *
   * @throws DomainError `organization.area-not-found`, `recalls.days-reversed`, `recalls.exists`, `recalls.nothing-found`,
   *   `recalls.too-much`
   */
  async start(caller: Principal, areaCode: string, { id, isDrill, reason, what }: BodyOf<Api['start']>): Promise<View> {
    if (what.of === 'goods' && what.from > what.to) {
      throw new DomainError('recalls.days-reversed', {}, { field: 'what.from' });
    }
    const row: Recall = {
      ...{ id, areaCode, isDrill, reason, ...rowOf(what), startedAt: this.clock.now() },
      ...{ starterName: caller.displayName, starterUnit: caller.unit },
      ...{ endedAt: null, enderName: null, enderUnit: null, outcome: null },
    };
    const looked = await this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, caller, 'incident.answer', areaCode);
      return this.finding.look(tx, row);
    });
    return this.uow.write(async (tx) => {
      const [there] = await lockRows(tx, Recall, { id }, { id: 'ASC' });
      if (there) {
        if (contentOf(there) !== contentOf(row)) throw new DomainError('recalls.exists', {}, { field: 'id' });
        return this.view(tx, there);
      }
      const found = looked.found.length;
      if (found === 0) throw new DomainError('recalls.nothing-found', {}, { field: 'what' });
      await tx.insert(Recall, row);
      await this.finding.keep(tx, row, looked);
      await this.note(tx, caller, row, 'recalls.started', { found, isDrill, reason });
      return this.view(tx, row);
    });
  }

  /** @throws DomainError `recalls.not-found` */
  one(caller: Principal, recallId: string): Promise<Detail> {
    return this.uow.read(async (tx) => (await this.detail(tx, await this.require(tx, caller, recallId))).detail);
  }

  /** @throws DomainError `recalls.not-found` */
  async sheet(caller: Principal, recallId: string, language: Language): Promise<Buffer> {
    const named = await this.uow.write(async (tx) => {
      const recall = await this.require(tx, caller, recallId);
      await this.note(tx, caller, recall, 'recalls.sheet-taken', {});
      return this.detail(tx, recall);
    });
    return sheetOf(named, language);
  }

  /** Whoever has stopped the same goods as well keeps them stopped. @throws DomainError `recalls.not-found`, `recalls.ended` */
  end(caller: Principal, recallId: string, { outcome }: BodyOf<Api['end']>): Promise<View> {
    return this.uow.write(async (tx) => {
      await lockRows(tx, Recall, { id: recallId }, { id: 'ASC' });
      const recall = await this.require(tx, caller, recallId);
      if (recall.endedAt !== null) throw new DomainError('recalls.ended');
      const ended = { endedAt: this.clock.now(), enderName: caller.displayName, enderUnit: caller.unit, outcome };
      await tx.update(Recall, { id: recallId }, ended);
      await this.stops.lift(tx, [recallId], recallId);
      await this.note(tx, caller, recall, 'recalls.ended', { outcome });
      return this.view(tx, { ...recall, ...ended });
    });
  }

  /** @throws DomainError `organization.school-not-found` */
  ofSchool(caller: Principal, schoolId: string): Promise<ResponseOf<Api['ofSchool']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const told = new Map((await tx.findBy(RecallSchool, { schoolId })).map((row) => [row.recallId, row]));
      const open = await tx.find(Recall, {
        where: { id: In([...told.keys()]), endedAt: IsNull() },
        order: { startedAt: 'DESC', id: 'DESC' },
      });
      const items: ResponseOf<Api['ofSchool']>['items'] = [];
      for (const recall of open) {
        const row = told.get(recall.id);
        if (row === undefined) continue;
        const own = await tx.findBy(RecallThing, { recallId: recall.id, schoolId });
        const { lots } = reachOf(await this.reader.read(tx, own));
        const { id, isDrill, reason, meals, portions } = { ...recall, meals: row.meals, portions: row.portions };
        items.push({
          ...{ id, isDrill, reason, what: whatOf(recall), startedAt: recall.startedAt.toISOString() },
          ...{ acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null, acknowledgedBy: row.acknowledgerName },
          ...{ meals, portions, lots },
        });
      }
      return { items };
    });
  }

  /**
   * The first word of a school stands: said again nothing changes.
   *
   * @throws DomainError `organization.school-not-found`, `recalls.not-found`, `recalls.remark-missing`
   */
  acknowledge(
    caller: Principal,
    { schoolId, recallId }: { schoolId: string; recallId: string },
    { setAside, remark }: BodyOf<Api['acknowledge']>,
  ): Promise<ResponseOf<Api['acknowledge']>> {
    return this.uow.write(async (tx) => {
      const school = await this.directory.require(tx, caller, 'act.record', schoolId);
      const [row] = await lockRows(tx, RecallSchool, { recallId, schoolId }, { recallId: 'ASC' });
      const recall = row && (await tx.findOneBy(Recall, { id: recallId }));
      if (!row || !recall) throw new DomainError('recalls.not-found', {}, { field: 'recallId' });
      if (row.acknowledgedAt !== null && row.acknowledgerName !== null) {
        return { acknowledgedAt: row.acknowledgedAt.toISOString(), acknowledgedBy: row.acknowledgerName };
      }
      if (!setAside && remark === null)
        throw new DomainError('recalls.remark-missing', {}, { field: 'remark', rule: 'S-15' });
      const [acknowledgedAt, acknowledgerName] = [this.clock.now(), caller.displayName];
      await tx.update(RecallSchool, { recallId, schoolId }, { acknowledgedAt, acknowledgerName, setAside, remark });
      await this.audit.note(tx, {
        ...{ by: caller, action: 'recalls.acknowledged', subject: { kind: 'recall', id: recallId } },
        ...{ schoolId, areaCode: school.areaCode, detail: { setAside, remark } },
      });
      return { acknowledgedAt: acknowledgedAt.toISOString(), acknowledgedBy: acknowledgerName };
    });
  }

  private async detail(tx: EntityManager, recall: Recall): Promise<NamedReach> {
    const { id: recallId, areaCode } = recall;
    const reach = reachOf(await this.reader.read(tx, await tx.findBy(RecallThing, { recallId })));
    const rows = await tx.find(RecallSchool, { where: { recallId }, order: { schoolId: 'ASC' } });
    const ids = [
      ...[...rows, ...reach.meals, ...reach.lots, ...reach.classes].map(({ schoolId }) => schoolId),
      ...reach.sent.map(({ siteSchoolId }) => siteSchoolId),
    ];
    const schools = await inParts(ids, (part) => tx.findBy(School, { id: In(part) }));
    const names = new Map(schools.map(({ id, name }) => [id, name]));
    const outside = schools.filter((school) => !school.areaCode.startsWith(areaPrefix(areaCode)));
    const figuresOf = figuresBySchool(reach);
    const lotsOf = new Map<string, number>();
    for (const { schoolId } of reach.lots) lotsOf.set(schoolId, (lotsOf.get(schoolId) ?? 0) + 1);
    const detail: Detail = {
      ...(await this.view(tx, recall)),
      reached: rows.map(({ schoolId, toldAt, acknowledgedAt, acknowledgerName, setAside, remark }) => ({
        ...{ schoolId, schoolName: names.get(schoolId) ?? '', toldAt: toldAt.toISOString() },
        ...{
          acknowledgedAt: acknowledgedAt?.toISOString() ?? null,
          acknowledgedBy: acknowledgerName,
          setAside,
          remark,
        },
        ...{ lots: lotsOf.get(schoolId) ?? 0, ...figuresOf(schoolId) },
      })),
      reach: { ...reach, outsideSchools: outside.length, asOf: this.clock.now().toISOString() },
    };
    return { detail, names };
  }

  private async require(tx: EntityManager, caller: Principal, recallId: string): Promise<Recall> {
    const recall = await tx.findOneBy(Recall, { id: recallId });
    const { areaPrefixes } = scopeOf(caller, 'incident.answer');
    if (recall === null || !areaPrefixes.some((prefix) => areaPrefix(recall.areaCode).startsWith(prefix))) {
      throw new DomainError('recalls.not-found', {}, { field: 'recallId' });
    }
    return recall;
  }

  private async view(tx: EntityManager, recall: Recall): Promise<View> {
    const [view] = await this.views(tx, [recall]);
    return view as View;
  }

  private async views(tx: EntityManager, recalls: readonly Recall[]): Promise<View[]> {
    const told = await tx.findBy(RecallSchool, { recallId: In(recalls.map(({ id }) => id)) });
    return recalls.map((recall): View => {
      const { id, areaCode: areaId, isDrill, reason, startedAt, endedAt, enderName, enderUnit, outcome } = recall;
      const own = told.filter(({ recallId }) => recallId === id);
      const times = own.flatMap(({ acknowledgedAt }) => (acknowledgedAt === null ? [] : [acknowledgedAt.getTime()]));
      const isAll = own.length > 0 && times.length === own.length;
      return {
        ...{ id, areaId, isDrill, reason, what: whatOf(recall), startedAt: startedAt.toISOString() },
        startedBy: { name: recall.starterName, unit: recall.starterUnit },
        endedAt: endedAt?.toISOString() ?? null,
        endedBy: enderName === null ? null : { name: enderName, unit: enderUnit ?? '' },
        ...{ outcome, schools: own.length, acknowledged: times.length },
        allAcknowledgedAt: isAll ? new Date(Math.max(...times)).toISOString() : null,
      };
    });
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, areaCode }: Recall,
    action: string,
    detail: Record<string, string | number | boolean>,
  ): Promise<void> {
    return this.audit.note(tx, { by, action, subject: { kind: 'recall', id }, schoolId: null, areaCode, detail });
  }
}

type What = View['what'];
type RowOfWhat = Pick<Recall, 'of' | 'licenceNo' | 'supplierName' | 'ingredientId' | 'batch' | 'from' | 'to'>;

function rowOf(what: What): RowOfWhat {
  const none = { licenceNo: null, supplierName: null, ingredientId: null, batch: null, from: null, to: null };
  return { ...none, ...what };
}

function whatOf({ of, licenceNo, supplierName, ingredientId, batch, from, to }: RowOfWhat): What {
  if (of === 'meals') return { of, supplierName: supplierName ?? '', batch: batch ?? '' };
  return { of, licenceNo: licenceNo ?? '', ingredientId, batch, from: from ?? '', to: to ?? '' };
}

/** What was asked for, to be held against what is there under the same id. */
const contentOf = ({ areaCode, isDrill, reason, ...recall }: Recall): string =>
  JSON.stringify([areaCode, isDrill, reason, whatOf(recall)]);
