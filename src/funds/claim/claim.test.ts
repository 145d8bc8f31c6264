import { describe, expect, it } from '@jest/globals';
import { type CountedDay, claimOfDays } from './claim-of-days.js';
import { judgeClaim } from './judge-claim.js';

const DAY: CountedDay = {
  date: '2025-12-01',
  isSchoolDay: true,
  standardFen: 500,
  classIds: ['a', 'b'],
  counts: [
    { classId: 'a', present: 40, served: 39, paid: 0 },
    { classId: 'b', present: 38, served: 38, paid: 0 },
  ],
};

describe('the claim of a month', () => {
  it('is the pupils of each school day times the standard of that day', () => {
    const claim = claimOfDays([
      { ...DAY, standardFen: 400 },
      { ...DAY, date: '2025-12-02' },
    ]);
    expect(claim).toMatchObject({ amountFen: 77 * 400 + 77 * 500, pupilDays: 154, isComplete: true });
  });

  it('counts a pupil once a day, and no more eaters than were present (X01)', () => {
    const counts = [
      ...DAY.counts,
      { classId: 'a', present: 30, served: 36, paid: 0 },
      { classId: 'b', present: 40, served: 40, paid: 0 },
    ];
    expect(claimOfDays([{ ...DAY, counts }]).days[0]).toMatchObject({ pupils: 39 + 40, amountFen: 79 * 500 });
  });

  it('leaves out who ate on other money, of those who were present first (F-04)', () => {
    const counts = [
      { classId: 'a', present: 40, served: 39, paid: 9 },
      { classId: 'b', present: 38, served: 41, paid: 38 },
    ];
    expect(claimOfDays([{ ...DAY, counts }]).days[0]).toMatchObject({ pupils: 30, amountFen: 30 * 500 });
  });

  it('says unknown, not nought, of a school day nobody counted', () => {
    const claim = claimOfDays([{ ...DAY, counts: [] }]);
    expect(claim).toMatchObject({ amountFen: null, pupilDays: 0, isComplete: false });
    expect(claim.days[0]).toMatchObject({ status: 'uncounted', pupils: null, amountFen: null });
  });

  it('says which day was counted in part', () => {
    const claim = claimOfDays([DAY, { ...DAY, counts: DAY.counts.slice(0, 1) }]);
    expect(claim.days.map(({ status }) => status)).toEqual(['counted', 'partly_counted']);
    expect(claim).toMatchObject({ amountFen: (77 + 39) * 500, isComplete: false });
  });

  it('shows and does not claim who ate on a day that is none, or of which nobody has said', () => {
    const claim = claimOfDays([
      { ...DAY, isSchoolDay: false },
      { ...DAY, isSchoolDay: null },
    ]);
    expect(claim.days.map(({ status, pupils, amountFen }) => [status, pupils, amountFen])).toEqual([
      ['no_school', 77, null],
      ['undecided', 77, null],
    ]);
    expect(claim).toMatchObject({ amountFen: null, isComplete: false });
    expect(claimOfDays([DAY, { ...DAY, isSchoolDay: false, counts: [] }]).isComplete).toBe(true);
  });

  it('has no amount while nobody has said under which terms the school takes part', () => {
    expect(claimOfDays([{ ...DAY, standardFen: null }])).toMatchObject({ amountFen: null, isComplete: false });
  });
});

describe('a claim held against what can be', () => {
  /** Changning, December 2025 (domain-rules §0.2, vector 3). */
  const CHANGNING = { pupils: 30_560, standardFen: 500, schoolDays: 23 };

  it('is plausible for what Changning published', () => {
    expect(judgeClaim(344_760_000, CHANGNING)).toEqual({
      feedingDaysHundredths: 2256,
      mostFen: 351_440_000,
      verdict: 'plausible',
    });
  });

  it('asks about 3.9 million yuan for the same pupils and days', () => {
    expect(judgeClaim(390_000_000, CHANGNING)).toMatchObject({ feedingDaysHundredths: 2552, verdict: 'question' });
    expect(judgeClaim(351_440_000, CHANGNING).verdict).toBe('plausible');
    expect(judgeClaim(351_440_001, CHANGNING).verdict).toBe('question');
  });
});
