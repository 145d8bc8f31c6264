import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessDate } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import { groupBy } from '../../journal/index.js';
import { Clock, forUpdate, listOf, Metrics, Outbox, UnitOfWork, writeRows } from '../../platform/index.js';
import { AssessmentBook } from '../assessing/assessment-book.js';
import type { Inputs, Outcome } from '../rules/rule.js';

/** One verdict, as it was found, and what it rests on. */
export interface Judged extends Outcome {
  subjectId: string;
  subject: 'act' | 'event';
  schoolId: string;
  /** Where the school lies. */
  areaCode: string;
  businessDate: BusinessDate;
  dueAt: Date | null;
  inputs: Inputs;
}

/** The verdict that stands so far. */
export interface Standing {
  inputsHash: string;
  version: number;
  verdict: string;
}

/** The verdicts that stand so far, by subject. */
export type Present = ReadonlyMap<string, Standing>;

/** The only writer of `verdict` and `verdict_history`. A thousand verdicts are read and written with one statement each. */
@Injectable()
export class VerdictBook {
  private readonly written;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly assessments: AssessmentBook,
    metrics: Metrics,
  ) {
    const help = 'Verdicts that are new or have changed, by what was judged and how it came out';
    this.written = metrics.counter('mingchu_verdicts_total', help, ['subject', 'verdict']);
  }

  /**
   * The present verdicts, by subject, locked. To be taken before the facts are read: of two judgings at once (two
   * instances) the later one then sees what the earlier one saw, and an older view never overwrites a newer one. Where
   * there is no verdict yet, the loser of the insert fails as a whole and is tried again.
   */
  async hold(tx: EntityManager, subjectIds: readonly string[]): Promise<Present> {
    if (subjectIds.length === 0) return new Map();
    const rows: { subject_id: string; inputs_hash: string; version: string | number; verdict: string }[] =
      await tx.query(
        `SELECT subject_id, inputs_hash, version, verdict FROM verdict WHERE subject_id IN ${listOf(subjectIds)} ORDER BY subject_id${forUpdate(tx)}`,
        [...subjectIds],
      );
    return new Map(
      rows.map((row) => [
        row.subject_id,
        { inputsHash: row.inputs_hash, version: Number(row.version), verdict: row.verdict },
      ]),
    );
  }

  /** Those of the subjects about which a verdict has spoken: it is there and not pending. */
  async spoken(tx: EntityManager, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { subject_id: string }[] = await tx.query(
      `SELECT subject_id FROM verdict WHERE subject_id IN ${listOf(subjectIds)} AND verdict <> 'pending'`,
      [...subjectIds],
    );
    return new Set(rows.map((row) => row.subject_id));
  }

  /**
   * Writes those verdicts that differ from the present ones, which then move into the history; with each, but for one that
   * is pending and says nothing yet, what it rests on.
   */
  async keep(tx: EntityManager, judged: readonly Judged[], present: Present): Promise<void> {
    const hashed = hashes();
    const rows = judged
      .map((one) => ({ ...one, inputsHash: hashed(one) }))
      .filter(({ subjectId, inputsHash }) => present.get(subjectId)?.inputsHash !== inputsHash)
      .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
    const judgedAt = this.clock.now();
    const assessed = rows.map((row) => ({ ...row, version: 1 + (present.get(row.subjectId)?.version ?? 0) }));
    const fresh = rows.filter(({ subjectId }) => !present.has(subjectId));
    await writeRows(
      tx,
      'verdict',
      fresh.map((row) => ({
        ...{ subject_id: row.subjectId, subject: row.subject, school_id: row.schoolId },
        ...{ business_date: row.businessDate, version: 1, verdict: row.verdict, cause: row.cause },
        ...{ facts: JSON.stringify(row.facts), inputs_hash: row.inputsHash, judged_at: judgedAt, due_at: row.dueAt },
      })),
    );
    await change(
      tx,
      rows.filter(({ subjectId }) => present.has(subjectId)),
      judgedAt,
    );
    const spoke = rows.filter(({ subjectId }) => (present.get(subjectId)?.verdict ?? 'pending') !== 'pending');
    for (const [rule, same] of groupBy(spoke, ({ inputs }) => inputs.rule)) {
      const ids = same.map(({ subjectId }) => subjectId);
      await this.assessments.supersede(tx, rule, ids, judgedAt);
    }
    const speaking = assessed.filter(({ verdict }) => verdict !== 'pending');
    await this.assessments.keep(tx, speaking, judgedAt);
    const isNews = ({ subject, subjectId, verdict }: Judged) =>
      subject === 'event' || verdict !== 'pending' || present.has(subjectId);
    await this.tellDays(tx, rows.filter(isNews));
    // a record about which nothing can be said yet was told of when it was made
    this.outbox.mention(tx, 'day.changed', ...daysOf(rows.filter((row) => !isNews(row))));
    this.uow.afterCommit(tx, () => {
      for (const { subject, verdict } of rows) this.written.inc({ subject, verdict });
    });
  }

  /** For open pages, and for who judges whole days: something about these days is no longer as it was. */
  async tellDays(tx: EntityManager, changed: readonly DayOf[]): Promise<void> {
    await this.outbox.tell(tx, 'day.changed', ...daysOf(changed));
  }
}

type DayOf = Pick<Judged, 'schoolId' | 'areaCode' | 'businessDate'>;

/** Each school-day once. */
function daysOf(changed: readonly DayOf[]): { schoolId: string; areaCode: string; date: string }[] {
  const days = groupBy(changed, ({ schoolId, businessDate }) => `${schoolId} ${businessDate}`);
  return [...days.values()].flatMap(([one]) =>
    one ? { schoolId: one.schoolId, areaCode: one.areaCode, date: one.businessDate } : [],
  );
}

/** Those of the same judgement are changed with one statement. */
async function change(
  tx: EntityManager,
  rows: readonly (Judged & { inputsHash: string })[],
  judgedAt: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ subjectId }) => subjectId);
  await tx.query(
    `INSERT INTO verdict_history (subject_id, version, verdict, cause, facts, inputs_hash, judged_at) SELECT subject_id, version, verdict, cause, facts, inputs_hash, judged_at FROM verdict WHERE subject_id IN ${listOf(ids)}`,
    ids,
  );
  const alike = groupBy(rows, (row) =>
    [row.inputsHash, row.schoolId, row.businessDate, row.dueAt?.getTime() ?? ''].join(' '),
  );
  for (const same of alike.values()) {
    const [one] = same as [Judged & { inputsHash: string }];
    const own = same.map(({ subjectId }) => subjectId);
    await tx.query(
      `UPDATE verdict SET verdict = ?, cause = ?, facts = ?, inputs_hash = ?, judged_at = ?, due_at = ?, school_id = ?, business_date = ?, version = version + 1 WHERE subject_id IN ${listOf(own)}`,
      [
        ...[one.verdict, one.cause, JSON.stringify(one.facts), one.inputsHash, judgedAt.getTime()],
        ...[one.dueAt?.getTime() ?? null, one.schoolId, one.businessDate],
        ...own,
      ],
    );
  }
}

/** What `verdict.inputs_hash` says of a judgement that came out like this. */
export function hashOf({ verdict, cause, facts }: Pick<Judged, 'verdict' | 'cause' | 'facts'>): string {
  return sha256(JSON.stringify([verdict, cause, facts]));
}

/** A thousand events come out in a handful of ways: each way is hashed once. */
function hashes(): (one: Judged) => string {
  const known = new Map<string, string>();
  return (one) => {
    const text = JSON.stringify([one.verdict, one.cause, one.facts]);
    const hash = known.get(text) ?? hashOf(one);
    known.set(text, hash);
    return hash;
  };
}
