import { sha256 } from '../contract/hashing.js';
import { DomainError } from '../platform/index.js';
import type { Mapping } from './exports.entities.js';

export type Value = string | number | null;

/** One row of a source. */
export interface SourceRow {
  /** What the row is of, the same each time. */
  key: string;
  /** The local day it belongs to. */
  date: string;
  values: Readonly<Record<string, Value>>;
}
export interface MappedRow extends Pick<SourceRow, 'key' | 'date'> {
  cells: Value[];
  /** SHA-256 of its cells. */
  sha256: string;
}

/**
 * The rows in the other system's columns and codes.
 *
 * @throws DomainError `exports.code-missing` for a value that a column with codes has no code for
 */
export function mapRows(rows: readonly SourceRow[], { columns, template }: Mapping): MappedRow[] {
  const codes = columns.map((column) => new Map(column.codes.map(({ value, code }) => [value, code])));
  return rows.map(({ key, date, values }) => {
    const cells = columns.map(({ field, constant }, at): Value => {
      const value = field === null ? constant : (values[field] ?? null);
      const table = codes[at];
      if (value === null || table === undefined || table.size === 0) return value;
      const code = table.get(String(value));
      if (code === undefined) {
        const details = { column: template.headings[at] ?? '', value: String(value) };
        throw new DomainError('exports.code-missing', details, { field: `columns.${at}.codes` });
      }
      return code;
    });
    return { key, date, cells, sha256: sha256(JSON.stringify(cells)) };
  });
}

/** What is to be handed over of these rows. */
export interface Due {
  added: MappedRow[];
  changed: MappedRow[];
  same: MappedRow[];
  /** Keys that were handed over and have no row any more. */
  gone: string[];
}

/** @param handed what was handed over before for the days of the rows, by key: the SHA-256 it had */
export function dueOf(rows: readonly MappedRow[], handed: ReadonlyMap<string, string>): Due {
  const keys = new Set(rows.map(({ key }) => key));
  return {
    added: rows.filter(({ key }) => !handed.has(key)),
    changed: rows.filter((row) => handed.has(row.key) && handed.get(row.key) !== row.sha256),
    same: rows.filter((row) => handed.get(row.key) === row.sha256),
    gone: [...handed.keys()].filter((key) => !keys.has(key)),
  };
}
