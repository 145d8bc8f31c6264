import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app/create-app.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import type { ResponseOf } from '../../src/contract/http/endpoint.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { type RosterKind, rosterEndpoints } from '../../src/contract/http/roster.js';
import { Person } from '../../src/identity/identity.entities.js';
import { ClassGroup, School } from '../../src/organization/organization.entities.js';
import { RosterImport } from '../../src/roster/roster.entities.js';
import { RosterService } from '../../src/roster/roster.service.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';
import { csvOf, xlsxOf } from './roster-files.js';

type Status = ResponseOf<(typeof rosterEndpoints)['import']>;
const SCHOOLS = ['学校标识码', '学校名称', '县市代码', '类型', '所属中心校标识码', '供餐模式'];
const CLASSES = ['学校标识码', '班级', '人数'];

describe(`lists from spreadsheets on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let admin: Session;

  beforeAll(async () => {
    platform = await TestPlatform.start();
    admin = platform.admin;
  });
  afterAll(() => platform.stop());

  const upload = async (kind: RosterKind, bytes: Buffer, as = admin) => {
    const url = `${platform.url}/api/roster/${kind}/imports?fileName=list.xlsx`;
    const response = await fetch(url, {
      method: 'POST',
      body: bytes,
      headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/octet-stream' },
    });
    return {
      status: response.status,
      body: (await response.json()) as Status & { code: string; details: Record<string, unknown> },
    };
  };
  const run = async (importId: string, as = admin) => {
    await platform.ok(rosterEndpoints.run, { as, params: { importId } });
    await platform.app.get(RosterService).finished(importId);
    return platform.ok(rosterEndpoints.import, { as, params: { importId } });
  };
  const takeOver = async (kind: RosterKind, rows: string[][], as = admin) => {
    const { status, body } = await upload(kind, await xlsxOf(rows), as);
    expect(status).toBe(201);
    const done = await run(body.id, as);
    expect(done).toMatchObject({ state: 'done', counts: body.preview, doneRows: body.totalRows });
    return done;
  };
  const faults = async (importId: string, as = admin) =>
    (await platform.ok(rosterEndpoints.faults, { as, params: { importId }, query: { limit: 200 } })).items;
  const code = () => `53${randomUUID().replace(/\D/g, '').padEnd(12, '7').slice(0, 12)}`;
  const school = (value: string) => platform.uow.read((tx) => tx.findOneBy(School, { schoolCode: value }));

  it('takes good rows over, a central school before its points, and gives the wrong ones back with reasons', async () => {
    const [central, point, taken] = [code(), code(), code()];
    const rows = [
      SCHOOLS,
      [point, `教学点 ${point}`, '532301', '教学点', central, '食堂'],
      [central, `中心校 ${central}`, '532301', '中心校', '', '食堂供餐'],
      [taken, `学校 ${taken}`, '532302', '学校', '', ''],
      [taken, `又一所 ${taken}`, '532302', '学校', '', ''],
      [code(), '外州学校', '530102', '学校', '', ''],
      [code(), '归错县', '532302', '教学点', central, ''],
      [code(), '什么类型', '532301', '大学', '', ''],
      ['12', '代码太短', '532301', '学校', '', ''],
      [code(), '', '532301', '学校', '', ''],
    ];
    const { body } = await upload('schools', await xlsxOf(rows));
    expect(body).toMatchObject({
      state: 'previewed',
      totalRows: 9,
      preview: { created: 3, changed: 0, same: 0, wrong: 6 },
    });
    expect(await school(central)).toBeNull();
    const wrong = [
      { rowNumber: 5, code: 'roster.twice-in-file', column: '学校标识码' },
      { rowNumber: 6, code: 'roster.no-such-county', column: '县市代码' },
      { rowNumber: 7, code: 'roster.no-central-school', column: '所属中心校标识码' },
      { rowNumber: 8, code: 'roster.not-one-of', column: '类型' },
      { rowNumber: 9, code: 'roster.not-a-code', column: '学校标识码' },
      { rowNumber: 10, code: 'roster.missing', column: '学校名称' },
    ];
    expect(await faults(body.id)).toMatchObject(wrong);
    const added = await platform.ok(rosterEndpoints.rows, {
      as: admin,
      params: { importId: body.id },
      query: { outcome: 'created', limit: 2 },
    });
    expect(added).toEqual({
      headings: SCHOOLS,
      items: [1, 2].map((i) => ({ rowNumber: i + 1, outcome: 'created', cells: rows[i] })),
      next: '3',
    });
    expect(await run(body.id)).toMatchObject({ state: 'done', counts: body.preview });
    expect(await faults(body.id)).toMatchObject(wrong);
    expect(await school(point)).toMatchObject({ kind: 'teaching_point', centralSchoolId: (await school(central))?.id });

    const file = await platform.call(rosterEndpoints.faultsFile, { as: admin, params: { importId: body.id } });
    const lines = String(file.body).replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toBe(`${SCHOOLS.join(',')},未导入的原因`);
    expect(lines).toHaveLength(7);
    expect(lines[2]).toContain('县市代码:本州没有这个县市代码');
    // what was mended can be handed in as it is: the further column is no harm
    const mended = lines.filter((line) => /标识码|外州/.test(line)).map((line) => line.replace('530102', '532323'));
    expect((await upload('schools', Buffer.from(mended.join('\r\n')))).body.preview).toMatchObject({ created: 1 });
  });

  it('changes nothing when the same list comes again, and only what differs when it comes changed', async () => {
    const one = code();
    const rows = (name: string, area = '532301', kind = '学校') => [SCHOOLS, [one, name, area, kind, '', '食堂']];
    expect((await takeOver('schools', rows('甲'))).counts).toMatchObject({ created: 1 });
    expect((await takeOver('schools', rows('甲'))).counts).toMatchObject({ same: 1, created: 0 });
    expect((await takeOver('schools', rows('乙'))).counts).toMatchObject({ changed: 1 });
    expect(await school(one)).toMatchObject({ name: '乙', version: 2 });
    const moved = await takeOver('schools', rows('乙', '532302'));
    expect(await faults(moved.id)).toMatchObject([{ code: 'roster.school-elsewhere' }]);
    const other = await takeOver('schools', rows('乙', '532301', '中心校'));
    expect(await faults(other.id)).toMatchObject([{ code: 'roster.change-on-page' }]);
    expect(await school(one)).toMatchObject({ areaCode: '532301', kind: 'school' });

    const classes = (size: string) => [
      CLASSES,
      [one, '一(1)班', size],
      [code(), '无校班', '3'],
      [one, '一(2)班', '201'],
    ];
    expect((await takeOver('classes', classes('40'))).counts).toEqual({ created: 1, changed: 0, same: 0, wrong: 2 });
    expect((await takeOver('classes', classes('41'))).counts).toEqual({ created: 0, changed: 1, same: 0, wrong: 2 });
    // on its page a class may have been typed in other widths and blanks
    const { id: schoolId } = await platform.uow.read((tx) => tx.findOneByOrFail(School, { schoolCode: one }));
    const typed = { as: admin, params: { schoolId }, body: { name: '二年级　２ 班', size: 40 } };
    await platform.ok(organizationEndpoints.createClass, typed);
    const listed = await takeOver('classes', [CLASSES, [one, '二年级2班', '40'], [one, '二年级 2 班', '40']]);
    expect(listed.counts).toEqual({ created: 0, changed: 0, same: 1, wrong: 1 });
    // nor is a class another one because a list spells its grade and number otherwise
    const spelt = await takeOver('classes', [
      CLASSES,
      [one, '2-2', '39'],
      [one, '一年级一班', '39'],
      [one, '大班', '20'],
    ]);
    expect(spelt.counts).toEqual({ created: 1, changed: 0, same: 0, wrong: 2 });
    expect(await faults(spelt.id)).toMatchObject([
      { code: 'roster.class-like', column: '班级', why: expect.stringContaining('“二年级　２ 班”') },
      { code: 'roster.class-like', column: '班级', why: expect.stringContaining('“一(1)班”') },
    ]);
    const kitchens = [
      ['所在学校标识码', '食堂名称', '开始供餐日期', '另外供餐的学校标识码'],
      [one, '一食堂', '46266', ''],
      [one, '二食堂', '2026/2/30', ''],
    ];
    expect((await takeOver('kitchens', kitchens)).counts).toMatchObject({ created: 1, wrong: 1 });
    expect((await takeOver('kitchens', kitchens)).counts).toMatchObject({ same: 1 });
  });

  it('enters people, with accounts that await activation, below the rank of who brings them', async () => {
    const one = code();
    await takeOver('schools', [SCHOOLS, [one, `丙 ${one}`, '532301', '学校', '', '']]);
    const number = code();
    const rows = [
      ['姓名', '工号', '手机', '学校标识码', '县市代码', '岗位'],
      ['张三', number, '13800000000', one, '', '食堂管理员'],
      ['李四', '', '', '', '532301', '安全科'],
      ['赵六', '', 'abc', one, '', ''],
      ['钱七', '', '', one, '532301', ''],
      ['孙八', '', '', '', '', ''],
    ];
    const list = await takeOver('people', rows);
    expect(list.counts).toEqual({ created: 2, changed: 0, same: 0, wrong: 3 });
    expect((await faults(list.id)).map((fault) => fault.code)).toEqual([
      'roster.not-a-phone',
      'roster.school-or-area',
      'roster.school-or-area',
    ]);
    const person = await platform.uow.read((tx) => tx.findOneBy(Person, { staffNumber: number }));
    expect(person).toMatchObject({ name: '张三', unit: `丙 ${one}`, areaCode: '532301' });

    // a number that two schools gave out renames and moves nobody, and one that lost its noughts makes nobody anew
    const elsewhere = code();
    await takeOver('schools', [SCHOOLS, [elsewhere, `庚 ${elsewhere}`, '532301', '学校', '', '']]);
    const padded = `00${number.slice(2)}`;
    await takeOver('people', [rows[0] as string[], ['冯二', padded, '', one, '', '']]);
    const numbers = await takeOver('people', [
      rows[0] as string[],
      ['卫三', number, '', elsewhere, '', '食堂管理员'],
      ['冯二', padded.replace(/^0+/, ''), '', one, '', ''],
    ]);
    expect(await faults(numbers.id)).toMatchObject([
      { rowNumber: 2, code: 'identity.staff-number-of-other', column: '工号' },
      { rowNumber: 3, code: 'identity.staff-number-noughts', column: '工号' },
    ]);
    expect(await platform.uow.read((tx) => tx.findOneBy(Person, { staffNumber: number }))).toEqual(person);

    // without a number too he is found again, twice in one list or in the next one
    const like = (name: string, role: string, phone = '') => [name, '', phone, one, '', role];
    const few = [rows[0] as string[], like('周九', '从业人员'), like('周九', '从业人员'), like('吴十', '')];
    expect((await takeOver('people', few)).counts).toMatchObject({ created: 2, wrong: 1 });
    const twice = await upload('people', await xlsxOf(few));
    expect(await faults(twice.body.id)).toMatchObject([
      { rowNumber: 3, code: 'roster.namesake-in-file', why: expect.stringMatching(/第 2 行同名.*工号或手机/) },
    ]);
    expect(twice.body.reading).toMatchObject({ sheet: expect.any(String), headingRow: 1, otherSheets: [] });
    const again = [rows[0] as string[], like('周九', '从业人员'), like('吴十', ''), like('吴十', '', '13900000000')];
    expect((await takeOver('people', again)).counts).toEqual({ created: 1, changed: 0, same: 2, wrong: 0 });
    // one number in another spelling is no other person, in the books and in one list
    const spelt = [rows[0] as string[], like('吴十', '', '139-0000-0000'), like('吴十', '', '+86 139 0000 0000')];
    expect((await takeOver('people', spelt)).counts).toEqual({ created: 0, changed: 0, same: 1, wrong: 1 });
    // nor is a name in the widths and blanks of a page that it was typed into
    const { id: schoolId } = await platform.uow.read((tx) => tx.findOneByOrFail(School, { schoolCode: one }));
    const typed = { username: `u${one.toLowerCase()}`, displayName: '\u3000郑 \u3000十一 ', unit: 'U' };
    const grants = [{ role: 'canteen_worker', areaCode: null, schoolId }];
    await platform.ok(peopleEndpoints.createAccount, { as: platform.admin, body: { ...typed, grants } });
    const paged = await takeOver('people', [rows[0] as string[], like('郑十一', '从业人员')]);
    expect(paged.counts).toEqual({ created: 0, changed: 0, same: 1, wrong: 0 });
    const promoted = await takeOver('people', [rows[0] as string[], like('周九', '校长')]);
    expect(await faults(promoted.id)).toMatchObject([{ code: 'roster.role-on-page', column: '岗位' }]);
    expect((await takeOver('people', rows)).counts).toMatchObject({ created: 0, changed: 0, same: 2 });
  });

  it('is refused as a whole when it is no list, with the cell or column at fault', async () => {
    const missing = await upload(
      'classes',
      csvOf([
        ['学校标识码', '人数'],
        ['A123', '5'],
      ]),
    );
    expect(missing).toMatchObject({
      status: 422,
      body: { code: 'roster.columns-missing', details: { columns: '班级', row: 1, seen: '学校标识码、人数' } },
    });
    expect(await upload('classes', Buffer.from('PK\u0003\u0004'))).toMatchObject({
      status: 422,
      body: { code: 'roster.file-unreadable' },
    });
    expect(await upload('classes', Buffer.alloc(6 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: { code: 'roster.file-too-large' },
    });
  });

  it('stays within the county of who hands it in, and belongs to him alone', async () => {
    const county = await platform.newPerson('system_admin', '532302');
    await platform.signIn(county);
    const [inside, outside] = [code(), code()];
    const list = await takeOver(
      'schools',
      [
        SCHOOLS,
        [inside, `丁 ${inside}`, '532302', '学校', '', ''],
        [outside, `戊 ${outside}`, '532301', '学校', '', ''],
      ],
      county,
    );
    expect(await faults(list.id, county)).toMatchObject([{ rowNumber: 3, code: 'roster.outside-own-scope' }]);
    const foreign = await takeOver(
      'classes',
      [CLASSES, [inside, '一班', '5'], [(await firstCodeIn('532301')) as string, '一班', '5']],
      county,
    );
    expect(await faults(foreign.id, county)).toMatchObject([{ rowNumber: 3, code: 'roster.no-such-school' }]);
    const people = await takeOver(
      'people',
      [
        ['姓名', '学校标识码', '县市代码', '岗位'],
        ['王五', '', '532302', '系统管理员'],
        ['陈九', '', '532301', '安全科'],
        ['林十', inside, '', '校长'],
      ],
      county,
    );
    expect(await faults(people.id, county)).toMatchObject([
      { rowNumber: 2, code: 'identity.rank-too-high', column: '岗位' },
      { rowNumber: 3, code: 'identity.outside-own-scope', column: '县市代码' },
    ]);
    for (const endpoint of [
      rosterEndpoints.import,
      rosterEndpoints.run,
      rosterEndpoints.cancel,
      rosterEndpoints.faults,
      rosterEndpoints.faultsFile,
      rosterEndpoints.rows,
    ]) {
      expect(
        (
          await platform.call(endpoint as typeof rosterEndpoints.import, {
            as: admin,
            params: { importId: list.id },
            ...(endpoint === rosterEndpoints.rows ? { query: { outcome: 'same' } } : {}),
          })
        ).status,
      ).toBe(404);
    }
  });

  it('is cancelled between two steps, and goes on where it stopped, twice asked or not', async () => {
    const { body, codes } = await longList();
    const service = platform.app.get(RosterService);
    await platform.ok(rosterEndpoints.run, { as: admin, params: { importId: body.id } });
    const cancelled = await platform.ok(rosterEndpoints.cancel, { as: admin, params: { importId: body.id } });
    await service.finished(body.id);
    const stopped = await platform.ok(rosterEndpoints.import, { as: admin, params: { importId: body.id } });
    expect(stopped).toMatchObject({ state: 'cancelled' });
    expect(stopped.doneRows).toBeLessThan(body.totalRows);
    expect(stopped.doneRows).toBeGreaterThanOrEqual(cancelled.doneRows);
    await Promise.all(
      [1, 2, 3].map(() => platform.ok(rosterEndpoints.run, { as: admin, params: { importId: body.id } })),
    );
    await service.finished(body.id);
    expect(await platform.ok(rosterEndpoints.import, { as: admin, params: { importId: body.id } })).toMatchObject({
      state: 'done',
      counts: body.preview,
    });
    expect(await countOf(codes)).toBe(codes.length);
  });

  it('goes on by itself when the platform that was at it is started again', async () => {
    const { body, codes } = await longList();
    const importId = body.id;
    // as a platform leaves it that is killed between two steps
    await platform.uow.write((tx) => tx.update(RosterImport, { id: importId }, { state: 'running' }));
    const started = await createApp({ ...platform.settings, mqtt: { kind: 'embedded', port: 0 } });
    await started.listen(0, '127.0.0.1');
    await started.get(RosterService).finished(importId);
    await started.close();
    const status = await platform.ok(rosterEndpoints.import, { as: admin, params: { importId } });
    expect(status).toMatchObject({ state: 'done', counts: body.preview, doneRows: body.totalRows });
    expect(await countOf(codes)).toBe(codes.length);
    const as = await platform.newPerson('auditor', '532300');
    const noted = await platform.ok(auditEndpoints.entries, { as, query: { subjectId: importId, limit: 10 } });
    expect(noted.items).toMatchObject([
      { action: 'roster.import-done', accountId: admin.accountId, detail: { created: 1_200 } },
    ]);
  });

  it('doubles nothing when one list is handed in twice and both are run at once', async () => {
    const { rows, codes } = longRows();
    const bytes = await xlsxOf(rows);
    const two = await Promise.all([upload('schools', bytes), upload('schools', bytes)]);
    const done = await Promise.all(two.map(({ body }) => run(body.id)));
    expect(done.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(done.reduce((sum, { counts }) => sum + counts.created, 0)).toBe(codes.length);
    expect(done.reduce((sum, { counts }) => sum + counts.same, 0)).toBe(codes.length);
    expect(await countOf(codes)).toBe(codes.length);
    expect(await platform.uow.read((tx) => tx.count(ClassGroup))).toBeGreaterThan(0);
  });

  const firstCodeIn = async (areaCode: string) =>
    (await platform.uow.read((tx) => tx.findOne(School, { where: { areaCode }, order: { id: 'ASC' } })))?.schoolCode;
  const longRows = () => {
    const codes = Array.from({ length: 1_200 }, code);
    return { codes, rows: [SCHOOLS, ...codes.map((one) => [one, `校 ${one}`, '532325', '学校', '', ''])] };
  };
  const longList = async () => {
    const { rows, codes } = longRows();
    const { body } = await upload('schools', await xlsxOf(rows));
    expect(body.preview).toEqual({ created: 1_200, changed: 0, same: 0, wrong: 0 });
    return { body, codes };
  };
  const countOf = async (codes: readonly string[]) => {
    const all = await platform.uow.read((tx) => tx.findBy(School, { areaCode: '532325' }));
    const wanted = new Set(codes);
    return all.filter(({ schoolCode }) => schoolCode !== null && wanted.has(schoolCode)).length;
  };
});
