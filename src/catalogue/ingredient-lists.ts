import { Inject, Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, IsNull, Not, type SelectQueryBuilder } from 'typeorm';
import type { catalogueEndpoints, ListOwner } from '../contract/http/catalogue.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  lockRows,
  type Principal,
  SCHOOL_AREAS,
  type SchoolAreas,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { Ingredient, IngredientList, IngredientOwn } from './catalogue.entities.js';

type Api = typeof catalogueEndpoints;

/** Of a list of which nobody has said who owns it. */
const USUAL_OWNER: ListOwner = 'system_admin';
/** A prefecture's code without its zeros; the list of the whole prefecture is for who answers for all of it. */
const PREFECTURE_DIGITS = 4;

/**
 * On which area's list an ingredient stands, and which organ may change that list. What a school adds is its own until an owner
 * takes it over: then it is on the list under the same id, so that whatever was recorded keeps it.
 */
@Injectable()
export class IngredientLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(SCHOOL_AREAS) private readonly areas: SchoolAreas,
  ) {}

  /** The areas whose lists somebody reads: those of his offices and of his schools. */
  async areasOf(caller: Principal): Promise<string[]> {
    const { areaPrefixes, schoolIds } = scopeOf(caller, 'structure.read');
    const own = await Promise.all(schoolIds.map((id) => this.areas.areaOf(id)));
    return [...areaPrefixes, ...own.flatMap((area) => area ?? [])];
  }

  /**
   * Keeps what is on the list of one of the areas, and what one of the caller's schools added; an office sees what the schools
   * of its area added.
   *
   * @param areas as `areasOf` gives them
   */
  visible(query: SelectQueryBuilder<Ingredient>, caller: Principal, areas: readonly string[]): void {
    const { areaPrefixes, schoolIds } = scopeOf(caller, 'structure.read');
    query.andWhere(
      new Brackets((where) => {
        where.where('it.ownSince IS NULL AND it.areaCode IS NULL');
        areas.forEach((area, index) => {
          // The list of the area, of those around it, and for an office of those within it
          where.orWhere(
            `it.ownSince IS NULL AND (it.areaCode IN (:...around${index}) OR it.areaCode LIKE :within${index})`,
            {
              [`around${index}`]: around(area),
              [`within${index}`]: `${area}%`,
            },
          );
        });
        const added = query.subQuery().select('own.ingredientId').from(IngredientOwn, 'own').where('1 = 0');
        if (schoolIds.length > 0) added.orWhere('own.schoolId IN (:...ownSchools)', { ownSchools: schoolIds });
        areaPrefixes.forEach((prefix, index) => {
          added.orWhere(`own.areaCode LIKE :ownArea${index}`, { [`ownArea${index}`]: `${prefix}%` });
        });
        where.orWhere(`it.id IN ${added.getQuery()}`, added.getParameters());
      }),
    );
  }

  /** Whether one of the schools has it already, of its list or of its own. */
  async isSeenBy(
    tx: EntityManager,
    { id, ownSince, areaCode }: Ingredient,
    schools: readonly { schoolId: string; areaCode: string }[],
  ): Promise<boolean> {
    const isListed =
      ownSince === null && (areaCode === null || schools.some((school) => around(school.areaCode).includes(areaCode)));
    const ids = schools.map(({ schoolId }) => schoolId);
    return isListed || tx.existsBy(IngredientOwn, { ingredientId: id, schoolId: In(ids) });
  }

  /** Notes that it is an addition of these schools. May be repeated. */
  async keepOwn(
    tx: EntityManager,
    ingredientId: string,
    schools: readonly { schoolId: string; areaCode: string }[],
  ): Promise<void> {
    const rows = schools.map((school) => ({ ...school, ingredientId }));
    if (rows.length > 0) await tx.upsert(IngredientOwn, rows, ['ingredientId', 'schoolId']);
  }

  /** The schools as which somebody adds ingredients. */
  async schoolsOf(caller: Principal): Promise<{ schoolId: string; areaCode: string }[]> {
    const { schoolIds } = scopeOf(caller, 'act.record');
    const areas = await Promise.all(schoolIds.map((id) => this.areas.areaOf(id)));
    return schoolIds.flatMap((schoolId, index) => {
      const areaCode = areas[index] ?? null;
      return areaCode === null ? [] : [{ schoolId, areaCode }];
    });
  }

  /** What schools of the caller's area added and nobody has taken over, the oldest first. */
  async proposals(caller: Principal): Promise<ResponseOf<Api['proposals']>> {
    const { areaPrefixes } = scopeOf(caller, 'catalogue.manage');
    const found = await this.uow.read(async (tx) => {
      const open = { ownSince: Not(IsNull()), withdrawnAt: IsNull(), mergedInto: IsNull() };
      const rows = await tx.find(Ingredient, { where: open, order: { ownSince: 'ASC', id: 'ASC' } });
      const own = await tx.findBy(IngredientOwn, { ingredientId: In(rows.map(({ id }) => id)) });
      const within = own.filter(({ areaCode }) => areaPrefixes.some((prefix) => areaCode.startsWith(prefix)));
      return { rows, within };
    });
    const names = await this.areas.namesOf([...new Set(found.within.map(({ schoolId }) => schoolId))]);
    return {
      items: found.rows.flatMap(({ id, name, category, ownSince }) => {
        const schools = found.within.filter(({ ingredientId }) => ingredientId === id);
        if (schools.length === 0 || ownSince === null) return [];
        return [
          {
            ...{ id, name, category, addedAt: ownSince.toISOString() },
            areaIds: [...new Set(schools.map(({ areaCode }) => areaCode))].sort(),
            schools: schools.map(({ schoolId }) => names.get(schoolId) ?? '').sort(),
          },
        ];
      }),
    };
  }

  /**
   * Takes an ingredient over to the list of an area, or on to that of a wider one. It keeps its id.
   *
   * @throws DomainError `catalogue.ingredient-not-found`, `catalogue.not-owner`, `catalogue.on-list-already`
   */
  async takeOver(caller: Principal, ingredientId: string, { areaId, reason }: BodyOf<Api['takeOver']>): Promise<void> {
    await this.uow.write(async (tx) => {
      const [row] = await lockRows(tx, Ingredient, { id: ingredientId }, { id: 'ASC' });
      const own = await tx.findBy(IngredientOwn, { ingredientId });
      const isOfArea = (area: string) => areaId === null || area.startsWith(areaPrefix(areaId));
      if (row === undefined || row.withdrawnAt !== null || row.mergedInto !== null) {
        throw new DomainError('catalogue.ingredient-not-found', {}, { field: 'ingredientId' });
      }
      await this.requireOwner(tx, caller, areaId);
      // An addition goes to the list of a school's area or a wider one, what is on a list only to a wider one
      const from = row.ownSince === null ? [row.areaCode] : own.map(({ areaCode }) => areaCode);
      const mayGo = (area: string | null) =>
        area !== null && isOfArea(area) && (row.ownSince !== null || area !== areaId);
      if (!from.some(mayGo)) {
        throw new DomainError('catalogue.on-list-already', {}, { field: 'areaId' });
      }
      await tx.update(Ingredient, { id: ingredientId }, { ownSince: null, areaCode: areaId });
      await this.audit.note(tx, {
        ...{ by: caller, action: 'catalogue.ingredient-taken-over', subject: { kind: 'ingredient', id: ingredientId } },
        ...{ schoolId: null, areaCode: areaId },
        detail: { name: row.name, areaId, reason },
      });
    });
  }

  /** Who owns the lists that somebody has said it of, by area; the empty area is the whole prefecture. */
  owners(): Promise<ResponseOf<Api['lists']>> {
    return this.uow.read(async (tx) => ({
      usualOwner: USUAL_OWNER,
      items: (await tx.find(IngredientList, { order: { areaCode: 'ASC' } })).map(({ areaCode, owner, statedAt }) => ({
        ...{ areaId: areaCode === WHOLE ? null : areaCode, owner, statedAt: statedAt.toISOString() },
      })),
    }));
  }

  /** @throws DomainError `catalogue.not-owner` where the area is not of the caller */
  async setOwner(caller: Principal, { areaId, owner, reason }: BodyOf<Api['setListOwner']>): Promise<void> {
    const { areaPrefixes } = scopeOf(caller, 'structure.manage');
    if (!reaches(areaPrefixes, areaId)) throw new DomainError('catalogue.not-owner', {}, { field: 'areaId' });
    const statedAt = this.clock.now();
    await this.uow.write(async (tx) => {
      const row = { areaCode: areaId ?? WHOLE, owner, statedBy: caller.accountId, statedAt };
      await tx.upsert(IngredientList, row, ['areaCode']);
      await this.audit.note(tx, {
        ...{ by: caller, action: 'catalogue.list-owner-set', subject: { kind: 'area', id: areaId ?? WHOLE } },
        ...{ schoolId: null, areaCode: areaId },
        detail: { owner, reason },
      });
    });
  }

  /**
   * Lets only the organ through that owns the list: as somebody has said of the area or the nearest one around it.
   *
   * @param areaCode null: the list of the whole prefecture
   * @throws DomainError `catalogue.not-owner`
   */
  async requireOwner(tx: EntityManager, caller: Principal, areaCode: string | null): Promise<void> {
    const chain = areaCode === null ? [WHOLE] : [...around(areaCode).reverse(), WHOLE];
    const said = await tx.findBy(IngredientList, { areaCode: In(chain) });
    const owner = chain.map((area) => said.find((row) => row.areaCode === area)?.owner).find(Boolean) ?? USUAL_OWNER;
    const prefixes = caller.grants.flatMap((grant) =>
      grant.role === owner && grant.areaCode !== null ? [areaPrefix(grant.areaCode)] : [],
    );
    if (!reaches(prefixes, areaCode)) throw new DomainError('catalogue.not-owner', { owner });
  }

  /** As `requireOwner` of the list on which the ingredient stands; of a school's own addition that of its area. */
  async requireOwnerOf(tx: EntityManager, caller: Principal, { id, ownSince, areaCode }: Ingredient): Promise<void> {
    if (ownSince === null) return this.requireOwner(tx, caller, areaCode);
    const own = await tx.findBy(IngredientOwn, { ingredientId: id });
    const areas = [...new Set(own.map((row) => row.areaCode))];
    // One that schools of several counties have is the prefecture's to change
    return this.requireOwner(tx, caller, areas.length === 1 ? (areas[0] ?? null) : null);
  }
}

/** Stands for the whole prefecture where a code is needed. */
const WHOLE = '';

/** The area and those around it, the widest first: 53, 5323 and 532301 as they are written in full. */
const around = (area: string): string[] => {
  const digits = areaPrefix(area);
  return [2, 4, 6].filter((length) => length <= digits.length).map((length) => digits.slice(0, length).padEnd(6, '0'));
};

function reaches(prefixes: readonly string[], areaCode: string | null): boolean {
  return prefixes.some((prefix) =>
    areaCode === null ? prefix.length <= PREFECTURE_DIGITS : areaPrefix(areaCode).startsWith(prefix),
  );
}
