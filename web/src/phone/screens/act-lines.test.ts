import { expect, it } from '@jest/globals';
import { act as disinfection } from '../../../../src/contract/acts/cooking.disinfection';
import { zh as work } from '../i18n/work-zh-CN';
import { zh as first } from '../i18n/zh-CN';
import { actFacts, namedLine, plainFacts } from './act-lines';

const words: Record<string, string> = { ...first, ...work };
const t = (key: string, values: Record<string, string | number> = {}): string =>
  (words[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
const names = {
  ingredient: (id: string) => (id === 'i' ? '青椒' : undefined),
  lot: (id: string) => (id === 'l' ? '大米' : undefined),
  supplier: (id: string) => (id === 's' ? '楚雄鲜食' : undefined),
};

it('shows the second person all of a delivery: supplier, papers, temperature, price and decision', () => {
  const line = { ingredientId: 'i', weighedGrams: 22_000, decision: 'accept', certificates: [] };
  expect(
    actFacts(
      {
        supplierId: 's',
        deliveryNoteNo: 'N7',
        lines: [
          {
            ...line,
            arrivalTenthsC: 38,
            unitPriceFenPerKg: 480,
            useBy: '2026-12-01',
            certificates: [{ kind: 'receipt' }, { kind: 'pesticide_test' }],
          },
          { ...line, decision: 'part', acceptedGrams: 6_000, reason: '烂' },
        ],
      },
      t,
      names,
    ),
  ).toEqual([
    { title: '供货者 楚雄鲜食', more: ['送货单号 N7'] },
    {
      title: '青椒 22 kg 3.8 ℃',
      more: ['验收结论 合格', '票证 送货单、农残检测', '单价 4.80 元/kg', '保质期至 2026-12-01'],
    },
    { title: '青椒 22 kg', more: ['验收结论 部分接收 6 kg:烂', '票证 没有', '单价 没有', '到货温度 没有'] },
  ]);
});

it('shows the second person where order, note and scale do not say the same', () => {
  const line = { ingredientId: 'i', unit: 'g', decision: 'accept', measuredAmount: 9_500 };
  const more = (counts: object) => actFacts({ lines: [{ ...line, ...counts }] }, t, names)[0]?.more ?? [];
  expect(more({ notedAmount: 10_000, orderedAmount: 9_000 })).toEqual(
    expect.arrayContaining(['订货 9 kg,多了 500 g', '送货单上 10 kg,少了 500 g']),
  );
  expect(more({ notedAmount: 9_500, orderedAmount: null }).filter((each) => /单上|订货/.test(each))).toEqual([]);
});

it('says what else is signed for', () => {
  expect(actFacts({ lines: [{ lotId: 'l', grams: 500 }] }, t, names)).toEqual([{ title: '大米 500 g', more: [] }]);
  expect(actFacts({ gramsTenths: 1_300, batchId: 'b' }, t, names)).toEqual([{ title: '130 g', more: [] }]);
  expect(namedLine({ name: '三年级一班', quantity: null, count: 41 })).toBe('三年级一班 41');
  expect(namedLine({ name: '青椒', quantity: { amount: 8_500, unit: 'g' }, count: null })).toBe('青椒 8.5 kg');
  expect(namedLine({ name: '鸡蛋', quantity: { amount: 60, unit: 'piece' }, count: null })).toBe('鸡蛋 60 个');
  // kept by a release before
  expect(namedLine({ name: '青椒', grams: 8_500, count: null } as never)).toBe('青椒 8.5 kg');
  const eggs = { lotId: 'l', measuredAmount: 360, unit: 'piece', unitPriceFen: 85, decision: 'accept' };
  expect(actFacts({ lines: [eggs] }, t, names)[0]).toMatchObject({
    title: '大米 360 个',
    more: expect.arrayContaining(['单价 0.85 元/个']),
  });
});

it('shows all that a plain kind says, and nothing that was not asked', () => {
  const soak = { disinfected: 'tools', pieces: 12, disinfectBy: 'chemical', heatTenthsC: null, chlorineMgPerL: 240 };
  expect(plainFacts(disinfection, { ...soak, minutes: 5, lampHours: null, handled: '重新泡' }, 'zh')).toEqual([
    { title: '消毒什么', more: ['刀板容器'] },
    { title: '件数', more: ['12 个'] },
    { title: '消毒方法', more: ['含氯消毒液'] },
    { title: '有效氯浓度', more: ['240 mg/L'] },
    { title: '消毒时间', more: ['5 分钟'] },
    { title: '处理情况', more: ['重新泡'] },
  ]);
});
