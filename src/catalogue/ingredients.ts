import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import type { catalogueEndpoints } from '../contract/http/catalogue.js';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import { BY_WEIGHT, quantityInWords } from '../contract/quantity.js';
import { nameKey } from '../contract/sound-text.js';
import {
  AuditLog,
  Clock,
  DomainError,
  invariant,
  isDuplicateKey,
  lockRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { Ingredient } from './catalogue.entities.js';
import { FoodScreening } from './food-screening.js';
import { IngredientLists } from './ingredient-lists.js';
import { Measures } from './measures.js';

type Api = typeof catalogueEndpoints;
type IngredientView = ResponseOf<Api['createIngredient']>;

@Injectable()
export class Ingredients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly screening: FoodScreening,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly measures: Measures,
    private readonly lists: IngredientLists,
  ) {}

  /** One page by (name, id) of the lists that the caller reads; the key of a page is the last ingredient's id. */
  async page(
    caller: Principal,
    { q, after, limit }: QueryOf<Api['ingredients']>,
  ): Promise<ResponseOf<Api['ingredients']>> {
    const areas = await this.lists.areasOf(caller);
    return this.uow.read(async (tx) => {
      const query = tx
        .createQueryBuilder(Ingredient, 'it')
        .where('it.withdrawnAt IS NULL')
        .andWhere('it.mergedInto IS NULL');
      this.lists.visible(query, caller, areas);
      if (q) {
        // a double's name leads to the one it is a double of
        const doubles = query.subQuery().select('twin.mergedInto').from(Ingredient, 'twin');
        const named = doubles.where("twin.mergedInto IS NOT NULL AND twin.name LIKE :like ESCAPE '!'").getQuery();
        query.andWhere(`(it.name LIKE :like ESCAPE '!' OR it.id IN ${named})`, {
          like: `%${q.replace(/[!%_]/g, '!$&')}%`,
        });
      }
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
      const items = await this.views(tx, rows.slice(0, limit));
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /**
   * It is the school's own until the owner of a list takes it over; a second school that adds the name shares its id. It is noted
   * who added it, and nobody adds many on one day.
   *
   * @throws DomainError `catalogue.forbidden-food`, `catalogue.doubtful-food` (S-14), `catalogue.ingredient-exists`,
   *   `catalogue.too-many-additions`
   */
  async create(
    caller: Principal,
    { name, category, confirmation, unit }: BodyOf<Api['createIngredient']>,
  ): Promise<ResponseOf<Api['createIngredient']>> {
    this.screening.refuseForbidden(name, confirmation, 'name');
    const createdAt = this.clock.now();
    const row = {
      id: newId(),
      name,
      category,
      confirmation,
      createdBy: caller.accountId,
      createdAt,
      withdrawnAt: null,
      mergedInto: null,
      areaCode: null,
      ownSince: createdAt,
    };
    const schools = await this.lists.schoolsOf(caller);
    return this.uow.write(async (tx) => {
      await this.refuseFlood(tx, caller);
      const known = await this.inUse(tx, name);
      if (known !== null) {
        if (await this.lists.isSeenBy(tx, known, schools)) throw exists(name);
        await this.lists.keepOwn(tx, known.id, schools);
        await this.note(tx, caller, known, 'catalogue.ingredient-added');
        return this.view(tx, known);
      }
      await tx.insert(Ingredient, row).catch((error: unknown) => {
        throw isDuplicateKey(error) ? exists(name) : error;
      });
      await this.lists.keepOwn(tx, row.id, schools);
      await this.note(tx, caller, row, 'catalogue.ingredient-added');
      const usual = (await this.measures.of(tx, [row])).get(row.id);
      if (unit !== undefined && usual?.unit !== unit) {
        const said = { unit, piece: null, packs: [], from: businessDateOf(createdAt) };
        await this.measures.state(tx, row.id, { ...said, source: caller.displayName, statedBy: caller.accountId });
      }
      return this.view(tx, row);
    });
  }

  /** @throws DomainError `catalogue.ingredient-not-found`, `catalogue.not-owner` */
  stateMeasure(
    caller: Principal,
    ingredientId: string,
    said: BodyOf<Api['stateMeasure']>,
  ): Promise<ResponseOf<Api['stateMeasure']>> {
    return this.uow.write(async (tx) => {
      const row = await tx.findOneBy(Ingredient, { id: ingredientId });
      if (row === null) throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'ingredientId' });
      await this.lists.requireOwnerOf(tx, caller, row);
      await this.measures.state(tx, ingredientId, { ...said, statedBy: caller.accountId });
      const { unit, piece, from, source } = said;
      const one = piece === null ? null : `${piece.zh} = ${quantityInWords(piece, 'zh')}`;
      await this.note(tx, caller, row, 'catalogue.measure-stated', { unit, piece: one, from, source });
      return this.view(tx, row);
    });
  }

  /** May be repeated. @throws DomainError `catalogue.ingredient-not-found`, `catalogue.not-owner` */
  async withdraw(caller: Principal, ingredientId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const row = await tx.findOneBy(Ingredient, { id: ingredientId });
      if (row === null) throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'ingredientId' });
      await this.lists.requireOwnerOf(tx, caller, row);
      if (row.withdrawnAt !== null) return;
      await tx.update(Ingredient, { id: ingredientId }, { withdrawnAt: this.clock.now() });
      await this.note(tx, caller, row, 'catalogue.ingredient-withdrawn');
    });
  }

  /** Names that are doubles of others, by name. */
  merges(): Promise<ResponseOf<Api['merges']>> {
    return this.uow.read(async (tx) => {
      const rows = await tx.find(Ingredient, { where: { mergedInto: Not(IsNull()) }, order: { name: 'ASC' } });
      const names = await this.namesOf(
        tx,
        rows.map(({ mergedInto }) => mergedInto ?? ''),
      );
      return {
        items: rows.map(({ id, name, mergedInto }) => ({
          ...{ id, name, intoId: mergedInto ?? '', intoName: names.get(mergedInto ?? '') ?? '' },
        })),
      };
    });
  }

  /**
   * @throws DomainError `catalogue.ingredient-not-found`, `catalogue.merge-itself`, `catalogue.merge-chain` where either is a double or
   *   has doubles itself, `catalogue.merge-units-differ`, `catalogue.not-owner`
   */
  merge(
    caller: Principal,
    ingredientId: string,
    { intoId, reason }: BodyOf<Api['mergeIngredient']>,
  ): Promise<ResponseOf<Api['mergeIngredient']>> {
    if (ingredientId === intoId) throw new DomainError('catalogue.merge-itself', {}, { field: 'intoId' });
    return this.uow.write(async (tx) => {
      const rows = await lockRows(tx, Ingredient, { id: In([ingredientId, intoId]) }, { id: 'ASC' });
      const [double, other] = [ingredientId, intoId].map((id) => rows.find((row) => row.id === id));
      if (double === undefined) {
        throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'ingredientId' });
      }
      if (other === undefined || other.withdrawnAt !== null) {
        throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'intoId' });
      }
      // What is merged goes; where it goes need not be of the same list
      await this.lists.requireOwnerOf(tx, caller, double);
      const isOfOthers = await tx.existsBy(Ingredient, { mergedInto: ingredientId });
      if (double.mergedInto !== null || other.mergedInto !== null || isOfOthers) {
        throw new DomainError(
          'catalogue.merge-chain',
          {},
          { field: other.mergedInto === null ? 'ingredientId' : 'intoId' },
        );
      }
      const measures = await this.measures.of(tx, [double, other]);
      const [unit, otherUnit] = [double, other].map(({ id }) => (measures.get(id) ?? BY_WEIGHT).unit);
      if (unit !== otherUnit) throw new DomainError('catalogue.merge-units-differ', {}, { field: 'intoId' });
      await tx.update(Ingredient, { id: ingredientId }, { mergedInto: intoId });
      await this.note(tx, caller, double, 'catalogue.ingredient-merged', { into: other.name, reason });
      return { id: double.id, name: double.name, intoId, intoName: other.name };
    });
  }

  /** May be repeated. @throws DomainError `catalogue.ingredient-not-found`, `catalogue.not-owner` */
  async undoMerge(caller: Principal, ingredientId: string, reason: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const [row] = await lockRows(tx, Ingredient, { id: ingredientId }, { id: 'ASC' });
      if (row === undefined) throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'ingredientId' });
      await this.lists.requireOwnerOf(tx, caller, row);
      if (row.mergedInto === null) return;
      const names = await this.namesOf(tx, [row.mergedInto]);
      await tx.update(Ingredient, { id: ingredientId }, { mergedInto: null });
      const into = names.get(row.mergedInto) ?? null;
      await this.note(tx, caller, row, 'catalogue.merge-undone', { into, reason });
    });
  }

  private async refuseFlood(tx: EntityManager, caller: Principal): Promise<void> {
    const now = this.clock.now();
    const max = await this.policy.number(tx, 'catalogue.additions_per_day', {
      date: businessDateOf(now),
      areaCode: '',
    });
    const createdAt = MoreThan(new Date(now.getTime() - DAY_MS));
    if ((await tx.countBy(Ingredient, { createdBy: caller.accountId, createdAt })) >= max)
      throw new DomainError('catalogue.too-many-additions', { max });
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, name }: Ingredient,
    action: string,
    more: Record<string, string | null> = {},
  ): Promise<void> {
    const home = by.grants[0];
    return this.audit.note(tx, {
      by,
      action,
      subject: { kind: 'ingredient', id },
      schoolId: home?.schoolId ?? null,
      areaCode: home?.areaCode ?? null,
      detail: { name, ...more },
    });
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

  private async view(tx: EntityManager, row: Ingredient): Promise<IngredientView> {
    const [view] = await this.views(tx, [row]);
    invariant(view, 'one view for each row');
    return view;
  }

  private async views(tx: EntityManager, rows: readonly Ingredient[]): Promise<IngredientView[]> {
    const measures = await this.measures.of(tx, rows);
    return rows.map(({ id, name, category }) => {
      const { packs, ...measure } = measures.get(id) ?? BY_WEIGHT;
      return { id, name, category, measure: { ...measure, packs: [...packs] } };
    });
  }

  /** The one of that name that may be used, however it is typed; the one that is written alike first. */
  private async inUse(tx: EntityManager, name: string): Promise<Ingredient | null> {
    const all = await tx.findBy(Ingredient, { withdrawnAt: IsNull(), mergedInto: IsNull() });
    const alike = all.filter((one) => nameKey(one.name) === nameKey(name));
    return alike.find((one) => one.name === name) ?? alike[0] ?? null;
  }

  async namesOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.findBy(Ingredient, { id: In([...new Set(ids)]) });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** By double, what it is a double of: under it figures count what was recorded under either. */
  async doubles(tx: EntityManager): Promise<Map<string, string>> {
    const rows = await tx.findBy(Ingredient, { mergedInto: Not(IsNull()) });
    return new Map(rows.map(({ id, mergedInto }) => [id, mergedInto ?? id]));
  }

  /** Those of the names that are on the list, by name; a double's leads to the one it is a double of. */
  async idsOfNames(tx: EntityManager, names: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.findBy(Ingredient, { name: In([...new Set(names)]), withdrawnAt: IsNull() });
    return new Map(rows.map(({ id, name, mergedInto }) => [name, mergedInto ?? id]));
  }

  /** Name, category and measure of each; who asks has the ids from records. */
  async describe(tx: EntityManager, ids: readonly string[]): Promise<Map<string, IngredientView>> {
    const views = await this.views(tx, await tx.findBy(Ingredient, { id: In([...new Set(ids)]) }));
    return new Map(views.map((view) => [view.id, view]));
  }
}

const exists = (name: string) => new DomainError('catalogue.ingredient-exists', { name }, { field: 'name' });
