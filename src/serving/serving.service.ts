import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActKind } from '../contract/acts.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { servingEndpoints } from '../contract/http/serving.js';
import type { Capability } from '../contract/roles.js';
import { groupBy, JournalReader, type StandingAct, summaryOf } from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { type Principal, UnitOfWork } from '../platform/index.js';
import { AccompanyDinings } from './accompany-dinings.js';
import { Dispatches } from './dispatching/dispatches.js';
import { Receipts } from './dispatching/receipts.js';
import { HandOvers, lineView } from './hand-overs.js';
import { lineView as countView, groupView, Headcounts } from './headcounts.js';
import { LeftoverActs } from './leftover-acts.js';

type Servings = ResponseOf<(typeof servingEndpoints)['servings']>;

/** What the pages read of the table side. */
@Injectable()
export class ServingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly handOvers: HandOvers,
    private readonly headcounts: Headcounts,
    private readonly accompanyDinings: AccompanyDinings,
    private readonly leftovers: LeftoverActs,
    private readonly dispatches: Dispatches,
    private readonly receipts: Receipts,
  ) {}

  /**
   * As `servingsOf`, but of these meals, whenever it was: a meal may go on after midnight, and is counted the morning after. What was
   * undone or still waits is left out.
   */
  servingsOfMeals(
    caller: Principal,
    schoolId: string,
    mealIds: readonly string[],
    may: Capability = 'school.read',
  ): Promise<Servings> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, may, schoolId);
      const acts = await this.journal.standingActsOn(tx, 'meal', mealIds);
      const links = await this.journal.linksOf(
        tx,
        acts.map(({ act }) => act.id),
      );
      const sentHere = new Set(
        links.filter(({ thing, thingId }) => thing === 'site' && thingId === schoolId).map(({ actId }) => actId),
      );
      return this.viewOf(
        tx,
        acts.filter(({ act }) => act.schoolId === schoolId || sentHere.has(act.id)),
      );
    });
  }

  /** @param may what the caller asks it as */
  servingsOf(caller: Principal, schoolId: string, date: string, may: Capability = 'school.read'): Promise<Servings> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, may, schoolId);
      return this.viewOf(tx, await this.journal.actsOfDay(tx, { schoolId, kitchenIds: [] }, date));
    });
  }

  private async viewOf(tx: EntityManager, day: readonly StandingAct[]): Promise<Servings> {
    const summaries = new Map(day.map(({ act, state }) => [act.id, summaryOf(act, state)]));
    const idsOf = (kind: ActKind) => day.filter(({ act }) => act.kind === kind).map(({ act }) => act.id);
    /** Each row with its act, in the order of the day. */
    const joined = <Row extends { actId: string }, View>(
      kind: ActKind,
      rows: readonly Row[],
      view: (row: Row) => View,
    ) => {
      const byId = new Map(rows.map((row) => [row.actId, row]));
      return idsOf(kind).flatMap((id) => {
        const [summary, row] = [summaries.get(id), byId.get(id)];
        return summary && row ? [{ ...summary, ...view(row) }] : [];
      });
    };

    const handedOver = idsOf(this.handOvers.kind);
    const handOverLines = groupBy(await this.handOvers.linesOf(tx, handedOver), ({ actId }) => actId);
    const counted = idsOf(this.headcounts.kind);
    const countLines = groupBy(await this.headcounts.linesOf(tx, counted), ({ actId }) => actId);
    const countOthers = groupBy(await this.headcounts.othersOf(tx, counted), ({ actId }) => actId);
    const leftOver = idsOf(this.leftovers.kind);
    const leftoverLines = groupBy(await this.leftovers.linesOf(tx, leftOver), ({ actId }) => actId);
    const sent = idsOf(this.dispatches.kind);
    const sentLines = groupBy(await this.dispatches.linesOf(tx, sent), ({ actId }) => actId);
    const dispatched = await this.dispatches.byIds(tx, sent);
    const received = await this.receipts.ofDispatches(tx, dispatched);
    return {
      dispatches: joined(this.dispatches.kind, dispatched, ({ actId, ...dispatch }) => ({
        ...dispatch,
        receipt: received.get(actId) ?? null,
        lines: (sentLines.get(actId) ?? []).map(lineView),
      })),
      handOvers: joined(
        this.handOvers.kind,
        await this.handOvers.byIds(tx, handedOver),
        ({ actId, mealId, classId, receiverName }) => ({
          mealId,
          classId,
          receiverName,
          lines: (handOverLines.get(actId) ?? []).map(lineView),
        }),
      ),
      headcounts: joined(
        this.headcounts.kind,
        await this.headcounts.byIds(tx, counted),
        ({ actId, mealId, reason }) => ({
          mealId,
          reason,
          lines: (countLines.get(actId) ?? []).map(countView),
          others: (countOthers.get(actId) ?? []).map(groupView),
        }),
      ),
      accompanyDinings: joined(
        this.accompanyDinings.kind,
        await this.accompanyDinings.byIds(tx, idsOf(this.accompanyDinings.kind)),
        ({ actId: _, ...dining }) => ({ ...dining }),
      ),
      leftovers: joined(
        this.leftovers.kind,
        await this.leftovers.byIds(tx, leftOver),
        ({ actId, mealId, collectorName }) => ({
          mealId,
          collectorName,
          lines: (leftoverLines.get(actId) ?? []).map(({ kind, grams }) => ({ kind, grams })),
        }),
      ),
    };
  }
}
