import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
import { Clock, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import type { DeliveryLine, Supplier } from '../procurement.entities.js';
import { Suppliers } from '../suppliers/suppliers.js';
import { ContractPrices } from './contract-prices.js';
import { countyMedian, type PaidPrice } from './county-median.js';

type Usual = ResponseOf<(typeof priceEndpoints)['usualPrice']>;
interface Goods {
  ingredientId: string;
  unit: QuantityUnit;
}

/** Prices of deliveries of the county that stand, without those of one school; of doubles of the goods, too. */
const PAID = `SELECT act.school_id AS school, line.unit_price_fen_per_kg AS fen
  FROM delivery_line line
  JOIN act ON act.id = line.act_id
  JOIN act_state state ON state.act_id = act.id
  JOIN school ON school.id = act.school_id
  WHERE line.ingredient_id IN (
      SELECT twin.id FROM ingredient it JOIN ingredient twin
        ON twin.id = COALESCE(it.merged_into, it.id) OR twin.merged_into = COALESCE(it.merged_into, it.id)
      WHERE it.id = ?)
    AND line.unit = ? AND line.accepted_grams > 0 AND line.unit_price_fen_per_kg IS NOT NULL
    AND act.occurred_at >= ? AND act.occurred_at < ? AND state.status = 'recorded' AND state.reversed_by_act_id IS NULL
    AND school.area_code = ? AND act.school_id <> ?`;

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
      const median = await this.median(tx, school, goods, on, limit);
      return {
        contractFen,
        medianFen: median?.medianFen ?? null,
        medianSchools: median?.schools ?? null,
        medianDays: await limit('price.median_days'),
        ...(await limitsOf(limit)),
      };
    });
  }

  /** Asks about each accepted line whose price is far from what is usual; a price is never refused. */
  async askAbout(
    { tx, act, date, limit, ask, isNew }: OpenAct,
    supplier: Supplier,
    lines: readonly (DeliveryLine & { name: string })[],
  ): Promise<void> {
    if (!isNew) return;
    const school = await tx.findOneBy(School, { id: act.schoolId });
    invariant(school, 'an act is of a school');
    const limits = await limitsOf(limit);
    for (const [index, { ingredientId, unit, unitPriceFen, acceptedAmount, name }] of lines.entries()) {
      if (unitPriceFen === null || acceptedAmount === 0) continue;
      const goods = { ingredientId, unit };
      const usual: PriceMeasure = { contractFen: null, medianFen: null };
      usual.contractFen = await this.contracts.fenOn(tx, school, { ...goods, licenceNo: supplier.licenceNo }, date);
      if (usual.contractFen === null)
        usual.medianFen = (await this.median(tx, school, goods, date, limit))?.medianFen ?? null;
      const off = judgePrice(unitPriceFen, usual, limits);
      if (off === null) continue;
      const details = { goods: name, priceFen: unitPriceFen, usualFen: off.usualFen, unit, against: off.against };
      ask('price-off', { ...details, at: act.occurredAt.toISOString() }, `lines.${index}.unitPriceFen`);
    }
  }

  private async median(
    tx: EntityManager,
    { id, areaCode }: Pick<School, 'id' | 'areaCode'>,
    { ingredientId, unit }: Goods,
    on: BusinessDate,
    limit: OpenAct['limit'],
  ): Promise<ReturnType<typeof countyMedian>> {
    const from = startOfBusinessDate(addDays(on, -(await limit('price.median_days'))));
    const until = startOfBusinessDate(on) + DAY_MS;
    const rows: { school: string; fen: number | string }[] = await tx.query(PAID, [
      ...[ingredientId, unit, from, until],
      ...[areaCode, id],
    ]);
    const paid: PaidPrice[] = rows.map(({ school: schoolId, fen }) => ({ schoolId, priceFen: Number(fen) }));
    return countyMedian(paid, await limit('price.least_schools'));
  }
}

const limitsOf = async (limit: OpenAct['limit']): Promise<PriceLimits> => ({
  contractPercent: await limit('price.off_contract_percent'),
  medianPercent: await limit('price.off_median_percent'),
});
