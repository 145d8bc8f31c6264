import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { feedbackEndpoints as api } from '../../src/contract/http/feedback.js';
import { FeedbackContact } from '../../src/disclosure/disclosure.entities.js';
import { Pruning, SteppedClock } from '../../src/platform/index.js';
import { type Session, TestPlatform, type TestSchool } from './harness.js';

const DAY_MS = 86_400_000;
const NUMBER = /[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/;

describe('what the public says of a school', () => {
  const clock = new SteppedClock(new Date('2026-11-20T05:00:00.000Z'));
  let platform: TestPlatform;
  let school: TestSchool;
  let office: Session;
  /** As a browser without scripts sends it. */
  const post = async (path: string, fields: Record<string, string>) => {
    const response = await fetch(`${platform.url}/api/notices/${path}`, {
      method: 'POST',
      headers: { 'accept-language': 'zh-CN' },
      body: new URLSearchParams(fields),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  const send = (fields: Record<string, string>) =>
    post(`${school.id}/feedback`, { category: 'complaint', grade: '', text: '', contact: '', ...fields });
  const follow = (tracking: string, schoolId = school.id) => post(`${schoolId}/feedback/tracked`, { tracking });
  const list = (as: Session, query: object = {}) => platform.ok(api.list, { as, query });
  const about = (feedbackId: string) => ({ schoolId: school.id, feedbackId });
  const answer = (as: Session, feedbackId: string, text = '已查明,当天换了供货者') =>
    platform.call(api.answer, { as, params: about(feedbackId), body: { text } });
  const contact = (as: Session, feedbackId: string) => platform.call(api.contact, { as, params: about(feedbackId) });

  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 900 * DAY_MS });
    school = await platform.newSchool();
    office = school.people.safety_section;
  });
  afterAll(() => platform.stop());
  /** A network may send so many an hour. */
  const later = () => clock.advance(3_600_001);

  it('leads by a number from the form to the school’s answer, and names nobody of the school', async () => {
    const hostile = '饭里有虫 <img src=x onerror=alert(1)>\r\n"二年级"的孩子说的';
    const sent = await send({ text: hostile, grade: 'poor' });
    expect([sent.status, sent.headers.get('cache-control')]).toEqual([201, 'no-store']);
    const [tracking = ''] = NUMBER.exec(sent.text) ?? [];
    expect(sent.text).toContain('学校应在 2026-11-27 前答复');
    const before = await follow(tracking.toLowerCase().replaceAll('-', ' '));
    expect(before.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(before.text).not.toContain('<img');
    expect(before.text).toContain('还没有答复');

    const { items } = await list(school.people.principal);
    expect(items).toMatchObject([{ text: hostile, grade: 'poor', category: 'complaint', dueOn: '2026-11-27' }]);
    const answered = await answer(school.people.principal, items[0]?.id ?? '');
    expect([answered.status, answered.body.dueOn, answered.body.answers[0]?.isLate]).toEqual([201, null, false]);
    const after = await follow(tracking);
    expect(after.text).toContain('已查明,当天换了供货者');
    expect(after.text).not.toContain(answered.body.answers[0]?.by);
  });

  it('is found by nobody without its number, nor with it at another school', async () => {
    const { text } = await send({ text: '建议多放青菜' });
    const [tracking = ''] = NUMBER.exec(text) ?? [];
    const wrong = tracking.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect([(await follow(wrong)).status, (await follow('')).status]).toEqual([404, 404]);
    expect((await follow(wrong)).text).toContain('没有找到这个查询码');
    expect((await follow(tracking, (await platform.newSchool()).id)).status).toBe(404);
    expect((await follow(tracking)).status).toBe(200);
  });

  it('never gives the school a contact that is not for it, and notes who of the office read it', async () => {
    await send({ text: '要求保密', contact: '13800000000' });
    const [secret] = (await list(office)).items;
    await send({ text: '可以联系我', contact: '13911111111', contactForSchool: 'yes' });
    const [open] = (await list(office)).items;
    const { principal, auditor } = school.people;
    const ofSchool = await list(principal);
    expect(ofSchool.items.slice(0, 2).map((one) => one.contact)).toEqual(['asked', 'withheld']);
    expect(JSON.stringify(ofSchool)).not.toMatch(/138000|139111/);
    expect((await contact(principal, secret?.id ?? '')).problem.code).toBe('disclosure.contact-withheld');
    expect((await contact(principal, open?.id ?? '')).body.contact).toBe('13911111111');
    expect((await contact(office, secret?.id ?? '')).body.contact).toBe('13800000000');
    const { items } = await platform.ok(auditEndpoints.entries, { as: auditor, query: { limit: 200 } });
    expect(items.filter(({ action }) => action === 'disclosure.contact-read')).toHaveLength(2);
    const rows = await platform.uow.read((tx) => tx.find(FeedbackContact));
    expect(JSON.stringify(rows)).not.toMatch(/138000|139111/);
    const second = school.people.canteen_manager;
    expect((await platform.call(api.list, { as: second })).problem.code).toBe('access.denied');
  });

  it('is seen by the office when the school lets its day pass, and the late answer says so', async () => {
    later();
    const { text } = await send({ text: '没人回复' });
    expect((await list(office, { show: 'overdue' })).items.map((one) => one.text)).not.toContain('没人回复');
    clock.advance(8 * DAY_MS);
    const overdue = (await list(office, { show: 'overdue' })).items.find((one) => one.text === '没人回复');
    expect(overdue).toMatchObject({ isOverdue: true, schoolId: school.id });
    const [tracking = ''] = NUMBER.exec(text) ?? [];
    expect((await follow(tracking)).text).toContain('主管部门可以看到');
    const late = await answer(school.people.principal, overdue?.id ?? '');
    expect(late.body.answers[0]?.isLate).toBe(true);
    const elsewhere = await platform.newPerson('safety_section', '532302');
    expect((await list(elsewhere)).items).toEqual([]);
  });

  it('asks for words or a grade; a grade alone waits for no answer', async () => {
    later();
    const empty = await send({});
    expect([empty.status, empty.text.includes('请写下您的意见')]).toEqual([422, true]);
    expect((await send({ category: 'rumour', text: 't' })).status).toBe(400);
    expect((await send({ text: 'x'.repeat(1_001) })).status).toBe(400);
    const graded = await send({ category: 'praise', grade: 'excellent' });
    expect([graded.status, graded.text.includes('前答复')]).toEqual([201, false]);
  });

  it('takes so many an hour from one network, and goes on after it', async () => {
    later();
    const answers = [];
    for (let count = 0; count < 21; count += 1) answers.push((await send({ text: `第 ${count} 条` })).status);
    expect(answers.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
    later();
    expect((await send({ text: '又一条' })).status).toBe(201);
  });

  it('forgets how its sender is reached after its time, and keeps what he said', async () => {
    const count = () => platform.uow.read((tx) => tx.countBy(FeedbackContact, {}));
    expect(await count()).toBe(2);
    clock.advance(366 * DAY_MS);
    await platform.app.get(Pruning).prune();
    expect(await count()).toBe(0);
    const back = { ...office, token: await platform.tokenOf(office.accountId) };
    expect((await list(back, { limit: 200 })).items.map((one) => one.text)).toContain('要求保密');
  });
});
