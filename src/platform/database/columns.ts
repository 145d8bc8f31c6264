import { Column, type ColumnOptions, getMetadataArgsStorage, type ValueTransformer } from 'typeorm';

const toDate: ValueTransformer = {
  to: (value: unknown) => (value instanceof Date ? value.getTime() : value),
  from: (value: string | number | null) => (value === null ? null : new Date(Number(value))),
};
const toNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};
/** libsql gives an ArrayBuffer, mysql2 a Buffer. */
const toBuffer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: ArrayBuffer | Buffer | null) => (value instanceof ArrayBuffer ? Buffer.from(value) : value),
};

/** As `toBuffer`; `columnsFor` knows by it the columns that hold more than 64 KB. */
const toLongBuffer: ValueTransformer = { ...toBuffer };

/** `default` is for columns that came later: what the rows before them mean. */
type Options = Pick<ColumnOptions, 'name' | 'nullable' | 'default'>;

/** A UUID column. */
export const Id = (options: Options & { primary?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 36, ...options });

/**
 * An instant. Kept as whole milliseconds since the epoch, because that is the one form both databases store,
 * order and compare alike; the property is a `Date`. In a query builder pass `.getTime()`.
 */
export const Instant = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: toDate, ...options });

/** A local calendar day, `YYYY-MM-DD`. */
export const LocalDate = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'varchar', length: 10, ...options });

/** A whole number beyond 32 bits (grams, fen, sequence numbers); mysql2 gives such columns back as text. */
export const WholeNumber = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'bigint', transformer: toNumber, ...options });

/** A short text with a bound: codes, names, hashes. */
export const Text = (length: number, options: Options & { primary?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'varchar', length, ...options });

/** A small JSON document, at most 64 KB, never searched. */
export const Json = (options: Options = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });

/** Packed bytes, at most 64 KB. */
export const Bytes = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'blob', transformer: toBuffer, ...options });

/** Bytes, at most 16 MB. */
export const LongBytes = (options: Options = {}): PropertyDecorator =>
  Column({ type: 'blob', transformer: toLongBuffer, ...options });

/** Gives each `LongBytes` the type by which the database at hand holds so much: SQLite has one blob, MySQL has four. */
export function columnsFor(database: 'sqlite' | 'mysql'): void {
  for (const { options } of getMetadataArgsStorage().columns) {
    if (options.transformer === toLongBuffer) options.type = database === 'mysql' ? 'mediumblob' : 'blob';
  }
}
