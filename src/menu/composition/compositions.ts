import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { compositionEndpoints } from '../../contract/http/food-composition.js';
import type { Language } from '../../contract/language.js';
import {
  AuditLog,
  Clock,
  DomainError,
  newId,
  type Principal,
  problemText,
  problemWords,
  UnitOfWork,
} from '../../platform/index.js';
import { MAX_FILE_BYTES, readRows } from '../../roster/index.js';
import { IngredientComposition } from '../menu.entities.js';
import { judgeTable, saysTheSame, TABLE_COLUMNS, type TableFault, type TableRow } from './judge-table.js';

type Api = typeof compositionEndpoints;
type Outcome = ResponseOf<Api['previewTable']>['rows'][number]['outcome'];
interface Row {
  rowNumber: number;
  name: string;
  outcome: Outcome;
  fault: TableFault | null;
  /** Null for a wrong row. */
  good: { row: TableRow; ingredientId: string } | null;
}

const INSERTED_AT_ONCE = 200;

/** What ingredients hold, by tables that an office hands in. Nothing is known that no table said. */
@Injectable()
export class Compositions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ingredients: Ingredients,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError the codes of `readRows` */
  async preview(bytes: Buffer | null, language: Language): Promise<ResponseOf<Api['previewTable']>> {
    const whole = requireWhole(bytes);
    const { rows: read } = await readRows(TABLE_COLUMNS, whole);
    const rows = await this.uow.read((tx) => this.judge(tx, judgeTable(read)));
    return {
      sha256: sha256(whole),
      counts: countsOf(rows),
      rows: rows.map(({ rowNumber, name, outcome, fault }) => ({
        ...{ rowNumber, name, outcome },
        column: fault === null ? null : (TABLE_COLUMNS[fault.field]?.heading ?? fault.field),
        why: fault === null ? null : wordsOf(fault, language),
      })),
    };
  }

  /** May be repeated: what is known already is not stated again. @throws DomainError as `preview`, `menu.table-differs` */
  async take(
    caller: Principal,
    { sha256: previewed, source }: QueryOf<Api['takeTable']>,
    bytes: Buffer | null,
  ): Promise<ResponseOf<Api['takeTable']>> {
    const whole = requireWhole(bytes);
    if (sha256(whole) !== previewed) throw new DomainError('menu.table-differs', {}, { field: 'sha256' });
    const { rows: read } = await readRows(TABLE_COLUMNS, whole);
    const judged = judgeTable(read);
    return this.uow.write(async (tx) => {
      const rows = await this.judge(tx, judged);
      const fresh = rows.flatMap(({ good, outcome }) => (good === null || outcome === 'same' ? [] : [good]));
      const said = { source, statedBy: caller.accountId, statedAt: this.clock.now() };
      const stated = fresh.map(({ ingredientId, row }) => {
        const { ediblePerMille, nutrients, allergens, sourceCode } = row;
        const content = {
          ediblePerMille,
          nutrients,
          allergens: allergens === null ? null : [...allergens],
          sourceCode,
        };
        return { id: newId(), ingredientId, ...content, ...said };
      });
      for (let at = 0; at < stated.length; at += INSERTED_AT_ONCE)
        await tx.insert(IngredientComposition, stated.slice(at, at + INSERTED_AT_ONCE));
      const counts = countsOf(rows);
      const home = caller.grants[0];
      await this.audit.note(tx, {
        by: caller,
        action: 'menu.compositions-stated',
        subject: { kind: 'composition_table', id: previewed.slice(0, 36) },
        schoolId: home?.schoolId ?? null,
        areaCode: home?.areaCode ?? null,
        detail: { source, sha256: previewed, ...counts },
      });
      return { counts };
    });
  }

  /** One page by ingredient. */
  page({ after, limit }: QueryOf<Api['compositions']>): Promise<ResponseOf<Api['compositions']>> {
    return this.uow.read(async (tx) => {
      const found = await tx
        .createQueryBuilder(IngredientComposition, 'it')
        .select('it.ingredientId', 'id')
        .where(after === undefined ? {} : { ingredientId: MoreThan(after) })
        .groupBy('it.ingredientId')
        .orderBy('it.ingredientId')
        .limit(limit + 1)
        .getRawMany<{ id: string }>();
      const ids = found.slice(0, limit).map(({ id }) => id);
      const latest = await this.of(tx, ids);
      const names = await this.ingredients.namesOf(tx, ids);
      const items = ids.flatMap((ingredientId) => {
        const row = latest.get(ingredientId);
        if (row === undefined) return [];
        const { ediblePerMille, nutrients, allergens, source, sourceCode, statedAt } = row;
        const name = names.get(ingredientId) ?? '';
        return [
          {
            ...{ ingredientId, name, ediblePerMille, nutrients: { ...nutrients }, allergens, source, sourceCode },
            statedAt: statedAt.toISOString(),
          },
        ];
      });
      return { items, next: found.length > limit ? (ids.at(-1) ?? null) : null };
    });
  }

  /** What was stated last of each; an ingredient of which nothing was is not in it. */
  async of(tx: EntityManager, ingredientIds: readonly string[]): Promise<Map<string, IngredientComposition>> {
    const rows = await tx.find(IngredientComposition, {
      where: { ingredientId: In([...new Set(ingredientIds)]) },
      order: { statedAt: 'ASC', id: 'ASC' },
    });
    return new Map(rows.map((row) => [row.ingredientId, row]));
  }

  private async judge(tx: EntityManager, judged: ReturnType<typeof judgeTable>): Promise<Row[]> {
    const good = judged.flatMap(({ row }) => (row === null ? [] : [row.name]));
    const ids = await this.ingredients.idsOfNames(tx, good);
    const known = await this.of(tx, [...ids.values()]);
    return judged.map(({ rowNumber, name, row, fault }): Row => {
      if (row === null) return { rowNumber, name, outcome: 'wrong', fault, good: null };
      const ingredientId = ids.get(row.name);
      if (ingredientId === undefined)
        return { rowNumber, name, outcome: 'wrong', fault: { code: 'menu.not-on-list', field: 'name' }, good: null };
      const before = known.get(ingredientId);
      const outcome = before === undefined ? 'new' : saysTheSame(before, row) ? 'same' : 'changed';
      return { rowNumber, name, outcome, fault: null, good: { row, ingredientId } };
    });
  }
}

const wordsOf = ({ code, details }: TableFault, language: Language): string =>
  problemWords(problemText(code)?.[language] ?? code, details ?? {}, language);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function requireWhole(bytes: Buffer | null): Buffer {
  if (bytes === null) throw new DomainError('roster.file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  return bytes;
}

function countsOf(rows: readonly Row[]): Record<Outcome, number> {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
