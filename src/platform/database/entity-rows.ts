import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { type RawRow, writeRows } from './dialect.js';

/**
 * Entities by statements of our own, for what every act does: TypeORM takes longer to put a statement together than SQLite to
 * answer it, and asks once more for columns that have a default.
 */
interface Shape {
  table: string;
  columns: readonly {
    name: string;
    property: string;
    toRow(value: unknown): unknown;
    toEntity(value: unknown): unknown;
  }[];
}

const SHAPES = new WeakMap<object, Shape>();

function shapeOf(tx: EntityManager, entity: EntityTarget<ObjectLiteral>): Shape {
  const metadata = tx.dataSource.getMetadata(entity);
  const known = SHAPES.get(metadata);
  if (known) return known;
  const { driver } = tx.dataSource;
  const shape: Shape = {
    table: metadata.tableName,
    columns: metadata.columns.map((column) => ({
      name: column.databaseName,
      property: column.propertyName,
      toRow: (value) => driver.preparePersistentValue(value, column),
      toEntity: (value) => driver.prepareHydratedValue(value, column),
    })),
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
  const { table, columns } = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const raw = rows.map((row) =>
    Object.fromEntries(columns.map(({ name, property, toRow }) => [name, toRow(row[property]) ?? null])),
  );
  await writeRows(tx, table, raw as RawRow[]);
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
  const { table, columns } = shapeOf(tx, entity as EntityTarget<ObjectLiteral>);
  const names = columns.map(({ name }) => `\`${name}\``).join(',');
  const rows: ObjectLiteral[] = await tx.query(`SELECT ${names} FROM \`${table}\` WHERE ${where}`, [...values]);
  return rows.map(
    (row) =>
      Object.fromEntries(columns.map(({ name, property, toEntity }) => [property, toEntity(row[name])])) as Entity,
  );
}
