import { describe, expect, it } from '@jest/globals';
import { catalogueEndpoints } from '../../../../src/contract/http/catalogue';
import { bodyOf, draftOf, type Ingredient } from './measure-draft';

const egg = { zh: '个', en: 'egg', amount: 50, unit: 'g' } as const;
const packs = [{ zh: '板', en: 'tray', amount: 30 }];
const eggs: Ingredient = { id: 'i', name: '鸡蛋', category: 'egg', measure: { unit: 'piece', piece: egg, packs } };
const draft = { ...draftOf(eggs, '2026-11-23'), source: '称了 100 个' };

describe('what is stated of how an ingredient is counted', () => {
  it('begins as it is counted now, without a source', () => {
    expect(bodyOf(draft, eggs)).toEqual({
      ...{ unit: 'piece', piece: egg, packs, from: '2026-11-23', source: '称了 100 个' },
    });
    expect(draftOf(eggs, '2026-11-23').source).toBe('');
  });

  it.each([
    [
      { unit: 'g', amount: 50 },
      { piece: { ...egg, unit: 'g' }, packs: [] },
    ],
    [
      { unit: 'mL', amount: 200, pieceUnit: 'g' },
      { piece: { ...egg, amount: 200, unit: 'mL' }, packs: [] },
    ],
    [{ isCertain: false }, { piece: null, packs }],
  ] as const)('fits together when %p is changed', (change, expected) => {
    const body = bodyOf({ ...draft, ...change }, eggs);
    expect(body).toMatchObject(expected);
    expect(catalogueEndpoints.stateMeasure.body?.safeParse(body).error).toBeUndefined();
  });
});
