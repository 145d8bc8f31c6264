import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { startOfBusinessDate } from '../../src/contract/business-date.js';
import { ownDatabase } from '../setup/own-database.js';
import { DATABASE_UNDER_TEST } from './harness.js';

const HOUR_BYTES = 1_080;
type Row = Record<string, unknown>;
interface OldDatabase {
  run(sql: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

async function emptyDatabase(): Promise<OldDatabase> {
  if (DATABASE_UNDER_TEST === 'sqlite') {
    const Database = createRequire(import.meta.url)('libsql') as new (
      file: string,
    ) => {
      prepare(sql: string): { reader: boolean; all(...v: unknown[]): Row[]; run(...v: unknown[]): void };
      close(): void;
    };
    const db = new Database(':memory:');
    return {
      run: async (sql, values = []) => {
        const statement = db.prepare(sql);
        if (statement.reader) return statement.all(...values);
        statement.run(...values);
        return [];
      },
      end: async () => db.close(),
    };
  }
  const { url, drop } = await ownDatabase(String(process.env.TEST_DATABASE_URL));
  const connection = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
  return {
    run: async (sql, values = []) => (await connection.query(sql, values))[0] as Row[],
    end: async () => {
      await connection.end();
      await drop();
    },
  };
}

it('carries every slot of a day into its hours, and nothing of hours of which nothing is known', async () => {
  const db = await emptyDatabase();
  try {
    await db.run(
      'CREATE TABLE camera_day (camera_id varchar(36) NOT NULL, date varchar(10) NOT NULL, slots blob NOT NULL, reported_through bigint NOT NULL, PRIMARY KEY (camera_id, date))',
    );
    await db.run('CREATE TABLE outbox_message (id varchar(36) NOT NULL PRIMARY KEY, type varchar(60) NOT NULL)');
    await db.run('CREATE TABLE camera (id varchar(36) NOT NULL PRIMARY KEY, school_id varchar(36) NOT NULL)');
    const [camera, other, school] = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of [camera, other]) await db.run('INSERT INTO camera VALUES (?, ?)', [id, school]);
    const slots = Buffer.alloc(24 * HOUR_BYTES);
    for (const hour of [0, 7, 23]) randomBytes(HOUR_BYTES).copy(slots, hour * HOUR_BYTES);
    slots[12 * HOUR_BYTES + 5] = 0x20; // one slot of one hour
    const day = 'INSERT INTO camera_day VALUES (?, ?, ?, ?)';
    await db.run(day, [camera, '2026-11-23', slots, 1]);
    await db.run(day, [other, '2026-11-23', Buffer.alloc(24 * HOUR_BYTES), Date.now()]);
    const folder = DATABASE_UNDER_TEST === 'sqlite' ? 'sqlite' : 'mysql';
    const step = readFileSync(`src/app/migrations/${folder}/0011-footage-path.sql`, 'utf8');
    for (const statement of step.split(/^;$/m)) if (statement.trim() !== '') await db.run(statement.trim());

    const hours = await db.run('SELECT camera_id, date, hour, slots FROM camera_hour ORDER BY hour');
    expect(hours.map((row) => [row.camera_id, row.date, Number(row.hour)])).toEqual(
      [0, 7, 12, 23].map((hour) => [camera, '2026-11-23', hour]),
    );
    const carried = Buffer.alloc(24 * HOUR_BYTES);
    for (const { hour, slots: own } of hours) Buffer.from(own as ArrayBuffer).copy(carried, Number(hour) * HOUR_BYTES);
    expect(carried.equals(slots)).toBe(true);
    const days = await db.run('SELECT * FROM camera_day ORDER BY reported_through');
    expect(days.map((row) => [row.camera_id, Number(row.reported_through), 'slots' in row])).toEqual([
      [camera, 1, false],
      [other, expect.any(Number), false],
    ]);
    // What was told of these days and not yet judged is judged anew, whatever it was.
    const due = await db.run('SELECT type, subject, date, from_at, to_at FROM due_span');
    expect(due.map((row) => [row.type, row.subject, row.date, Number(row.from_at), Number(row.to_at)])).toEqual([
      ['footage', school, '2026-11-23', startOfBusinessDate('2026-11-23'), startOfBusinessDate('2026-11-24')],
    ]);
  } finally {
    await db.end();
  }
});
