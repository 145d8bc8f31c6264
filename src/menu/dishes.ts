import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { FoodScreening, Ingredients } from '../catalogue/index.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { menuEndpoints } from '../contract/http/menu.js';
import { AGE_GROUPS, ALLERGENS } from '../contract/nutrients.js';
import { groupBy } from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  invariant,
  isDuplicateKey,
  newId,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { Compositions } from './composition/compositions.js';
import { Dish, type DishLine, DishVersion } from './menu.entities.js';

type Api = typeof menuEndpoints;
export type DishView = ResponseOf<Api['saveDish']>;
/** One version of a dish. */
export interface DishAt {
  dishId: string;
  versionNo: number;
}

/** The dishes of schools: what is in a portion, by age group. */
@Injectable()
export class Dishes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly screening: FoodScreening,
    private readonly ingredients: Ingredients,
    private readonly compositions: Compositions,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.school-not-found` */
  list(caller: Principal, schoolId: string): Promise<ResponseOf<Api['dishes']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'school.read', schoolId);
      const latest = await this.latestOf(tx, schoolId);
      const views = [...(await this.views(tx, latest)).values()];
      return { items: views.sort((a, b) => a.name.localeCompare(b.name, 'zh')) };
    });
  }

  /**
   * @throws DomainError `catalogue.forbidden-food`, `catalogue.doubtful-food` (S-14), `catalogue.ingredient-not-found`,
   *   `menu.ingredient-twice`, `menu.portions-differ`, `menu.dish-changed`
   */
  save(caller: Principal, key: string, schoolId: string, body: BodyOf<Api['saveDish']>): Promise<DishView> {
    const { name, method, confirmation, seenVersion } = body;
    this.screening.refuseForbidden(name, confirmation, 'name');
    const lines = body.lines.map(({ ingredientId, gramsTenths }) => ({ ingredientId, gramsTenths: said(gramsTenths) }));
    refuseUneven(lines);
    const content = { route: 'menu.saveDish', schoolId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'act.record', schoolId);
      const ids = lines.map(({ ingredientId }) => ingredientId);
      await this.ingredients.require(tx, ids, 'lines');
      const before = await tx.findOneBy(Dish, { schoolId, name });
      const versionNo = before === null ? 0 : ((await newestNo(tx, [before.id])).get(before.id) ?? 0);
      const changed = (now: number) =>
        new DomainError('menu.dish-changed', { name, versionNo: now }, { field: 'name' });
      if (versionNo !== seenVersion) throw changed(versionNo);
      const statedAt = this.clock.now();
      const dish = before ?? { id: newId(), schoolId, name, createdAt: statedAt };
      const version = { dishId: dish.id, versionNo: versionNo + 1, method, confirmation, lines };
      try {
        if (before === null) await tx.insert(Dish, dish);
        await tx.insert(DishVersion, { ...version, statedBy: caller.accountId, statedAt });
      } catch (error) {
        // Somebody else was quicker with the same dish
        throw isDuplicateKey(error) ? changed(versionNo + 1) : error;
      }
      await this.audit.note(tx, {
        by: caller,
        action: 'menu.dish-saved',
        subject: { kind: 'dish', id: dish.id },
        ...{ schoolId, areaCode },
        detail: { name, versionNo: versionNo + 1 },
      });
      const view = (await this.views(tx, [version])).get(keyOf(version));
      invariant(view, 'one view for each version');
      return view;
    });
  }

  /** The newest version of each dish of the school. */
  async latestOf(tx: EntityManager, schoolId: string): Promise<DishAt[]> {
    const dishes = await tx.findBy(Dish, { schoolId });
    const newest = await newestNo(
      tx,
      dishes.map(({ id }) => id),
    );
    return [...newest].map(([dishId, versionNo]) => ({ dishId, versionNo }));
  }

  /** Dishes as these versions have them, by `keyOf`. */
  async views(tx: EntityManager, wanted: readonly DishAt[]): Promise<Map<string, DishView>> {
    const ids = [...new Set(wanted.map(({ dishId }) => dishId))];
    const keys = new Set(wanted.map(keyOf));
    const versions = (await tx.findBy(DishVersion, { dishId: In(ids) })).filter((version) => keys.has(keyOf(version)));
    const dishes = new Map((await tx.findBy(Dish, { id: In(ids) })).map((dish) => [dish.id, dish]));
    const ingredientIds = versions.flatMap(({ lines }) => lines.map(({ ingredientId }) => ingredientId));
    const names = await this.ingredients.namesOf(tx, ingredientIds);
    const known = await this.compositions.of(tx, ingredientIds);
    return new Map(
      versions.map((version) => {
        const { dishId, versionNo, method, lines } = version;
        const allergens = lines.flatMap(({ ingredientId }) => known.get(ingredientId)?.allergens ?? []);
        const unknown = lines.filter(({ ingredientId }) => (known.get(ingredientId)?.allergens ?? null) === null);
        return [
          keyOf(version),
          {
            ...{ id: dishId, versionNo, method, name: dishes.get(dishId)?.name ?? '' },
            ages: AGE_GROUPS.filter((age) => lines[0]?.gramsTenths[age] !== undefined),
            lines: lines.map((line) => ({ ...line, name: names.get(line.ingredientId) ?? '' })),
            allergens: ALLERGENS.filter((each) => allergens.includes(each)),
            allergensUnknown: unknown.map(({ ingredientId }) => names.get(ingredientId) ?? ''),
          },
        ];
      }),
    );
  }
}

export const keyOf = ({ dishId, versionNo }: DishAt): string => `${dishId} ${versionNo}`;

async function newestNo(tx: EntityManager, dishIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx.find(DishVersion, {
    where: { dishId: In([...dishIds]) },
    select: { dishId: true, versionNo: true },
  });
  return new Map(
    [...groupBy(rows, ({ dishId }) => dishId)].map(([dishId, own]) => [
      dishId,
      Math.max(...own.map(({ versionNo }) => versionNo)),
    ]),
  );
}

/** Without the age groups of which nothing is said. */
const said = (gramsTenths: DishLine['gramsTenths']): DishLine['gramsTenths'] =>
  Object.fromEntries(Object.entries(gramsTenths).filter(([, value]) => value !== undefined));

function refuseUneven(lines: readonly DishLine[]): void {
  const agesOf = ({ gramsTenths }: DishLine) => AGE_GROUPS.filter((age) => gramsTenths[age] !== undefined).join();
  const ages = agesOf(lines[0] as DishLine);
  for (const [index, line] of lines.entries()) {
    if (agesOf(line) !== ages || ages === '')
      throw new DomainError('menu.portions-differ', {}, { field: `lines.${index}.gramsTenths` });
    if (lines.slice(0, index).some(({ ingredientId }) => ingredientId === line.ingredientId))
      throw new DomainError('menu.ingredient-twice', {}, { field: `lines.${index}.ingredientId` });
  }
}
