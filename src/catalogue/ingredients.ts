import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import type { catalogueEndpoints } from '../contract/http/catalogue.js';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import { Clock, DomainError, isDuplicateKey, newId, type Principal, UnitOfWork } from '../platform/index.js';
import { Ingredient } from './catalogue.entities.js';
import { FoodScreening } from './food-screening.js';

type Api = typeof catalogueEndpoints;

@Injectable()
export class Ingredients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly screening: FoodScreening,
  ) {}

  /** One page by (name, id); the key of a page is the last ingredient's id. */
  page({ q, after, limit }: QueryOf<Api['ingredients']>): Promise<ResponseOf<Api['ingredients']>> {
    return this.uow.read(async (tx) => {
      const query = tx.createQueryBuilder(Ingredient, 'it').where('1 = 1');
      if (q) query.andWhere("it.name LIKE :like ESCAPE '!'", { like: `%${q.replace(/[!%_]/g, '!$&')}%` });
      const last = after === undefined ? null : await tx.findOneBy(Ingredient, { id: after });
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
      const items = rows.slice(0, limit).map(view);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** @throws DomainError `catalogue.forbidden-food`, `catalogue.doubtful-food` (S-14), `catalogue.ingredient-exists` */
  async create(
    caller: Principal,
    { name, category, confirmation }: BodyOf<Api['createIngredient']>,
  ): Promise<ResponseOf<Api['createIngredient']>> {
    this.screening.refuseForbidden(name, confirmation, 'name');
    const row = { id: newId(), name, category, confirmation, createdBy: caller.accountId, createdAt: this.clock.now() };
    await this.uow
      .write((tx) => tx.insert(Ingredient, row))
      .catch((error: unknown) => {
        throw isDuplicateKey(error)
          ? new DomainError('catalogue.ingredient-exists', { name }, { field: 'name' })
          : error;
      });
    return view(row);
  }

  /**
   * The ingredients that lines name, in the order of the lines.
   *
   * @param field the body's name for the lines
   * @throws DomainError `catalogue.ingredient-not-found`
   */
  async require(tx: EntityManager, ids: readonly string[], field: string): Promise<Ingredient[]> {
    const found = new Map((await tx.findBy(Ingredient, { id: In([...ids]) })).map((it) => [it.id, it]));
    return ids.map((id, index) => {
      const it = found.get(id);
      if (it) return it;
      throw new DomainError('catalogue.ingredient-not-found', {}, { field: `${field}.${index}.ingredientId` });
    });
  }

  async namesOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.findBy(Ingredient, { id: In([...new Set(ids)]) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const view = ({ id, name, category }: Pick<Ingredient, 'id' | 'name' | 'category'>) => ({ id, name, category });
