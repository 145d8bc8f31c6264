import { expect } from '@jest/globals';
import type { DataSource } from 'typeorm';

/** What a step must do to rows: `before` puts rows there as an earlier program did, `after` asks what became of them. */
export interface StepTest {
  before(db: DataSource): Promise<void>;
  after(db: DataSource): Promise<void>;
}

const subject = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const count = async (db: DataSource, sql: string) => Number(((await db.query(sql)) as { n: unknown }[])[0]?.n);

/** Steps that change rows, by name. Whatever is not named here leaves every row as it is, and that is tested as well. */
export const STEP_TESTS: Readonly<Record<string, StepTest>> = {
  /** A covered lens and a lost signal were explained by an act beside them; they are not any more (one history row each). */
  Reviews1764000000004: {
    async before(db) {
      const verdicts = [
        [1, 'covered', 'explained'],
        [2, 'video_loss', 'unexplained'],
        [3, 'covered', 'pending'],
      ] as const;
      for (const [n, kind, verdict] of verdicts) {
        await db.query(
          `INSERT INTO video_event (id, camera_id, revision, kind, started_at, stage, machine_stage, retagged)
           VALUES ('${subject(n)}', '${subject(9)}', 1, '${kind}', 1763900000000, 'cooking', 'cooking', 0)`,
        );
        await db.query(
          `INSERT INTO verdict (subject_id, subject, school_id, business_date, version, verdict, cause, facts, inputs_hash, judged_at)
           VALUES ('${subject(n)}', 'event', '${subject(8)}', '2026-11-23', 4, '${verdict}', 'covered', '{}', 'x', 1763900000000)`,
        );
      }
    },
    async after(db) {
      const rows = await db.query(
        `SELECT verdict, cause, version FROM verdict WHERE school_id = '${subject(8)}' ORDER BY subject_id`,
      );
      expect((rows as object[]).map((row) => Object.values(row).map(String))).toEqual([
        ['unexplained', 'covered', '5'],
        ['unwatched', 'camera_off', '5'],
        ['pending', 'covered', '4'],
      ]);
      const history = `SELECT COUNT(*) AS n FROM verdict_history WHERE version = 4 AND subject_id IN ('${subject(1)}', '${subject(2)}', '${subject(3)}')`;
      expect(await count(db, history)).toBe(2);
    },
  },
  /** Days that a box with a wrong clock promised ahead go; a promise beyond now is taken back to now. */
  BoxKeeps1764000000005: {
    async before(db) {
      for (const [date, through] of [
        ['2026-11-23', 1_763_900_000_000],
        ['2026-11-24', 4_000_000_000_000],
        ['2099-01-01', 4_000_000_000_000],
      ] as const) {
        await db.query(
          `INSERT INTO camera_day (camera_id, date, slots, reported_through, chain_conflict) VALUES ('${subject(9)}', '${date}', x'00', ${through}, 0)`,
        );
      }
    },
    async after(db) {
      const rows = (await db.query(
        `SELECT date, reported_through AS through FROM camera_day WHERE camera_id = '${subject(9)}' ORDER BY date`,
      )) as { date: string; through: unknown }[];
      expect(rows.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-24']);
      expect(Number(rows[0]?.through)).toBe(1_763_900_000_000);
      expect(Math.abs(Number(rows[1]?.through) - Date.now())).toBeLessThan(600_000);
    },
  },
  /** Events that last, and those of more than a day, are named as long; nothing else of any event changes. */
  LongEvents1764000000061: {
    async before(db) {
      for (const [n, endedAt] of [
        [4, 'NULL'],
        [5, '1763986400001'],
        [6, '1763986400000'],
      ] as const) {
        await db.query(
          `INSERT INTO video_event (id, camera_id, revision, kind, started_at, ended_at, stage, machine_stage, retagged)
           VALUES ('${subject(n)}', '${subject(7)}', 1, 'motion', 1763900000000, ${endedAt}, 'cooking', 'cooking', 0)`,
        );
      }
    },
    async after(db) {
      const rows = await db.query(
        `SELECT long_until FROM video_event WHERE camera_id = '${subject(7)}' AND id IN ('${subject(4)}', '${subject(5)}', '${subject(6)}') ORDER BY id`,
      );
      expect((rows as { long_until: unknown }[]).map((row) => String(row.long_until))).toEqual([
        '8640000000000000',
        '1763986400001',
        'null',
      ]);
    },
  },
  /** What of a school's duties is on record comes from the acts that stand, by day, week (from Monday) and month. */
  DutyMarks1764000000260: {
    async before(db) {
      const sunday = Date.parse('2026-11-29T15:59:59.999Z'); // the last moment of that day there
      for (const [n, kind, status, undone] of [
        [1, 'cooking.daily-check', 'recorded', 'NULL'],
        [2, 'cooking.weekly-check', 'awaiting_second', 'NULL'],
        [3, 'cooking.monthly-dispatch', 'recorded', 'NULL'],
        [4, 'cooking.sample', 'recorded', `'${subject(5)}'`],
        [5, 'dining.accompany', 'refused', 'NULL'],
        [6, 'storage.round', 'recorded', 'NULL'],
      ] as const) {
        const id = `00000000-0000-4000-9000-00000000000${n}`;
        await db.query(
          `INSERT INTO act (id, school_id, stage, kind, place_id, occurred_at, captured_at, recorded_at, offline, unproven_time, actor_account_id, actor_name, schema_version, chain_index, salt, leaf_hash, chain_hash)
           VALUES ('${id}', '${subject(6)}', 'cooking', '${kind}', '${subject(7)}', ${sunday}, ${sunday}, ${sunday}, 0, 0, '${subject(8)}', 'x', 1, ${n}, 'x', 'x', 'x')`,
        );
        await db.query(
          `INSERT INTO act_state (act_id, school_id, status, signatures_missing, reversed_by_act_id) VALUES ('${id}', '${subject(6)}', '${status}', 0, ${undone})`,
        );
      }
    },
    async after(db) {
      const rows = await db.query(
        `SELECT starts_on, duty, kitchen_id, is_signed, recorded_on FROM duty_mark WHERE school_id = '${subject(6)}' ORDER BY duty`,
      );
      expect((rows as object[]).map((row) => Object.values(row).map(String))).toEqual([
        ['2026-11-29', 'check', '', '1', '2026-11-29'],
        ['2026-11-01', 'monthly', '', '1', '2026-11-29'],
        ['2026-11-23', 'weekly', '', '0', '2026-11-29'],
      ]);
    },
  },
  /** Text messages about incidents that had not been taken yet are in the queue of all messages; the others stay as they are. */
  Messages1764000000261: {
    async before(db) {
      const [school, at] = [subject(5), 1_763_900_000_000];
      await db.query(
        `INSERT INTO school (id, name, kind, area_code, state, version, created_at) VALUES ('${school}', 'S', 'primary', '532301', 'enabled', 1, ${at})`,
      );
      await db.query(
        `INSERT INTO incident (act_id, school_id, noticed_at, reported_at, due_at) VALUES ('${subject(5)}', '${school}', ${at}, ${at}, ${at})`,
      );
      for (const [n, due, sent] of [
        [1, String(at), 'NULL'],
        [2, 'NULL', String(at)],
        [3, 'NULL', 'NULL'],
      ] as const) {
        await db.query(
          `INSERT INTO incident_message (id, act_id, office, reason, phone, text, attempts, due_at, sent_at, gave_up)
           VALUES ('${subject(n)}', '${subject(5)}', 'market', 'reported', '12315', 'T', 2, ${due}, ${sent}, 0)`,
        );
      }
    },
    async after(db) {
      const rows = await db.query(
        `SELECT d.id, d.phone, d.owner, d.attempts, m.text, m.area_code FROM message_delivery d JOIN message m ON m.id = d.message_id WHERE m.school_id = '${subject(5)}'`,
      );
      expect((rows as object[]).map((row) => Object.values(row).map(String))).toEqual([
        [subject(1), '12315', 'incidents', '2', 'T', '532301'],
      ]);
    },
  },
  /** Of the release's deliveries each accepted line with a price, in the county of its school, when it was taken in. */
  PaidPrices1764000000254: {
    before: async () => undefined,
    async after(db) {
      const of = (table: string, more: string) => `SELECT COUNT(*) AS n FROM ${table} ${more}`;
      const priced = await count(db, of('delivery_line', 'WHERE unit_price_fen_per_kg > 0 AND accepted_grams > 0'));
      expect(priced).toBeGreaterThan(0);
      expect(await count(db, of('paid_price', ''))).toBe(priced);
      const same = `JOIN act ON act.id = paid_price.act_id AND act.occurred_at = paid_at AND act.school_id = paid_price.school_id
        JOIN school ON school.id = act.school_id AND school.area_code = paid_price.area_code
        JOIN delivery_line line ON line.act_id = act.id AND line.line_no = paid_price.line_no
          AND line.unit_price_fen_per_kg = price_fen AND line.unit = paid_price.unit AND line.ingredient_id = paid_price.ingredient_id`;
      expect(await count(db, of('paid_price', same))).toBe(priced);
    },
  },
  /** Each balance knows when its lot was last moved; one of a lot that never was does not. */
  BalanceChanges1764000000262: {
    async before(db) {
      for (const [act, lot, at] of [
        [1, 1, 1_763_900_000_000],
        [2, 1, 1_763_900_500_000],
        [3, 2, 1_763_900_100_000],
      ] as const) {
        await db.query(
          `INSERT INTO stock_move (act_id, line_no, lot_id, from_location, to_location, grams, unit, occurred_at, recorded_at)
           VALUES ('${subject(act)}', 1, '${subject(lot)}', 'supplier', '${subject(9)}', 100, 'g', 1763899000000, ${at})`,
        );
      }
      for (const lot of [1, 2, 3]) {
        await db.query(
          `INSERT INTO stock_balance (lot_id, location_id, school_id, grams, unit) VALUES ('${subject(lot)}', '${subject(9)}', '${subject(8)}', 0, 'g')`,
        );
      }
    },
    async after(db) {
      const rows = await db.query(
        `SELECT lot_id, changed_at FROM stock_balance WHERE school_id = '${subject(8)}' ORDER BY lot_id`,
      );
      expect((rows as object[]).map((row) => Object.values(row).map(String))).toEqual([
        [subject(1), '1763900500000'],
        [subject(2), '1763900100000'],
        [subject(3), 'null'],
      ]);
    },
  },
  /** Names of people lose blanks that nobody meant, and letters of double width; all else of a person stays. */
  PlainNames1764000000269: {
    async before(db) {
      for (const [n, name] of [
        [1, ' 李\u3000梅 '],
        [2, 'John  \u00a0Smith'],
        [3, '阿依 · 古丽'],
        [4, '\uff37\uff41\uff4e\uff47'],
        [5, '王芳'],
      ] as const) {
        await db.query(
          `INSERT INTO person (id, name, unit, area_code, created_at) VALUES ('${subject(n)}', ?, 'U', '532399', 1763900000000)`,
          [name],
        );
      }
    },
    async after(db) {
      const rows = await db.query(`SELECT name, unit FROM person WHERE area_code = '532399' ORDER BY id`);
      expect((rows as object[]).map((row) => Object.values(row).map(String))).toEqual(
        ['李梅', 'John Smith', '阿依·古丽', 'Wang', '王芳'].map((name) => [name, 'U']),
      );
    },
  },
};
