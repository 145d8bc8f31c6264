import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual } from 'typeorm';
import { act as reported } from '../contract/acts/dining.incident.js';
import { businessDateOf } from '../contract/business-date.js';
import {
  DeclaredActs,
  type DeclaredEffect,
  JournalReader,
  type OpenAct,
  type SealedLink,
  type UnsealedAct,
} from '../journal/index.js';
import { Batches, Meals, SampleDiscards, Samples } from '../kitchen/index.js';
import { School } from '../organization/index.js';
import { invariant, Outbox } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { StockActs, type Stoppable, StopUse } from '../warehouse/index.js';
import { IncidentMessages } from './incident-messages.js';
import { Incident } from './incidents.entities.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Whose meals are meant: those of the kitchen, and those that the school bought. */
const makersOf = ({ kitchenId, schoolId }: UnsealedAct): string[] => [
  ...(kitchenId === null ? [] : [kitchenId]),
  schoolId,
];

/**
 * What follows from a report, `dining.incident`: it becomes an open alarm, and what was eaten in the hours before is not to be
 * touched. The samples and lots are links of the act, so that the journal says what was stopped.
 */
@Injectable()
export class IncidentBook implements DeclaredEffect {
  constructor(
    private readonly declared: DeclaredActs,
    private readonly journal: JournalReader,
    private readonly policy: Policy,
    private readonly outbox: Outbox,
    private readonly meals: Meals,
    private readonly batches: Batches,
    private readonly samples: Samples,
    private readonly discards: SampleDiscards,
    private readonly stock: StockActs,
    private readonly stops: StopUse,
    private readonly messages: IncidentMessages,
  ) {
    declared.followedBy('dining.incident', this);
    declared.followedBy('dining.incident-release', {
      links: async ({ tx, act }) =>
        (await this.openAt(tx, act)).map(({ actId }) => ({
          role: 'observed',
          thing: 'act',
          thingId: actId,
          quantity: null,
        })),
      takeEffect: (tx, act) => this.end(tx, act),
      undo: (tx, act) => this.openAgain(tx, act),
    });
  }

  /** Every sample and lot of what the kitchen cooked in the hours of policy before it was noticed, and since. */
  async links({ tx, act, limit }: OpenAct): Promise<SealedLink[]> {
    const since = new Date(act.occurredAt.getTime() - (await limit('incident.lookback_hours')) * HOUR_MS);
    const through = businessDateOf(act.recordedAt);
    const planned = await this.meals.ofDays(tx, makersOf(act), businessDateOf(since), through);
    const mealIds = await this.standing(tx, planned);
    const cooked = (await this.batches.ofMeals(tx, mealIds)).filter(({ startedAt }) => startedAt >= since);
    const batchIds = await this.standing(tx, cooked);
    const issues = await this.standing(tx, await this.stock.issuesFor(tx, mealIds));
    const lots = [...(await this.batches.inputsOf(tx, batchIds)), ...(await this.stock.linesOf(tx, issues))];
    const samples = await this.standing(tx, await this.samples.ofBatches(tx, batchIds));
    const gone = await this.discards.discardedAt(tx, samples);
    const link = (thing: Stoppable['thing'], thingId: string) =>
      ({ role: 'observed', thing, thingId, quantity: null }) as const;
    return [
      ...[...new Set(lots.map(({ lotId }) => lotId))].sort().map((id) => link('lot', id)),
      ...samples.filter((id) => !gone.has(id)).map((id) => link('sample', id)),
    ];
  }

  async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<void> {
    const school = await tx.findOneByOrFail(School, { id: act.schoolId });
    const at = { date: businessDateOf(act.occurredAt), areaCode: school.areaCode };
    const reportMinutes = await this.policy.number(tx, 'incident.report_minutes', at);
    const unreadMinutes = await this.policy.number(tx, 'incident.unread_minutes', at);
    await tx.insert(Incident, {
      ...{ actId: act.id, schoolId: school.id, noticedAt: act.occurredAt, reportedAt: act.recordedAt },
      dueAt: new Date(act.occurredAt.getTime() + reportMinutes * MINUTE_MS),
      escalateAt: new Date(act.recordedAt.getTime() + unreadMinutes * MINUTE_MS),
      ...{ escalatedAt: null, endedByActId: null, withdrawnByActId: null },
    });
    const links = await this.journal.linksOf(tx, [act.id]);
    const things = links.flatMap(({ thing, thingId }): Stoppable[] =>
      thing === 'lot' || thing === 'sample' ? [{ thing, thingId }] : [],
    );
    await this.stops.stop(tx, act.id, things, act.recordedAt);
    const said = (await this.declared.valuesOf(tx, reported, [act.id])).get(act.id);
    invariant(said, 'the bytes of a report are written before it takes effect');
    const { suspicion, touched } = said;
    await this.messages.queueReport(tx, school, {
      actId: act.id,
      said: { schoolName: school.name, suspicion, touched, noticedAt: act.occurredAt },
    });
    await this.tell(tx, act.schoolId);
  }

  async undo(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void> {
    await tx.update(Incident, { actId: act.id }, { withdrawnByActId: reversal.id, escalateAt: null });
    await this.stops.lift(tx, [act.id], reversal.id);
    await this.messages.drop(tx, [act.id]);
    await this.tell(tx, act.schoolId);
  }

  private async end(tx: EntityManager, act: UnsealedAct): Promise<void> {
    const links = await this.journal.linksOf(tx, [act.id]);
    const actIds = links.filter(({ thing }) => thing === 'act').map(({ thingId }) => thingId);
    await tx.update(
      Incident,
      { actId: In(actIds), endedByActId: IsNull(), withdrawnByActId: IsNull() },
      { endedByActId: act.id, escalateAt: null },
    );
    await this.stops.lift(tx, actIds, act.id);
    await this.messages.drop(tx, actIds);
    await this.tell(tx, act.schoolId);
  }

  private async openAgain(tx: EntityManager, act: UnsealedAct): Promise<void> {
    await tx.update(Incident, { endedByActId: act.id }, { endedByActId: null });
    await this.stops.stopAgain(tx, act.id);
    await this.tell(tx, act.schoolId);
  }

  /** The reports of the school that a release of this act's time ends. */
  private openAt(tx: EntityManager, act: UnsealedAct): Promise<Incident[]> {
    return tx.find(Incident, {
      where: {
        schoolId: act.schoolId,
        noticedAt: LessThanOrEqual(act.occurredAt),
        ...{ endedByActId: IsNull(), withdrawnByActId: IsNull() },
      },
      order: { actId: 'ASC' },
    });
  }

  /** The ids of those acts that nobody has taken back, in the order given. */
  private async standing(tx: EntityManager, rows: readonly { actId: string }[]): Promise<string[]> {
    const ids = rows.map(({ actId }) => actId);
    const acts = await this.journal.byIds(tx, ids);
    const standing = new Set(acts.filter(({ state }) => state.reversedByActId === null).map(({ act }) => act.id));
    return ids.filter((id) => standing.has(id));
  }

  private tell(tx: EntityManager, schoolId: string): Promise<void> {
    return this.outbox.tell(tx, 'incident.changed', { schoolId });
  }
}
