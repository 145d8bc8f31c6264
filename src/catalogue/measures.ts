import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { parse } from 'yaml';
import { z } from 'zod';
import { businessDateOf } from '../contract/business-date.js';
import { measure } from '../contract/http/catalogue.js';
import { businessDate } from '../contract/http/common.js';
import type { Measure } from '../contract/quantity.js';
import { Clock, newId } from '../platform/index.js';
import { type Ingredient, IngredientMeasure } from './catalogue.entities.js';
import { type DatedMeasure, measureOf } from './measure-of.js';

const listSchema = z.array(
  measure.safeExtend({ names: z.array(z.string()).min(1), src: z.string(), conf: z.string(), from: businessDate }),
);

/** How goods are counted: as an office has stated it, else as goods of that name are in `config/measures.yaml`. */
@Injectable()
export class Measures implements OnModuleInit {
  private usual: readonly (DatedMeasure & { names: readonly string[] })[] = [];

  constructor(private readonly clock: Clock) {}

  async onModuleInit(): Promise<void> {
    this.usual = listSchema.parse(parse(await readFile('config/measures.yaml', 'utf8')));
  }

  /** The measure of each ingredient as it holds today, by id. */
  async of(tx: EntityManager, ingredients: readonly Pick<Ingredient, 'id' | 'name'>[]): Promise<Map<string, Measure>> {
    const ids = ingredients.map(({ id }) => id);
    const rows = await tx.find(IngredientMeasure, {
      where: { ingredientId: In(ids) },
      order: { statedAt: 'ASC', id: 'ASC' },
    });
    const today = businessDateOf(this.clock.now());
    return new Map(
      ingredients.map(({ id, name }) => [
        id,
        measureOf(
          rows.filter(({ ingredientId }) => ingredientId === id),
          this.usual.filter(({ names }) => names.includes(name)),
          today,
        ),
      ]),
    );
  }

  /** Adds what holds from a day on; what was stated before stays as it is. */
  async state(
    tx: EntityManager,
    ingredientId: string,
    said: DatedMeasure & Pick<IngredientMeasure, 'source' | 'statedBy'>,
  ): Promise<void> {
    const { unit, piece, packs, from, source, statedBy } = said;
    const row = { ingredientId, unit, piece, packs: [...packs], from, source, statedBy };
    await tx.insert(IngredientMeasure, { ...row, id: newId(), statedAt: this.clock.now() });
  }
}
