import { describe, expect, it } from '@jest/globals';
import { PROJECT_STATES } from '../contract/words/project-words.js';
import { DomainError } from '../platform/index.js';
import { afterStep, lateDays, nextSteps, requireFunding, type Said, type Standing } from './judge-project.js';

const PLANNED: Standing = {
  ...{ state: 'planned', plannedFrom: '2026-03-01', plannedTo: '2026-08-20', plannedFen: 100_000, paidFen: 20_000 },
  ...{ begunOn: null, finishedOn: null },
};
const BUILDING: Standing = { ...PLANNED, state: 'building', begunOn: '2026-03-10' };
const TODAY = '2026-09-01';
const SAID: Said = { kind: 'paid', on: null, paidFen: null, plannedTo: null, text: null };
const say = (project: Standing, said: Partial<Said>) => {
  try {
    return afterStep(project, { ...SAID, ...said }, TODAY);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code;
  }
};

describe('works at a canteen', () => {
  it('begin, end or are given up from where they stand, and on no day that has not come', () => {
    expect(Object.fromEntries(PROJECT_STATES.map((state) => [state, nextSteps(state)]))).toEqual({
      planned: ['begun', 'paid', 'delayed', 'stopped'],
      building: ['paid', 'delayed', 'finished', 'stopped'],
      finished: ['paid'],
      stopped: ['paid'],
    });
    expect(say(PLANNED, { kind: 'begun', on: TODAY })).toEqual({ state: 'building', begunOn: TODAY });
    expect(say(PLANNED, { kind: 'begun', on: '2026-09-02' })).toBe('projects.day-wrong');
    expect(say(PLANNED, { kind: 'begun' })).toBe('projects.day-wrong');
    expect(say(PLANNED, { kind: 'finished', on: TODAY })).toBe('projects.not-now');
    expect(say(BUILDING, { kind: 'finished', on: '2026-03-09' })).toBe('projects.day-wrong');
    expect(say(BUILDING, { kind: 'finished', on: '2026-03-10' })).toEqual({
      ...{ state: 'finished', finishedOn: '2026-03-10' },
    });
    expect(say(BUILDING, { kind: 'stopped' })).toBe('projects.text-missing');
    expect(say(BUILDING, { kind: 'stopped', text: '并校' })).toEqual({ state: 'stopped' });
  });

  it('take longer only with the reason and to a later day', () => {
    expect(say(BUILDING, { kind: 'delayed', plannedTo: '2026-10-01' })).toBe('projects.text-missing');
    expect(say(BUILDING, { kind: 'delayed', plannedTo: '2026-08-20', text: '雨季' })).toBe('projects.day-wrong');
    expect(say(BUILDING, { kind: 'delayed', text: '雨季' })).toBe('projects.day-wrong');
    expect(say(BUILDING, { kind: 'delayed', plannedTo: '2026-10-01', text: '雨季' })).toEqual({
      plannedTo: '2026-10-01',
    });
  });

  it('are paid in all; more than planned or less than before has its reason', () => {
    expect(say(PLANNED, {})).toBe('projects.amount-missing');
    expect(say(PLANNED, { paidFen: 100_000 })).toEqual({ paidFen: 100_000 });
    expect(say(PLANNED, { paidFen: 100_001 })).toBe('projects.text-missing');
    expect(say(PLANNED, { paidFen: 19_999 })).toBe('projects.text-missing');
    expect(say(PLANNED, { paidFen: 19_999, text: '上次填错' })).toEqual({ paidFen: 19_999 });
  });

  it('are behind the plan by the days since their begin or their end', () => {
    expect(lateDays(PLANNED, '2026-03-01')).toBe(0);
    expect(lateDays(PLANNED, '2026-03-04')).toBe(3);
    expect(lateDays(BUILDING, '2026-03-04')).toBe(0);
    expect(lateDays(BUILDING, TODAY)).toBe(12);
    expect(lateDays({ ...BUILDING, state: 'finished' }, TODAY)).toBe(0);
    expect(lateDays({ ...BUILDING, state: 'stopped' }, TODAY)).toBe(0);
  });

  it('are never paid from what is for pupils’ food (F-04)', () => {
    expect(requireFunding('county')).toBe('county');
    expect(() => requireFunding('meal-subsidy')).toThrow(expect.objectContaining({ code: 'projects.food-money' }));
  });
});
