import type { ColumnType, EntityManager, EntityTarget, ObjectLiteral, ValueTransformer } from 'typeorm';
import { type Bound, plain, writeValues } from './dialect.js';

/**
 * Entities by statements of our own, for what every act does: TypeORM takes longer to put a statement together than SQLite to
 * answer it, and asks once more for columns that have a default.
 */
interface Shape {
  table: string;
  names: readonly string[];
  /** The names as they stand in a SELECT. */
  selected: string;
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

const SHAPES = new WeakMap<object, Shape>();

function shapeOf(tx: EntityManager, entity: EntityTarget<ObjectLiteral>): Shape {
  const metadata = tx.dataSource.getMetadata(entity);
  const known = SHAPES.get(metadata);
  if (known) return known;
  const { driver } = tx.dataSource;
  const names = metadata.columns.map(({ databaseName }) => databaseName);
  const shape: Shape = {
    table: metadata.tableName,
    names,
    selected: names.map((name) => `\`${name}\``).join(','),
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
  SHAPES.set(metadata, shape);
  return shape;
}

/** Writes whole entities, many with one statement; fails when a key is taken. */
export async function insertRows<Entity extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly Entity[],
): Promise<void> {
  if (rows.length === 0) return;
  const { table, names, columns } = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const values: Bound[] = [];
  for (const row of rows) {
    for (const { property, toRow } of columns) values.push(plain((toRow(row[property]) as Bound) ?? null));
  }
  await writeValues(tx, table, names, values);
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
  const { table, selected, columns } = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const rows: ObjectLiteral[] = await tx.query(`SELECT ${selected} FROM \`${table}\` WHERE ${where}`, [...values]);
  return rows.map((row) => {
    const entityRow: ObjectLiteral = {};
    for (const { name, property, toEntity } of columns) entityRow[property] = toEntity(row[name]);
    return entityRow as Entity;
  });
}
