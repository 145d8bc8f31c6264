import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, LessThan, MoreThanOrEqual } from 'typeorm';
import type { BusinessDate } from '../../contract/business-date.js';
import { Clock } from '../clock.js';
import { isUnavailable } from '../database/dialect/errors.js';
import { greatestOf, isSqlite, leastOf } from '../database/dialect/sql.js';
import { writeRows } from '../database/dialect/writing.js';
import { UNHURRIED_MS } from '../database/patience.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MOST_ATTEMPTS, nextTry } from './attempts.js';
import { DueSpanRow } from './due-span.entity.js';

/** A stretch of one local day that is to be looked at again, of whatever `subject` names. */
export interface DueSpan {
  subject: string;
  date: BusinessDate;
  fromMs: number;
  toMs: number;
}

/** Takes the spans off, but for what was marked of them since they were handed over. */
type SettleSpans = (tx: EntityManager) => Promise<void>;
type Handler = (spans: readonly DueSpan[], settle: SettleSpans) => Promise<void>;

const MOST_AT_ONCE = 50;
const LEASE_MS = 60_000;

/**
 * What is to be looked at again, however often it changes until somebody does: marks of one subject and day are one row
 * that grows. Written in the transaction of the change; handled after its commit, at least once, many subjects together.
 */
@Injectable()
export class DueSpans {
  private readonly logger = new Logger('DueSpans');
  private readonly handlers = new Map<string, Handler>();
  /** Told when a transaction that marked something has been committed. */
  onMarked: () => void = () => undefined;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers the handler of `type`; call it while modules are constructed. It must bear being called twice. It may call
   * `settle` in its last transaction, which then takes the spans off with what came of them; otherwise that is done for it
   * afterwards.
   */
  on(type: string, handler: Handler): void {
    this.handlers.set(type, handler);
  }

  /** Marks, if and only if `tx` commits. */
  async mark(tx: EntityManager, type: string, spans: readonly DueSpan[]): Promise<void> {
    if (spans.length === 0) return;
    const rows = [...joined(spans).values()]
      .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
      .map(({ subject, date, fromMs, toMs }) => ({
        ...{ type, subject, date, from_at: fromMs, to_at: toMs },
        ...{ due_at: this.clock.now(), version: 1, attempts: 0 },
      }));
    await writeRows(tx, 'due_span', rows, {
      put: ['type', 'subject', 'date'],
      set: {
        from_at: leastOf(tx, 'old.from_at', 'new.from_at'),
        to_at: greatestOf(tx, 'old.to_at', 'new.to_at'),
        version: 'old.version + 1',
      },
    });
    this.uow.afterCommit(tx, () => this.onMarked());
  }

  /** How many of `type` are still to be looked at. */
  waiting(type: string): Promise<number> {
    return this.uow.read((tx) => tx.countBy(DueSpanRow, { type, attempts: LessThan(MOST_ATTEMPTS) }));
  }

  /** What was given up is tried again: the program may be another one now. */
  async revive(): Promise<void> {
    const where = { attempts: MoreThanOrEqual(MOST_ATTEMPTS) };
    if (await this.uow.read((tx) => tx.existsBy(DueSpanRow, where))) {
      await this.settle((tx) => tx.update(DueSpanRow, where, { attempts: 0, dueAt: this.clock.now() }));
    }
  }

  /** Hands over what is due, of one type. @returns whether there may be more and the database can be worked with */
  async handOverSome(): Promise<boolean> {
    const due = await this.uow.read((tx) => dueRows(tx, this.clock.now()));
    const [first] = due;
    if (!first) return false;
    const alike = due.filter(({ type }) => type === first.type);
    const isMore = due.length === MOST_AT_ONCE || alike.length < due.length;
    return (await this.handOver(await this.claim(alike))) && isMore;
  }

  /** Two instances may see the same rows; whoever moves their due time first has them. SQLite has only one. */
  private async claim(due: readonly DueSpanRow[]): Promise<readonly DueSpanRow[]> {
    const now = this.clock.now();
    // no two claims have the same, so that it says whose the rows are
    const lease = new Date(now.getTime() + LEASE_MS + Math.floor(Math.random() * LEASE_MS));
    return this.uow.write(
      async (tx) => {
        if (isSqlite(tx)) return due;
        const { sql, values } = anyOf(due);
        const { affectedRows }: { affectedRows: number } = await tx.query(
          `UPDATE due_span SET due_at = ? WHERE due_at <= ? AND ${sql}`,
          [lease.getTime(), now.getTime(), ...values],
        );
        return affectedRows === due.length ? due : tx.findBy(DueSpanRow, { dueAt: lease });
      },
      { patienceMs: UNHURRIED_MS, isOneStatement: true },
    );
  }

  private async handOver(rows: readonly DueSpanRow[]): Promise<boolean> {
    const [first] = rows;
    if (!first) return true;
    try {
      const spans = rows.map(({ subject, date, fromAt, toAt }) => ({
        ...{ subject, date, fromMs: fromAt.getTime(), toMs: toAt.getTime() },
      }));
      const handler = this.handlers.get(first.type);
      if (!handler) throw new Error(`nobody looks at ${first.type}`);
      const { sql, values } = anyOf(rows);
      let isSettled = false;
      const settle: SettleSpans = async (tx) => {
        await tx.query(`DELETE FROM due_span WHERE ${sql}`, values);
        isSettled = true;
      };
      await handler(spans, settle);
      if (!isSettled) await this.settle(settle);
      return true;
    } catch (error) {
      const { type, subject, date } = first;
      this.logger.error({ type, subject, date, spans: rows.length, error: String(error) });
      if (isUnavailable(error)) {
        await this.putOff(rows, first.attempts, this.clock.now()).catch(() => undefined);
        return false;
      }
      if (rows.length === 1) await this.putOff(rows, first.attempts + 1, nextTry(first.attempts + 1, this.clock.now()));
      else for (const row of rows) if (!(await this.handOver([row]))) return false;
      return true;
    }
  }

  private async putOff(rows: readonly DueSpanRow[], attempts: number, dueAt: Date): Promise<void> {
    const { sql, values } = anyOf(rows);
    await this.settle((tx) =>
      tx.query(`UPDATE due_span SET attempts = ?, due_at = ? WHERE ${sql}`, [attempts, dueAt.getTime(), ...values]),
    );
  }

  private settle(work: (tx: EntityManager) => Promise<unknown>): Promise<unknown> {
    return this.uow.write(work, { patienceMs: UNHURRIED_MS });
  }
}

/** Asked for once a second while boxes report: as a text of our own it costs a third. */
async function dueRows(tx: EntityManager, now: Date): Promise<DueSpanRow[]> {
  type Row = Record<'from_at' | 'to_at' | 'due_at' | 'version' | 'attempts', string | number> &
    Pick<DueSpanRow, 'type' | 'subject' | 'date'>;
  const rows: Row[] = await tx.query(
    'SELECT type, subject, date, from_at, to_at, due_at, version, attempts FROM due_span WHERE due_at <= ? ORDER BY due_at LIMIT ?',
    [now.getTime(), MOST_AT_ONCE],
  );
  return rows.map(({ type, subject, date, ...row }) => ({
    ...{ type, subject, date, version: Number(row.version), attempts: Number(row.attempts) },
    fromAt: new Date(Number(row.from_at)),
    toAt: new Date(Number(row.to_at)),
    dueAt: new Date(Number(row.due_at)),
  }));
}

const keyOf = ({ subject, date }: Pick<DueSpan, 'subject' | 'date'>): string => `${subject} ${date}`;

function joined(spans: readonly DueSpan[]): Map<string, DueSpan> {
  const byKey = new Map<string, DueSpan>();
  for (const span of spans) {
    const known = byKey.get(keyOf(span)) ?? span;
    const [fromMs, toMs] = [Math.min(known.fromMs, span.fromMs), Math.max(known.toMs, span.toMs)];
    byKey.set(keyOf(span), { ...known, fromMs, toMs });
  }
  return byKey;
}

/** Those rows that have not been marked since they were read. */
function anyOf(rows: readonly DueSpanRow[]): { sql: string; values: (string | number)[] } {
  const one = '(type = ? AND subject = ? AND date = ? AND version = ?)';
  return {
    sql: `(${rows.map(() => one).join(' OR ')})`,
    values: rows.flatMap(({ type, subject, date, version }) => [type, subject, date, version]),
  };
}
