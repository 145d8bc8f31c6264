import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act as pesticideTest } from '../../src/contract/acts/acceptance.pesticide-test.js';
import { act as additive } from '../../src/contract/acts/cooking.additive.js';
import { act as cleaning } from '../../src/contract/acts/cooking.cleaning.js';
import { act as dailyCheck } from '../../src/contract/acts/cooking.daily-check.js';
import { act as disinfection } from '../../src/contract/acts/cooking.disinfection.js';
import { act as monthlyDispatch } from '../../src/contract/acts/cooking.monthly-dispatch.js';
import { act as morningCheck } from '../../src/contract/acts/cooking.morning-check.js';
import { act as training } from '../../src/contract/acts/cooking.training.js';
import { act as upkeep } from '../../src/contract/acts/cooking.upkeep.js';
import { act as weeklyCheck } from '../../src/contract/acts/cooking.weekly-check.js';
import { act as committeeVisit } from '../../src/contract/acts/dining.committee-visit.js';
import { act as emergency } from '../../src/contract/acts/dining.emergency.js';
import { act as notice } from '../../src/contract/acts/dining.notice.js';
import { act as wasteHandOver } from '../../src/contract/acts/dining.waste-hand-over.js';
import { act as pestControl } from '../../src/contract/acts/storage.pest-control.js';
import { act as unfitGoods } from '../../src/contract/acts/storage.unfit-goods.js';
import { addDays } from '../../src/contract/business-date.js';
import type { Fields, PlainAct } from '../../src/contract/declaring/declaration.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { type BOOK_KINDS, bookEndpoints } from '../../src/contract/http/books.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import type { PlaceKind } from '../../src/contract/stages.js';
import { AuditEntry } from '../../src/platform/index.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, saidIn, TestPlatform } from './harness.js';

/** What a school has to keep a book of besides its goods and meals (domain-rules.md §10): each is recorded, asked about and printed. */
describe(`the statutory books, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const body = (place: PlaceKind, said: object) => ({ ...canteen.now(canteen.school.places[place]), ...said });
  const does = <F extends Fields>(act: PlainAct<F>, place: PlaceKind, said: object, as?: Session) =>
    canteen.does(endpointOf(act), body(place, said), as);
  const refused = async <F extends Fields>(act: PlainAct<F>, place: PlaceKind, said: object) =>
    (await canteen.call(endpointOf(act), body(place, said))).problem;
  /** What the printed book says of each record, in their order: filled cells by the head of their column. */
  async function printed(act: { kind: string }): Promise<{ titles: string[]; rows: Record<string, string>[] }> {
    const { columns, items, ledgers } = await platform.ok(bookEndpoints.book, {
      as: canteen.school.people.principal,
      params: { schoolId: canteen.school.id, kind: act.kind as (typeof BOOK_KINDS)[number] },
      query: { from: canteen.today, to: canteen.today, limit: 50 },
    });
    const rows = items.map(({ cells }) =>
      Object.fromEntries(columns.flatMap(({ title }, index) => (cells[index] ? [[title, cells[index]]] : []))),
    );
    return { titles: ledgers.map(({ id, name }) => `${id} ${name}`), rows };
  }

  it('L08: disinfection is judged by its way, and what is too cold, weak or short asks what was done', async () => {
    const steam = { disinfected: 'bowls', pieces: 240, disinfectBy: 'steam', heatTenthsC: 1000, minutes: 10 };
    await does(disinfection, 'washing', steam);
    const cold = await refused(disinfection, 'washing', { ...steam, heatTenthsC: 940 });
    expect(cold).toMatchObject({ code: 'journal.out-of-limits', field: 'handled', rule: 'O-11' });
    expect(cold.title).toMatch(/^没有达到消毒要求.*请填“处理情况”$/);
    await does(disinfection, 'washing', { ...steam, heatTenthsC: 940, handled: '又蒸二十分钟' });
    const cabinet = { ...steam, disinfectBy: 'infrared', heatTenthsC: 1199 };
    expect((await refused(disinfection, 'washing', cabinet)).field).toBe('handled');
    await does(disinfection, 'washing', { ...cabinet, heatTenthsC: 1200 });

    const soak = { disinfected: 'tools', disinfectBy: 'chemical', chlorineMgPerL: 250, minutes: 5 };
    await does(disinfection, 'washing', soak);
    for (const weak of [{ chlorineMgPerL: 249 }, { minutes: 4 }]) {
      expect((await refused(disinfection, 'washing', { ...soak, ...weak })).field).toBe('handled');
    }
    const lamp = { disinfected: 'room', disinfectBy: 'uv', minutes: 30, lampHours: 812 };
    await does(disinfection, 'serving', lamp);
    expect((await refused(disinfection, 'serving', { ...lamp, minutes: 29 })).field).toBe('handled');

    const { titles, rows } = await printed(disinfection);
    expect(titles).toEqual(['L08 餐用具清洗消毒记录']);
    expect(rows).toEqual([
      { 消毒什么: '餐具', 件数: '240 个', 消毒方法: '蒸汽', 消毒温度: '100 ℃', 消毒时间: '10 分钟' },
      expect.objectContaining({ 消毒温度: '94 ℃', 处理情况: '又蒸二十分钟' }),
      expect.objectContaining({ 消毒方法: '红外消毒柜', 消毒温度: '120 ℃' }),
      { 消毒什么: '刀板容器', 消毒方法: '含氯消毒液', 有效氯浓度: '250 mg/L', 消毒时间: '5 分钟' },
      { 消毒什么: '房间空气', 消毒方法: '紫外线灯', 消毒时间: '30 分钟', 灯管累计小时: '812 小时' },
    ]);
  });

  it('L08: asks what belongs to the way, and takes nothing else', async () => {
    const soak = { disinfected: 'tools', disinfectBy: 'chemical', minutes: 5 };
    expect(await refused(disinfection, 'washing', soak)).toMatchObject({
      ...{ code: 'journal.field-required', field: 'chlorineMgPerL', title: '请填写“有效氯浓度”' },
    });
    const both = { ...soak, chlorineMgPerL: 250, heatTenthsC: 1000 };
    expect(await refused(disinfection, 'washing', both)).toMatchObject({
      ...{ code: 'journal.field-not-asked', field: 'heatTenthsC' },
    });
    const { limits } = await platform.ok(journalEndpoints.formLimits, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
    });
    expect(limits).toMatchObject({ 'disinfect.infrared_tenths_c': 1200, 'disinfect.uv_minutes': 30 });
  });

  it('L10: additives are measured out, and nitrite is never taken (S-14)', async () => {
    const soda = { additive: '食用碱', maker: '昆明某厂', madeOn: '2026-03-01', usedGramsTenths: 125, purpose: '中和' };
    const use = { ...soda, madeFood: '馒头', madeGrams: 8_000, asAllowed: true };
    await does(additive, 'preparation', use);
    for (const name of ['亚硝酸钠', '食品级亚硝酸盐']) {
      const answer = await refused(additive, 'preparation', { ...use, additive: name, note: '请放行' });
      expect(answer).toMatchObject({ code: 'catalogue.forbidden-food', field: 'additive', rule: 'S-14' });
    }
    expect((await refused(additive, 'preparation', { ...use, additive: '硝盐' })).code).toBe('catalogue.doubtful-food');
    expect((await refused(additive, 'preparation', { ...use, asAllowed: false })).field).toBe('handled');
    const { titles, rows } = await printed(additive);
    expect(titles).toEqual(['L10 食品添加剂使用记录']);
    expect(rows).toEqual([
      {
        ...{ 添加剂名称: '食用碱', 生产者: '昆明某厂', 生产日期: '2026-03-01', 使用量: '12.5 g', 用途: '中和' },
        ...{ 制作的食品: '馒头', 制作食品量: '8 kg', 品种和用量符合标签规定: '✓' },
      },
    ]);
  });

  it('L11: waste goes to a collector with a paper, two sign, and one whose paper is over is flagged (S-19)', async () => {
    const load = {
      ...{ wasteOf: 'food', wasteGrams: 42_500, collector: '楚雄环保', collectorPaperNo: 'CC-7', handler: '老李' },
      paperUntil: canteen.today,
    };
    const { actId, status } = await does(wasteHandOver, 'washing', load);
    expect(status).toBe('awaiting_second');
    await canteen.cosign(actId);
    expect(await canteen.act(actId)).toMatchObject({ status: 'recorded', signatures: [{}, {}], flags: [] });
    const over = { ...load, paperUntil: addDays(canteen.today, -1), collectorPaperNo: 'CC-6' };
    expect(await refused(wasteHandOver, 'washing', over)).toMatchObject({
      ...{ code: 'journal.collector-unlicensed', field: 'paperUntil' },
    });
    const confirmed = { ...over, confirms: ['collector-unlicensed'], note: '新证在办,桶已满' };
    const taken = await does(wasteHandOver, 'washing', confirmed);
    expect((await canteen.act(taken.actId)).flags).toEqual(['collector-unlicensed']);
    const { titles, rows } = await printed(wasteHandOver);
    expect(titles).toEqual(['L11 餐厨废弃物处置记录']);
    expect(rows[0]).toEqual({
      ...{ 种类: '餐厨垃圾', 数量: '42.5 kg', 收运单位: '楚雄环保', 收运许可证或协议编号: 'CC-7', 收运人: '老李' },
      许可证或协议有效期至: canteen.today,
    });
  });

  const points = Object.fromEntries(
    Object.entries(dailyCheck.fields).flatMap(([name, { type }]) => (type === 'yes-no' ? [[name, true]] : [])),
  );

  it('L12: a day without a problem is recorded, and a problem wants words, a measure and who was told (R-05)', async () => {
    expect(Object.keys(points)).toHaveLength(12);
    await does(dailyCheck, 'stove', points);
    const bad = { ...points, rawAndCookedApart: false };
    const said = { found: '生肉和熟菜放一起', precaution: '已分开,砧板已消毒', reportedTo: '李校长' };
    for (const field of Object.keys(said)) {
      const answer = await refused(dailyCheck, 'stove', { ...bad, ...said, [field]: null });
      expect(answer).toMatchObject({ code: 'journal.field-required', field, rule: 'R-05' });
    }
    await does(dailyCheck, 'stove', { ...bad, ...said, confirms: ['twice'] });
    const { to, problems, ...sum } = await platform.ok(agendaEndpoints.dailyChecks, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id }, query: { from: canteen.today, days: 7 } },
    });
    expect([sum, to]).toEqual([
      { from: canteen.today, due: null, checked: 1, withoutProblem: 0 },
      addDays(canteen.today, 6),
    ]);
    expect(problems).toMatchObject([{ date: canteen.today, found: said.found, precaution: said.precaution }]);
    const { titles, rows } = await printed(dailyCheck);
    expect(titles).toEqual(['L12 每日食品安全检查记录']);
    expect(Object.values(rows[0] ?? {})).toEqual(Array(12).fill('✓'));
    expect(rows[1]).toMatchObject({ 生熟分开: '✗', 不符合项说明: '生肉和熟菜放一起', 报告给谁: '李校长' });
  });

  it('L13: the week’s report says who looked, what is to be done until when, and what is left of last week (R-06)', async () => {
    const good = { weekBegins: '2026-11-23', attended: ['王芳', '李强'], scope: '库房、灶台', allInOrder: true };
    await does(weeklyCheck, 'stove', { ...good, lastSettled: true });
    const found = {
      problemFound: '冷藏柜温度偏高,门封老化',
      remedy: '换门封',
      responsible: '王芳',
      remedyUntil: '2026-12-02',
    };
    const bad = { ...good, ...found, allInOrder: false, lastSettled: true };
    for (const field of Object.keys(found)) {
      expect((await refused(weeklyCheck, 'stove', { ...bad, [field]: null })).field).toBe(field);
    }
    expect((await refused(weeklyCheck, 'stove', { ...good, lastSettled: false })).field).toBe('lastLeft');
    expect((await refused(weeklyCheck, 'stove', { ...good, lastSettled: true, attended: [] })).code).toBe(
      'request.invalid',
    );
    await does(weeklyCheck, 'stove', bad);
    const { titles, rows } = await printed(weeklyCheck);
    expect(titles).toEqual(['L13 每周食品安全排查治理报告']);
    expect(rows[0]).toMatchObject({ '哪一周(周一的日期)': '2026-11-23', 参加人员: '王芳、李强', 全部符合: '✓' });
    expect(rows[1]).toMatchObject({ 整改措施: '换门封', 责任人: '王芳', 整改期限: '2026-12-02' });
  });

  it('L14: the minutes of the month say how many daily checks were due and made (R-07)', async () => {
    await does(monthlyDispatch, 'stove', {
      ...{ coversFrom: '2026-11-01', coversTo: '2026-11-30', chairedBy: '李校长', attended: ['李校长', '王芳'] },
      ...{ checksDue: 21, checksDone: 20, mainProblems: '漏一次日管控', settledHow: '已提醒', nextMonth: '防冻' },
    });
    const { titles, rows } = await printed(monthlyDispatch);
    expect(titles).toEqual(['L14 每月食品安全调度会议纪要']);
    expect(rows[0]).toMatchObject({
      '主持人(校长)': '李校长',
      应做日管控: '21 次',
      已做日管控: '20 次',
      下月重点: '防冻',
    });
  });

  it('L15: a positive quick test says what became of the batch (O-19)', async () => {
    const test = { tested: '小白菜', supplierName: '楚雄粮油', inhibitionTenths: 499 };
    await does(pesticideTest, 'gate', test);
    const positive = await refused(pesticideTest, 'gate', { ...test, inhibitionTenths: 500 });
    expect(positive).toMatchObject({ code: 'journal.out-of-limits', field: 'handled', rule: 'O-19' });
    await does(pesticideTest, 'gate', { ...test, inhibitionTenths: 612, handled: '复测仍阳性,退货' });
    const { titles, rows } = await printed(pesticideTest);
    expect(titles).toEqual(['L15 农药残留快速检测记录']);
    expect(rows).toEqual([
      { 样品: '小白菜', 供货者: '楚雄粮油', 抑制率: '49.9 %' },
      { 样品: '小白菜', 供货者: '楚雄粮油', 抑制率: '61.2 %', 处理情况: '复测仍阳性,退货' },
    ]);
  });

  it('L18, L19, L20, L24: rooms, pests, training and machines, each with a word on what is not in order', async () => {
    const clean = { floorsClean: true, surfacesClean: true, machinesClean: true, drainsClean: false };
    expect((await refused(cleaning, 'stove', clean)).field).toBe('remark');
    await does(cleaning, 'stove', { ...clean, remark: '下水沟堵,明天通' });
    expect((await printed(cleaning)).rows).toEqual([
      { '地面、墙面': '✓', '台面、水池': '✓', '设备、工具': '✓', '下水沟、垃圾桶': '✗', 问题说明: '下水沟堵,明天通' },
    ]);

    const bait = { pests: 'cockroaches', controlledBy: 'chemical', noPests: true, doneBy: '某消杀公司' };
    expect((await refused(pestControl, 'dry_store', bait)).field).toBe('agent');
    const open = { ...bait, agent: '杀蟑胶饵', foodAway: false };
    expect((await refused(pestControl, 'dry_store', open)).field).toBe('remark');
    await does(pestControl, 'dry_store', { ...open, foodAway: true });
    await does(pestControl, 'dry_store', { ...bait, pests: 'rodents', controlledBy: 'traps' });
    expect((await printed(pestControl)).rows[0]).toMatchObject({
      防什么: '蟑螂',
      药剂名称: '杀蟑胶饵',
      无虫鼠迹象: '✓',
    });

    const course = { topic: '留样规范', lecturer: '王芳', attended: ['张三', '李四'], lasted: 90, allPassed: false };
    expect((await refused(training, 'stove', course)).field).toBe('remark');
    expect((await refused(training, 'stove', { ...course, attended: ['张三', '张三'] })).code).toBe('request.invalid');
    await does(training, 'stove', { ...course, remark: '李四下周补考' });
    expect((await printed(training)).rows).toMatchObject([
      { 培训内容: '留样规范', 参加人员: '张三、李四', 时长: '90 分钟' },
    ]);

    const scale = { equipment: '电子秤', upkeepKind: 'calibrated', doneBy: '县质检所', runs: true };
    expect((await refused(upkeep, 'scale', scale)).field).toBe('readingStandard');
    await does(upkeep, 'scale', { ...scale, readingStandard: '标准 5 kg,示值 5.002 kg', nextOn: '2027-11-01' });
    expect((await printed(upkeep)).rows).toMatchObject([{ 设备: '电子秤', 做了什么: '校验', 下次日期: '2027-11-01' }]);
  });

  it('L28: unfit goods are set aside, and their end is written down (S-15)', async () => {
    const goods = { unfitGoods: '豆腐', supplierName: '楚雄粮油', unfitGrams: 3_500, unfitFor: 'spoiled' };
    const sour = { ...goods, becameOf: 'destroyed', handled: '两人在场倒入泔水桶', setAside: false };
    expect(await refused(unfitGoods, 'cold_store', sour)).toMatchObject({ field: 'remark', rule: 'S-15' });
    await does(unfitGoods, 'cold_store', { ...sour, setAside: true });
    const { titles, rows } = await printed(unfitGoods);
    expect(titles).toEqual(['L28 不合格食品处理召回记录']);
    expect(rows).toMatchObject([
      { 食品名称: '豆腐', 不合格数量: '3.5 kg', 为什么不合格: '变质、异味、发霉', 怎么处理: '销毁' },
    ]);
  });

  it('L30, L31, L32: parents look, emergencies are reported in time, notices are noted', async () => {
    const visit = { visitors: ['赵家长', '钱家长'], food: 'good', hygiene: 'poor', order: 'good' };
    expect((await refused(committeeVisit, 'dining_hall', visit)).field).toBe('problem');
    await does(committeeVisit, 'dining_hall', { ...visit, problem: '桌面油', schoolAnswer: '已重新擦洗' });
    expect((await printed(committeeVisit)).rows).toMatchObject([{ 来的家长: '赵家长、钱家长', 卫生: '差' }]);

    const ill = { emergency: 'illness', touched: 6, reportedTo: '县市场监管局', course: '停供,送医,封存' };
    const asked = { ...ill, serviceStopped: true, foodSealed: true };
    expect((await refused(emergency, 'dining_hall', asked)).field).toBe('reportMinutes');
    const late = await refused(emergency, 'dining_hall', { ...asked, reportMinutes: 121 });
    expect(late).toMatchObject({ code: 'journal.out-of-limits', field: 'lateBecause', rule: 'S-23' });
    await does(emergency, 'dining_hall', { ...asked, reportMinutes: 120 });
    await does(emergency, 'dining_hall', { emergency: 'drill', touched: 30, course: '疏散演练' });
    expect((await printed(emergency)).rows).toMatchObject([{ 发现后多久报告: '120 分钟' }, { 什么情况: '应急演练' }]);

    await does(notice, 'dining_hall', { noticeOf: 'menu', postedWhere: '食堂门口公示栏' });
    expect((await printed(notice)).titles).toEqual(['L32 公示记录']);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('wait for their second person where an area wants one', async () => {
    const areaCode = '532301';
    const row = { key: 'cosign.daily_check', place: areaCode, fromDate: '2026-01-01', value: 2 };
    await platform.uow.write((tx) =>
      tx.insert(PolicyLimit, { ...row, unit: 'person', source: 'L12', confidence: 'L' }),
    );
    const { actId, status } = await does(dailyCheck, 'stove', { ...points, confirms: ['twice'] });
    expect(status).toBe('awaiting_second');
    expect((await canteen.cosign(actId)).status).toBe(201);
    expect((await canteen.act(actId)).status).toBe('recorded');
  });

  describe('L09, the morning check of staff', () => {
    const well = {
      ...{
        who: '张三',
        bodyTenthsC: 365,
        noSymptoms: true,
        handsWell: true,
        dressedWell: true,
        certificateValid: true,
      },
      fit: 'fit',
    };
    const ill = { ...well, who: '李四', bodyTenthsC: 386, noSymptoms: false, symptom: 'diarrhoea', fit: 'unfit' };
    let officer: Session;
    let actId: string;
    const params = () => ({ actId });
    const read = async (as: Session) => platform.ok(journalEndpoints.act, { as, params: params() });
    /** Who was shown something restricted of the act, oldest first. */
    const shownTo = async () => {
      const auditor = await platform.newPerson('auditor', '532301');
      const query = { limit: 100, subjectId: actId };
      const { items } = await platform.ok(auditEndpoints.entries, { as: auditor, query });
      return items.map(({ action, accountId }) => [action, accountId]).reverse();
    };
    beforeAll(async () => {
      officer = await platform.newPerson('food_safety_officer', canteen.school.id);
      actId = (await does(morningCheck, 'preparation', { ...ill, settledBy: '回家休息,病好再来' })).actId;
    });

    it('asks what was done with who is ill, has a fever, or may not work (O-09)', async () => {
      await does(morningCheck, 'preparation', well);
      for (const [more, title] of [
        [{ bodyTenthsC: 373 }, /^体温高/],
        [{ handsWell: false }, /处理结果/],
        [{ fit: 'unfit' }, /处理结果/],
      ] as const) {
        const answer = await refused(morningCheck, 'preparation', { ...well, ...more });
        expect(answer).toMatchObject({ field: 'settledBy', rule: 'O-09', title: expect.stringMatching(title) });
      }
      const unsaid = { ...well, noSymptoms: false, settledBy: '回家' };
      expect((await refused(morningCheck, 'preparation', unsaid)).field).toBe('symptom');
    });

    it('takes no note and no photo, which are for all who read records', async () => {
      expect(await refused(morningCheck, 'preparation', { ...well, note: '张三拉肚子' })).toMatchObject({
        ...{ code: 'request.invalid', field: 'note' },
      });
    });

    it('shows the result to all who read records, and the rest to the officer and to who wrote it', async () => {
      for (const role of ['principal', 'canteen_worker', 'market_inspector', 'safety_section', 'auditor'] as const) {
        const seen = await read(canteen.school.people[role]);
        expect([role, seen.particulars, seen.veiled]).toEqual([role, { fit: 'unfit' }, true]);
        expect(saidIn(seen)).not.toMatch(/李四|386|diarrhoea|回家/);
      }
      expect(await shownTo()).toEqual([]);
      const all = { ...ill, settledBy: '回家休息,病好再来' };
      expect(await read(officer)).toMatchObject({ particulars: all, veiled: false });
      expect(await read(canteen.manager)).toMatchObject({ particulars: all, veiled: false });
      const note = 'journal.restricted-read';
      expect(await shownTo()).toEqual([
        [note, officer.accountId],
        [note, canteen.manager.accountId],
      ]);
      const abroad = await platform.newPerson('food_safety_officer', (await Canteen.open(platform)).school.id);
      expect((await platform.call(journalEndpoints.act, { as: abroad, params: params() })).status).toBe(404);
    });

    it('says no more in the list of the day, in the way to correct it, or among the names of things', async () => {
      const worker = canteen.school.people.canteen_worker;
      const ofSchool = { as: worker, params: { schoolId: canteen.school.id } };
      const today = JSON.stringify(await platform.ok(agendaEndpoints.today, ofSchool));
      expect(today).toContain(actId);
      expect(today).not.toMatch(/李四|diarrhoea|回家/);
      const { act, mayCorrect } = await platform.ok(journalEndpoints.branch, { as: canteen.second, params: params() });
      expect([act.body, act.lines.map(({ name }) => name), mayCorrect]).toEqual([{}, ['暂不上岗'], false]);
      const own = await platform.ok(journalEndpoints.branch, { as: canteen.manager, params: params() });
      expect(own).toMatchObject({ act: { body: { who: '李四' } }, mayCorrect: true });
      expect((await shownTo()).at(-1)).toEqual(['journal.restricted-read', canteen.manager.accountId]);
    });

    it('prints for the officer, who is noted, and for nobody else', async () => {
      const [from, to] = [canteen.today, canteen.today];
      const query = { from, to, limit: 50 };
      const book = { params: { schoolId: canteen.school.id, kind: 'cooking.morning-check' as const }, query };
      for (const as of [canteen.manager, canteen.school.people.principal, canteen.school.people.market_inspector]) {
        expect((await platform.call(bookEndpoints.book, { as, ...book })).problem.code).toBe('journal.book-restricted');
        const table = await platform.call(bookEndpoints.bookTable, { as, ...book, query: { from, to } });
        expect(table.problem.code).toBe('journal.book-restricted');
      }
      const { columns, items } = await platform.ok(bookEndpoints.book, { as: officer, ...book });
      expect(columns).toHaveLength(9);
      expect(items.map(({ cells }) => cells.slice(0, 2))).toContainEqual(['李四', '38.6 ℃']);
      const noted = await platform.uow.read((tx) =>
        tx.findBy(AuditEntry, { action: 'journal.restricted-read', subjectKind: 'school' }),
      );
      expect(noted.map(({ accountId, detail }) => [accountId, detail.rows])).toEqual([
        [officer.accountId, items.length],
      ]);
      expect(await canteen.verify()).toMatchObject({ intact: true });
    });
  });
});
