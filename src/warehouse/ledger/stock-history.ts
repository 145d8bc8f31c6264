import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DAY_MS } from '../../contract/business-date.js';
import { listOf } from '../../platform/index.js';
import { Lots } from '../lots.js';
import type { Lot } from '../warehouse.entities.js';

/** So much of a lot lay at a location; below zero where more was taken than was known of (I4). */
export interface Held {
  lot: Lot;
  locationId: string;
  amount: number;
}

/** Further ahead of the platform's no phone's clock is believed (`time.future_tolerance_seconds`), and no act takes as long to be kept. */
const CLOCKS_APART_MS = DAY_MS;

/** A reversal holds from the time of what it takes back, and is known from when it was recorded itself. */
const MOVES = `JOIN stock_move m ON m.lot_id = moved.lot_id JOIN act a ON a.id = m.act_id LEFT JOIN act o ON o.id = a.reverses_act_id
  WHERE m.recorded_at <= ? AND COALESCE(o.occurred_at, m.occurred_at) <= ?`;

/** Asked so that moves are found by their lot: by the place they would be those of all its years. */
const AT = (end: string, locationIds: readonly string[]) => `COALESCE(m.${end}, '') IN ${listOf(locationIds)}`;

/** What lay where at a time, as it was known at a time (I8). Nothing that is told later changes an earlier answer. */
@Injectable()
export class StockHistory {
  constructor(private readonly lots: Lots) {}

  /**
   * @param locationIds places of the school, or `kitchen`
   * @param at what happened until then, that moment included
   * @param knownAt as far as it was recorded until then
   * @returns lots of which something lay there or was missing, in no order
   */
  async heldAt(
    tx: EntityManager,
    schoolId: string,
    locationIds: readonly string[],
    { at, knownAt }: { at: Date; knownAt: Date },
  ): Promise<Held[]> {
    if (locationIds.length === 0) return [];
    const there = `school_id = ? AND location_id IN ${listOf(locationIds)}`;
    const since = Math.min(at.getTime(), knownAt.getTime()) - CLOCKS_APART_MS;
    // What neither lies there now nor was moved since did not lie there then: of years of lots a few are looked at
    const moved = `(SELECT lot_id FROM stock_balance WHERE ${there} AND grams > 0
      UNION SELECT lot_id FROM stock_balance WHERE ${there} AND (changed_at > ? OR changed_at IS NULL)) moved`;
    const one = [schoolId, ...locationIds, schoolId, ...locationIds, since];
    const until = [knownAt.getTime(), at.getTime(), ...locationIds];
    const rows: { lotId: string; locationId: string; amount: string | number }[] = await tx.query(
      `SELECT lotId, locationId, SUM(amount) AS amount FROM (
         SELECT m.lot_id AS lotId, m.to_location AS locationId, m.grams AS amount FROM ${moved} ${MOVES} AND ${AT('to_location', locationIds)}
         UNION ALL
         SELECT m.lot_id, m.from_location, -m.grams FROM ${moved} ${MOVES} AND ${AT('from_location', locationIds)}
       ) AS summed GROUP BY lotId, locationId HAVING SUM(amount) <> 0`,
      [...one, ...until, ...one, ...until],
    );
    const lots = await this.lots.byIds(tx, [...new Set(rows.map(({ lotId }) => lotId))]);
    const byId = new Map(lots.map((lot) => [lot.id, lot]));
    return rows.flatMap(({ lotId, locationId, amount }) => {
      const lot = byId.get(lotId);
      return lot ? [{ lot, locationId, amount: Number(amount) }] : [];
    });
  }
}
