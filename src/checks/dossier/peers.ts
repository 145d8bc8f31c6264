import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import { addDays, type BusinessDate } from '../../contract/business-date.js';
import type { QuantityUnit } from '../../contract/quantity.js';
import { CheckedDay } from '../checks.entities.js';
import type { PastDay, PeerFacts } from '../rules/check.js';
import { median } from '../rules/robust.js';
import { readFacts } from './facts-of-day.js';
import { underRoots } from './under-roots.js';

/** A prefecture's code begins with so many digits, a county's with all six. */
const PREFECTURE_DIGITS = 4;

export interface Peers {
  peers: PeerFacts[];
  peerDays: Map<string, PastDay[]>;
}

/** What like schools did in the days before: of the county, or of the prefecture where the county has too few. */
@Injectable()
export class PeerReader {
  constructor(private readonly ingredients: Ingredients) {}

  /** @param days so many calendar days before `date`, which itself is not among them: it may not be over everywhere */
  async read(
    tx: EntityManager,
    { areaCode, date, days, least }: { areaCode: string; date: BusinessDate; days: number; least: number },
  ): Promise<Map<string, PastDay[]>> {
    const county = await this.daysOf(tx, areaCode, date, days);
    return county.size > least ? county : this.daysOf(tx, areaCode.slice(0, PREFECTURE_DIGITS), date, days);
  }

  private async daysOf(
    tx: EntityManager,
    prefix: string,
    date: BusinessDate,
    days: number,
  ): Promise<Map<string, PastDay[]>> {
    const rows = await tx
      .createQueryBuilder(CheckedDay, 'day')
      .where('day.areaCode LIKE :prefix AND day.businessDate >= :from AND day.businessDate < :date', {
        prefix: `${prefix}%`,
        from: addDays(date, -days),
        date,
      })
      .andWhere('day.facts IS NOT NULL')
      .orderBy('day.businessDate')
      .getMany();
    const roots = await this.ingredients.doubles(tx);
    const schools = new Map<string, PastDay[]>();
    for (const { schoolId, businessDate, facts } of rows) {
      if (facts === null) continue;
      const known = schools.get(schoolId) ?? [];
      known.push({ date: businessDate, facts: underRoots(readFacts(facts), roots) });
      schools.set(schoolId, known);
    }
    return schools;
  }
}

/** The group without the school itself. */
export function peersOf(schoolId: string, days: ReadonlyMap<string, PastDay[]>): Peers {
  const others = [...days].filter(([id]) => id !== schoolId);
  return { peers: others.map(([id, own]) => peerFacts(id, own)), peerDays: new Map(others) };
}

const known = new WeakMap<PastDay[], PeerFacts>();

/** Asked once for each school of the group, made once for all of them. */
function peerFacts(schoolId: string, days: PastDay[]): PeerFacts {
  const before = known.get(days);
  if (before) return before;
  const counted = days.flatMap(({ facts }) =>
    facts.meals.flatMap(({ enrolled, served }) => (served === null || enrolled === 0 ? [] : [{ enrolled, served }])),
  );
  const fens = new Map<string, { ingredientId: string; unit: QuantityUnit; each: number[] }>();
  for (const { ingredientId, unit, unitPriceFen } of days.flatMap(({ facts }) =>
    facts.deliveries.flatMap(({ lines }) => lines),
  )) {
    // what was given has no price
    if (!unitPriceFen) continue;
    const one = fens.get(`${ingredientId} ${unit}`) ?? { ingredientId, unit, each: [] };
    one.each.push(unitPriceFen);
    fens.set(`${ingredientId} ${unit}`, one);
  }
  const facts: PeerFacts = {
    schoolId,
    countedDays: counted.length,
    enrolled: counted.reduce((sum, { enrolled }) => sum + enrolled, 0),
    absent: counted.reduce((sum, { enrolled, served }) => sum + Math.max(0, enrolled - served), 0),
    prices: [...fens.values()].map(({ ingredientId, unit, each }) => ({
      ...{ ingredientId, unit, count: each.length },
      medianFen: Math.round(median(each)),
    })),
  };
  known.set(days, facts);
  return facts;
}
