import type { ColumnType, DataSource, EntityManager, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';
import { type Bound, listOf, plain } from './dialect/sql.js';
import { givesBack, writeValues } from './dialect/writing.js';

/**
 * Entities by statements of our own, for what every act does: TypeORM takes longer to put a statement together than SQLite to
 * answer it, and asks once more for columns that have a default.
 */
interface Shape {
  table: string;
  /** The first column of the key. */
  key: string;
  names: readonly string[];
  /** The names as they stand in a SELECT; beside those of another table, with a figure before each. */
  selected: string;
  selectedFirst: string;
  selectedSecond: string;
  columns: readonly {
    name: string;
    property: string;
    toRow(value: unknown): unknown;
    toEntity(value: unknown): unknown;
  }[];
}

/** What both databases keep as it is given, and give as it is kept: only a transformer of ours stands between. */
const AS_IT_IS: readonly ColumnType[] = ['varchar', 'int', 'bigint', 'blob', 'mediumblob'];
const same = (value: unknown) => value;

/** By entity, of each connection: TypeORM looks for an entity's metadata anew each time. */
const SHAPES = new WeakMap<DataSource, Map<EntityTarget<ObjectLiteral>, Shape>>();

function shapeOf({ dataSource }: EntityManager, entity: EntityTarget<ObjectLiteral>): Shape {
  const shapes = SHAPES.get(dataSource) ?? new Map<EntityTarget<ObjectLiteral>, Shape>();
  const known = shapes.get(entity);
  if (known) return known;
  const metadata = dataSource.getMetadata(entity);
  const { driver } = dataSource;
  const names = metadata.columns.map(({ databaseName }) => databaseName);
  const beside = (figure: string) =>
    names.map((name) => `\`${metadata.tableName}\`.\`${name}\` AS \`${figure}${name}\``).join(',');
  const shape: Shape = {
    table: metadata.tableName,
    key: metadata.primaryColumns[0]?.databaseName ?? '',
    names,
    selected: names.map((name) => `\`${name}\``).join(','),
    selectedFirst: beside('1'),
    selectedSecond: beside('2'),
    columns: metadata.columns.map((column) => {
      const [name, property] = [column.databaseName, column.propertyName];
      if (AS_IT_IS.includes(column.type) && !Array.isArray(column.transformer)) {
        const { to, from }: ValueTransformer = column.transformer ?? { to: same, from: same };
        return { name, property, toRow: to, toEntity: from };
      }
      return {
        name,
        property,
        toRow: (value) => driver.preparePersistentValue(value, column),
        toEntity: (value) => driver.prepareHydratedValue(value, column),
      };
    }),
  };
  SHAPES.set(dataSource, shapes.set(entity, shape));
  return shape;
}

function valuesOf({ columns }: Shape, rows: readonly ObjectLiteral[]): Bound[] {
  const values: Bound[] = [];
  for (const row of rows) {
    for (const { property, toRow } of columns) values.push(plain((toRow(row[property]) as Bound) ?? null));
  }
  return values;
}

function entityOf<Entity extends ObjectLiteral>({ columns }: Shape, row: ObjectLiteral, prefix = ''): Entity {
  const entity: ObjectLiteral = {};
  for (const { name, property, toEntity } of columns) entity[property] = toEntity(row[prefix + name]);
  return entity as Entity;
}

/** Writes whole entities, many with one statement; fails when a key is taken. */
export async function insertRows<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  if (rows.length === 0) return;
  const shape = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  await writeValues(tx, shape.table, shape.names, valuesOf(shape, rows));
}

/**
 * As `insertRows`, for all rows there are of the first column of their key, at most some hundreds: gives them as the database
 * keeps them, in any order. It says so with its answer; MySQL is asked.
 */
export async function insertAndRead<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly Entity[],
): Promise<Entity[]> {
  if (rows.length === 0) return [];
  const shape = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const { table, key, names, selected, columns } = shape;
  const values = valuesOf(shape, rows);
  if (givesBack(tx)) {
    const kept = await writeValues(tx, table, names, values, { returning: selected });
    return kept.map((row) => entityOf<Entity>(shape, row));
  }
  await writeValues(tx, table, names, values);
  const property = columns.find(({ name }) => name === key)?.property ?? '';
  const keys = [...new Set(rows.map((row) => row[property]))];
  return readRows(tx, entity, `\`${key}\` IN ${listOf(keys)}`, keys);
}

/**
 * Entities for which `where` holds.
 *
 * @param where SQL over the table's columns, with a `?` for each of `values`; an order and a lock may follow
 */
export async function readRows<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  where: string,
  values: readonly unknown[],
): Promise<Entity[]> {
  const shape = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const rows: ObjectLiteral[] = await tx.query(`SELECT ${shape.selected} FROM \`${shape.table}\` WHERE ${where}`, [
    ...values,
  ]);
  return rows.map((row) => entityOf<Entity>(shape, row));
}

/**
 * As `readRows`, each with whether `condition` holds of it: SQL without a `?`, in which the table has its own name.
 */
export async function readRowsAnd<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  condition: string,
  where: string,
  values: readonly unknown[],
): Promise<{ row: Entity; holds: boolean }[]> {
  const shape = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const sql = `SELECT ${shape.selected}, ${condition} AS \`also\` FROM \`${shape.table}\` WHERE ${where}`;
  const rows: ObjectLiteral[] = await tx.query(sql, [...values]);
  return rows.map((row) => ({ row: entityOf<Entity>(shape, row), holds: Number(row['also']) === 1 }));
}

/**
 * One row of `first` with the one of `second` that `on` finds for it, by one statement; null where there is none.
 *
 * @param on SQL over both tables by their names, with a `?` for each of its values; so is `where`
 */
export async function readPair<First extends ObjectLiteral, Second extends ObjectLiteral>(
  tx: EntityManager,
  [first, second]: readonly [EntityTarget<First>, EntityTarget<Second>],
  on: { sql: string; values: readonly unknown[] },
  where: { sql: string; values: readonly unknown[] },
): Promise<[First | null, Second | null]> {
  const one = shapeOf(tx, first as EntityTarget<ObjectLiteral>);
  const other = shapeOf(tx, second as EntityTarget<ObjectLiteral>);
  const [row]: ObjectLiteral[] = await tx.query(
    `SELECT ${one.selectedFirst}, ${other.selectedSecond} FROM \`${one.table}\` LEFT JOIN \`${other.table}\` ON ${on.sql} WHERE ${where.sql}`,
    [...on.values, ...where.values],
  );
  if (row === undefined) return [null, null];
  const isThere = row[`2${other.key}`] !== null;
  return [entityOf<First>(one, row, '1'), isThere ? entityOf<Second>(other, row, '2') : null];
}
