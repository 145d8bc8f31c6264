import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { priceEndpoints } from '../../contract/http/contract-prices.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { QuantityUnit } from '../../contract/quantity.js';
import { type School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  Idempotency,
  newId,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { ContractPrice } from '../procurement.entities.js';
import { Suppliers } from '../suppliers/suppliers.js';
import { priceOn } from './price-on.js';

type Api = typeof priceEndpoints;
type Prices = ResponseOf<Api['contractPrices']>;
type Stated = Pick<ContractPrice, 'ingredientId' | 'unit' | 'priceFen' | 'from' | 'to' | 'source'>;

/** What contracts say goods cost, by supplier (his licence says who he is, at every school) and by place. */
@Injectable()
export class ContractPrices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly suppliers: Suppliers,
    private readonly ingredients: Ingredients,
    private readonly audit: AuditLog,
  ) {}

  /** What holds at the school today or will, and what has ended. @throws DomainError `organization.school-not-found` */
  of(caller: Principal, schoolId: string): Promise<Prices> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      return this.view(tx, school);
    });
  }

  /**
   * Of one school. Its supplier is meant at every school of the same licence; the price holds here.
   *
   * @throws DomainError `organization.school-not-found`, `procurement.supplier-not-found`,
   *   `catalogue.ingredient-not-found`, `procurement.ends-before-it-begins`
   */
  stateForSchool(
    caller: Principal,
    key: string,
    schoolId: string,
    { supplierId, ...stated }: BodyOf<Api['stateSchoolPrice']>,
  ): Promise<Prices> {
    const content = { route: 'procurement.stateSchoolPrice', schoolId, supplierId, stated };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const school = await this.directory.require(tx, caller, 'funds.enter', schoolId);
      const { name: supplierName, licenceNo } = await this.suppliers.require(tx, schoolId, supplierId);
      const of = { schoolId, areaCode: null, supplierName, licenceNo };
      await this.state(tx, caller, of, stated, school.areaCode);
      return this.view(tx, school);
    });
  }

  /**
   * Of all schools of an area that buy from the holder of that licence.
   *
   * @throws DomainError `organization.area-not-found` unless all of the area is the caller's,
   *   `catalogue.ingredient-not-found`, `procurement.ends-before-it-begins`
   */
  async stateForArea(
    caller: Principal,
    key: string,
    areaId: string,
    { supplierName, licenceNo, ...stated }: BodyOf<Api['stateAreaPrice']>,
  ): Promise<void> {
    const content = { route: 'procurement.stateAreaPrice', areaId, supplierName, licenceNo, stated };
    await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      await this.directory.requireArea(tx, caller, 'funds.settle', areaId);
      const of = { schoolId: null, areaCode: areaPrefix(areaId), supplierName, licenceNo };
      await this.state(tx, caller, of, stated, areaId);
      return {};
    });
  }

  /** What the contract with that supplier says on a day, in fen for the unit; null where none says anything. */
  async fenOn(
    tx: EntityManager,
    school: Pick<School, 'id' | 'areaCode'>,
    { licenceNo, ingredientId, unit }: { licenceNo: string; ingredientId: string; unit: QuantityUnit },
    on: BusinessDate,
  ): Promise<number | null> {
    const rows = await this.rows(tx, school, { licenceNo, ingredientId, unit });
    return priceOn(rows, on)?.priceFen ?? null;
  }

  private async state(
    tx: EntityManager,
    by: Principal,
    of: Pick<ContractPrice, 'schoolId' | 'areaCode' | 'supplierName' | 'licenceNo'>,
    { ingredientId, unit, priceFen, from, to, source }: Stated,
    areaCode: string,
  ): Promise<void> {
    const name = (await this.ingredients.namesOf(tx, [ingredientId])).get(ingredientId);
    if (name === undefined) throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'ingredientId' });
    if (to !== null && to < from) throw new DomainError('procurement.ends-before-it-begins', {}, { field: 'to' });
    const { accountId, displayName } = by;
    const said = { ingredientId, unit, priceFen, from, to, source };
    const row = { id: newId(), ...of, ...said, accountId, name: displayName, statedAt: this.clock.now() };
    await tx.insert(ContractPrice, row);
    await this.audit.note(tx, {
      by,
      action: 'procurement.price-stated',
      subject: { kind: 'contract-price', id: row.id },
      ...{ schoolId: of.schoolId, areaCode },
      detail: { name, supplier: of.supplierName, priceFen, unit, from, to, source },
    });
  }

  /** What was ever stated for the school or an area around it. */
  private rows(
    tx: EntityManager,
    { id, areaCode }: Pick<School, 'id' | 'areaCode'>,
    of: Partial<Pick<ContractPrice, 'licenceNo' | 'ingredientId' | 'unit'>>,
  ): Promise<ContractPrice[]> {
    const areas = [2, 4, 6].map((digits) => areaCode.slice(0, digits));
    return tx.find(ContractPrice, {
      where: [
        { ...of, schoolId: id },
        { ...of, areaCode: In(areas) },
      ],
      order: { from: 'DESC', statedAt: 'DESC', id: 'ASC' },
    });
  }

  private async view(tx: EntityManager, school: School): Promise<Prices> {
    const rows = await this.rows(tx, school, {});
    const suppliers = await this.suppliers.ofSchool(tx, school.id);
    const names = await this.ingredients.namesOf(
      tx,
      rows.map(({ ingredientId }) => ingredientId),
    );
    const today = businessDateOf(this.clock.now());
    return {
      items: rows.map((row) => {
        const { id, supplierName, licenceNo, ingredientId, unit, priceFen, from, to, source, name } = row;
        const alike = rows.filter(
          (it) => it.licenceNo === licenceNo && it.ingredientId === ingredientId && it.unit === unit,
        );
        return {
          ...{ id, supplierName, ingredientId, unit, priceFen, from, to, source },
          supplierId: suppliers.find((supplier) => supplier.licenceNo === licenceNo)?.id ?? null,
          ingredientName: names.get(ingredientId) ?? '',
          forArea: row.areaCode !== null,
          holds: priceOn(alike, today)?.id === id,
          statedBy: name,
          statedAt: row.statedAt.toISOString(),
        };
      }),
    };
  }
}
