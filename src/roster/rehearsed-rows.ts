import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { GoodOutcome, RosterKind, rosterEndpoints } from '../contract/http/roster.js';
import { ObjectStore } from '../platform/index.js';
import { COLUMNS, type Column } from './file/columns.js';
import type { JudgedRow } from './judge-row.js';
import type { Outcome } from './take-rows.js';

type Rows = ResponseOf<(typeof rosterEndpoints)['rows']>;

/** What a rehearsal said of the good rows, kept beside the file; of the wrong ones `roster_fault` tells. */
@Injectable()
export class RehearsedRows {
  constructor(private readonly store: ObjectStore) {}

  /** @param outcomes one for each of `judged` */
  async keep(importId: string, judged: readonly JudgedRow[], outcomes: readonly Outcome[]): Promise<void> {
    const items = judged.flatMap(({ row: { rowNumber, fields } }, i) => {
      const outcome = outcomes[i];
      return typeof outcome === 'string' ? [{ rowNumber, outcome, cells: Object.values(fields) }] : [];
    });
    items.sort((a, b) => a.rowNumber - b.rowNumber);
    await this.store.put(keyOf(importId), Buffer.from(JSON.stringify(items)));
  }

  forget(importId: string): Promise<void> {
    return this.store.delete(keyOf(importId));
  }

  /** The rows of one outcome after row number `after`, in the order of the file. */
  async page(importId: string, kind: RosterKind, outcome: GoodOutcome, after: number, limit: number): Promise<Rows> {
    const kept = await this.store.get(keyOf(importId));
    const all = kept === null ? [] : (JSON.parse(kept.toString('utf8')) as Rows['items']);
    const found = all.filter((row) => row.outcome === outcome && row.rowNumber > after);
    const items = found.slice(0, limit);
    return {
      headings: Object.values<Column>(COLUMNS[kind]).map(({ heading }) => heading),
      items,
      next: found.length > limit ? String(items.at(-1)?.rowNumber) : null,
    };
  }
}

const keyOf = (importId: string): string => `roster-rehearsals/${importId}`;
