import type { CheckId, HeldBack } from '../../contract/checks.js';
import type { Stage } from '../../contract/stages.js';

/** A doubt of today that has no card yet. */
export interface NewDoubt {
  check: CheckId;
  stage: Stage;
  verdict: 'doubt' | 'cannot_judge';
  score: number;
}

/** A card of an earlier day of the same school on which the check stands. */
export interface EarlierCard {
  episodeId: string;
  check: CheckId;
  daysAgo: number;
  isDismissed: boolean;
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

/**
 * Where today’s new doubts are shown. One card for each stage; what something else explains lies on that one’s card; what
 * was asked lately is added to that card and raises no new one; no more cards a day than `mostCards`, the weightiest first.
 */
export function placeDoubts(
  doubts: readonly NewDoubt[],
  earlier: readonly EarlierCard[],
  standing: readonly CheckId[],
  limits: { cooldownDays: number; dismissedDays: number; mostCards: number; cardsToday: number },
): Placed[] {
  const found = new Set([...standing, ...doubts.map(({ check }) => check)]);
  const stages = new Set<Stage>();
  const placed: Placed[] = [];
  for (const { check, stage, verdict } of [...doubts].sort((a, b) => b.score - a.score)) {
    const root = EXPLAINED_BY[check]?.find((one) => found.has(one));
    if (root) {
      placed.push({ check, on: { card: 'with', check: root }, heldBack: 'explained' });
      continue;
    }
    const before = earlier.find(
      (card) => card.check === check && card.daysAgo <= (card.isDismissed ? limits.dismissedDays : limits.cooldownDays),
    );
    if (before) {
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
