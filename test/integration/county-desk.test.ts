import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { addDays } from '../../src/contract/business-date.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { exportsEndpoints } from '../../src/contract/http/exports.js';
import { fundsEndpoints } from '../../src/contract/http/funds.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { pupilsEndpoints } from '../../src/contract/http/pupils.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { AuditEntry } from '../../src/platform/index.js';
import { Pupil, PupilList, PupilStay } from '../../src/pupils/pupils.entities.js';
import { readTable } from '../../src/roster/file/read-table.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const AREA = '532301';

describe(`the county’s desk on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let office: Session;
  let lunch: string;
  let schoolName: string;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
    office = await platform.newPerson('basic_education_section', AREA);
    const params = { schoolId: canteen.school.id };
    schoolName = (await platform.ok(organizationEndpoints.school, { as: canteen.manager, params })).name;
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

  describe('takes lists of pupils', () => {
    const HEADINGS = ['序号', '姓名', '证件号码', '学校标识码', '班级', '寄宿生', '备注'];
    const NAME = '李小花';
    /** A number whose last character checks, of nobody. */
    const numbered = (serial: number): string => {
      const body = `53230120150101${String(serial).padStart(3, '0')}`;
      const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
      const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
      return body + '10X98765432'[sum % 11];
    };
    const [first, second] = [numbered(1), numbered(2)];
    const row = (identity: string, className: string, boarder = '是', school = schoolName) =>
      ['1', NAME, identity, school, className, boarder, '=1+1'].join();
    const listOf = (...rows: string[]) => [HEADINGS.join(), ...rows].join('\r\n');
    const profiles: Partial<Record<'enrolment' | 'real_name', string>> = {};
    const send = (path: string, body: string) =>
      fetch(`${platform.url}/api/pupil-list-profiles/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${office.token}`, 'content-type': 'application/octet-stream' },
        body,
      });
    const take = async (body: string, { asOf = canteen.today, taken = true, kind = 'enrolment' as const } = {}) => {
      const answer = await send(`${profiles[kind]}/lists?asOf=${asOf}&take=${taken ? 'yes' : 'no'}`, body);
      return (await answer.json()) as {
        counts: object;
        faults: { rowNumber: number; column: string }[];
        code?: string;
      };
    };
    const addedOnly = (added: number, wrong = 0) => ({ added, changed: 0, same: 0, left: 0, wrong });

    it('under headings that are said once, and says what would become of each before anything is kept', async () => {
      for (const kind of ['enrolment', 'real_name'] as const) {
        const columns = {
          ...{ identity: '证件号码', school: '学校标识码', className: '班级', boarder: '寄宿生' },
          ...{ grade: null, eligible: null, from: null, to: null },
        };
        const { id } = await platform.ok(pupilsEndpoints.saveProfile, {
          ...{ as: office, params: { areaId: AREA }, body: { name: kind, kind, yes: ['是'], columns } },
        });
        profiles[kind] = id;
      }
      const file = listOf(
        ...[
          row(first, '一年级1班'),
          row(second, '一年级1班', '否'),
          row(`${first.slice(0, 17)}${first[17] === '1' ? '2' : '1'}`, '一年级1班'),
        ],
        ...[row(numbered(3), '一年级1班', '是', '别处小学'), row(first, '二年级1班')],
      );
      const tried = await take(file, { taken: false });
      expect(tried.counts).toEqual(addedOnly(2, 3));
      expect(tried.faults.map(({ rowNumber, column }) => [rowNumber, column])).toEqual([
        [4, '证件号码'],
        [5, '学校标识码'],
        [6, '证件号码'],
      ]);
      expect(await platform.uow.read((tx) => tx.count(Pupil))).toBe(0);
      expect((await take(file)).counts).toEqual(addedOnly(2, 3));
      expect((await take(file)).counts).toEqual({ ...addedOnly(0, 3), same: 2 });
    });

    it('keeps neither names nor numbers, and knows the same pupil in either register', async () => {
      const list = listOf(row(`G${first}`, '一年级1班'));
      expect((await take(list, { kind: 'real_name' as never })).counts).toEqual(addedOnly(1));
      const kept = await platform.uow.read(async (tx) =>
        JSON.stringify([
          await tx.find(Pupil),
          await tx.find(PupilStay),
          await tx.find(PupilList),
          await tx.find(AuditEntry),
        ]),
      );
      for (const secret of [first, second, first.slice(0, 14), NAME]) expect(kept).not.toContain(secret);
      expect(await platform.uow.read((tx) => tx.count(Pupil))).toBe(2);
    });

    it('gives a list back with every column as it was, and what is known here beside it', async () => {
      const answer = await send(
        `${profiles.enrolment}/answers?month=${canteen.today.slice(0, 7)}`,
        listOf(row(second, '一年级1班', '否'), row(numbered(9), '一年级1班')),
      );
      const columns = { identity: { heading: '证件号码', isRequired: true, hint: '' } };
      const { heading, rows } = await readTable(columns, Buffer.from(await answer.arrayBuffer()));
      expect(heading).toEqual([...HEADINGS, '登记情况', '登记班级', '享受补助', '登记起', '登记止']);
      expect(rows.map(({ cells }) => cells.map(({ text }) => text).slice(1))).toEqual([
        [NAME, second, schoolName, '一年级1班', '否', '=1+1', '在册', '一年级1班', '', canteen.today],
        [NAME, numbered(9), schoolName, '一年级1班', '是', '=1+1', '未登记'],
      ]);
    });

    it('asks where more were there or claimed for than the lists have', async () => {
      const finance = await platform.newPerson('finance_section', AREA);
      const [year = 0, month = 0] = canteen.today.split('-').map(Number);
      await platform.ok(calendarEndpoints.setAreaCalendar, {
        as: platform.admin,
        params: { areaId: AREA, schoolYear: month >= 8 ? year : year - 1 },
        body: {
          version: 0,
          terms: [{ name: '学期', from: canteen.today, to: addDays(canteen.today, 10) }],
          days: [{ date: canteen.today, kind: 'school_day', note: '补课' }],
        },
      });
      await platform.ok(fundsEndpoints.stateTerm, {
        ...{ as: finance, params: { schoolId: canteen.school.id } },
        body: { from: canteen.today, areaType: 'national', schoolStage: 'primary', source: '文' },
      });
      const { items } = await platform.ok(pupilsEndpoints.compare, {
        ...{ as: finance, params: { areaId: AREA, month: canteen.today.slice(0, 7) } },
        query: { limit: 20 },
      });
      const classes = canteen.school.classIds.length;
      const own = items.find(({ schoolId }) => schoolId === canteen.school.id);
      expect(own).toMatchObject({
        ...{ enrolled: 2, entitled: 1, boarders: 1, daysCounted: 1, present: 38 * classes, claimed: 36 * classes },
        daysOver: [{ date: canteen.today, claimed: 36 * classes, entitled: 1 }],
        daysCrowded: [{ date: canteen.today, present: 38 * classes, enrolled: 2 }],
      });
    });

    it('ends the stay of who is no longer listed, begins a new one where something changed, and takes no older list', async () => {
      const asOf = addDays(canteen.today, 7);
      expect((await take(listOf(row(first, '二年级1班')), { asOf })).counts).toEqual({
        ...{ added: 0, changed: 1, same: 0, left: 1, wrong: 0 },
      });
      const stays = await platform.uow.read((tx) => tx.findBy(PupilStay, { kind: 'enrolment' }));
      const until = addDays(asOf, -1);
      expect(stays.map(({ className, from, to }) => [className, from, to]).sort()).toEqual([
        ['一年级1班', canteen.today, until],
        ['一年级1班', canteen.today, until],
        ['二年级1班', asOf, null],
      ]);
      expect((await take(listOf(row(first, '二年级1班')))).code).toBe('pupils.list-older');
    });
  });
});
