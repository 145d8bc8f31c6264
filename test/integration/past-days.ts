import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { DAY_MS } from '../../src/contract/business-date.js';
import type { TestPlatform } from './harness.js';

type Value = string | number | Buffer | null;
type Row = Record<string, Value>;
type Tables = Map<string, Row[]>;

/** Who did what and was answered what, sealed bytes and what verdicts rested on: kept for ever or for days, and on no page. */
const APART =
  /^(audit_|act_content|assessment|idempotent_answer|outbox_|message|job|chain_head|checked_day|session|sign_in_|turn)/;
/** What makes a school, apart from its people. */
const STRUCTURE = [
  ...['school', 'school_placement', 'kitchen', 'kitchen_service', 'place', 'class_group', 'supplier', 'camera'],
  'camera_binding',
];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Nothing that is counted is as large; an instant of these decades is. */
const [FIRST_MS, LAST_MS] = [Date.UTC(2015), Date.UTC(2100)];
/** Still below what SQLite takes in one statement. */
const MOST_VALUES = 20_000;
const DAYS_TOGETHER = 50;

/** What one copy has otherwise than the day that was played. */
export type Change = (table: string, row: Row, daysAgo: number) => void;

/**
 * A school's day that was really played, written again as other days and as other schools' days: row by row what the platform made
 * of it, with other ids and times. For statements only: what is hashed is that of the first day.
 */
export class PastDays {
  private constructor(
    private readonly platform: TestPlatform,
    private readonly structure: Tables,
    private readonly day: Tables,
    private readonly own: ReadonlySet<string>,
    private readonly ofDay: ReadonlySet<string>,
  ) {}

  /** @param play plays today at the school, and nothing elsewhere; what was there before it is the school itself */
  static async of(platform: TestPlatform, schoolId: string, play: () => Promise<void>): Promise<PastDays> {
    await platform.settled();
    const before = await tablesOf(platform);
    await play();
    await platform.settled();
    const after = await tablesOf(platform);
    const keys = new Map(
      platform.app
        .get(DataSource)
        .entityMetadatas.map(({ tableName, primaryColumns }) => [
          tableName,
          primaryColumns.map((one) => one.databaseName),
        ]),
    );
    const known = new Set([...before.values()].flat().flatMap((row) => Object.values(row)));
    const made: Tables = new Map();
    for (const [table, rows] of after) {
      const keyOf = (row: Row) => JSON.stringify(keys.get(table)?.map((column) => row[column]));
      const old = new Set(before.get(table)?.map(keyOf));
      const fresh = APART.test(table) ? [] : rows.filter((row) => !old.has(keyOf(row)));
      made.set(table, fresh);
    }
    const [structure, own] = structureOf(before, schoolId);
    const values = [...made.values()].flat().flatMap((row) => Object.values(row));
    const ofDay = new Set(values.filter((value): value is string => isId(value) && !known.has(value)));
    // what the platform wrote meanwhile for itself is of no school
    const isOurs = (value: Value) => isId(value) && (own.has(value) || ofDay.has(value));
    const day: Tables = new Map();
    for (const [table, rows] of made) {
      const ours = rows.filter((row) => Object.values(row).some(isOurs));
      if (ours.length > 0) day.set(table, ours);
    }
    return new PastDays(platform, structure, day, own, ofDay);
  }

  /** The tables with rows of the day. */
  get tables(): string[] {
    return [...this.day.keys()];
  }

  /** The same school on other days. @param daysAgo whole days before today, each once */
  async repeat(daysAgo: readonly number[], change: Change): Promise<void> {
    for (let from = 0; from < daysAgo.length; from += DAYS_TOGETHER) {
      const rows: Tables = new Map();
      for (const ago of daysAgo.slice(from, from + DAYS_TOGETHER)) this.copy(rows, this.day, '', ago, change);
      await this.insert(rows);
    }
  }

  /** Other schools of the same county, each with today and the days before it. */
  async elsewhere(schools: number, days: number, change: Change): Promise<void> {
    for (let school = 1; school <= schools; school += 1) {
      const rows: Tables = new Map();
      const name = `school ${school}`;
      this.copy(rows, this.structure, name, 0, (_, row) => {
        for (const column of ['name', 'licence_no']) if (column in row) row[column] = `${row[column]} ${school}`;
      });
      for (let ago = 0; ago < days; ago += 1) this.copy(rows, this.day, name, ago, change);
      await this.insert(rows);
    }
  }

  private copy(into: Tables, from: Tables, school: string, ago: number, change: Change): void {
    const other = (value: Value): Value => {
      if (isId(value)) {
        if (this.ofDay.has(value)) return idOf(`${value} ${school} ${ago}`);
        return school !== '' && this.own.has(value) ? idOf(`${value} ${school}`) : value;
      }
      if (typeof value === 'string' && DATE.test(value)) return dateBefore(value, ago);
      const instant =
        typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : 0;
      return instant > FIRST_MS && instant < LAST_MS ? instant - ago * DAY_MS : value;
    };
    for (const [table, rows] of from) {
      const copied = rows.map((row) => {
        const copy = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, other(value)]));
        change(table, copy, ago);
        return copy;
      });
      into.set(table, [...(into.get(table) ?? []), ...copied]);
    }
  }

  private insert(tables: Tables): Promise<void> {
    return this.platform.uow.write(async (tx) => {
      for (const [table, rows] of tables) {
        const columns = Object.keys(rows[0] ?? {});
        const most = Math.floor(MOST_VALUES / columns.length);
        const marks = `(${columns.map(() => '?').join()})`;
        for (let from = 0; from < rows.length; from += most) {
          const part = rows.slice(from, from + most);
          await tx.query(
            `INSERT INTO ${table} (${columns.map((name) => quoted(tx.connection, name)).join()}) VALUES ${part.map(() => marks).join()}`,
            part.flatMap((row) => columns.map((name) => row[name])),
          );
        }
      }
    });
  }

  /** Tells MariaDB how much there is now, which it else finds out by and by; in SQLite nobody ever does. */
  async analyse(): Promise<void> {
    const source = this.platform.app.get(DataSource);
    if (source.options.type !== 'mysql' && source.options.type !== 'mariadb') return;
    await source.query(`ANALYZE TABLE ${[...this.day.keys(), ...this.structure.keys()].join()}`);
  }
}

async function tablesOf(platform: TestPlatform): Promise<Tables> {
  const source = platform.app.get(DataSource);
  const tables: Tables = new Map();
  for (const { tableName } of source.entityMetadatas) {
    const rows: Record<string, unknown>[] = await source.query(`SELECT * FROM ${tableName}`);
    tables.set(tableName, rows.map(bound));
  }
  return tables;
}

/** Bytes as both drivers take them. */
function bound(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer ? Buffer.from(value) : (value as Value),
    ]),
  );
}

/** Rows of the school, and the ids that they are known by. */
function structureOf(before: Tables, schoolId: string): [Tables, Set<string>] {
  const own = new Set([schoolId]);
  const structure: Tables = new Map();
  for (const table of STRUCTURE) {
    const rows = (before.get(table) ?? []).filter((row) =>
      Object.values(row).some((value) => isId(value) && own.has(value)),
    );
    structure.set(table, rows);
    for (const { id = null } of rows) if (isId(id)) own.add(id);
  }
  // whom it sends meals to is another school for each
  for (const { id = null } of before.get('school') ?? []) if (isId(id)) own.add(id);
  return [structure, own];
}

const isId = (value: Value): value is string => typeof value === 'string' && ID.test(value);
const dateBefore = (date: string, ago: number) => new Date(Date.parse(date) - ago * DAY_MS).toISOString().slice(0, 10);
const quoted = ({ options }: DataSource, name: string) =>
  options.type === 'better-sqlite3' ? `"${name}"` : `\`${name}\``;

function idOf(text: string): string {
  const hex = createHash('sha1').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
