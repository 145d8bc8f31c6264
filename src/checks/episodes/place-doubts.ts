import type { CheckId, HeldBack } from '../../contract/checks.js';
import type { Stage } from '../../contract/stages.js';

/** A doubt of today that has no card yet. */
export interface NewDoubt {
  check: CheckId;
  stage: Stage;
  verdict: 'doubt' | 'cannot_judge';
  score: number;
  /** Null when it cannot be said. */
  moneyFen: number | null;
}

/** A card of an earlier day of the same school on which the check stands. */
export interface EarlierCard {
  episodeId: string;
  check: CheckId;
  daysAgo: number;
  isDismissed: boolean;
  /** What was known of the check when somebody dismissed or settled the card; null while it waits for an end. */
  decidedOn: DecidedOn | null;
}

export interface DecidedOn {
  /** The most of the days that lay on the card by then. */
  score: number;
  /** Null where none of them could say it. */
  moneyFen: number | null;
  /** On so many days the check was added to the card since, today not among them. */
  daysSince: number;
}

export interface Placed {
  check: CheckId;
  /** `new`: the card of its stage today; a check: on the card of that one; `earlier`: on that card; null: on none. */
  on: { card: 'new'; stage: Stage } | { card: 'with'; check: CheckId } | { card: 'earlier'; episodeId: string } | null;
  heldBack: HeldBack | null;
}

/** What is a mere consequence of something else that was found on the same day. */
const EXPLAINED_BY: Partial<Record<CheckId, readonly CheckId[]>> = {
  'count-never-moves': ['absence-missing'],
  'plate-value': ['absence-missing', 'count-over-portions', 'goods-chain'],
  'skim-per-meal': ['price-high'],
  'records-unseen': ['written-in-one-go'],
};

export interface PlaceLimits {
  cooldownDays: number;
  dismissedDays: number;
  /** Beyond so much of the score or the money that was decided on, a doubt is another question. */
  againPercent: number;
  /** On so many further days a doubt is another question, however small. */
  againDays: number;
  mostCards: number;
}

/**
 * Where today’s new doubts are shown. One card for each stage; what something else explains lies on that one’s card; what
 * was asked lately is added to that card and raises no new one, but where that was decided and this is clearly more, or has
 * come often since; no more cards a day than `mostCards`, the weightiest first.
 */
export function placeDoubts(
  doubts: readonly NewDoubt[],
  earlier: readonly EarlierCard[],
  standing: readonly CheckId[],
  limits: PlaceLimits & { cardsToday: number },
): Placed[] {
  const found = new Set([...standing, ...doubts.map(({ check }) => check)]);
  const stages = new Set<Stage>();
  const placed: Placed[] = [];
  for (const doubt of [...doubts].sort((a, b) => b.score - a.score)) {
    const { check, stage, verdict } = doubt;
    const root = EXPLAINED_BY[check]?.find((one) => found.has(one));
    if (root) {
      placed.push({ check, on: { card: 'with', check: root }, heldBack: 'explained' });
      continue;
    }
    const before = earlier.find(
      (card) => card.check === check && card.daysAgo <= (card.isDismissed ? limits.dismissedDays : limits.cooldownDays),
    );
    if (before && !isMoreThan(before.decidedOn, doubt, limits)) {
      placed.push({ check, on: { card: 'earlier', episodeId: before.episodeId }, heldBack: 'cooldown' });
      continue;
    }
    // what cannot be judged asks for repair, not for an answer: it takes nobody's place
    if (verdict === 'doubt' && !stages.has(stage)) {
      if (limits.cardsToday + stages.size >= limits.mostCards) {
        placed.push({ check, on: null, heldBack: 'budget' });
        continue;
      }
      stages.add(stage);
    }
    placed.push({ check, on: { card: 'new', stage }, heldBack: null });
  }
  return placed;
}

/** Whether what was decided does not cover this doubt. What is still open covers all that is added to it. */
function isMoreThan(decided: DecidedOn | null, { verdict, score, moneyFen }: NewDoubt, limits: PlaceLimits): boolean {
  if (decided === null || verdict !== 'doubt') return false;
  const isFar = (now: number, then: number) => then > 0 && now * 100 >= then * limits.againPercent;
  return (
    isFar(score, decided.score) ||
    isFar(moneyFen ?? 0, decided.moneyFen ?? 0) ||
    decided.daysSince + 1 >= limits.againDays
  );
}
