import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { addDays, type BusinessDate, startOfBusinessDate } from '../../contract/business-date.js';
import type { CheckId, EpisodeState, EpisodeWord } from '../../contract/checks.js';
import type { Stage } from '../../contract/stages.js';
import { Clock, invariant, newId, Outbox, type Principal } from '../../platform/index.js';
import { Doubt, Episode, EpisodeWordRow } from '../checks.entities.js';
import type { CheckInputs, CheckOutcome, Found } from '../rules/check.js';
import { type DecidedOn, type EarlierCard, type Placed, type PlaceLimits, placeDoubts } from './place-doubts.js';

type Speaking = Exclude<Found, { verdict: 'fits' }>;

export interface FoundOfDay {
  check: CheckId;
  stage: Stage;
  found: Speaking;
  inputs: CheckInputs;
  outcome: CheckOutcome;
}

interface Looked {
  dayId: string;
  version: number;
  schoolId: string;
  date: BusinessDate;
  found: readonly FoundOfDay[];
  limits: PlaceLimits;
}

/** What a word makes of an episode. */
const STATE_AFTER: Readonly<Record<EpisodeWord, EpisodeState>> = {
  asked: 'asked',
  answered: 'answered',
  dismissed: 'dismissed',
  settled: 'settled',
  reopened: 'open',
};

/** The only writer of doubts and episodes. */
@Injectable()
export class EpisodeBook {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Writes what one look at a school-day found. A doubt that came out the same is left alone; what is found no more is
   * withdrawn, and stays where somebody has spoken about its card.
   *
   * @returns those that are new or came out otherwise than before
   */
  async keep(tx: EntityManager, { dayId, version, schoolId, date, found, limits }: Looked): Promise<FoundOfDay[]> {
    const known = new Map((await tx.findBy(Doubt, { dayId })).map((row) => [row.check, row]));
    const now = this.clock.now();
    for (const row of known.values()) {
      if (row.withdrawnAt !== null || found.some(({ check }) => check === row.check)) continue;
      await tx.update(Doubt, { dayId, check: row.check }, { withdrawnAt: now });
    }
    const changed = found.filter((one) => {
      const before = known.get(one.check);
      return !before || before.withdrawnAt !== null || !isAlike(before, one);
    });
    const isPlaced = (one: FoundOfDay) => known.get(one.check)?.withdrawnAt === null;
    const placed = await this.place(
      tx,
      { dayId, schoolId, date, limits },
      changed.filter((one) => !isPlaced(one)),
    );
    for (const one of changed) {
      const said = saidOf(one, version);
      if (isPlaced(one)) {
        await tx.update(Doubt, { dayId, check: one.check }, said);
        continue;
      }
      const where = placed.get(one.check);
      invariant(where, `${one.check} has its place`);
      const placing = { ...where, stage: one.stage, foundAt: now, withdrawnAt: null };
      if (known.has(one.check)) await tx.update(Doubt, { dayId, check: one.check }, { ...said, ...placing });
      else {
        const identity = { dayId, check: one.check, schoolId, businessDate: date };
        await tx.insert(Doubt, { ...identity, ...said, ...placing });
      }
    }
    return changed;
  }

  /** Adds a word within `tx`; open pages of the school hear of it (`episode.said`). The caller settles who may speak, and holds the episode. */
  async say(
    tx: EntityManager,
    episode: Episode,
    { accountId, displayName: name, unit }: Principal,
    word: EpisodeWord,
    text: string | null,
  ): Promise<void> {
    const wordNo = 1 + (await tx.countBy(EpisodeWordRow, { episodeId: episode.id }));
    await tx.insert(EpisodeWordRow, {
      ...{ episodeId: episode.id, wordNo, word, text, accountId, name, unit, at: this.clock.now() },
    });
    await tx.update(Episode, { id: episode.id }, { state: STATE_AFTER[word] });
    const { schoolId, businessDate: date } = episode;
    await this.outbox.tell(tx, 'episode.said', { schoolId, date });
  }

  private async place(
    tx: EntityManager,
    day: Omit<Looked, 'found' | 'version'>,
    fresh: readonly FoundOfDay[],
  ): Promise<Map<CheckId, { episodeId: string | null; heldBack: Placed['heldBack'] }>> {
    const { schoolId, date, limits } = day;
    if (fresh.length === 0) return new Map();
    const today = await tx.findBy(Episode, { schoolId, businessDate: date });
    const standing = (await tx.findBy(Doubt, { dayId: day.dayId })).filter(({ withdrawnAt }) => withdrawnAt === null);
    const placed = placeDoubts(
      fresh.map(({ check, stage, found }) => ({
        ...{ check, stage, verdict: found.verdict, score: found.verdict === 'doubt' ? found.score : 0 },
        moneyFen: found.verdict === 'doubt' ? found.moneyFen : null,
      })),
      await this.earlier(tx, day),
      standing.filter(({ verdict }) => verdict === 'doubt').map(({ check }) => check),
      { ...limits, cardsToday: today.filter(({ kind }) => kind === 'doubt').length },
    );
    const cards = new Map<CheckId, { episodeId: string | null; heldBack: Placed['heldBack'] }>();
    for (const { check, on, heldBack } of placed) {
      if (on?.card === 'new') {
        const kind = fresh.find((one) => one.check === check)?.found.verdict ?? 'doubt';
        cards.set(check, { episodeId: await this.cardOf(tx, { schoolId, date, stage: on.stage, kind }), heldBack });
      } else if (on?.card === 'earlier') cards.set(check, { episodeId: on.episodeId, heldBack });
      else if (on === null) cards.set(check, { episodeId: null, heldBack });
    }
    for (const { check, on, heldBack } of placed) {
      if (on?.card !== 'with') continue;
      const root = standing.find((row) => row.check === on.check)?.episodeId ?? cards.get(on.check)?.episodeId ?? null;
      cards.set(check, { episodeId: root, heldBack });
    }
    return cards;
  }

  private async cardOf(
    tx: EntityManager,
    { schoolId, date, stage, kind }: { schoolId: string; date: BusinessDate; stage: Stage; kind: Episode['kind'] },
  ): Promise<string> {
    const known = await tx.findOneBy(Episode, { schoolId, businessDate: date, stage, kind });
    if (known) return known.id;
    const id = newId();
    await tx.insert(Episode, {
      ...{ id, schoolId, businessDate: date, stage, kind, state: 'open' as const, openedAt: this.clock.now() },
    });
    return id;
  }

  /** Cards of the days before on which a check of its own stands, the latest first. */
  private async earlier(
    tx: EntityManager,
    { schoolId, date, limits }: Omit<Looked, 'found' | 'version'>,
  ): Promise<EarlierCard[]> {
    const from = addDays(date, -Math.max(limits.cooldownDays, limits.dismissedDays));
    const rows = await tx
      .createQueryBuilder(Doubt, 'doubt')
      .where('doubt.schoolId = :schoolId AND doubt.businessDate >= :from AND doubt.businessDate < :date', {
        ...{ schoolId, from, date },
      })
      .andWhere('doubt.withdrawnAt IS NULL AND doubt.heldBack IS NULL AND doubt.episodeId IS NOT NULL')
      .orderBy('doubt.businessDate', 'DESC')
      .getMany();
    const episodes = await tx.findBy(Episode, { id: In(rows.flatMap(({ episodeId }) => episodeId ?? [])) });
    const decidedOn = await this.decidedOn(tx, episodes);
    return rows.flatMap(({ check, businessDate, episodeId }) => {
      const episode = episodes.find(({ id }) => id === episodeId);
      if (!episode) return [];
      const daysAgo = Math.round((startOfBusinessDate(date) - startOfBusinessDate(businessDate)) / 86_400_000);
      const isDismissed = episode.state === 'dismissed';
      return [{ episodeId: episode.id, check, daysAgo, isDismissed, decidedOn: decidedOn(episode.id, check) }];
    });
  }

  /** What lay on the cards that are closed when the word was said that closed them. */
  private async decidedOn(
    tx: EntityManager,
    episodes: readonly Episode[],
  ): Promise<(episodeId: string, check: CheckId) => DecidedOn | null> {
    const ids = episodes.flatMap(({ id, state }) => (state === 'dismissed' || state === 'settled' ? [id] : []));
    if (ids.length === 0) return () => null;
    const words = await tx.find(EpisodeWordRow, { where: { episodeId: In(ids) }, order: { wordNo: 'DESC' } });
    const doubts = await tx.findBy(Doubt, { episodeId: In(ids), withdrawnAt: IsNull() });
    return (episodeId, check) => {
      const decidedAt = words.find((row) => row.episodeId === episodeId)?.at;
      if (!decidedAt) return null;
      const all = doubts.filter((row) => row.episodeId === episodeId && row.check === check);
      const known = all.filter(({ foundAt }) => foundAt <= decidedAt);
      const money = known.flatMap(({ moneyFen }) => moneyFen ?? []);
      return {
        score: Math.max(0, ...known.map(({ score }) => score)),
        moneyFen: money.length === 0 ? null : Math.max(...money),
        daysSince: all.length - known.length,
      };
    };
  }
}

function saidOf({ found, outcome }: FoundOfDay, dayVersion: number) {
  const { verdict, facts, refs } = found;
  return {
    ...{ dayVersion, verdict, facts, refs, cause: outcome.cause },
    score: found.verdict === 'doubt' ? found.score : 0,
    moneyFen: found.verdict === 'doubt' ? found.moneyFen : null,
  };
}

function isAlike(row: Doubt, { found, outcome }: FoundOfDay): boolean {
  const now = saidOf({ found, outcome } as FoundOfDay, row.dayVersion);
  return (
    row.verdict === now.verdict &&
    row.cause === now.cause &&
    row.score === now.score &&
    row.moneyFen === now.moneyFen &&
    JSON.stringify(row.facts) === JSON.stringify(now.facts)
  );
}
