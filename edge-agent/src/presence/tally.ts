import { MOST_PEOPLE } from '../../../src/contract/wire/mqtt/presence.js';

/** What the pictures of a window show, as numbers. */
export interface Seen {
  framesLooked: number;
  framesDark: number;
  framesWithPerson: number;
  framesWithTwo: number;
  mostAtOnce: number;
  twiceInARow: number;
  bestScorePercent: number | null;
  secondScorePercent: number | null;
}

/** Counts people picture by picture, in the order of time, and keeps nothing but the numbers. */
export class Tally {
  private readonly seen: Seen = {
    ...{ framesLooked: 0, framesDark: 0, framesWithPerson: 0, framesWithTwo: 0, mostAtOnce: 0, twiceInARow: 0 },
    ...{ bestScorePercent: null, secondScorePercent: null },
  };
  /** In the picture before; null after a dark one, which shows nothing. */
  private before: number | null = null;

  /** @param people so many at once, in two pictures in a row, are all there is to learn */
  constructor(private readonly people: number) {}

  dark(): void {
    this.seen.framesLooked += 1;
    this.seen.framesDark += 1;
    this.before = null;
  }

  /** @param scores 0–1 of each person found, the best first */
  picture(scores: readonly number[]): void {
    const { seen } = this;
    const count = Math.min(scores.length, MOST_PEOPLE);
    seen.framesLooked += 1;
    if (count >= 1) seen.framesWithPerson += 1;
    if (count >= 2) seen.framesWithTwo += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, count);
    seen.twiceInARow = Math.max(seen.twiceInARow, Math.min(count, this.before ?? 0));
    seen.bestScorePercent = higher(seen.bestScorePercent, scores[0]);
    seen.secondScorePercent = higher(seen.secondScorePercent, scores[1]);
    this.before = count;
  }

  /** Nothing more can be learnt. */
  get isDone(): boolean {
    return this.seen.twiceInARow >= this.people;
  }

  /** Most of what was looked at was dark. */
  get isTooDark(): boolean {
    return this.seen.framesDark * 2 > this.seen.framesLooked;
  }

  get numbers(): Seen {
    return { ...this.seen };
  }
}

function higher(percent: number | null, score: number | undefined): number | null {
  return score === undefined ? percent : Math.max(percent ?? 0, Math.round(score * 100));
}
