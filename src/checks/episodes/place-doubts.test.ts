import { describe, expect, it } from '@jest/globals';
import { type EarlierCard, type NewDoubt, placeDoubts } from './place-doubts.js';

const LIMITS = { cooldownDays: 10, dismissedDays: 30, mostCards: 2, cardsToday: 0 };
const doubt = (check: NewDoubt['check'], stage: NewDoubt['stage'], score = 50): NewDoubt => ({
  ...{ check, stage, score, verdict: 'doubt' },
});
const earlier = (daysAgo: number, isDismissed: boolean): EarlierCard => ({
  ...{ episodeId: 'e', check: 'price-high', daysAgo, isDismissed },
});
const place = (doubts: NewDoubt[], cards: EarlierCard[] = [], more: Partial<typeof LIMITS> = {}) =>
  placeDoubts(doubts, cards, [], { ...LIMITS, ...more });

describe('where doubts are shown', () => {
  it('puts doubts of one stage on one card', () => {
    const placed = place([doubt('price-high', 'acceptance'), doubt('delivery-unseen', 'acceptance')]);
    expect(placed.map(({ heldBack }) => heldBack)).toEqual([null, null]);
  });

  it('puts a consequence on the card of its cause, also where that was found before', () => {
    const consequence = doubt('skim-per-meal', 'acceptance', 90);
    const on = { card: 'with', check: 'price-high' };
    expect(place([consequence, doubt('price-high', 'acceptance')])[0]).toMatchObject({ on, heldBack: 'explained' });
    expect(placeDoubts([consequence], [], ['price-high'], LIMITS)[0]).toMatchObject({ on, heldBack: 'explained' });
  });

  it('adds what was asked lately to that card, and lets what was dismissed rest for longer', () => {
    const on = { card: 'earlier', episodeId: 'e' };
    const again = [doubt('price-high', 'acceptance')];
    expect(place(again, [earlier(10, false)])[0]).toMatchObject({ on, heldBack: 'cooldown' });
    expect(place(again, [earlier(11, false)])[0]).toMatchObject({ heldBack: null });
    expect(place(again, [earlier(30, true)])[0]).toMatchObject({ on, heldBack: 'cooldown' });
  });

  it('raises no more cards a day than the budget, the weightiest first', () => {
    const placed = place([
      doubt('price-high', 'acceptance', 10),
      doubt('night-movement', 'storage', 80),
      doubt('copied-values', 'cooking', 60),
    ]);
    expect(placed.map(({ check, heldBack }) => [check, heldBack])).toEqual([
      ['night-movement', null],
      ['copied-values', null],
      ['price-high', 'budget'],
    ]);
  });

  it('takes nobody’s place for what cannot be judged', () => {
    const unwatched: NewDoubt = { check: 'watching', stage: 'storage', score: 0, verdict: 'cannot_judge' };
    expect(place([unwatched], [], { mostCards: 0 })[0]).toMatchObject({ heldBack: null });
  });
});
