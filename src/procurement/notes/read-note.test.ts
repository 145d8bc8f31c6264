import { describe, expect, it } from '@jest/globals';
import type { NoteText } from './note-model.js';
import { readNote } from './read-note.js';

const SIZE = { width: 1_000, height: 800 };
const SIGN_PX = 20;

/** Writing by its left edge, on paper that lies tilted in the photo. */
function at(left: number, y: number, text: string, tilt = 0): NoteText {
  const length = [...text].length * SIGN_PX;
  const x = left + length / 2;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  const place = { middleX: x * cos - y * sin, middleY: x * sin + y * cos, radians: tilt };
  return { ...place, text, length, height: 24, sure: 0.99 };
}

const head = (tilt = 0) => [
  at(100, 200, '品名', tilt),
  at(300, 200, '数量', tilt),
  at(450, 200, '单位', tilt),
  at(600, 200, '单价(元)', tilt),
  at(800, 200, '金额', tilt),
];
const row = (y: number, [name, count, unit, price, total]: string[], tilt = 0) =>
  [name, count, unit, price, total].flatMap((text, i) =>
    text ? [at([100, 300, 450, 600, 800][i] as number, y, text, tilt)] : [],
  );
const linesOf = (...texts: NoteText[][]) =>
  readNote([...head(), ...texts.flat()], SIZE).lines.map(({ place: _, ...line }) => line);

describe('the lines of a note', () => {
  it.each([
    [['大白菜', '17.3', 'kg', '2.60', '44.98'], { amount: 17_300, unit: 'g', unitPriceFen: 260, agrees: true }],
    [['土豆', '8', '公斤', '3.1', '24.80'], { amount: 8_000, unit: 'g', unitPriceFen: 310, agrees: true }],
    // a price for a jin is half of one for a kilogram
    [['豆腐', '31.8', '斤', '2.80', '89.04'], { amount: 15_900, unit: 'g', unitPriceFen: 560, agrees: true }],
    [['鸡蛋', '360', '个', '0.85', '306'], { amount: 360, unit: 'piece', unitPriceFen: 85, agrees: true }],
    [['菜籽油', '1', '桶', '¥93.70', '93.70元'], { amount: 1, unit: 'piece', unitPriceFen: 9_370, agrees: true }],
    [['大米', '1,250', '斤', '2.60', '3,250.00'], { amount: 625_000, unit: 'g', unitPriceFen: 520, agrees: true }],
    // a point that was seen as a comma
    [['豆角', '35', 'kg', '8,00', ''], { amount: 35_000, unit: 'g', unitPriceFen: null, agrees: null }],
    [['豆角', '3,5', 'kg', '8.00', ''], { amount: null, unit: 'g', unitPriceFen: 800, agrees: null }],
    // a point that was not seen
    [['黄瓜', '243', '公斤', '3.70', '89.91'], { amount: 243_000, unit: 'g', unitPriceFen: 370, agrees: false }],
    [['面条', '20.2', 'kg', '4.80', ''], { amount: 20_200, unit: 'g', unitPriceFen: 480, agrees: null }],
    [['面条', '20.2', 'kg', '', '96.96'], { amount: 20_200, unit: 'g', unitPriceFen: null, agrees: null }],
    [['食盐', '2.5', '袋', '2.00', '5.00'], { amount: null, unit: 'piece', unitPriceFen: 200, agrees: true }],
    [['青椒', '3O.5', 'kg', '8.00', '244'], { amount: null, unit: 'g', unitPriceFen: 800, agrees: null }],
    // of what, nobody can know
    [['大米', '50', '', '2.60', '130'], { amount: null, unit: null, unitPriceFen: null, agrees: true }],
    [['大米', '50', '担', '2.60', '130'], { amount: null, unit: null, unitPriceFen: null, agrees: true }],
  ])('%j', (cells, said) => {
    expect(linesOf(row(260, cells))).toEqual([{ name: cells[0], ...said }]);
  });

  it('are read where number and unit are one word, and the goods are counted off', () => {
    expect(linesOf(row(260, ['3.胡萝卜', '28千克', '', '2.70', '75.60']))).toMatchObject([
      { name: '胡萝卜', amount: 28_000, unit: 'g', unitPriceFen: 270, agrees: true },
    ]);
  });

  it('end at the sum, and leave out what is no line', () => {
    const texts = [
      row(260, ['大白菜', '17.3', 'kg', '2.60', '44.98']),
      [at(100, 300, '以下空白')],
      row(340, ['合计', '', '', '', '44.98']),
      row(380, ['押金', '1', '个', '5.00', '5.00']),
    ];
    expect(linesOf(...texts).map(({ name }) => name)).toEqual(['大白菜']);
  });

  it('are the same on a note that lies tilted, in whatever order the model found the writing', () => {
    const tilt = 0.06;
    const rows = ['大白菜', '土豆', '豆腐'].map((name, i) =>
      row(240 + 40 * i, [name, `${i + 1}`, 'kg', '2.00', ''], tilt),
    );
    const texts = [at(100, 120, '收货单位：禄丰市金山镇第二小学', tilt), ...head(tilt), ...rows.flat()];
    const { lines } = readNote(texts.toReversed(), SIZE);
    expect(lines.map(({ name, amount }) => [name, amount])).toEqual([
      ['大白菜', 1_000],
      ['土豆', 2_000],
      ['豆腐', 3_000],
    ]);
  });

  it('say where in the photo they stand', () => {
    const { lines } = readNote([...head(), ...row(400, ['土豆', '8', 'kg', '3.10', '24.80'])], SIZE);
    expect(lines[0]?.place).toEqual({ left: 100, top: 485, width: 800, height: 30 });
  });

  it('are none without heads of columns: which number is the price would be a guess', () => {
    expect(readNote(row(260, ['大白菜', '17.3', 'kg', '2.60', '44.98']), SIZE).lines).toEqual([]);
    expect(readNote([], SIZE)).toEqual({ supplier: null, date: null, noteNo: null, lines: [] });
  });
});

describe('the head of a note', () => {
  const said = (...texts: NoteText[]) => {
    const { supplier, date, noteNo } = readNote(texts, SIZE);
    return [supplier?.text ?? null, date?.text ?? null, noteNo?.text ?? null];
  };

  it('names the supplier by its label, beside it or in the same words, else by what firms are called', () => {
    const school = at(100, 60, '收货单位：雨露乡中学食品公司食堂');
    expect(said(school, at(100, 100, '供货单位：姚安惠民'))[0]).toBe('姚安惠民');
    expect(said(school, at(100, 100, '供应商'), at(300, 102, '老李'))[0]).toBe('老李');
    expect(said(school, at(100, 20, '楚雄鲜蔬配送有限公司送货单'))[0]).toBe('楚雄鲜蔬配送有限公司');
    expect(said(school)[0]).toBeNull();
  });

  it.each([
    ['2026年3月8日', '2026-03-08'],
    ['送货日期：2026/12/10', '2026-12-10'],
    ['2026.11.30', '2026-11-30'],
    ['2026-02-31', null],
    ['电话0878-3012312', null],
  ])('has its day: %s is %s', (text, date) => {
    expect(said(at(100, 100, text))[1]).toBe(date);
  });

  it('has its number', () => {
    expect(said(at(100, 100, '单号：XS20261117350'))[2]).toBe('XS20261117350');
    expect(said(at(100, 100, 'NO.CK20261212570'))[2]).toBe('CK20261212570');
    expect(said(at(100, 100, '电话：0878-3012312'))[2]).toBeNull();
  });
});
