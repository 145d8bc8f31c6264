import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { type BusinessMonth, spanOfMonth } from '../../contract/business-month.js';
import type { MonthSheet } from '../../contract/http/fund-month.js';
import { groupBy, JournalReader } from '../../journal/index.js';
import type { School } from '../../organization/index.js';
import { FundReturn, FundReturnLock, MonthCorrection } from '../funds.entities.js';
import { readSheet } from '../returns/read-sheet.js';
import { differenceSince, type MonthFigures } from './difference-since.js';

type Corrected = MonthSheet['corrections'];

/** What is entered in a month about months that are closed: it changes no return, and is counted where it is entered. */
@Injectable()
export class Corrections {
  constructor(private readonly journal: JournalReader) {}

  /**
   * By closed month, the earliest first.
   *
   * @param now what the records say of a month at this moment
   */
  async enteredIn(
    tx: EntityManager,
    school: School,
    month: BusinessMonth,
    now: (closed: BusinessMonth) => Promise<MonthFigures>,
  ): Promise<Corrected> {
    const { from, to } = spanOfMonth(month);
    const rows = await tx.find(MonthCorrection, {
      where: { schoolId: school.id, enteredOn: Between(from, to) },
      order: { month: 'ASC', enteredOn: 'ASC', actId: 'ASC' },
    });
    const [first] = rows;
    if (!first) return [];
    const acts = await this.actsOf(tx, rows);
    const { returned, closed: locked } = await this.lastRounds(tx, school.id);
    const corrected: Corrected = [];
    // Goods of a month are eaten in those after it: what is put right in one may change the cost of the next
    for (const [closed, sheet] of [...returned].sort(([a], [b]) => a.localeCompare(b))) {
      if (!locked.has(closed) || closed < first.month || closed >= month) continue;
      const others = [...returned].filter(([other]) => other !== month).flatMap(([, one]) => one.corrections);
      const counted = others.filter((one) => one.month === closed);
      const difference = differenceSince(sheet, counted, await now(closed));
      const own = acts.get(closed) ?? [];
      if (own.length > 0 || (difference.claimFen ?? 0) !== 0 || difference.costFen !== 0) {
        corrected.push({ month: closed, ...difference, acts: own });
      }
    }
    return corrected;
  }

  private async actsOf(
    tx: EntityManager,
    rows: readonly MonthCorrection[],
  ): Promise<Map<string, Corrected[number]['acts']>> {
    const late = await this.journal.byIds(
      tx,
      rows.map(({ actId }) => actId),
    );
    const undone = await this.journal.undoneBy(
      tx,
      late.map(({ act }) => act.id),
    );
    const byId = new Map(late.map(({ act }) => [act.id, act]));
    return new Map(
      [...groupBy(rows, (row) => row.month)].map(([closed, own]) => [
        closed,
        own.flatMap(({ actId, enteredOn }) => {
          const act = byId.get(actId);
          if (act === undefined) return [];
          const reversal = undone.get(actId);
          const date = businessDateOf(reversal?.act.occurredAt ?? act.occurredAt);
          const { chainIndex, kind, actorName: by, note } = act;
          return [{ actId, chainIndex, kind, date, enteredOn, by, reason: reversal?.reason ?? note }];
        }),
      ]),
    );
  }

  /** By month, the sheet that the school answers for; and which months are closed. */
  private async lastRounds(
    tx: EntityManager,
    schoolId: string,
  ): Promise<{ returned: Map<string, MonthSheet>; closed: Set<string> }> {
    const rounds = await tx.find(FundReturn, {
      where: { schoolId },
      select: { id: true, month: true, round: true },
      order: { round: 'ASC' },
    });
    const last = new Map(rounds.map(({ month, id }) => [month, id]));
    const rows = await tx.findBy(FundReturn, { id: In([...last.values()]) });
    const locks = await tx.findBy(FundReturnLock, { returnId: In([...last.values()]) });
    return {
      returned: new Map(rows.map((row) => [row.month, readSheet(row)])),
      closed: new Set(rows.flatMap(({ id, month }) => (locks.some((lock) => lock.returnId === id) ? [month] : []))),
    };
  }
}
