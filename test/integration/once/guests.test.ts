import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { guestEndpoints } from '../../../src/contract/http/guests.js';
import { journalEndpoints } from '../../../src/contract/http/journal.js';
import { servingEndpoints } from '../../../src/contract/http/serving.js';
import { SteppedClock } from '../../../src/platform/index.js';
import { Canteen } from '../canteen.js';
import { TestPlatform } from '../harness.js';

describe('a link for somebody without an account', () => {
  const clock = new SteppedClock(new Date('2026-11-20T03:00:00.000Z'));
  let platform: TestPlatform;
  let canteen: Canteen;
  let mealId: string;
  const issue = (body: object, as = canteen.school.people.principal) =>
    platform.call(guestEndpoints.issuePass, {
      as,
      params: { schoolId: canteen.school.id },
      body: { name: '王老师', date: canteen.today, ...body },
    });
  const forClass = async () => (await issue({ kind: 'headcount', classId: canteen.school.classIds[0] })).body;
  const count = (token: string, changes: object = {}) =>
    platform.call(guestEndpoints.guestHeadcount, { body: { token, mealId, present: 38, served: 37, ...changes } });
  const grades = { dinerRole: 'parent', food: 'good', hygiene: 'good', order: 'fair' };
  const eat = (token: string, changes: object = {}) =>
    platform.call(guestEndpoints.guestAccompany, { body: { token, mealId, ...grades, ...changes } });

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 30 * 86_400_000 });
    canteen = await Canteen.open(platform);
    mealId = await canteen.meal();
  });
  afterAll(() => platform.stop());

  it('counts one class under the name on the link, once for each meal', async () => {
    const { token } = await forClass();
    const opened = await platform.ok(guestEndpoints.openPass, { body: { token } });
    expect(opened).toMatchObject({ kind: 'headcount', name: '王老师', className: '1A', classSize: 40 });
    expect(opened.meals).toEqual([{ id: mealId, mealKind: 'lunch' }]);

    const answers = await Promise.all([count(token), count(token), count(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('serving.pass-used');
    const day = await platform.ok(servingEndpoints.servings, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today },
    });
    expect(day.headcounts).toMatchObject([
      { actorName: '王老师', lines: [{ classId: canteen.school.classIds[0], present: 38, served: 37 }] },
    ]);
    expect((await canteen.verify()).intact).toBe(true);
  });

  it('keeps to the rules of the book it writes in, and is not used up by a refusal', async () => {
    const { token } = await forClass();
    expect((await count(token, { present: 50 })).problem.code).toBe('serving.more-than-possible');
    expect((await count(token)).status).toBe(201);
    const diner = (await issue({ kind: 'accompany', name: '李家长' })).body.token;
    expect((await eat(diner, { food: 'poor' })).problem.code).toBe('serving.problem-missing');
    expect((await eat(diner)).status).toBe(201);
    expect((await eat(diner)).problem.code).toBe('serving.pass-used');
  });

  it('does one kind of act, with its own signature, until it is taken back or the day is over', async () => {
    const { id, token } = await forClass();
    expect((await eat(token)).problem.code).toBe('serving.pass-unknown');
    const last = token.at(-2) === 'A' ? 'B' : 'A';
    const forged = `${token.slice(0, -2)}${last}${token.at(-1)}`;
    expect((await count(forged)).problem.code).toBe('serving.pass-unknown');
    const other = (await forClass()).token;
    expect((await count(token.slice(0, 22) + other.slice(22))).problem.code).toBe('serving.pass-unknown');

    const params = { schoolId: canteen.school.id, passId: id };
    const as = canteen.manager;
    expect((await platform.call(guestEndpoints.revokePass, { as, params })).status).toBe(204);
    expect((await count(token)).problem.code).toBe('serving.pass-revoked');
    clock.advance(86_400_000);
    expect((await count(other)).problem.code).toBe('serving.pass-not-today');
    clock.advance(-86_400_000);
  });

  it('takes a visit of the parents’ committee under the names that came, once, without a meal (L30)', async () => {
    const { token } = (await issue({ kind: 'committee-visit', name: '赵家长' })).body;
    const visit = (changes: object = {}) =>
      platform.call(guestEndpoints.guestCommitteeVisit, {
        body: { token, others: ['钱家长', '赵家长'], food: 'good', hygiene: 'poor', order: 'good', ...changes },
      });
    expect((await visit()).problem).toMatchObject({ code: 'journal.field-required', field: 'problem' });
    const taken = await visit({ problem: '抹布没有分开' });
    expect(taken.status).toBe(201);
    expect((await visit({ problem: '又一次' })).problem.code).toBe('serving.pass-used');
    expect((await eat(token)).problem.code).toBe('serving.pass-unknown');
    const act = await platform.ok(journalEndpoints.act, { as: canteen.manager, params: { actId: taken.body.actId } });
    expect(act).toMatchObject({ kind: 'dining.committee-visit', actorName: '赵家长' });
    expect(act.particulars).toMatchObject({ visitors: ['赵家长', '钱家长'], problem: '抹布没有分开' });
    expect((await canteen.verify()).intact).toBe(true);
  });

  it('is made by the principal or the canteen manager, for today or later, and for classes of the school', async () => {
    expect((await issue({ kind: 'accompany' }, canteen.school.people.canteen_worker)).problem.code).toBe(
      'access.denied',
    );
    expect((await issue({ kind: 'accompany', date: '2026-11-19' })).problem.code).toBe('serving.pass-not-today');
    expect((await issue({ kind: 'headcount' })).problem).toMatchObject({ code: 'request.invalid', field: 'classId' });
    const abroad = await platform.newSchool('532302');
    const foreign = await issue({ kind: 'headcount', classId: abroad.classIds[0] });
    expect(foreign.problem.code).toBe('organization.class-not-found');
  });
});
