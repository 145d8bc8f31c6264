import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { ActKind, LinkedThing } from '../../contract/acts.js';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../../contract/business-date.js';
import { invariant, listOf, readRows } from '../../platform/index.js';
import { ActBooks } from '../act-books.js';
import type { OpenAct } from '../act-recorder.js';
import {
  Act,
  ActAttachment,
  ActLink,
  ActReversal,
  ActSignature,
  ActState,
  ActSuccession,
  Attachment,
} from '../journal.entities.js';
import type { Particulars } from '../sealing/seal-act.js';
import { KITCHEN_STAGES } from './act-reach.js';
import type { StandingAct } from './act-view.js';

/** Whose acts are meant: a school's own, and what these kitchens did for it. */
export interface JournalScope {
  schoolId: string;
  kitchenIds: readonly string[];
}

const ACTS_A_PAGE = 200;

/** Kinds by which food of a meal is there. */
const COOKED: ReadonlySet<ActKind> = new Set<ActKind>(['cooking.batch', 'acceptance.bought-meal']);

/** Acts of one kind and day of one school in one of its kitchens, or outside of them. */
export interface DayCount {
  schoolId: string;
  kitchenId: string | null;
  kind: ActKind;
  signed: boolean;
  /** When the latest of them happened. */
  latestAt: Date;
}

/** As much of an act as it takes to hold it against footage. */
export interface TimedAct {
  id: string;
  schoolId: string;
  placeId: string;
  kind: ActKind;
  occurredAt: Date;
  reversesActId: string | null;
  isReversed: boolean;
  /** Where its school lies today. */
  areaCode: string;
  /** Stands for all that the act says, in its school's chain. */
  leafHash: string;
}

const TIMED =
  'SELECT act.id, act.school_id, act.place_id, act.kind, act.occurred_at, act.reverses_act_id, act.leaf_hash, state.reversed_by_act_id, school.area_code FROM act JOIN act_state state ON state.act_id = act.id JOIN school ON school.id = act.school_id';

/** Reads the journal for the floors above. It checks nobody's rights: callers settle the school first. */
@Injectable()
export class JournalReader {
  constructor(private readonly books: ActBooks) {}

  /**
   * Acts that happened on the local day: the school's own of every stage, of the kitchens those of the kitchen stages,
   * and what others sent to the school. In the order of `occurredAt`, reversed and unfinished ones included.
   */
  async actsOfDay(tx: EntityManager, scope: JournalScope, date: BusinessDate): Promise<StandingAct[]> {
    const query = await this.ofDay(tx, scope, date);
    return this.withStates(tx, await query.getMany());
  }

  /** Of `actsOfDay` those of one kind, in its order: the first `most` of them that come after `after`. */
  async actsOfKind(
    tx: EntityManager,
    scope: JournalScope,
    date: BusinessDate,
    { kind, after, most }: { kind: ActKind; after: Pick<Act, 'id' | 'occurredAt'> | null; most: number },
  ): Promise<StandingAct[]> {
    const query = (await this.ofDay(tx, scope, date)).andWhere('act.kind = :kind', { kind });
    if (after) {
      query.andWhere('(act.occurredAt > :at OR (act.occurredAt = :at AND act.id > :afterId))', {
        at: after.occurredAt.getTime(),
        afterId: after.id,
      });
    }
    return this.withStates(tx, await query.take(most).getMany());
  }

  /** Acts that happened at one of the places in [`from`, `to`), in the order of `occurredAt`, reversed ones included. */
  async actsAtPlaces(
    tx: EntityManager,
    placeIds: readonly string[],
    { from, to }: { from: Date; to: Date },
  ): Promise<StandingAct[]> {
    if (placeIds.length === 0) return [];
    const query = tx
      .createQueryBuilder(Act, 'act')
      .where('act.placeId IN (:...placeIds)', { placeIds: [...placeIds] })
      .andWhere('act.occurredAt >= :from AND act.occurredAt < :to', { from: from.getTime(), to: to.getTime() });
    return this.withStates(tx, await query.orderBy('act.occurredAt').addOrderBy('act.id').getMany());
  }

  /** As `actsAtPlaces`, and little of each act, for where there are many. @param most only so many, the latest */
  async timesAtPlaces(
    tx: EntityManager,
    placeIds: readonly string[],
    { from, to }: { from: Date; to: Date },
    most?: number,
  ): Promise<TimedAct[]> {
    if (placeIds.length === 0) return [];
    const where = `act.place_id IN ${listOf(placeIds)} AND act.occurred_at >= ? AND act.occurred_at < ?`;
    const values = [...placeIds, from.getTime(), to.getTime()];
    if (most === undefined) {
      return (await tx.query(`${TIMED} WHERE ${where} ORDER BY act.occurred_at, act.id`, values)).map(timedAct);
    }
    const latest = `${TIMED} WHERE ${where} ORDER BY act.occurred_at DESC, act.id DESC LIMIT ?`;
    return (await tx.query(latest, [...values, most])).map(timedAct).reverse();
  }

  /** The ids of all acts of one kind that the school ever made, in their order, so many at once as are looked at together. */
  async *pagesOfKind(tx: EntityManager, schoolId: string, kind: ActKind): AsyncGenerator<string[]> {
    for (let after = ''; ; ) {
      const acts = await tx
        .createQueryBuilder(Act, 'act')
        .select(['act.id'])
        .where('act.schoolId = :schoolId AND act.kind = :kind AND act.id > :after', { schoolId, kind, after })
        .orderBy('act.id')
        .take(ACTS_A_PAGE)
        .getMany();
      if (acts.length > 0) yield acts.map(({ id }) => id);
      if (acts.length < ACTS_A_PAGE) return;
      after = acts.at(-1)?.id ?? '';
    }
  }

  /** The ids of the acts of one kind that happened on the local day at the school and kitchen, in their order. */
  async idsOfDay(
    tx: EntityManager,
    { schoolId, kitchenId, kind }: Pick<Act, 'schoolId' | 'kitchenId' | 'kind'>,
    date: BusinessDate,
  ): Promise<string[]> {
    const from = startOfBusinessDate(date);
    const acts = await tx
      .createQueryBuilder(Act, 'act')
      .select(['act.id', 'act.kitchenId'])
      .where('act.schoolId = :schoolId AND act.occurredAt >= :from AND act.occurredAt < :to AND act.kind = :kind', {
        ...{ schoolId, kind, from },
        to: from + DAY_MS,
      })
      .orderBy('act.occurredAt')
      .addOrderBy('act.id')
      .getMany();
    return acts.filter((one) => one.kitchenId === kitchenId).map(({ id }) => id);
  }

  /** As `byIds`, and little of each act, for where there are many. */
  async timesByIds(tx: EntityManager, ids: readonly string[]): Promise<TimedAct[]> {
    if (ids.length === 0) return [];
    const rows = await tx.query(`${TIMED} WHERE act.id IN ${listOf(ids)} ORDER BY act.occurred_at, act.id`, [...ids]);
    return rows.map(timedAct);
  }

  /** Acts of one kind that happened on the local day at any school, neither reversed nor unfinished. */
  async standingOfKind(tx: EntityManager, kind: ActKind, date: BusinessDate): Promise<StandingAct[]> {
    const from = startOfBusinessDate(date);
    const query = tx
      .createQueryBuilder(Act, 'act')
      .where('act.kind = :kind AND act.occurredAt >= :from AND act.occurredAt < :to', {
        kind,
        from,
        to: from + DAY_MS,
      });
    const acts = await this.withStates(tx, await query.orderBy('act.occurredAt').addOrderBy('act.id').getMany());
    return acts.filter(({ state }) => state.reversedByActId === null && state.status === 'recorded');
  }

  /**
   * Of these kinds what happened on the local day, by school and kitchen: whether any of it is signed by all who must. What
   * was taken back or refused does not count. One statement however many schools there are.
   */
  countsOfDay(tx: EntityManager, kinds: readonly ActKind[], date: BusinessDate): Promise<DayCount[]> {
    return this.counts(tx, kinds, { from: date, to: date });
  }

  /** As `countsOfDay`, of one school and the local days from `from` to `to`, both included. */
  countsOfSchool(
    tx: EntityManager,
    schoolId: string,
    kinds: readonly ActKind[],
    span: { from: BusinessDate; to: BusinessDate },
  ): Promise<DayCount[]> {
    return this.counts(tx, kinds, span, schoolId);
  }

  private async counts(
    tx: EntityManager,
    kinds: readonly ActKind[],
    { from, to }: { from: BusinessDate; to: BusinessDate },
    schoolId?: string,
  ): Promise<DayCount[]> {
    const query = tx
      .createQueryBuilder(Act, 'act')
      .innerJoin(ActState, 'state', 'state.actId = act.id')
      .select('act.schoolId', 'schoolId')
      .addSelect('act.kitchenId', 'kitchenId')
      .addSelect('act.kind', 'kind')
      .addSelect("MAX(CASE WHEN state.status = 'awaiting_second' THEN 0 ELSE 1 END)", 'signed')
      .addSelect('MAX(act.occurredAt)', 'latestAt')
      .where('act.kind IN (:...kinds)', { kinds: [...kinds] })
      .andWhere('act.occurredAt >= :since AND act.occurredAt < :until', {
        since: startOfBusinessDate(from),
        until: startOfBusinessDate(to) + DAY_MS,
      })
      .andWhere("state.reversedByActId IS NULL AND state.status <> 'refused'")
      .groupBy('act.schoolId')
      .addGroupBy('act.kitchenId')
      .addGroupBy('act.kind');
    if (schoolId !== undefined) query.andWhere('act.schoolId = :schoolId', { schoolId });
    const rows = await query.getRawMany<{
      schoolId: string;
      kitchenId: string | null;
      kind: ActKind;
      signed: string | number;
      latestAt: string | number;
    }>();
    return rows.map(({ signed, latestAt, ...row }) => ({
      ...{ ...row, signed: Number(signed) === 1, latestAt: new Date(Number(latestAt)) },
    }));
  }

  /** The acts that these reversals and refusals took back. */
  async takenBackBy(tx: EntityManager, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows: { id: string }[] = await tx.query(
      `SELECT reverses_act_id AS id FROM act_reversal WHERE act_id IN ${listOf(ids)}
       UNION ALL SELECT refuses_act_id AS id FROM act_refusal WHERE act_id IN ${listOf(ids)}`,
      [...ids, ...ids],
    );
    return rows.map(({ id }) => id);
  }

  /** As `standingOfKind`, of one school and the local days from `from` to `to`, both included. */
  async standingOfSchool(
    tx: EntityManager,
    schoolId: string,
    kind: ActKind,
    { from, to }: { from: BusinessDate; to: BusinessDate },
  ): Promise<StandingAct[]> {
    const query = tx
      .createQueryBuilder(Act, 'act')
      .where('act.schoolId = :schoolId AND act.kind = :kind', { schoolId, kind })
      .andWhere('act.occurredAt >= :since AND act.occurredAt < :until', {
        since: startOfBusinessDate(from),
        until: startOfBusinessDate(to) + DAY_MS,
      });
    const acts = await this.withStates(tx, await query.orderBy('act.occurredAt').addOrderBy('act.id').getMany());
    return acts.filter(({ state }) => state.reversedByActId === null && state.status === 'recorded');
  }

  /** Those of the acts that stand, unfinished ones included, in the order in which they were captured. */
  async standing(tx: EntityManager, ids: readonly string[]): Promise<Act[]> {
    const acts = await this.byIds(tx, ids);
    return acts
      .flatMap(({ act, state }) => (state.reversedByActId === null ? [act] : []))
      .sort(
        (a, b) => a.capturedAt.getTime() - b.capturedAt.getTime() || a.recordedAt.getTime() - b.recordedAt.getTime(),
      );
  }

  /** When cooking of the meal first began to yield: the end of its first standing batch; null while there is none. */
  async firstCookedAt(tx: EntityManager, mealId: string): Promise<Date | null> {
    const links = await this.linksTo(tx, 'meal', [mealId]);
    const acts = await this.standing(
      tx,
      links.map(({ actId }) => actId),
    );
    const times = acts.flatMap(({ kind, occurredAt }) => (COOKED.has(kind) ? [occurredAt.getTime()] : []));
    return times.length === 0 ? null : new Date(Math.min(...times));
  }

  /** Asks about what is said to have been eaten, counted or cleared away before anything of the meal was cooked (R-F12). */
  async askBeforeCooking({ tx, act, ask }: OpenAct, mealId: string): Promise<void> {
    const cookedAt = await this.firstCookedAt(tx, mealId);
    if (cookedAt !== null && cookedAt <= act.occurredAt) return;
    const details = { at: act.occurredAt.toISOString(), cookedAt: cookedAt?.toISOString() ?? null };
    ask('before-cooking', details, 'occurredAt');
  }

  /** Acts by id, in the order of `occurredAt`; unknown ids are left out. */
  async byIds(tx: EntityManager, ids: readonly string[]): Promise<StandingAct[]> {
    if (ids.length === 0) return [];
    return this.withStates(tx, await readRows(tx, Act, `id IN ${listOf(ids)} ORDER BY occurred_at, id`, ids));
  }

  /** Acts of a school that wait for a signature or for stock, oldest first. */
  async open(tx: EntityManager, schoolId: string): Promise<StandingAct[]> {
    const states = await tx.findBy(ActState, { schoolId, status: In(['awaiting_second', 'pending_shortage']) });
    const standing = states.filter(({ reversedByActId }) => reversedByActId === null);
    return this.byIds(
      tx,
      standing.map(({ actId }) => actId),
    );
  }

  linksOf(tx: EntityManager, actIds: readonly string[]): Promise<ActLink[]> {
    return tx.find(ActLink, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', linkNo: 'ASC' } });
  }

  /** Every link to one of the things; whose acts still stand is for `byIds` to say. */
  linksTo(tx: EntityManager, thing: LinkedThing, thingIds: readonly string[]): Promise<ActLink[]> {
    return tx.find(ActLink, {
      where: { thing, thingId: In([...thingIds]) },
      order: { actId: 'ASC', linkNo: 'ASC' },
    });
  }

  /** Standing acts, neither reversed nor unfinished, that link to one of the things. */
  async standingActsOn(tx: EntityManager, thing: LinkedThing, thingIds: readonly string[]): Promise<StandingAct[]> {
    const links = await this.linksTo(tx, thing, thingIds);
    const acts = await this.byIds(tx, [...new Set(links.map(({ actId }) => actId))]);
    return acts.filter(({ state }) => state.reversedByActId === null && state.status === 'recorded');
  }

  /**
   * Who signed each act, in the order of signing. An act that a correction entered again unchanged is signed by those
   * who signed it first, too.
   */
  async signaturesOf(tx: EntityManager, actIds: readonly string[]): Promise<ActSignature[]> {
    const signers = new Map(actIds.map((id) => [id, [id]]));
    let kept = await tx.findBy(ActSuccession, { actId: In([...actIds]), changed: false });
    while (kept.length > 0) {
      for (const { actId, replacesActId } of kept) {
        for (const ids of signers.values()) if (ids.includes(actId)) ids.push(replacesActId);
      }
      kept = await tx.findBy(ActSuccession, { actId: In(kept.map((row) => row.replacesActId)), changed: false });
    }
    const rows = await tx.find(ActSignature, {
      where: { actId: In([...signers.values()].flat()) },
      order: { signedAt: 'ASC', signatureActId: 'ASC' },
    });
    return [...signers].flatMap(([actId, ids]) =>
      rows.filter((row) => ids.includes(row.actId)).map((row) => ({ ...row, actId })),
    );
  }

  /** Which act it was entered instead of, and which one was entered instead of it. */
  async successionOf(
    tx: EntityManager,
    actId: string,
  ): Promise<{ replacesActId: string | null; replacedByActId: string | null }> {
    const [before, after] = [
      await tx.findOneBy(ActSuccession, { actId }),
      await tx.findOneBy(ActSuccession, { replacesActId: actId }),
    ];
    return { replacesActId: before?.replacesActId ?? null, replacedByActId: after?.actId ?? null };
  }

  /** Of those that take another act back: that act, and why. */
  async undoneBy(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, { act: Act; reason: string }>> {
    const reversals = await tx.findBy(ActReversal, { actId: In([...actIds]) });
    const undone = await tx.findBy(Act, { id: In(reversals.map(({ reversesActId }) => reversesActId)) });
    const byId = new Map(undone.map((act) => [act.id, act]));
    return new Map(
      reversals.flatMap(({ actId, reversesActId, reason }) => {
        const act = byId.get(reversesActId);
        return act ? [[actId, { act, reason }] as const] : [];
      }),
    );
  }

  /** Each act with those it was entered instead of, one after the other, itself first. */
  async withPredecessors(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, string[]>> {
    const chains = new Map(actIds.map((id) => [id, [id]]));
    let rows = await tx.findBy(ActSuccession, { actId: In([...actIds]) });
    while (rows.length > 0) {
      for (const ids of chains.values()) {
        const before = rows.find(({ actId }) => actId === ids.at(-1));
        if (before) ids.push(before.replacesActId);
      }
      rows = await tx.findBy(ActSuccession, { actId: In(rows.map(({ replacesActId }) => replacesActId)) });
    }
    return chains;
  }

  async attachmentsOf(tx: EntityManager, actIds: readonly string[]): Promise<(Attachment & { actId: string })[]> {
    const rows = await tx.findBy(ActAttachment, { actId: In([...actIds]) });
    if (rows.length === 0) return [];
    const photos = await tx.findBy(Attachment, { id: In(rows.map(({ attachmentId }) => attachmentId)) });
    return rows.flatMap(({ actId, attachmentId }) =>
      photos.filter(({ id }) => id === attachmentId).map((photo) => ({ ...photo, actId })),
    );
  }

  /** What each act's own module keeps of it, in the hashed form. */
  particularsOf(tx: EntityManager, acts: readonly Act[]): Promise<Map<string, Particulars>> {
    return this.books.particularsOf(tx, acts);
  }

  private async ofDay(tx: EntityManager, scope: JournalScope, date: BusinessDate): Promise<SelectQueryBuilder<Act>> {
    const from = startOfBusinessDate(date);
    const sent = await this.sentTo(tx, scope.schoolId, from);
    return tx
      .createQueryBuilder(Act, 'act')
      .where('act.occurredAt >= :from AND act.occurredAt < :to', { from, to: from + DAY_MS })
      .andWhere(
        new Brackets((where) => {
          where.where('act.schoolId = :schoolId', { schoolId: scope.schoolId });
          if (sent.length > 0) where.orWhere('act.id IN (:...sent)', { sent });
          if (scope.kitchenIds.length > 0) {
            where.orWhere('act.kitchenId IN (:...kitchenIds) AND act.stage IN (:...stages)', {
              kitchenIds: scope.kitchenIds,
              stages: KITCHEN_STAGES,
            });
          }
        }),
      )
      .orderBy('act.occurredAt')
      .addOrderBy('act.id');
  }

  /** Acts of the day that sent something to the school. Asked first: as a part of an OR it would read every act there is. */
  private async sentTo(tx: EntityManager, schoolId: string, from: number): Promise<string[]> {
    const rows = await tx
      .createQueryBuilder(ActLink, 'link')
      .innerJoin(Act, 'act', 'act.id = link.actId')
      .select('link.actId', 'actId')
      .where("link.thing = 'site' AND link.thingId = :schoolId", { schoolId })
      .andWhere('act.occurredAt >= :from AND act.occurredAt < :to', { from, to: from + DAY_MS })
      .getRawMany<{ actId: string }>();
    return rows.map(({ actId }) => actId);
  }

  private async withStates(tx: EntityManager, acts: readonly Act[]): Promise<StandingAct[]> {
    if (acts.length === 0) return [];
    const ids = acts.map(({ id }) => id);
    const states = await readRows(tx, ActState, `act_id IN ${listOf(ids)}`, ids);
    const byId = new Map(states.map((state) => [state.actId, state]));
    return acts.map((act) => {
      const state = byId.get(act.id);
      invariant(state, `act ${act.id} has a state`);
      return { act, state };
    });
  }
}

function timedAct(row: {
  id: string;
  school_id: string;
  place_id: string;
  kind: ActKind;
  occurred_at: string | number;
  reverses_act_id: string | null;
  reversed_by_act_id: string | null;
  area_code: string;
  leaf_hash: string;
}): TimedAct {
  return {
    ...{ id: row.id, schoolId: row.school_id, placeId: row.place_id, kind: row.kind },
    occurredAt: new Date(Number(row.occurred_at)),
    reversesActId: row.reverses_act_id,
    isReversed: row.reversed_by_act_id !== null,
    areaCode: row.area_code,
    leafHash: row.leaf_hash,
  };
}
