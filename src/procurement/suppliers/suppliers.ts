import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import type { BodyOf, QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { supplierEndpoints } from '../../contract/http/suppliers.js';
import { isSameLabel } from '../../contract/storing/label.js';
import { ThingNames } from '../../journal/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  isDuplicateKey,
  newId,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { Supplier } from '../procurement.entities.js';

type Api = typeof supplierEndpoints;

@Injectable()
export class Suppliers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly audit: AuditLog,
    names: ThingNames,
  ) {
    names.register(async (tx, ids) => new Map((await this.byIds(tx, ids)).map(({ id, name }) => [id, name])));
  }

  /** One page by (name, id); the key of a page is the last supplier's id. */
  page(caller: Principal, schoolId: string, query: QueryOf<Api['suppliers']>): Promise<ResponseOf<Api['suppliers']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const { items, next } = await this.rows(tx, schoolId, query);
      return { items: items.map(view), next };
    });
  }

  /** As `page`, the rows themselves; it checks nobody's rights. */
  async rows(
    tx: EntityManager,
    schoolId: string,
    { after, limit }: QueryOf<Api['suppliers']>,
  ): Promise<{ items: Supplier[]; next: string | null }> {
    const query = tx.createQueryBuilder(Supplier, 'it').where('it.schoolId = :schoolId', { schoolId });
    const last = after === undefined ? null : await tx.findOneBy(Supplier, { id: after, schoolId });
    if (last) {
      query.andWhere(
        new Brackets((where) => {
          where.where('it.name > :name', last).orWhere('it.name = :name AND it.id > :id', last);
        }),
      );
    }
    const rows = await query
      .orderBy('it.name')
      .addOrderBy('it.id')
      .take(limit + 1)
      .getMany();
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  /** As schools of the area have listed whoever holds this licence. It checks nobody's rights. */
  async ofLicence(tx: EntityManager, licenceNo: string, areaCode: string): Promise<Supplier[]> {
    const all = await tx
      .createQueryBuilder(Supplier, 'it')
      .innerJoin(School, 'school', 'school.id = it.schoolId')
      .where('school.areaCode LIKE :area', { area: `${areaPrefix(areaCode)}%` })
      .orderBy('it.id')
      .getMany();
    // each school typed it from the paper in its own way
    return all.filter((supplier) => isSameLabel(supplier.licenceNo, licenceNo));
  }

  /** Every supplier of the school. */
  ofSchool(tx: EntityManager, schoolId: string): Promise<Supplier[]> {
    return tx.find(Supplier, { where: { schoolId }, order: { name: 'ASC', id: 'ASC' } });
  }

  /**
   * Adds a supplier; the same id with the same licence again answers the one that is there.
   *
   * @throws DomainError `procurement.supplier-exists` when the school has one with that licence number
   */
  create(
    caller: Principal,
    schoolId: string,
    body: BodyOf<Api['createSupplier']>,
  ): Promise<ResponseOf<Api['createSupplier']>> {
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, caller, 'act.record', schoolId);
      const known = body.id === undefined ? null : await tx.findOneBy(Supplier, { id: body.id });
      if (known?.schoolId === schoolId && known.licenceNo === body.licenceNo) return view(known);
      const all = await this.ofSchool(tx, schoolId);
      if (all.some(({ licenceNo }) => isSameLabel(licenceNo, body.licenceNo))) throw exists();
      const supplier = { ...body, id: body.id ?? newId(), schoolId, createdAt: this.clock.now() };
      await tx.insert(Supplier, supplier).catch((error: unknown) => {
        throw isDuplicateKey(error) ? exists() : error;
      });
      await this.audit.note(tx, {
        by: caller,
        action: 'procurement.supplier-added',
        subject: { kind: 'supplier', id: supplier.id },
        schoolId,
        areaCode: null,
        detail: { name: body.name, licenceNo: body.licenceNo },
      });
      return view(supplier);
    });
  }

  /** @throws DomainError `procurement.supplier-not-found` */
  describe(
    caller: Principal,
    schoolId: string,
    supplierId: string,
    body: BodyOf<Api['describeSupplier']>,
  ): Promise<ResponseOf<Api['describeSupplier']>> {
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, caller, 'act.record', schoolId);
      const before = await this.require(tx, schoolId, supplierId);
      await tx.update(Supplier, { id: supplierId }, body);
      const { permitKind, address, contact } = before;
      await this.audit.note(tx, {
        by: caller,
        action: 'procurement.supplier-described',
        subject: { kind: 'supplier', id: supplierId },
        schoolId,
        areaCode: null,
        detail: {
          ...{ name: before.name, ...body },
          ...{ permitKindBefore: permitKind, addressBefore: address, contactBefore: contact },
        },
      });
      return view({ ...before, ...body });
    });
  }

  /** @throws DomainError `procurement.supplier-not-found` also for another school's */
  async require(tx: EntityManager, schoolId: string, supplierId: string): Promise<Supplier> {
    const supplier = await tx.findOneBy(Supplier, { id: supplierId, schoolId });
    if (!supplier) throw new DomainError('procurement.supplier-not-found', {}, { field: 'supplierId' });
    return supplier;
  }

  /** Those of these schools, by name, at most `most`. */
  ofSchools(tx: EntityManager, schoolIds: readonly string[], most: number): Promise<Supplier[]> {
    return tx.find(Supplier, {
      where: { schoolId: In([...schoolIds]) },
      order: { name: 'ASC', id: 'ASC' },
      take: most,
    });
  }

  byIds(tx: EntityManager, ids: readonly string[]): Promise<Supplier[]> {
    return tx.findBy(Supplier, { id: In([...new Set(ids)]) });
  }
}

const exists = () => new DomainError('procurement.supplier-exists', {}, { field: 'licenceNo' });

const view = ({ schoolId: _, createdAt: __, ...said }: Supplier) => said;
