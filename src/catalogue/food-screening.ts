import { readFile } from 'node:fs/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { parse } from 'yaml';
import { z } from 'zod';
import { DomainError } from '../platform/index.js';
import { type ForbiddenFood, screenFood } from './screen-food.js';

const listSchema = z.array(
  z.strictObject({ rule: z.string(), names: z.array(z.string()).min(1), aliases: z.array(z.string()) }),
);

/** Keeps forbidden food out of ingredients and menus; the list is `config/forbidden-food.yaml`. */
@Injectable()
export class FoodScreening implements OnModuleInit {
  private forbidden: readonly ForbiddenFood[] = [];

  async onModuleInit(): Promise<void> {
    this.forbidden = listSchema.parse(parse(await readFile('config/forbidden-food.yaml', 'utf8')));
  }

  /**
   * @param confirmation why a doubtful name is not the forbidden food; null when nobody was asked yet
   * @throws DomainError `catalogue.forbidden-food`, `catalogue.doubtful-food` (S-14)
   */
  refuseForbidden(name: string, confirmation: string | null, field: string): void {
    const screening = screenFood(name, this.forbidden);
    if (screening.verdict === 'allowed') return;
    if (screening.verdict === 'doubtful' && confirmation !== null) return;
    const { matched, rule } = screening;
    throw new DomainError(`catalogue.${screening.verdict}-food`, { name, matched }, { field, rule });
  }
}
