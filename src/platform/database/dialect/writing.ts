import type { EntityManager, ObjectLiteral } from 'typeorm';
import { type Bound, isSqlite, listOf, plain, type RawRow } from './sql.js';

/** SQLite takes no more than 32,766 values with one statement, a MySQL packet no more than 16 MB. */
const MOST_VALUES = 30_000;
const MOST_ROWS = 2_000;

/** Whether an INSERT can answer with the rows as they are kept then: SQLite and MariaDB do, MySQL does not. */
export function givesBack({ dataSource }: EntityManager): boolean {
  return dataSource.options.type !== 'mysql';
}

/**
 * `insert` fails when a key is taken; `returning` as that, and answers with these columns. `put` replaces the row that has it, `add` leaves that one alone. `set` for `put`: how a
 * column comes about where the row is there already, from `old.x` and `new.x`; without it, by what the new row says.
 */
type Writing = 'insert' | 'add' | { returning: string } | Replacing;
type Replacing = { put: readonly string[]; set?: Readonly<Record<string, string>> };

/**
 * Writes rows with one statement for up to some thousands of them. For where rows come in masses; TypeORM takes ten times as
 * long.
 */
export async function writeRows(
  tx: EntityManager,
  table: string,
  rows: readonly RawRow[],
  how: Writing = 'insert',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values: Bound[] = [];
  for (const row of rows) for (const column of columns) values.push(plain(row[column] ?? null));
  await writeValues(tx, table, columns, values, how);
}

/** As `writeRows`, of rows whose values follow each other, row by row, in the order of the columns. @returns what `returning` asks for */
export async function writeValues(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  values: readonly Bound[],
  how: Writing = 'insert',
): Promise<ObjectLiteral[]> {
  const answers: ObjectLiteral[] = [];
  const most = Math.min(MOST_ROWS, Math.floor(MOST_VALUES / columns.length)) * columns.length;
  for (let from = 0; from < values.length; from += most) {
    const part = values.length <= most ? values : values.slice(from, from + most);
    const answer = await tx.query(writing(tx, table, columns, part.length / columns.length, how), part as Bound[]);
    if (Array.isArray(answer)) answers.push(...answer);
  }
  return answers;
}

/** Texts of the statements by which every act writes its rows. */
const INSERTS = new Map<string, string>();
/** Of so many rows at once. */
const MOST_KEPT = 4;

function writing(tx: EntityManager, table: string, columns: readonly string[], count: number, how: Writing): string {
  const answered = typeof how === 'object' && 'returning' in how ? ` RETURNING ${how.returning}` : '';
  const isKept = (how === 'insert' || answered !== '') && count <= MOST_KEPT;
  const key = isKept ? `${table} ${count} ${columns.join()}${answered}` : '';
  const kept = INSERTS.get(key);
  if (kept !== undefined) return kept;
  const verb = how === 'add' ? (isSqlite(tx) ? 'INSERT OR IGNORE' : 'INSERT IGNORE') : 'INSERT';
  const ending = typeof how === 'object' && 'put' in how ? ` ${replacing(tx, table, columns, how)}` : answered;
  const one = `(${columns.map(() => '?').join(',')})`;
  const names = columns.map((column) => `\`${column}\``).join(',');
  const all = Array.from({ length: count }, () => one).join(',');
  const sql = `${verb} INTO \`${table}\` (${names}) VALUES ${all}${ending}`;
  if (isKept) INSERTS.set(key, sql);
  return sql;
}

/** Changes columns of rows by their key, each to values of its own, with one statement. For at most some hundreds. */
export async function changeRows(
  tx: EntityManager,
  table: string,
  key: string,
  rows: readonly RawRow[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).filter((column) => column !== key);
  const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
  const set = columns.map((column) => `\`${column}\` = CASE \`${key}\` ${cases} END`).join(', ');
  const ids = rows.map((row) => row[key] ?? null);
  const values = columns.flatMap((column) => rows.flatMap((row) => [row[key] ?? null, plain(row[column] ?? null)]));
  await tx.query(`UPDATE \`${table}\` SET ${set} WHERE \`${key}\` IN ${listOf(ids)}`, [...values, ...ids]);
}

function replacing(
  tx: EntityManager,
  table: string,
  columns: readonly string[],
  { put: keys, set = {} }: Replacing,
): string {
  const ofNew = (column: string) => (isSqlite(tx) ? `excluded.\`${column}\`` : `VALUES(\`${column}\`)`);
  const assigned = columns
    .filter((column) => !keys.includes(column))
    .map((column) => {
      const rule = (set[column] ?? `new.${column}`)
        .replace(/\bold\.(\w+)/g, `\`${table}\`.\`$1\``)
        .replace(/\bnew\.(\w+)/g, (_, name: string) => ofNew(name));
      return `\`${column}\` = ${rule}`;
    });
  const conflict = isSqlite(tx)
    ? `ON CONFLICT (${keys.map((key) => `\`${key}\``).join(',')}) DO UPDATE SET`
    : 'ON DUPLICATE KEY UPDATE';
  return `${conflict} ${assigned.join(', ')}`;
}
