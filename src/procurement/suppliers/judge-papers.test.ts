import { describe, expect, it } from '@jest/globals';
import { judgePapers, type KeptPaper } from './judge-papers.js';

const paper = (paperKind: KeptPaper['paperKind'], validUntil: string | null): KeptPaper => ({ paperKind, validUntil });
const standing = (...papers: KeptPaper[]) =>
  judgePapers(papers, '2026-11-23', 30).map(({ state, daysLeft }) => [state, daysLeft]);

describe('the papers of a supplier', () => {
  it('are valid on their last day, and said to end from so many days before', () => {
    expect(standing(paper('food_licence', '2026-11-23'))).toEqual([['ending', 0]]);
    expect(standing(paper('food_licence', '2026-11-22'))).toEqual([['ended', -1]]);
    expect(standing(paper('food_licence', '2026-12-23'))).toEqual([['ending', 30]]);
    expect(standing(paper('food_licence', '2026-12-24'))).toEqual([['valid', 31]]);
    expect(standing(paper('business_licence', null))).toEqual([['valid', null]]);
  });

  it('count by kind: the one that is valid longest, in whichever order they were kept', () => {
    const [old, renewed, other] = [
      paper('food_licence', '2026-11-01'),
      paper('food_licence', '2031-11-01'),
      paper('business_licence', '2026-11-01'),
    ];
    expect(standing(old, renewed, other).map(([state]) => state)).toEqual(['replaced', 'valid', 'ended']);
    expect(standing(renewed, old).map(([state]) => state)).toEqual(['valid', 'replaced']);
    expect(standing(paper('staff_health', null), paper('staff_health', '2026-11-01')).map(([state]) => state)).toEqual([
      'valid',
      'replaced',
    ]);
  });

  it('of several goods stand side by side', () => {
    expect(
      standing(paper('test_report', '2026-11-01'), paper('test_report', '2027-11-01')).map(([state]) => state),
    ).toEqual(['ended', 'valid']);
  });
});
