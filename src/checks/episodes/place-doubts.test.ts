import { describe, expect, it } from '@jest/globals';
import { type EarlierCard, type NewDoubt, placeDoubts } from './place-doubts.js';

const LIMITS = {
  ...{ cooldownDays: 10, dismissedDays: 30, againPercent: 150, againDays: 3 },
  ...{ mostCards: 2, cardsToday: 0 },
};
const doubt = (check: NewDoubt['check'], stage: NewDoubt['stage'], score = 50): NewDoubt => ({
  ...{ check, stage, score, verdict: 'doubt', moneyFen: null },
});
const earlier = (daysAgo: number, isDismissed: boolean, decidedOn: EarlierCard['decidedOn'] = null): EarlierCard => ({
  ...{ episodeId: 'e', check: 'price-high', daysAgo, isDismissed, decidedOn },
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

  it('asks anew, after a decision, what is clearly more than was decided on', () => {
    const on = { card: 'new', stage: 'acceptance' };
    const decided = { score: 40, moneyFen: 10_000, daysSince: 0 };
    const again = (score: number, moneyFen: number | null) => [
      { ...doubt('price-high', 'acceptance', score), moneyFen },
    ];
    for (const isDismissed of [true, false]) {
      const cards = [earlier(5, isDismissed, decided)];
      expect(place(again(59, 14_999), cards)[0]).toMatchObject({ heldBack: 'cooldown' });
      expect(place(again(59, null), cards)[0]).toMatchObject({ heldBack: 'cooldown' });
      expect(place(again(60, null), cards)[0]).toEqual({ check: 'price-high', on, heldBack: null });
      expect(place(again(40, 15_000), cards)[0]).toEqual({ check: 'price-high', on, heldBack: null });
    }
    // what nobody has decided takes all that comes
    expect(place(again(100, 99_999), [earlier(5, false)])[0]).toMatchObject({ heldBack: 'cooldown' });
    // money that could not be said was not decided on: nothing is more than it
    const unknown = [earlier(5, true, { ...decided, moneyFen: null })];
    expect(place(again(59, 99_999), unknown)[0]).toMatchObject({ heldBack: 'cooldown' });
  });

  it('asks anew, after a decision, what comes on three more days', () => {
    const decided = { score: 50, moneyFen: null };
    const heldBack = (daysSince: number) =>
      place([doubt('price-high', 'acceptance')], [earlier(9, true, { ...decided, daysSince })])[0]?.heldBack;
    expect([0, 1, 2].map(heldBack)).toEqual(['cooldown', 'cooldown', null]);
    const dead: NewDoubt = { ...doubt('price-high', 'acceptance', 0), verdict: 'cannot_judge' };
    expect(place([dead], [earlier(9, true, { ...decided, daysSince: 9 })])[0]).toMatchObject({ heldBack: 'cooldown' });
  });

  it('asks about the latest card only, however small an earlier decision was', () => {
    const cards = [earlier(2, false), earlier(8, true, { score: 10, moneyFen: null, daysSince: 5 })];
    expect(place([doubt('price-high', 'acceptance')], cards)[0]).toMatchObject({ heldBack: 'cooldown' });
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
    const unwatched: NewDoubt = {
      check: 'watching',
      stage: 'storage',
      score: 0,
      verdict: 'cannot_judge',
      moneyFen: null,
    };
    expect(place([unwatched], [], { mostCards: 0 })[0]).toMatchObject({ heldBack: null });
  });
});
