import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, startOfBusinessDate } from '../../src/contract/business-date.js';
import { evidenceEndpoints } from '../../src/contract/http/evidence.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { organizationEndpoints } from '../../src/contract/http/organization.js';
import { servingEndpoints } from '../../src/contract/http/serving.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { Structure } from '../../src/organization/index.js';
import { Placements } from '../../src/organization/placements.js';
import { AuditEntry } from '../../src/platform/audit/audit.entities.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { type Session, TestPlatform } from './harness.js';

const CHANGE = '2026-11-18';
const BEFORE = addDays(CHANGE, -1);
const HOUR = 3_600_000;
const noonOf = (date: string): number => startOfBusinessDate(date) + 12 * HOUR;
const LONG_SESSIONS = { sessionMs: 60 * 24 * HOUR };

const structureOf = (platform: TestPlatform, schoolId: string, as = platform.admin) =>
  platform.ok(structureEndpoints.structure, { as, params: { schoolId } });

describe('a central school with three teaching points', () => {
  const clock = new SteppedClock(new Date(noonOf(BEFORE)));
  let platform: TestPlatform;
  let central: Canteen;
  let points: Canteen[];

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, LONG_SESSIONS);
    central = await Canteen.open(platform);
    points = [await Canteen.open(platform), await Canteen.open(platform), await Canteen.open(platform)];
    await become(central, 'central_school');
    for (const point of points) {
      await become(point, 'teaching_point');
      expect((await place(point, CHANGE, central.school.id)).status).toBe(200);
    }
  });
  afterAll(() => platform.stop());

  const become = async ({ school }: Canteen, kind: 'central_school' | 'teaching_point') => {
    const { version, name, schoolCode } = await structureOf(platform, school.id);
    const body = { version, name, schoolCode, kind };
    return platform.ok(structureEndpoints.updateSchool, { as: platform.admin, params: { schoolId: school.id }, body });
  };
  const place = async ({ school }: Canteen, from: string, centralSchoolId: string | null, areaId = '532301') => {
    const { version } = await structureOf(platform, school.id);
    return platform.call(structureEndpoints.placeSchool, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { version, from, areaId, centralSchoolId },
    });
  };
  const comeTo = async (date: string): Promise<void> => {
    clock.set(new Date(noonOf(date)));
    await platform.app.get(Placements).turn();
  };
  const seenBy = async (as: Session): Promise<string[]> => {
    const { items } = await platform.ok(organizationEndpoints.schools, { as });
    return items.map(({ id }) => id).sort();
  };
  const idsOf = (...canteens: Canteen[]): string[] => canteens.map(({ school }) => school.id).sort();

  it('reaches them from the day on, in lists, day views and entries, and not a day before', async () => {
    const dayOf = (point: Canteen) =>
      platform.call(evidenceEndpoints.day, {
        as: central.manager,
        params: { schoolId: point.school.id, date: BEFORE },
      });
    await comeTo(BEFORE);
    expect(await seenBy(central.manager)).toEqual(idsOf(central));
    for (const point of points) expect((await dayOf(point)).status).toBe(404);

    await comeTo(CHANGE);
    expect(await seenBy(central.manager)).toEqual(idsOf(central, ...points));
    for (const point of points) {
      expect((await dayOf(point)).status).toBe(200);
      expect(await seenBy(point.manager)).toEqual(idsOf(point));
    }
    expect(await structureOf(platform, central.school.id)).toMatchObject({
      teachingPoints: expect.arrayContaining(points.map(({ school }) => expect.objectContaining({ id: school.id }))),
    });
  });

  it('enters and signs for a point: meal, headcount, second signature', async () => {
    await comeTo(CHANGE);
    const [point] = points as [Canteen];
    const accepted = await point.accept([point.line()]);
    const signed = await platform.call(journalEndpoints.cosign, {
      as: central.manager,
      params: { actId: accepted.actId },
      body: { method: 'own-session' },
    });
    expect(signed.status).toBe(201);
    const mealId = await point.meal();
    await point.cook(mealId);
    const counted = await point.call(
      servingEndpoints.headcount,
      {
        ...point.now(point.school.places.dining_hall),
        mealId,
        lines: [{ classId: point.school.classIds[0], present: 20, served: 20 }],
      },
      central.manager,
    );
    expect([counted.status, counted.body.served]).toEqual([201, 20]);
  });

  it('passes a point to another central school on its day', async () => {
    await comeTo(CHANGE);
    const heir = await Canteen.open(platform);
    await become(heir, 'central_school');
    const [, point] = points as [Canteen, Canteen];
    expect((await place(point, addDays(CHANGE, 1), heir.school.id)).status).toBe(200);
    expect(await seenBy(central.manager)).toContain(point.school.id);
    await comeTo(addDays(CHANGE, 1));
    expect(await seenBy(central.manager)).not.toContain(point.school.id);
    expect(await seenBy(heir.manager)).toEqual(idsOf(heir, point));
    expect((await structureOf(platform, point.school.id)).placements.map(({ from }) => from).slice(0, 2)).toEqual([
      addDays(CHANGE, 1),
      CHANGE,
    ]);
  });

  it('refuses what is no central school, of another county, or would leave points behind', async () => {
    const stranger = await Canteen.open(platform, undefined, '532302');
    await become(stranger, 'central_school');
    const [point] = points as [Canteen];
    const day = addDays(CHANGE, 5);
    for (const wrong of [stranger, points[2] as Canteen]) {
      expect((await place(point, day, wrong.school.id)).problem.code).toBe('organization.not-a-central-school');
    }
    expect((await place(point, day, randomUUID())).problem).toMatchObject({ field: 'centralSchoolId' });
    expect((await place(point, addDays(CHANGE, -3), null)).problem.code).toBe('organization.date-in-the-past');
    expect((await place(central, day, null, '532302')).problem.code).toBe('organization.kind-in-use');
    await expect(become(central, 'teaching_point')).rejects.toThrow('organization.kind-in-use');
  });
});

describe('editing the structure', () => {
  const clock = new SteppedClock(new Date(noonOf(BEFORE)));
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, LONG_SESSIONS);
  });
  afterAll(() => platform.stop());

  const newSchool = (overrides: object = {}) =>
    platform.call(organizationEndpoints.createSchool, {
      as: platform.admin,
      body: { name: `校${randomUUID().slice(0, 8)}`, areaId: '532301', ...overrides },
    });
  const update = (schoolId: string, body: object, as = platform.admin) =>
    platform.call(structureEndpoints.updateSchool, { as, params: { schoolId }, body });

  it('knows the prefecture and its ten counties, and refuses a school anywhere else', async () => {
    const { items } = await platform.ok(organizationEndpoints.areas, { as: platform.admin });
    expect(items.filter(({ parentId }) => parentId === '532300')).toHaveLength(10);
    expect(items).toContainEqual({ id: '532302', name: '禄丰市', parentId: '532300' });
    for (const areaId of ['532300', '530102', '532331']) {
      expect((await newSchool({ areaId })).problem).toMatchObject({
        code: 'organization.area-not-found',
        field: 'areaId',
      });
    }
  });

  it('takes the code as text, once', async () => {
    const { body } = await newSchool({ schoolCode: '0532000123' });
    expect(body.schoolCode).toBe('0532000123');
    expect((await newSchool({ schoolCode: '0532000123' })).problem).toMatchObject({
      ...{ code: 'organization.school-code-taken', field: 'schoolCode' },
    });
    expect((await newSchool()).body.schoolCode).toBeNull();
    const other = (await newSchool()).body;
    const taken = { version: 1, name: other.name, schoolCode: '0532000123', kind: 'school' };
    expect((await update(other.id, taken)).problem.code).toBe('organization.school-code-taken');
  });

  it('tells the second of two editors what the first has made of it', async () => {
    const { id } = (await newSchool()).body;
    const names = ['甲学校', '乙学校', '丙学校'];
    const answers = await Promise.all(
      names.map((name) => update(id, { version: 1, name, schoolCode: null, kind: 'school' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const winner = names[answers.findIndex(({ status }) => status === 200)];
    for (const { problem } of answers.filter(({ status }) => status === 409)) {
      expect(problem).toMatchObject({ code: 'organization.school-changed', details: { name: winner, version: 2 } });
    }
    expect(await structureOf(platform, id)).toMatchObject({ name: winner, version: 2 });
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: id }));
    expect(notes.map(({ action }) => action)).toEqual(['organization.school-added', 'organization.school-edited']);
  });

  it('keeps where a school lies, for whoever may see the school, until it is taken back', async () => {
    const { id } = (await newSchool()).body;
    const params = { schoolId: id };
    const position = { latitudeE6: 25_045_300, longitudeE6: 101_546_100, accuracyMetres: 20 };
    const set = (version: number, said: object | null, as = platform.admin) =>
      platform.call(structureEndpoints.setPosition, { as, params, body: { version, position: said as never } });
    expect((await structureOf(platform, id)).position).toBeNull();
    expect((await set(1, position)).body).toEqual({ version: 2 });
    expect((await structureOf(platform, id)).position).toEqual(position);
    expect((await set(1, null)).problem.code).toBe('organization.school-changed');
    expect((await set(2, { ...position, latitudeE6: 90_000_001 })).status).toBe(400);
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: id }));
    expect(notes.at(-1)).toMatchObject({ action: 'organization.position-set', detail: position });
    expect((await set(2, null)).status).toBe(200);
    expect((await structureOf(platform, id)).position).toBeNull();
  });

  it('keeps how a school was fed, day by day', async () => {
    const { id } = (await newSchool()).body;
    const set = (version: number, from: string, mode: string) =>
      platform.call(structureEndpoints.setSupplyMode, {
        as: platform.admin,
        params: { schoolId: id },
        body: { version, from, mode },
      });
    expect((await set(1, '2026-09-01', 'enterprise')).body).toEqual({ version: 2 });
    expect((await set(2, CHANGE, 'snack')).status).toBe(200);
    expect((await set(3, CHANGE, 'canteen')).status).toBe(200);
    expect((await set(3, CHANGE, 'entrusted')).problem.code).toBe('organization.school-changed');
    expect((await structureOf(platform, id)).supplyModes).toEqual([
      { from: CHANGE, mode: 'canteen' },
      { from: '2026-09-01', mode: 'enterprise' },
    ]);
  });

  it('keeps for how many its canteen can cook, day by day, with the source', async () => {
    const { id } = (await newSchool()).body;
    const set = (version: number, from: string, cooksFor: number, seats: number | null = null) =>
      platform.call(structureEndpoints.setCapacity, {
        as: platform.admin,
        params: { schoolId: id },
        body: { version, from, cooksFor, seats, source: '现场清点' },
      });
    expect((await structureOf(platform, id)).capacities).toEqual([]);
    expect((await set(1, '2026-09-01', 200, 120)).body).toEqual({ version: 2 });
    expect((await set(2, CHANGE, 300)).status).toBe(200);
    expect((await set(3, CHANGE, 320)).status).toBe(200);
    expect((await set(3, CHANGE, 1)).problem.code).toBe('organization.school-changed');
    expect((await set(4, CHANGE, -1)).status).toBe(400);
    expect((await structureOf(platform, id)).capacities).toEqual([
      { from: CHANGE, cooksFor: 320, seats: null, source: '现场清点' },
      { from: '2026-09-01', cooksFor: 200, seats: 120, source: '现场清点' },
    ]);
    const notes = await platform.uow.read((tx) => tx.findBy(AuditEntry, { subjectId: id }));
    expect(notes.at(-1)).toMatchObject({ action: 'organization.capacity-set', detail: { cooksFor: 320 } });
  });

  it('moves a school to another county on its day with all its history', async () => {
    const canteen = await Canteen.open(platform);
    const { school } = canteen;
    const mealId = await canteen.meal();
    const heir = await platform.newPerson('safety_section', '532302');
    const { version } = await structureOf(platform, school.id);
    await platform.ok(structureEndpoints.placeSchool, {
      as: platform.admin,
      params: { schoolId: school.id },
      body: { version, from: CHANGE, areaId: '532302', centralSchoolId: null },
    });
    const statuses = () =>
      Promise.all(
        [school.people.safety_section, heir, school.people.principal].map(
          async (as) => (await platform.call(journalEndpoints.act, { as, params: { actId: mealId } })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 404, 200]);
    clock.set(new Date(noonOf(CHANGE)));
    await platform.app.get(Placements).turn();
    expect(await statuses()).toEqual([404, 200, 200]);
    const auditor = await platform.newPerson('auditor', '532302');
    const params = { schoolId: school.id };
    expect(await platform.ok(journalEndpoints.verify, { as: auditor, params })).toMatchObject({ intact: true });
    expect((await structureOf(platform, school.id)).placements.map(({ areaId }) => areaId)).toEqual([
      '532302',
      '532301',
    ]);
    clock.set(new Date(noonOf(BEFORE)));
  });

  it('closes a school, which ends what kitchens do for it, unless its own kitchen still serves others', async () => {
    const host = await Canteen.open(platform);
    const guest = await Canteen.open(platform);
    const params = { kitchenId: host.school.kitchenId };
    const schoolId = guest.school.id;
    await platform.ok(organizationEndpoints.serveSchool, {
      as: platform.admin,
      params,
      body: { schoolId, from: addDays(BEFORE, -9) },
    });
    const close = async (id: string) => {
      const { version } = await structureOf(platform, id);
      const body = { version, state: 'closed' };
      return platform.call(structureEndpoints.setSchoolState, { as: platform.admin, params: { schoolId: id }, body });
    };
    expect((await close(host.school.id)).problem.code).toBe('organization.kitchen-serves-others');
    expect((await close(schoolId)).status).toBe(200);
    const { state, services } = await structureOf(platform, schoolId);
    expect([state, services.map(({ to }) => to)]).toEqual(['closed', [BEFORE, BEFORE]]);
    expect((await close(host.school.id)).status).toBe(200);
    const end = { as: platform.admin, params, body: { schoolId, to: CHANGE } };
    expect((await platform.call(structureEndpoints.endService, end)).problem.code).toBe('organization.not-served');
  });

  it('renames, resizes and closes a class; two of one name at once make one', async () => {
    const { id: schoolId } = (await newSchool()).body;
    const add = () =>
      platform.call(organizationEndpoints.createClass, {
        as: platform.admin,
        params: { schoolId },
        body: { name: '一年级1班', size: 30 },
      });
    const added = await Promise.all([add(), add()]);
    expect(added.map(({ status }) => status).sort()).toEqual([201, 409]);
    // as a phone's keyboard writes it, it is the same class
    const wide = { as: platform.admin, params: { schoolId }, body: { name: '一年级　１班', size: 30 } };
    const alike = await platform.call(organizationEndpoints.createClass, wide);
    expect(alike.problem.code).toBe('organization.class-exists');
    const classId = added.find(({ status }) => status === 201)?.body.id as string;
    const edit = (body: object, seen: object) =>
      platform.call(structureEndpoints.editClass, {
        as: platform.admin,
        params: { schoolId, classId },
        body: { ...body, seen },
      });
    const first = { name: '一年级1班', size: 30, closed: false };
    const second = { name: '一年级2班', size: 31, closed: true };
    expect((await edit(second, first)).status).toBe(204);
    // whoever still has the page of before does not undo it without knowing (R-F16)
    const stale = await edit({ name: '一年级(1)班', size: 30, closed: false }, first);
    expect(stale.problem).toMatchObject({ code: 'organization.class-changed', details: { size: 31 } });
    expect(stale.problem.title).toBe('这个班刚被别人修改过,现在是:一年级2班,31 人。请刷新后再改');
    expect((await structureOf(platform, schoolId)).classes).toMatchObject([{ size: 31, closedOn: BEFORE }]);
    const { classes } = await platform.ok(organizationEndpoints.school, { as: platform.admin, params: { schoolId } });
    expect(classes).toEqual([]);
    expect((await add()).status).toBe(201);
    const again = await edit({ name: '一年级1班', size: 31, closed: false }, second);
    expect(again.problem.code).toBe('organization.class-exists');
  });

  it('lets two clerks who edit the hours of one school not undo each other (R-F16)', async () => {
    const { id: schoolId } = (await newSchool()).body;
    const set = (from: string, hours: number[], seen: number[]) =>
      platform.call(organizationEndpoints.setTimetable, {
        as: platform.admin,
        params: { schoolId },
        body: { from, entries: hours.map(entry), seen: seen.map(entry) },
      });
    const entry = (hour: number) => ({ stage: 'cooking', fromMinute: hour * 60, toMinute: hour * 60 + 60 });
    expect((await set(BEFORE, [8], [])).status).toBe(204);
    expect((await set(BEFORE, [9], [])).problem.code).toBe('organization.timetable-changed');
    expect((await set(CHANGE, [10], [8])).status).toBe(204);
    expect((await set(CHANGE, [11], [8])).problem.code).toBe('organization.timetable-changed');
    expect((await set(CHANGE, [11], [10])).status).toBe(204);
  });

  it('writes schools, kitchens and classes in bulk, and names the row at fault', async () => {
    const structure = platform.app.get(Structure);
    const row = (name: string, schoolCode: string | null = null) => ({
      ...{ name, schoolCode, kind: 'school' as const, areaCode: '532329', centralSchoolId: null, from: BEFORE },
    });
    const rows = Array.from({ length: 1_100 }, (_, i) => row(`批量${i}`, `53232900${String(i).padStart(4, '0')}`));
    const classes = await platform.uow.write(async (tx) => {
      const schools = await structure.addSchools(tx, rows);
      const hosts = schools.map(({ id }) => ({ name: '食堂', hostSchoolId: id, servesFrom: BEFORE }));
      expect((await structure.addKitchens(tx, hosts)).at(-1)?.hostSchoolId).toBe(schools.at(-1)?.id);
      return structure.addClasses(
        tx,
        schools.flatMap(({ id: schoolId }) => ['1班', '2班'].map((name) => ({ schoolId, name, size: 40 }))),
      );
    });
    expect(classes).toHaveLength(2_200);
    const add = (...bad: ReturnType<typeof row>[]) => platform.uow.write((tx) => structure.addSchools(tx, bad));
    await expect(add(row('新1'), row('批量7'))).rejects.toMatchObject({ at: { field: '1.name' } });
    await expect(add(row('新1'), row('新2', '532329000007'))).rejects.toMatchObject({ at: { field: '1.schoolCode' } });
    await expect(add({ ...row('新1'), areaCode: '530102' })).rejects.toMatchObject({ at: { field: '0.areaCode' } });
    const left = await platform.ok(organizationEndpoints.schools, { as: platform.admin, query: { limit: 200 } });
    expect(left.items.map(({ name }) => name)).not.toContain('新1');
  });
});
