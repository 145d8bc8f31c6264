import { describe, expect, it } from '@jest/globals';
import { html, within } from '../public/html.js';
import { page } from '../public/page.js';
import type { Notice } from './notice.js';
import { renderNotice } from './render-notice.js';

/** The ampersand takes most room when it is escaped. */
const long = (characters: number) => '&'.repeat(characters);
const many = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
const DATE = '2026-11-20';
const goods = { name: long(60), amount: 9_999_999, unit: 'g', unitPriceFen: 1_000_000 } as const;

/** Everything as long and as much as the records allow, and more. */
const FULL: Notice = {
  schoolId: '01a22897-a1e5-77c4-ab52-708582ceb67a',
  schoolName: long(80),
  fundsAreaId: '532301',
  areaName: long(60),
  date: DATE,
  asOf: new Date('2026-11-20T05:00:00.000Z'),
  isSchoolDay: true,
  lastRecordedOn: DATE,
  pupils: 3_100,
  licence: { no: long(40), validUntil: '2020-01-01' },
  complaintPhone: '0878-3012345',
  week: many(28, {
    ...{ date: DATE, mealKind: 'lunch', plannedDiners: 3_100 },
    dishes: many(30, { name: long(40), inputs: many(60, goods) }),
  } as const),
  deliveries: many(200, { date: DATE, supplierName: long(80), lines: many(60, goods) }),
  suppliers: many(60, { name: long(80), licenceNo: long(40), licenceValidUntil: '2020-01-01' }),
  ticks: many(7, { date: DATE, cooked: 120, sampled: 119, accompanied: 40, disinfected: 40, dailyChecks: 9 }),
  grades: many(300, { date: DATE, food: 'excellent', hygiene: 'excellent', order: 'excellent' }),
  money: {
    ...{ month: '2026-10', round: 99, submittedAt: '2026-11-05T00:00:00.000Z' },
    ...{ pupilDays: 99_999, claimFen: 99_999_999, perPupilDayFen: null },
    payers: many(6, { payer: 'boarder_fee', portions: 999_999, amountFen: 9_999_999_999, mealsUnknown: 99 }),
    funds: many(4, { fund: 'subsidy', openingFen: -1, inFen: 9_999_999_999, outFen: 0, closingFen: 9_999_999_998 }),
  },
  inspection: {
    ...{ kind: 'joint', date: DATE, result: long(500), unit: long(80) },
    publishedAt: new Date('2026-11-20T05:00:00.000Z'),
  },
  log: { size: 999_999_999, root: long(44), at: new Date('2026-11-20T05:00:00.000Z'), witnesses: 129 },
};

describe('the page of a notice', () => {
  it.each(['zh', 'en'] as const)(
    'is at most 60 kB in %s whatever the records hold, and says what it left out',
    (language) => {
      const text = page(language, long(80), renderNotice(FULL, language, 7));
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
      expect(text.match(language === 'zh' ? /另有 \d+ 条/g : /\d+ more: see/g)?.length).toBeGreaterThanOrEqual(3);
      expect(text).toContain('</html>');
    },
  );

  it('leaves out what the school does not show', () => {
    const text = renderNotice({ ...FULL, ticks: null, grades: null }, 'zh', 7).text;
    for (const hidden of ['留样', '陪餐']) expect(text).not.toContain(hidden);
  });
});

describe('text in a page', () => {
  it('is text, in an attribute too', () => {
    expect(html`<a title="${`"'<>&`}">${'</a>'}</a>`.text).toBe('<a title="&quot;&#39;&lt;&gt;&amp;">&lt;/a&gt;</a>');
  });

  it('is cut at whole rows, and the rest is counted', () => {
    const rows = many(5, html`<p>十个字节。</p>`);
    const cut = within((rows[0]?.bytes ?? 0) * 2, rows, (left) => html`[${left}]`);
    expect(cut.text).toBe('<p>十个字节。</p><p>十个字节。</p>[3]');
  });
});
