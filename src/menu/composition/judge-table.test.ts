import { describe, expect, it } from '@jest/globals';
import { NUTRIENTS } from '../../contract/nutrients.js';
import { judgeTable, saysTheSame, TABLE_COLUMNS, type TableRow } from './judge-table.js';

const row = (fields: Record<string, string>, rowNumber = 2) => ({
  rowNumber,
  fields: { name: '试样', edible: '86', energy: '100', protein: '1.5', ...fields },
  fault: null,
});
const only = (fields: Record<string, string>): TableRow | { fault: unknown } => {
  const [judged] = judgeTable([row(fields)]);
  return judged?.row ?? { fault: judged?.fault };
};

describe('a food composition table', () => {
  it('is read into whole calories and micrograms, and an edible portion of a thousand', () => {
    expect(only({ edible: '87.5', energy: '100.5', protein: '1.25', iron: '0.8', vitaminA: '17' })).toMatchObject({
      ediblePerMille: 875,
      nutrients: { energy: 100_500, protein: 1_250_000, iron: 800, vitaminA: 17 },
    });
  });

  it('keeps apart what nobody measured and what was too little to count', () => {
    expect(only({ zinc: '—', fibre: '', vitaminC: 'Tr', calcium: '0' })).toMatchObject({
      nutrients: { zinc: null, fibre: null, vitaminC: 0, calcium: 0, vitaminB1: null },
    });
  });

  it('reads what stands in the cell as it is shown: per cent, and thousands set apart', () => {
    expect(only({ edible: '87.5%', vitaminA: '1,200' })).toMatchObject({
      ediblePerMille: 875,
      nutrients: { vitaminA: 1_200 },
    });
  });

  it('says the unit in every heading, so that no kilojoules are taken for kilocalories', () => {
    expect(TABLE_COLUMNS.energy?.heading).toBe('能量(kcal)');
    for (const nutrient of NUTRIENTS) expect(TABLE_COLUMNS[nutrient]?.heading).toMatch(/\((kcal|g|mg|μg)\)$/);
  });

  it.each([
    [{ name: '' }, 'roster.missing', 'name'],
    [{ edible: '' }, 'menu.not-an-edible-portion', 'edible'],
    [{ edible: '101' }, 'menu.not-an-edible-portion', 'edible'],
    [{ edible: '0' }, 'menu.not-an-edible-portion', 'edible'],
    [{ energy: '950' }, 'menu.not-a-nutrient', 'energy'],
    [{ protein: '120' }, 'menu.not-a-nutrient', 'protein'],
    [{ fat: '-1' }, 'menu.not-a-nutrient', 'fat'],
    [{ fat: '1,5' }, 'menu.not-a-nutrient', 'fat'],
    [{ vitaminA: '12,00' }, 'menu.not-a-nutrient', 'vitaminA'],
    [{ protein: '2%' }, 'menu.not-a-nutrient', 'protein'],
    [{ allergens: '大豆、辣' }, 'menu.not-an-allergen', 'allergens'],
    [{ code: '1'.repeat(41) }, 'roster.too-long', 'code'],
  ])('refuses %j', (fields, code, field) => {
    expect(only(fields)).toMatchObject({ fault: { code, field } });
  });

  it('tells no allergens from nobody knows', () => {
    expect(only({ allergens: '无' })).toMatchObject({ allergens: [] });
    expect(only({ allergens: '' })).toMatchObject({ allergens: null });
    expect(only({ allergens: '大豆、蛋类' })).toMatchObject({ allergens: ['egg', 'soy'] });
  });

  it('takes a name once, and passes on what could not be read', () => {
    const [first, second, third] = judgeTable([
      row({}),
      row({}, 3),
      { ...row({ name: '另一样' }, 4), fault: { code: 'roster.error-value', field: 'fat' } },
    ]);
    expect(first?.fault).toBeNull();
    expect(second?.fault).toEqual({ code: 'roster.twice-in-file', field: 'name', details: { row: 2 } });
    expect(third?.fault?.code).toBe('roster.error-value');
  });

  it('knows when a table says nothing new', () => {
    const [a, b, c] = [only({}), only({ rowNumber: '9' }), only({ zinc: '1' })] as TableRow[];
    expect(saysTheSame(a as TableRow, b as TableRow)).toBe(true);
    expect(saysTheSame(a as TableRow, c as TableRow)).toBe(false);
  });
});
