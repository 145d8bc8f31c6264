import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BusinessDate } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { ActVerdict, Cause, EventVerdict } from '../../contract/verdicts.js';
import { groupBy } from '../../journal/index.js';
import { Clock, forUpdate, listOf, Outbox, writeRows } from '../../platform/index.js';

/** One verdict, as it was found. */
export interface Judged {
  subjectId: string;
  subject: 'act' | 'event';
  schoolId: string;
  businessDate: BusinessDate;
  verdict: ActVerdict | EventVerdict;
  cause: Cause | null;
  facts: Record<string, string | number | null>;
  dueAt: Date | null;
}

/** What each judgement rested on so far, as a hash, by subject. */
export type Present = ReadonlyMap<string, string>;

/** The only writer of `verdict` and `verdict_history`. A thousand verdicts are read and written with one statement each. */
@Injectable()
export class VerdictBook {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The present verdicts, by subject, locked. To be taken before the facts are read: of two judgings at once (two
   * instances) the later one then sees what the earlier one saw, and an older view never overwrites a newer one. Where
   * there is no verdict yet, the loser of the insert fails as a whole and is tried again.
   */
  async hold(tx: EntityManager, subjectIds: readonly string[]): Promise<Present> {
    if (subjectIds.length === 0) return new Map();
    const rows: { subject_id: string; inputs_hash: string }[] = await tx.query(
      `SELECT subject_id, inputs_hash FROM verdict WHERE subject_id IN ${listOf(subjectIds)} ORDER BY subject_id${forUpdate(tx)}`,
      [...subjectIds],
    );
    return new Map(rows.map((row) => [row.subject_id, row.inputs_hash]));
  }

  /** Those of the subjects about which a verdict has spoken: it is there and not pending. */
  async spoken(tx: EntityManager, subjectIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { subject_id: string }[] = await tx.query(
      `SELECT subject_id FROM verdict WHERE subject_id IN ${listOf(subjectIds)} AND verdict <> 'pending'`,
      [...subjectIds],
    );
    return new Set(rows.map((row) => row.subject_id));
  }

  /** Writes those verdicts that differ from the present ones, which then move into the history. */
  async keep(tx: EntityManager, judged: readonly Judged[], present: Present): Promise<void> {
    const hashed = hashes();
    const rows = judged
      .map((one) => ({ ...one, inputsHash: hashed(one) }))
      .filter(({ subjectId, inputsHash }) => present.get(subjectId) !== inputsHash)
      .sort((a, b) => (a.subjectId < b.subjectId ? -1 : 1));
    const judgedAt = this.clock.now();
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
    await this.tellDays(tx, rows);
  }

  /** For open pages: something about these days is no longer as it was shown. */
  async tellDays(tx: EntityManager, changed: readonly Pick<Judged, 'schoolId' | 'businessDate'>[]): Promise<void> {
    const days = groupBy(changed, ({ schoolId, businessDate }) => `${schoolId} ${businessDate}`);
    const payloads = [...days.values()].flatMap(([one]) => one ?? []);
    await this.outbox.tell(
      tx,
      'day.changed',
      ...payloads.map(({ schoolId, businessDate }) => ({ schoolId, date: businessDate })),
    );
  }
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
