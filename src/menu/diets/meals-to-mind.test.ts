import { describe, expect, it } from '@jest/globals';
import { type Diet, mealsToMind, type Planned, type PlannedDish } from './meals-to-mind.js';

const dish = (name: string, change: Partial<PlannedDish> = {}): PlannedDish => ({
  ...{ name, allergens: [], allergensUnknown: [], lines: [] },
  ...change,
});
const diet = (change: Partial<Diet> = {}): Diet => ({
  ...{ without: ['peanut'], foodName: null, fromDate: '2026-11-02', untilDate: '2026-11-06' },
  ...change,
});
const lunch = (date: string, ...dishes: PlannedDish[]): Planned => ({ date, mealKind: 'lunch', dishes });
const chicken = dish('宫保鸡丁', { allergens: ['peanut', 'soy'] });

describe('the meals at which a special diet must be minded', () => {
  it('hold what it leaves out', () => {
    const meals = [lunch('2026-11-03', dish('米饭'), chicken), lunch('2026-11-04', dish('米饭'))];
    expect(mealsToMind(diet(), meals)).toEqual([
      { date: '2026-11-03', mealKind: 'lunch', holds: ['宫保鸡丁'], unknown: [] },
    ]);
  });

  it('or may hold it: an ingredient of which nobody has said is asked about, once', () => {
    const sauce = dish('酱汁', { allergensUnknown: ['辣酱'] });
    const both = dish('花生酱面', { allergens: ['peanut'], allergensUnknown: ['辣酱'] });
    expect(mealsToMind(diet(), [lunch('2026-11-03', sauce, both)])).toEqual([
      { date: '2026-11-03', mealKind: 'lunch', holds: ['花生酱面'], unknown: ['酱汁'] },
    ]);
    // food by name is in no group: what is unknown of groups says nothing of it
    expect(mealsToMind(diet({ without: [], foodName: '芒果' }), [lunch('2026-11-03', sauce)])).toEqual([]);
  });

  it('name the food, in the dish or in what it is made of', () => {
    const meals = [lunch('2026-11-03', dish('芒果布丁'), dish('水果', { lines: [{ name: '小芒果' }] }), dish('米饭'))];
    expect(mealsToMind(diet({ without: [], foodName: '芒果' }), meals)[0]?.holds).toEqual(['芒果布丁', '水果']);
  });

  it('lie between its first and its last day', () => {
    const days = ['2026-11-01', '2026-11-02', '2026-11-06', '2026-11-07'].map((date) => lunch(date, chicken));
    expect(mealsToMind(diet(), days).map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-06']);
  });
});
