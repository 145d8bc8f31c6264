import { describe, expect, it } from '@jest/globals';
import { TOPICS, topicOf } from './topic';
import { zh } from './words';
import { en } from './words-en';

describe('the help of a page', () => {
  it.each([
    ['/', 'schools'],
    ['/schools/7/days/2026-09-01', 'day'],
    ['/misfits', 'misfits'],
    ['/episodes/7', 'misfits'],
    ['/review-days/2026-11-23', 'misfits'],
    ['/schools/7/cameras', 'cameras'],
    ['/schools/7/viewings', 'viewings'],
    ['/schools/7/books', 'books'],
    ['/schools/7/stock', 'stock'],
    ['/schools/7/funds', 'funds'],
    ['/schools/7/menu', 'menu'],
    ['/inspections', 'inspections'],
    ['/inspections/7', 'inspections'],
    ['/results-due', 'inspections'],
    ['/findings/7', 'findings'],
    ['/cases', 'cases'],
    ['/cases/7', 'cases'],
    ['/structure', 'structure'],
    ['/structure/schools/7', 'structure'],
    ['/people/7', 'people'],
    ['/import', 'import'],
    ['/audit', 'audit'],
    ['/schools/7/guests', 'general'],
    ['/peopleless', 'general'],
  ])('%s is about %s', (path, topic) => expect(topicOf(path)).toBe(topic));

  it('has the same steps in both languages, three to six of them', () => {
    for (const topic of TOPICS) {
      const steps = zh[`${topic}.steps`].split('\n').length;
      expect([topic, en[`${topic}.steps`].split('\n').length]).toEqual([topic, steps]);
      expect(steps >= 3 && steps <= 6).toBe(true);
    }
  });
});
