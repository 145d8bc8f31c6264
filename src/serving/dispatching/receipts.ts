import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { act as receipt } from '../../contract/acts/distribution.receipt.js';
import { businessDateOf, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import type { ValuesOf } from '../../contract/declaring/values.js';
import type { ReceivedView } from '../../contract/http/serving.js';
import {
  Act,
  ActState,
  DeclaredActs,
  type DeclaredEffect,
  groupBy,
  JournalReader,
  type OpenAct,
  type SealedLink,
  type UnsealedAct,
} from '../../journal/index.js';
import { invariant } from '../../platform/index.js';
import { portionsOf } from '../hand-overs.js';
import { Dispatch, HandOverLine, MealReceipt } from '../serving.entities.js';

type Said = ValuesOf<(typeof receipt)['fields']>;

/**
 * Which dispatch a receipt is the other side of: one to this school that left before it on the same day and that no other
 * receipt is of, the one with the seal that was read, else the one that left last. Whichever of the two acts comes second
 * has the link; what differs asks once, where nothing is said of it.
 */
@Injectable()
export class Receipts implements DeclaredEffect {
  constructor(
    private readonly declared: DeclaredActs,
    private readonly journal: JournalReader,
  ) {
    declared.followedBy('distribution.receipt', this);
  }

  /** Asks where more, less or another seal came than was sent (`receipt-differs`). */
  async links({ tx, act, ask }: OpenAct, values: object): Promise<SealedLink[]> {
    const said = values as Said;
    const sent = await this.sentTo(tx, act, said.sealNoRead);
    if (sent === null) return [];
    const portions = portionsOf(await tx.findBy(HandOverLine, { actId: sent.actId }));
    if (said.difference === null && (said.portions !== portions || sealAgrees(sent, said) === false)) {
      const seals = { sealSent: sent.sealNo ?? '—', sealRead: said.sealNoRead ?? '—' };
      ask('receipt-differs', { sent: portions, received: said.portions, ...seals }, 'portions');
    }
    return [{ role: 'observed', thing: 'act', thingId: sent.actId, quantity: null }];
  }

  async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<void> {
    const said = (await this.declared.valuesOf(tx, receipt, [act.id])).get(act.id);
    invariant(said, 'the bytes of a receipt are written before it takes effect');
    const { portions, arrivalTenthsC, sealIntact, sealNoRead } = said;
    const links = await this.journal.linksOf(tx, [act.id]);
    // A correction is linked to the act it stands instead of, too
    const acts = links.filter(({ thing }) => thing === 'act').map(({ thingId }) => thingId);
    const [dispatch] = await tx.findBy(Dispatch, { actId: In(acts), siteSchoolId: act.schoolId });
    await tx.insert(MealReceipt, {
      ...{ actId: act.id, schoolId: act.schoolId, arrivedAt: act.occurredAt },
      ...{ portions, arrivalTenthsC, sealIntact, sealNoRead, dispatchActId: dispatch?.actId ?? null },
    });
  }

  async undo(tx: EntityManager, act: UnsealedAct): Promise<void> {
    await tx.delete(MealReceipt, { actId: act.id });
  }

  /**
   * A receipt that reached the platform before its dispatch did becomes the other side of it.
   *
   * @returns the receipt's act; null where none waits
   */
  async takeWaiting(tx: EntityManager, sent: Dispatch, leftAt: Date): Promise<string | null> {
    const waiting = await tx
      .createQueryBuilder(MealReceipt, 'receipt')
      .where('receipt.schoolId = :schoolId AND receipt.dispatchActId IS NULL', { schoolId: sent.siteSchoolId })
      .andWhere('receipt.arrivedAt >= :leftAt AND receipt.arrivedAt < :dayEnds', {
        leftAt: leftAt.getTime(),
        dayEnds: startOfBusinessDate(businessDateOf(leftAt)) + DAY_MS,
      })
      .orderBy('receipt.arrivedAt', 'ASC')
      .addOrderBy('receipt.actId', 'ASC')
      .getMany();
    const chosen = waiting.find((one) => sealAgrees(sent, one) === true) ?? waiting[0];
    if (!chosen) return null;
    await tx.update(MealReceipt, { actId: chosen.actId }, { dispatchActId: sent.actId });
    return chosen.actId;
  }

  /** The dispatch was taken back: its receipt waits for another. */
  async release(tx: EntityManager, dispatchActId: string): Promise<void> {
    await tx.update(MealReceipt, { dispatchActId }, { dispatchActId: null });
  }

  /** By dispatch, what was received of it. */
  async ofDispatches(tx: EntityManager, dispatches: readonly Dispatch[]): Promise<Map<string, ReceivedView>> {
    const ids = dispatches.map(({ actId }) => actId);
    const rows = await tx.find(MealReceipt, { where: { dispatchActId: In(ids) }, order: { actId: 'ASC' } });
    const lines = groupBy(await tx.findBy(HandOverLine, { actId: In(ids) }), ({ actId }) => actId);
    return new Map(
      dispatches.flatMap((sent) => {
        const row = rows.find(({ dispatchActId }) => dispatchActId === sent.actId);
        if (!row) return [];
        const { actId, arrivedAt, portions, arrivalTenthsC, sealIntact, sealNoRead } = row;
        const view: ReceivedView = {
          ...{ actId, arrivedAt: arrivedAt.toISOString(), portions, arrivalTenthsC, sealIntact, sealNoRead },
          differencePortions: portions - portionsOf(lines.get(sent.actId) ?? []),
          sealAgrees: sealAgrees(sent, row),
        };
        return [[sent.actId, view] as const];
      }),
    );
  }

  private async sentTo(tx: EntityManager, act: UnsealedAct, sealNoRead: string | null): Promise<Dispatch | null> {
    const open = await tx
      .createQueryBuilder(Dispatch, 'dispatch')
      .innerJoin(Act, 'act', 'act.id = dispatch.actId')
      .innerJoin(ActState, 'state', 'state.actId = dispatch.actId')
      .leftJoin(MealReceipt, 'receipt', 'receipt.dispatchActId = dispatch.actId')
      .where('dispatch.siteSchoolId = :schoolId AND state.reversedByActId IS NULL AND receipt.actId IS NULL', {
        schoolId: act.schoolId,
      })
      .andWhere('act.occurredAt >= :dayBegins AND act.occurredAt <= :arrivedAt', {
        dayBegins: startOfBusinessDate(businessDateOf(act.occurredAt)),
        arrivedAt: act.occurredAt.getTime(),
      })
      .orderBy('act.occurredAt', 'DESC')
      .addOrderBy('act.id', 'DESC')
      .getMany();
    return open.find((one) => sealAgrees(one, { sealNoRead }) === true) ?? open[0] ?? null;
  }
}

/** Null where one of the two did not say a number. */
function sealAgrees(
  { sealNo }: Pick<Dispatch, 'sealNo'>,
  { sealNoRead }: { sealNoRead: string | null },
): boolean | null {
  return sealNo === null || sealNoRead === null ? null : sealNo === sealNoRead;
}
