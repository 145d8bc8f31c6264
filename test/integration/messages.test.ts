import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BoardMessages } from '../../src/agenda/board/board-messages.js';
import { act as incident } from '../../src/contract/acts/dining.incident.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { appEndpoints } from '../../src/contract/http/app.js';
import { calendarEndpoints } from '../../src/contract/http/calendar.js';
import { messageEndpoints as api } from '../../src/contract/http/messages.js';
import type { OfficeKind, RobotMaker } from '../../src/contract/words/message-words.js';
import { MessageQueue } from '../../src/messages/message-queue.js';
import { RobotLine } from '../../src/messages/robots/robot-line.js';
import { Jobs, SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const SECRET = 'SEC-of-the-group';
const MAKERS: readonly RobotMaker[] = ['wecom', 'dingtalk', 'feishu'];
const PER_MINUTE = 20;

interface Taken {
  at: number;
  text: string;
}

/**
 * Servers of the three makers as they are documented: they answer 200 whatever they think of a message, hold signatures against
 * the secret, and refuse what is more than twenty in any minute.
 */
class Groups {
  readonly taken: Record<RobotMaker, Taken[]> = { wecom: [], dingtalk: [], feishu: [] };
  asked = 0;
  overrun = 0;
  /** By which error each maker answers everything; null while it works. */
  broken: number | null = null;

  private constructor(
    private readonly server: Server,
    private readonly clock: SteppedClock,
  ) {}

  static async open(clock: SteppedClock): Promise<Groups> {
    const groups: Groups = new Groups(
      createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part) => parts.push(part));
        request.on('end', () => {
          const answer = groups.answer(
            new URL(request.url ?? '/', 'http://x'),
            JSON.parse(String(Buffer.concat(parts))),
          );
          response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
        });
      }),
      clock,
    );
    groups.server.listen(0, '127.0.0.1');
    await once(groups.server, 'listening');
    return groups;
  }

  private answer(url: URL, body: Record<string, unknown>): object {
    this.asked += 1;
    const maker = url.pathname.slice(1) as RobotMaker;
    const said = (code: number, words: string) =>
      maker === 'feishu' ? { code, msg: words } : { errcode: code, errmsg: words };
    if (this.broken !== null) return said(this.broken, 'no');
    if (maker === 'dingtalk') {
      const timestamp = url.searchParams.get('timestamp') ?? '';
      const sign = createHmac('sha256', SECRET).update(`${timestamp}\n${SECRET}`).digest('base64');
      if (url.searchParams.get('sign') !== sign || timestamp.length !== 13) return said(310_000, 'sign not match');
    }
    if (maker === 'feishu') {
      const sign = createHmac('sha256', `${body.timestamp}\n${SECRET}`).update('').digest('base64');
      if (body.sign !== sign || String(body.timestamp).length !== 10) return said(19_021, 'sign match fail');
    }
    const now = this.clock.now().getTime();
    if (this.taken[maker].filter(({ at }) => at > now - MINUTE_MS).length >= PER_MINUTE) {
      this.overrun += 1;
      return said(maker === 'feishu' ? 9_499 : 45_009, 'too many');
    }
    const { text } = (
      maker === 'feishu' ? body.content : { text: (body.text as { content: string }).content }
    ) as Taken;
    this.taken[maker].push({ at: now, text });
    return said(0, 'ok');
  }

  /** What all three have been told since it was last asked. */
  told(): string[] {
    const texts = MAKERS.map((maker) => this.taken[maker].map(({ text }) => text).join('\n'));
    this.forget();
    return texts;
  }

  forget(): void {
    for (const maker of MAKERS) this.taken[maker].length = 0;
    this.asked = 0;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  close(): void {
    this.server.close();
  }
}

describe(`robots in groups of offices, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-11-20T02:00:00.000Z')); // a Friday, 10:00 there
  let groups: Groups;
  let platform: TestPlatform;
  let canteen: Canteen;
  let office: Session;
  const send = () => platform.app.get(RobotLine).sendDue();
  const robots = async () => (await platform.ok(api.robots, { as: office, params: { areaId: '532301' } })).items;
  const alert = (n: number, level: 1 | 2 | 3 = 1) =>
    platform.uow.write((tx) =>
      platform.app.get(MessageQueue).tellOffices(tx, {
        ...{ level, kind: 'incident', areaCode: '532301', schoolId: null },
        ...{ text: `【明厨】第${n}号学校发现疑似食物中毒。`, mergeKey: `alert ${n}` },
      }),
    );
  const added = (maker: RobotMaker, said: object = {}, idempotencyKey: string = crypto.randomUUID()) =>
    platform.call(api.addRobot, {
      ...{ as: office, idempotencyKey },
      params: { areaId: '532301' },
      body: {
        ...{ maker, name: `${maker}群`, webhook: `http://${groups.host}/${maker}?key=canary-key` },
        ...{ secret: maker === 'wecom' ? null : SECRET, aboutAreaId: '532301' },
        ...{ kinds: ['incident', 'unreported'], mostLevel: 2, ...said },
      },
    });

  beforeAll(async () => {
    groups = await Groups.open(clock);
    platform = await TestPlatform.start(clock, { robotHosts: [groups.host], sessionMs: 90 * 24 * 60 * MINUTE_MS });
    canteen = await Canteen.open(platform);
    office = canteen.school.people.safety_section;
  });
  afterAll(async () => {
    await platform.stop();
    groups.close();
  });

  it('are let in by their address, which is kept sealed, leads to their maker and is given back to nobody', async () => {
    for (const webhook of [
      'https://example.org/robot',
      'http://qyapi.weixin.qq.com/x',
      'https://a@qyapi.weixin.qq.com/',
    ]) {
      const answer = await added('wecom', { webhook });
      expect(answer.problem).toMatchObject({ code: 'messages.address-not-known', field: 'webhook' });
    }
    expect((await added('wecom', { aboutAreaId: '532322' })).problem.code).toBe('organization.area-not-found');
    for (const maker of MAKERS) expect((await added(maker)).status).toBe(201);
    expect((await robots()).map(({ maker, isSigned }) => [maker, isSigned])).toEqual([
      ...[
        ['wecom', false],
        ['dingtalk', true],
        ['feishu', true],
      ],
    ]);
    const kept = JSON.stringify(await platform.uow.read((tx) => tx.query('SELECT * FROM message_robot')));
    for (const open of ['canary-key', SECRET, groups.host]) {
      expect(kept).not.toContain(open);
      expect(JSON.stringify(await robots())).not.toContain(open);
    }
  });

  it('are told of an incident at once, in the middle of the night, and of no person, telephone or class', async () => {
    clock.advance(12 * 60 * MINUTE_MS);
    const canaries = ['王小明', '13987654321', '三年级二班'];
    await canteen.does(endpointOf(incident), {
      ...canteen.now(canteen.school.places.dining_hall),
      ...{ suspicion: 'illness', touched: 3, course: `${canaries.join(' ')} 呕吐`, note: canaries.join(' ') },
    });
    await platform.settled();
    await send();
    const [{ name }] = await platform.uow.read((tx) =>
      tx.query('SELECT p.name FROM person p JOIN account a ON a.person_id = p.id WHERE a.id = ?', [
        canteen.manager.accountId,
      ]),
    );
    expect(name).toBeTruthy();
    for (const text of groups.told()) {
      expect(text).toContain('涉及 3 人');
      for (const canary of [...canaries, name]) expect(text).not.toContain(canary);
    }
  });

  it('keep quiet at night for what can wait, and are told of it together in the morning', async () => {
    for (const n of [901, 902]) await alert(n, 2);
    await alert(902, 2); // asked for again on the same day: counted, not told
    await send();
    expect(groups.asked).toBe(0);
    clock.advance(13 * 60 * MINUTE_MS + 29 * MINUTE_MS);
    await send();
    expect(groups.asked).toBe(0);
    clock.advance(MINUTE_MS); // 11:30
    await send();
    expect(groups.asked).toBe(3);
    for (const text of groups.told()) expect(text).toBe(`【明厨】共 2 条:\n1. ${bare(901)}\n2. ${bare(902)}`);
  });

  it('get at night nothing that was due by day and could not be brought, and never what is a day old', async () => {
    const now = clock.now();
    const day = Date.parse('2026-11-21T03:30:00.000Z'); // 11:30 there
    await alert(903, 2);
    clock.advance(day + 10 * 60 * MINUTE_MS - now.getTime()); // 21:30, in the quiet hours
    await send();
    expect(groups.asked).toBe(0);
    await alert(904, 1); // does not take the others with it
    await send();
    for (const text of groups.told()) expect(text).toBe(bareWhole(904));
    clock.advance(8 * 60 * MINUTE_MS + 30 * MINUTE_MS); // 06:00
    await send();
    for (const text of groups.told()) expect(text).toBe(bareWhole(903));
    await alert(905, 2);
    clock.advance(25 * 60 * MINUTE_MS);
    await send();
    expect(groups.asked).toBe(0);
    expect((await robots()).map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
  });

  it('are not tried while they are off', async () => {
    const [robot] = await robots();
    const robotId = robot?.id ?? '';
    await change(robotId, { isOn: false });
    const trial = { as: office, params: { areaId: '532301', robotId } };
    expect((await platform.call(api.tryRobot, trial)).problem.code).toBe('messages.robot-off');
    await change(robotId, { isOn: true });
  });

  it('get no more than twenty messages in any minute of a hundred alerts, and all hundred', async () => {
    for (let n = 1; n <= 100; n += 1) {
      await alert(n);
      clock.advance(600);
      await send();
    }
    for (let rounds = 0; (await robots()).some(({ waiting }) => waiting > 0); rounds += 1) {
      expect(rounds).toBeLessThan(50);
      clock.advance(SECOND_MS);
      await send();
    }
    expect(groups.overrun).toBe(0);
    for (const maker of MAKERS) {
      const posts = groups.taken[maker];
      for (const { at } of posts) {
        expect(posts.filter((one) => one.at >= at && one.at < at + MINUTE_MS).length).toBeLessThanOrEqual(PER_MINUTE);
      }
      const all = posts.map(({ text }) => text).join('\n');
      for (let n = 1; n <= 100; n += 1) expect(all.split(`第${n}号`)).toHaveLength(2);
    }
    groups.forget();
  }, 120_000);

  it('that have too much for now are left alone as long as their maker says, and lose nothing', async () => {
    clock.advance(MINUTE_MS);
    groups.broken = 45_009;
    const [robot] = await robots();
    const rest = (await robots()).slice(1);
    for (const one of rest) await change(one.id, { isOn: false });
    await alert(200);
    await send();
    groups.broken = null;
    clock.advance(9 * MINUTE_MS);
    await send();
    expect(groups.taken.wecom).toEqual([]);
    clock.advance(MINUTE_MS);
    await send();
    expect(groups.told()[0]).toContain('第200号');
    for (const one of rest) await change(one.id, { isOn: true });
    expect((await robots()).find(({ id }) => id === robot?.id)).toMatchObject({ waiting: 0, dead: { count: 0 } });
  });

  it('that refuse with 200 are tried ten times; then it stands on two pages, and a trial takes it up again', async () => {
    groups.broken = 93_000;
    await alert(300);
    for (let tries = 0; tries < 12; tries += 1) {
      await send();
      clock.advance(10 * SECOND_MS * 2 ** tries);
    }
    groups.broken = null;
    const [wecom] = await robots();
    expect(wecom).toMatchObject({ waiting: 0, dead: { count: 1, error: '93000 no' } });
    const told = async () =>
      (await platform.ok(appEndpoints.diagnosis, { as: platform.admin, query: {} })).items.find(
        ({ check }) => check === 'told',
      )?.level;
    expect(await told()).toBe('fault');
    for (const { id } of await robots()) {
      expect(
        (await platform.call(api.tryRobot, { as: office, params: { areaId: '532301', robotId: id } })).status,
      ).toBe(201);
    }
    await send();
    for (const text of groups.told()) {
      expect(text).toContain('第300号');
      expect(text).toContain('试发');
    }
    expect(await told()).toBe('ok');
  });

  it('are not told of what was withdrawn while it was sent, nor by a trial of what was given up before', async () => {
    const withdraw = (n: number) =>
      platform.uow.write((tx) => platform.app.get(MessageQueue).dropTold(tx, [`alert ${n}`]));
    const line = platform.app.get(RobotLine);
    const post = line['post'].bind(line);
    line['post'] = async (one) => {
      const outcome = await post(one);
      await withdraw(400);
      return outcome;
    };
    clock.advance(MINUTE_MS);
    groups.broken = 45_009;
    await alert(400);
    await send();
    line['post'] = post;
    groups.broken = 93_000;
    clock.advance(10 * MINUTE_MS);
    await alert(401);
    for (let tries = 0; tries < 12; tries += 1) {
      await send();
      clock.advance(10 * SECOND_MS * 2 ** tries);
    }
    await withdraw(401);
    groups.broken = null;
    for (const { id } of await robots()) {
      await platform.ok(api.tryRobot, { as: office, params: { areaId: '532301', robotId: id } });
    }
    await send();
    const text = groups.told().join();
    expect(text).toContain('试发');
    expect(text).not.toMatch(/第40[01]号/);
  });

  it('say why they did not take it after the first try, are not sent to where settings no longer allow, and can be removed', async () => {
    const wecom = async () => (await robots())[0];
    clock.advance(MINUTE_MS);
    groups.broken = 93_000;
    await alert(500);
    await send();
    expect(await wecom()).toMatchObject({
      waiting: 1,
      refused: { cause: 'gone', said: '93000 no' },
      dead: { count: 0 },
    });

    groups.broken = null;
    groups.forget();
    const hosts = platform.settings.robotHosts as string[];
    const allowed = hosts.splice(0);
    clock.advance(MINUTE_MS);
    await send();
    expect(groups.asked).toBe(0);
    expect((await wecom())?.refused).toEqual({ cause: 'host', said: `host not in ROBOT_HOSTS: ${groups.host}` });
    hosts.push(...allowed);
    clock.advance(2 * MINUTE_MS);
    await send();
    expect(groups.told()[0]).toContain('第500号');
    expect(await wecom()).toMatchObject({ waiting: 0, refused: null });

    const idempotencyKey = crypto.randomUUID();
    const before = (await robots()).length;
    for (const _ of [1, 2]) expect((await added('wecom', { name: '两次' }, idempotencyKey)).status).toBe(201);
    const twice = (await robots()).filter(({ name }) => name === '两次');
    expect(twice).toHaveLength(1);
    await alert(501);
    const params = { areaId: '532301', robotId: twice[0]?.id ?? '' };
    const left = await platform.ok(api.removeRobot, { as: office, params });
    expect(left.items).toHaveLength(before);
    expect((await platform.call(api.removeRobot, { as: office, params })).problem.code).toBe(
      'messages.robot-not-found',
    );
    clock.advance(MINUTE_MS);
    await send();
    expect(groups.told()[0]?.split('第501号')).toHaveLength(2);
  });

  it('hear once a day how many schools of a county have not reported, with the next digest', async () => {
    clock.advance(Date.parse('2026-11-30T05:35:00.000Z') - clock.now().getTime()); // a Monday, 13:35 there
    await platform.ok(calendarEndpoints.setAreaCalendar, {
      as: platform.admin,
      params: { areaId: '532301', schoolYear: 2026 },
      body: { version: 0, terms: [{ name: '上学期', from: '2026-09-01', to: '2027-01-20' }], days: [] },
    });
    groups.forget();
    await platform.app.get(Jobs).doDue();
    clock.advance(25 * MINUTE_MS);
    await platform.app.get(Jobs).doDue();
    await send();
    for (const text of groups.told()) expect(text.match(/13:35 有 1 所学校当天没有任何记录/g)).toHaveLength(1);
  });

  it('that want it hear on Monday what is of the week, however long it has waited, and what the week before owed', async () => {
    await change((await robots()).find(({ maker }) => maker === 'wecom')?.id ?? '', {
      ...{ isOn: true, mostLevel: 3, kinds: ['incident', 'week'] },
    });
    clock.advance(Date.parse('2026-12-01T02:00:00.000Z') - clock.now().getTime()); // Tuesday, 10:00 there
    await alert(701, 3);
    await send();
    expect(groups.told()).toEqual(['', '', '']);
    // Monday: before the night is over nothing is said of the week before, then once, with the first digest
    clock.advance(Date.parse('2026-12-06T21:55:00.000Z') - clock.now().getTime());
    const messages = platform.app.get(BoardMessages);
    expect(await messages.tellWeek()).toBe(0);
    clock.advance(10 * MINUTE_MS);
    expect([await messages.tellWeek(), await messages.tellWeek()]).toEqual([1, 0]);
    await send();
    expect(groups.told()).toEqual(['', '', '']);
    clock.advance(Date.parse('2026-12-07T03:30:00.000Z') - clock.now().getTime());
    await send();
    const [wecom = '', ...others] = groups.told();
    expect(wecom).toContain('第701号');
    // five school days of one school: five of each duty of the day, one of each of the week
    expect(wecom).toContain(
      '2026-11-30 至 2026-12-06:应记 22 项,至今没有记录 22 项(晨检 5、日管控 5、留样 5、陪餐 5、周排查 1、本周公示 1)',
    );
    expect(others).toEqual(['', '']);
  });

  const bareWhole = (n: number) => `【明厨】${bare(n)}`;
  const bare = (n: number) => `第${n}号学校发现疑似食物中毒。`;
  const change = (robotId: string, said: { isOn: boolean; mostLevel?: 3; kinds?: OfficeKind[] }) =>
    platform.ok(api.changeRobot, {
      as: office,
      params: { areaId: '532301', robotId },
      body: { aboutAreaId: '532301', kinds: ['incident', 'unreported'], mostLevel: 2, ...said },
    });
});
