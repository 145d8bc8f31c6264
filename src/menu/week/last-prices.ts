import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, type BusinessDate } from '../../contract/business-date.js';
import { JournalReader } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Policy } from '../../policy/index.js';
import { Deliveries } from '../../procurement/index.js';
import { Lots } from '../../warehouse/index.js';
import type { Price } from './scale.js';

/** What food costs a school now: by the last delivery of its kitchens that says a price. */
@Injectable()
export class LastPrices {
  constructor(
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly lots: Lots,
    private readonly deliveries: Deliveries,
    private readonly journal: JournalReader,
  ) {}

  /** By ingredient; one without a price of late, or whose delivery was taken back, is not in it. */
  async of(
    tx: EntityManager,
    school: { id: string; areaCode: string },
    ingredientIds: readonly string[],
    today: BusinessDate,
  ): Promise<Map<string, Price>> {
    const days = await this.policy.number(tx, 'menu.price_days', { date: today, areaCode: school.areaCode });
    const kitchens = await this.directory.kitchensServing(tx, school.id, today);
    const schoolIds = [...new Set([school.id, ...kitchens.map(({ hostSchoolId }) => hostSchoolId)])];
    const lots = await this.lots.receivedSince(tx, schoolIds, ingredientIds, addDays(today, -days));
    const acts = await this.journal.byIds(tx, [...new Set(lots.map(({ deliveryActId }) => deliveryActId))]);
    const standing = new Set(acts.flatMap(({ act, state }) => (state.reversedByActId === null ? [act.id] : [])));
    const lines = await this.deliveries.linesOfLots(
      tx,
      lots.map(({ id }) => id),
    );
    const priceOf = new Map(lines.map(({ lotId, unitPriceFen }) => [lotId, unitPriceFen]));
    const prices = new Map<string, Price>();
    for (const { id, ingredientId, deliveryActId, unit } of lots) {
      const fen = priceOf.get(id) ?? null;
      if (fen !== null && standing.has(deliveryActId) && !prices.has(ingredientId))
        prices.set(ingredientId, { fen, unit });
    }
    return prices;
  }
}
