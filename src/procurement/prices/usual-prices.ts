import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  DAY_MS,
  startOfBusinessDate,
} from '../../contract/business-date.js';
import { judgePrice, type PriceLimits, type PriceMeasure } from '../../contract/delivering/judge-price.js';
import type { priceEndpoints } from '../../contract/http/contract-prices.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { QuantityUnit } from '../../contract/quantity.js';
import type { OpenAct } from '../../journal/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { Clock, insertRows, invariant, listOf, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { type DeliveryLine, PaidPriceRow, type Supplier } from '../procurement.entities.js';
import { Suppliers } from '../suppliers/suppliers.js';
import { ContractPrices } from './contract-prices.js';
import { countyMedian, type PaidPrice } from './county-median.js';

type Usual = ResponseOf<(typeof priceEndpoints)['usualPrice']>;
type NamedLine = DeliveryLine & { name: string };
type PricedLine = NamedLine & { unitPriceFen: number; index: number };
interface Goods {
  ingredientId: string;
  unit: QuantityUnit;
}

/** Prices of deliveries of the county that stand, without those of one school. */
const paid = (goods: readonly string[]) => `SELECT price.school_id AS school, price.price_fen AS fen
  FROM paid_price price
  JOIN act_state state ON state.act_id = price.act_id
  WHERE price.ingredient_id IN ${listOf(goods)} AND price.unit = ? AND price.area_code = ? AND price.paid_at >= ? AND price.paid_at < ? AND price.school_id <> ?
    AND state.status = 'recorded' AND state.reversed_by_act_id IS NULL`;

/** What goods usually cost: by contract, and at the other schools of the county in the days before (X06). */
@Injectable()
export class UsualPrices {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly suppliers: Suppliers,
    private readonly contracts: ContractPrices,
    private readonly ingredients: Ingredients,
  ) {}

  /** @throws DomainError `organization.school-not-found`, `procurement.supplier-not-found` */
  today(
    caller: Principal,
    schoolId: string,
    { supplierId, ...goods }: QueryOf<(typeof priceEndpoints)['usualPrice']>,
  ): Promise<Usual> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      const supplier = supplierId === undefined ? null : await this.suppliers.require(tx, schoolId, supplierId);
      const on = businessDateOf(this.clock.now());
      const limit = (key: string) => this.policy.number(tx, key, { date: on, areaCode: school.areaCode });
      const contractFen =
        supplier === null
          ? null
          : await this.contracts.fenOn(tx, school, { ...goods, licenceNo: supplier.licenceNo }, on);
      const median = await this.median(tx, school, await this.ingredients.doubles(tx), goods, on, limit);
      return {
        contractFen,
        medianFen: median?.medianFen ?? null,
        medianSchools: median?.schools ?? null,
        medianDays: await limit('price.median_days'),
        ...(await limitsOf(limit)),
      };
    });
  }

  /** Keeps what the lines cost, and asks about each whose price is far from what is usual; a price is never refused. */
  async take(open: OpenAct, supplier: Supplier, lines: readonly NamedLine[]): Promise<void> {
    const { tx, act } = open;
    const school = await tx.findOneBy(School, { id: act.schoolId });
    invariant(school, 'an act is of a school');
    const priced = lines.flatMap((line, index) =>
      line.unitPriceFen === null || line.acceptedAmount === 0
        ? []
        : [{ ...line, index, unitPriceFen: line.unitPriceFen }],
    );
    if (open.isNew) await this.askAbout(open, school, supplier, priced);
    await insertRows(
      tx,
      PaidPriceRow,
      // what was given cost nothing, and says nothing of what is usual
      priced
        .filter(({ unitPriceFen }) => unitPriceFen > 0)
        .map(({ lineNo, ingredientId, unit, unitPriceFen }) => ({
          ...{ actId: act.id, lineNo, ingredientId, unit, areaCode: school.areaCode },
          ...{ paidAt: act.occurredAt, schoolId: act.schoolId, priceFen: unitPriceFen },
        })),
    );
  }

  private async askAbout(
    { tx, act, date, limit, ask }: OpenAct,
    school: School,
    supplier: Supplier,
    lines: readonly PricedLine[],
  ): Promise<void> {
    if (lines.length === 0) return;
    const limits = await limitsOf(limit);
    const roots = await this.ingredients.doubles(tx);
    for (const { index, ingredientId, unit, unitPriceFen, name } of lines) {
      const goods = { ingredientId, unit };
      const usual: PriceMeasure = { contractFen: null, medianFen: null };
      usual.contractFen = await this.contracts.fenOn(tx, school, { ...goods, licenceNo: supplier.licenceNo }, date);
      if (usual.contractFen === null)
        usual.medianFen = (await this.median(tx, school, roots, goods, date, limit))?.medianFen ?? null;
      const off = judgePrice(unitPriceFen, usual, limits);
      if (off === null) continue;
      const details = { goods: name, priceFen: unitPriceFen, usualFen: off.usualFen, unit, against: off.against };
      ask('price-off', { ...details, at: act.occurredAt.toISOString() }, `lines.${index}.unitPriceFen`);
    }
  }

  private async median(
    tx: EntityManager,
    { id, areaCode }: Pick<School, 'id' | 'areaCode'>,
    roots: ReadonlyMap<string, string>,
    { ingredientId, unit }: Goods,
    on: BusinessDate,
    limit: OpenAct['limit'],
  ): Promise<ReturnType<typeof countyMedian>> {
    const from = startOfBusinessDate(addDays(on, -(await limit('price.median_days'))));
    const until = startOfBusinessDate(on) + DAY_MS;
    const goods = twinsOf(ingredientId, roots);
    const rows: { school: string; fen: number | string }[] = await tx.query(paid(goods), [
      ...[...goods, unit, areaCode],
      ...[from, until, id],
    ]);
    const prices: PaidPrice[] = rows.map(({ school: schoolId, fen }) => ({ schoolId, priceFen: Number(fen) }));
    return countyMedian(prices, await limit('price.least_schools'));
  }
}

/** It and all that are the same goods under another name. @param roots by double, what it is a double of */
function twinsOf(ingredientId: string, roots: ReadonlyMap<string, string>): string[] {
  const root = roots.get(ingredientId) ?? ingredientId;
  return [root, ...[...roots].flatMap(([double, of]) => (of === root ? double : []))];
}

const limitsOf = async (limit: OpenAct['limit']): Promise<PriceLimits> => ({
  contractPercent: await limit('price.off_contract_percent'),
  medianPercent: await limit('price.off_median_percent'),
});
