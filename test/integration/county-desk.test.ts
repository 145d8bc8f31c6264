import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { exportsEndpoints } from '../../src/contract/http/exports.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { readTable } from '../../src/roster/file/read-table.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const AREA = '532301';

describe(`the county’s desk on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let office: Session;
  let lunch: string;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    office = await platform.newPerson('basic_education_section', AREA);
    const dishes = [{ name: '鸡蛋饭' }];
    const meal = { date: canteen.today, mealKind: 'lunch' as const, dishes };
    lunch = (await canteen.does(kitchenEndpoints.planMeal, { ...canteen.now(canteen.school.places.stove), ...meal }))
      .mealId;
    await canteen.cook(lunch);
  });
  afterAll(() => platform.stop());

  const counted = (served: number, confirms: 'twice'[] = []) =>
    canteen.does(servingEndpoints.headcount, {
      ...canteen.now(canteen.school.places.dining_hall),
      ...{ v: 2, mealId: lunch, others: [], confirms, ...(confirms.length > 0 ? { note: '重数' } : {}) },
      lines: canteen.school.classIds.map((classId) => ({ classId, present: 38, served, payers: [] })),
    });

  describe('makes tables for other systems', () => {
    const BLANK = '营养改善计划月报\r\n日期,学校,班级,餐次,用餐人数,填报人\r\n';
    let profileId: string;
    const rowsOf = async (runId: string): Promise<string[][]> => {
      const path = `${platform.url}/api/export-runs/${runId}/file`;
      const answer = await fetch(path, { headers: { authorization: `Bearer ${office.token}` } });
      return parse(Buffer.from(await answer.arrayBuffer()), { bom: true, relax_column_count: true });
    };
    const make = (body: object = {}) =>
      platform.call(exportsEndpoints.run, {
        ...{ as: office, params: { profileId } },
        body: { from: canteen.today, to: canteen.today, ...body },
      });
    const mapping = (overrides: object = {}) => ({
      ...{ name: '省平台', source: 'headcounts' as const, period: 'day' as const, format: 'csv' as const },
      template: {
        ...{ sheet: null, above: [['营养改善计划月报']] },
        headings: ['日期', '学校', '班级', '餐次', '用餐人数', '填报人'],
      },
      columns: [
        { field: 'date' },
        { field: 'schoolName' },
        { field: 'className' },
        { field: 'mealKind', codes: [{ value: '午餐', code: '02' }] },
        { field: 'served' },
        { field: null, constant: '=1+1' },
      ],
      ...overrides,
    });

    it('from the blank sheet of the other system', async () => {
      const read = await fetch(`${platform.url}/api/export-templates`, {
        method: 'POST',
        headers: { authorization: `Bearer ${office.token}`, 'content-type': 'application/octet-stream' },
        body: BLANK,
      });
      expect(await read.json()).toEqual({ template: mapping().template });
      const create = (body: object) =>
        platform.call(exportsEndpoints.createProfile, {
          ...{ as: office, params: { areaId: AREA } },
          body: body as ReturnType<typeof mapping>,
        });
      const short = await create(mapping({ columns: [{ field: 'date' }] }));
      expect(short.problem).toMatchObject({ code: 'exports.columns-differ', field: 'columns' });
      const columns = mapping().columns.map((column) => ({ ...column, field: 'constructor' }));
      expect((await create(mapping({ columns }))).problem).toMatchObject({ code: 'exports.field-unknown' });
      // basic education has no part in deliveries
      expect((await create(mapping({ source: 'deliveries' }))).problem.code).toBe('organization.area-not-found');
      profileId = (await create(mapping())).body.id;
    });

    it('with what is new and what has changed, and remembers what it handed over', async () => {
      await counted(36);
      const first = await make();
      const classes = canteen.school.classIds.length;
      expect(first.body).toMatchObject({ newRows: classes, changedRows: 0, sameRows: 0, goneRows: 0 });
      const rows = await rowsOf(first.body.id);
      expect(rows.slice(0, 2)).toEqual([['营养改善计划月报'], mapping().template.headings]);
      expect(rows).toHaveLength(2 + classes);
      // a text that a spreadsheet would run is text
      expect(rows[2]).toEqual([canteen.today, expect.any(String), expect.any(String), '02', '36', "'=1+1"]);

      expect((await make()).body).toMatchObject({ newRows: 0, changedRows: 0, sameRows: classes });
      const { actId } = await counted(35, ['twice']);
      const second = await make();
      expect(second.body).toMatchObject({ newRows: 0, changedRows: classes, sameRows: 0 });
      expect((await rowsOf(second.body.id))[2]?.[4]).toBe('35');
      await canteen.reverse(actId);
      const third = await make({ all: true });
      expect(third.body).toMatchObject({ newRows: 0, changedRows: classes, sameRows: 0 });
      expect(await rowsOf(first.body.id)).toEqual(rows);
    });

    it('refuses a value that it has no code for, and an edit of what somebody else has changed', async () => {
      const change = (seenVersion: number, overrides: object = {}) =>
        platform.call(exportsEndpoints.changeProfile, {
          ...{ as: office, params: { profileId } },
          body: { ...mapping(overrides), seenVersion } as ReturnType<typeof mapping> & { seenVersion: number },
        });
      const columns = mapping().columns.map((column, at) =>
        at === 3 ? { ...column, codes: [{ value: '早餐', code: '01' }] } : column,
      );
      expect((await change(1, { columns })).status).toBe(200);
      expect((await change(1)).problem).toMatchObject({ code: 'exports.profile-changed', details: { version: 2 } });
      expect((await make()).problem).toMatchObject({
        ...{ code: 'exports.code-missing', field: 'columns.3.codes' },
        details: { column: '餐次', value: '午餐' },
      });
      expect((await make({ from: '2026-01-01' })).problem).toMatchObject({ code: 'exports.span', field: 'to' });
    });

    it('of deliveries for those who may read them, as a workbook that no program runs', async () => {
      await canteen.stocked(canteen.line({ weighedGrams: 12_500, unitPriceFenPerKg: 681 }));
      const finance = await platform.newPerson('finance_section', AREA);
      const template = { sheet: '明细', above: [], headings: ['食材', '数量', '单价', '备注'] };
      const columns = [
        ...[{ field: 'ingredientName' }, { field: 'amount' }, { field: 'unitPriceYuan' }],
        { field: null, constant: '=cmd()' },
      ];
      const body = { ...mapping({ name: '财政', source: 'deliveries', format: 'xlsx' }), template, columns };
      const profile = await platform.ok(exportsEndpoints.createProfile, {
        ...{ as: finance, params: { areaId: AREA }, body },
      });
      const run = await platform.ok(exportsEndpoints.run, {
        ...{ as: finance, params: { profileId: profile.id } },
        body: { from: canteen.today, to: canteen.today, all: false },
      });
      const answer = await fetch(`${platform.url}/api/export-runs/${run.id}/file`, {
        headers: { authorization: `Bearer ${finance.token}` },
      });
      const headings = { name: { heading: '食材', isRequired: true, hint: '' } };
      const { rows, heading } = await readTable(headings, Buffer.from(await answer.arrayBuffer()));
      expect(heading).toEqual(template.headings);
      expect(rows.map(({ cells }) => cells.slice(1).map(({ text }) => text))).toEqual([['12.5', '6.81', '=cmd()']]);
      const foreign = await platform.call(exportsEndpoints.runs, { as: office, params: { profileId: profile.id } });
      expect(foreign.problem.code).toBe('organization.area-not-found');
    });
  });
});
