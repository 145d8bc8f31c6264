import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { insertRows, listOf } from '../platform/index.js';
import { StopOfUse } from './warehouse.entities.js';

/** What can be stopped: lots, and retained samples by the act that made them. */
export type StoppableThing = StopOfUse['thing'];
export interface Stoppable {
  thing: StoppableThing;
  thingId: string;
}

/** Whether the lot of a statement may not be touched now: SQL without a `?`. */
export const LOT_IS_STOPPED =
  "EXISTS (SELECT 1 FROM stop_of_use s WHERE s.thing = 'lot' AND s.thing_id = lot.id AND s.lifted_by_act_id IS NULL)";

/**
 * Lots and samples that nobody may use, write off, send back or discard, because an incident was reported (S-18, S-23) or
 * they were recalled. They may be moved to where they are set aside, and counted. What two have stopped is free when both are lifted.
 */
@Injectable()
export class StopUse {
  /** Stops the things for `actId`, the report or recall, once for each of them and thing. */
  async stop(tx: EntityManager, actId: string, things: readonly Stoppable[], stoppedAt: Date): Promise<void> {
    await insertRows(
      tx,
      StopOfUse,
      things.map(({ thing, thingId }) => ({ actId, thing, thingId, stoppedAt, liftedByActId: null })),
    );
  }

  /** Ends what these acts stopped and nobody has lifted yet. */
  async lift(tx: EntityManager, actIds: readonly string[], liftedByActId: string): Promise<void> {
    await tx.update(StopOfUse, { actId: In([...actIds]), liftedByActId: IsNull() }, { liftedByActId });
  }

  /** Takes back what `lift` did for an act. */
  async stopAgain(tx: EntityManager, liftedByActId: string): Promise<void> {
    await tx.update(StopOfUse, { liftedByActId }, { liftedByActId: null });
  }

  /** Which of these may not be touched now. */
  async stopped(tx: EntityManager, thing: StoppableThing, thingIds: readonly string[]): Promise<Set<string>> {
    if (thingIds.length === 0) return new Set();
    const rows: { thing_id: string }[] = await tx.query(
      `SELECT thing_id FROM stop_of_use WHERE thing = ? AND thing_id IN ${listOf(thingIds)} AND lifted_by_act_id IS NULL`,
      [thing, ...thingIds],
    );
    return new Set(rows.map((row) => row.thing_id));
  }

  /** Everything that these acts stopped, lifted since or not. */
  ofActs(tx: EntityManager, actIds: readonly string[]): Promise<StopOfUse[]> {
    return tx.find(StopOfUse, {
      where: { actId: In([...actIds]) },
      order: { actId: 'ASC', thing: 'ASC', thingId: 'ASC' },
    });
  }
}
