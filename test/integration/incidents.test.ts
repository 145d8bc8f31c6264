import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { verifyBooks } from '../../src/app/verify/verify-books.js';
import { act as incident } from '../../src/contract/acts/dining.incident.js';
import { act as release } from '../../src/contract/acts/dining.incident-release.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { incidentEndpoints as api } from '../../src/contract/http/incidents.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Incident } from '../../src/incidents/incidents.entities.js';
import { type Difference, Jobs, SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Sms {
  id: string;
  to: string;
  text: string;
}

/** A gateway of a bureau: takes what it is given, or says what it is told to say. */
class Gateway {
  readonly taken: Sms[] = [];
  readonly asked: string[] = [];
  status = 200;
  private constructor(private readonly server: Server) {}

  static async open(): Promise<Gateway> {
    const gateway: Gateway = new Gateway(
      createServer((request, response) => {
        let body = '';
        request.on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          gateway.asked.push(String(request.headers.authorization));
          if (gateway.status === 200) gateway.taken.push(JSON.parse(body));
          response.writeHead(gateway.status).end('{}');
        });
      }),
    );
    gateway.server.listen(0, '127.0.0.1');
    await once(gateway.server, 'listening');
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}/sms`;
  }

  close(): void {
    this.server.close();
  }
}

/** S-23: from one answer on a phone to the offices that have read it; what was eaten is not touched meanwhile. */
describe(`a suspected food incident, on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-11-20T04:00:00.000Z'));
  let gateway: Gateway;
  let platform: TestPlatform;
  let canteen: Canteen;
  let education: Session;
  let market: Session;
  let cooked: { lotId: string; sampleId: string; mealId: string };

  beforeAll(async () => {
    gateway = await Gateway.open();
    const tokenFile = join(tmpdir(), `sms-token-${process.pid}`);
    await writeFile(tokenFile, 'of-the-bureau\n');
    platform = await TestPlatform.start(clock, {
      ...{ sms: { url: gateway.url, tokenFile }, sessionMs: 900 * 24 * HOUR_MS },
    });
    await rm(tokenFile); // it is read at the start
    canteen = await Canteen.open(platform);
    education = canteen.school.people.safety_section;
    market = canteen.school.people.market_inspector;
    cooked = await lunch();
  });
  afterAll(async () => {
    await platform.stop();
    gateway.close();
  });

  /** A dish of one lot, cooked and sampled. */
  async function lunch() {
    const ingredientId = await canteen.newIngredient('vegetable');
    const [lotId = ''] = await canteen.stocked(canteen.line({ ingredientId }));
    const mealId = await canteen.meal();
    await canteen.issue(mealId, lotId, 2_000);
    const batchId = await canteen.cook(mealId, { inputs: [{ lotId, grams: 2_000 }] });
    const sample = { ...canteen.now(canteen.school.places.sample_cabinet), batchId, grams: 130 };
    return { lotId, mealId, sampleId: (await canteen.does(kitchenEndpoints.keepSample, sample)).sampleId };
  }
  const hall = () => canteen.now(canteen.school.places.dining_hall);
  const report = (said: object = {}) =>
    canteen.does(endpointOf(incident), { ...hall(), suspicion: 'illness', ...said });
  const open = (as: Session) => platform.ok(api.list, { as, query: {} });
  const read = (as: Session, actId: string) => platform.call(api.read, { as, params: { actId } });
  const discard = (sampleId: string) =>
    canteen.call(kitchenEndpoints.discardSample, { ...canteen.now(canteen.school.places.sample_cabinet), sampleId });
  const writeOff = (lotId: string, more: object = {}) =>
    canteen.call(warehouseEndpoints.writeOff, {
      ...{ ...canteen.now(canteen.school.places.dry_store), reason: 'spoiled', lines: [{ lotId, grams: 10 }], ...more },
    });
  const released = async () => {
    const said = { allowedBy: 'market', officer: '李科长', cameOut: 'excluded', course: '检验合格' };
    const { actId } = await canteen.does(endpointOf(release), { ...hall(), ...said });
    return { actId, signed: () => canteen.cosign(actId) };
  };
  const jobs = async () => {
    await platform.app.get(Jobs).doDue();
    await platform.settled();
  };

  it('says whom to call; the telephones are those of the county, or of the prefecture where it has said none', async () => {
    const help = () => platform.ok(api.help, { as: canteen.manager, params: { schoolId: canteen.school.id } });
    expect(await help()).toMatchObject({
      reportMinutes: 120,
      contacts: [{ phone: null }, { phone: null }, { phone: null }],
    });
    const contacts = [
      { office: 'education', phone: '08783300001', escalationPhone: '08783300009' },
      { office: 'market', phone: '12315', escalationPhone: null },
    ];
    const set = (as: Session, areaId: string, body: object) =>
      platform.call(api.setContacts, { as, params: { areaId }, body });
    expect((await set(education, '532301', { contacts })).status).toBe(200);
    const prefecture = await platform.newPerson('safety_section', '532300');
    await set(prefecture, '532300', { contacts: [{ office: 'health', phone: '12320', escalationPhone: null }] });
    expect((await help()).contacts.map(({ phone }) => phone)).toEqual(['08783300001', '12315', '12320']);
    expect((await set(education, '532300', { contacts })).problem.code).toBe('organization.area-not-found');
    const twice = await set(education, '532301', { contacts: [contacts[1], contacts[1]] });
    expect(twice.problem).toMatchObject({ code: 'incidents.office-named-twice', field: 'contacts.1.office' });
    const wrong = { office: 'market', phone: '12315; drop', escalationPhone: null };
    expect((await set(education, '532301', { contacts: [wrong] })).problem.code).toBe('request.invalid');
  });

  it('is an alarm on the open desk at once, unread until each office has opened it, and a message without a name', async () => {
    const socketOf = async (who: Session): Promise<Socket> => {
      const socket = io(platform.url, { auth: { token: who.token }, transports: ['websocket'], forceNew: true });
      expect(await socket.emitWithAck('watch-incidents', {})).toEqual({ ok: true });
      return socket;
    };
    const elsewhere = await socketOf(await platform.newPerson('safety_section', '532322'));
    const socket = await socketOf(education);
    let heardElsewhere = 0;
    elsewhere.on('incidents-changed', () => {
      heardElsewhere += 1;
    });
    const told = new Promise((resolve) => socket.once('incidents-changed', resolve));
    const { actId, status } = await report({ touched: 12 });
    expect(status).toBe('recorded');
    await told;
    const { items, unread } = await open(education);
    expect(unread).toBe(1);
    expect(items).toMatchObject([
      {
        ...{ actId, suspicion: 'illness', touched: 12, course: null, state: 'open', isUnread: true, isLate: false },
        ...{ noticedAt: '2026-11-20T04:00:00.000Z', dueAt: '2026-11-20T06:00:00.000Z', readings: [] },
        stopped: [
          { thing: 'lot', id: cooked.lotId, lifted: false },
          { thing: 'sample', id: cooked.sampleId, lifted: false },
        ],
      },
    ]);
    expect((await read(education, actId)).body.readings).toMatchObject([{ office: 'education' }]);
    expect((await open(education)).unread).toBe(0);
    expect((await open(market)).unread).toBe(1);
    expect((await read(education, actId)).body.readings).toHaveLength(1);
    await platform.settled();
    expect(heardElsewhere).toBe(0);
    socket.close();
    elsewhere.close();
    expect(gateway.taken.map(({ to }) => to).sort()).toEqual(['08783300001', '12315', '12320']);
    expect(new Set(gateway.asked)).toEqual(new Set(['Bearer of-the-bureau']));
    for (const { text } of gateway.taken) {
      expect(text).toContain('11-20 12:00 发现疑似食物中毒,涉及 12 人');
      expect(text).not.toContain('canteen_manager');
    }
    const { acts } = await canteen.verify();
    expect(acts).toBeGreaterThan(5);
  });

  it('stops the use of what was eaten, says so whatever is confirmed, and takes what a phone did without a line', async () => {
    clock.advance(49 * HOUR_MS);
    const samples = await platform.ok(kitchenEndpoints.samplesKept, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id } },
    });
    expect(samples.items).toMatchObject([{ id: cooked.sampleId, mayBeDiscarded: false }]);
    expect((await discard(cooked.sampleId)).problem).toMatchObject({ code: 'journal.stopped-use', field: 'sampleId' });
    const refused = await writeOff(cooked.lotId, { confirms: ['stopped-use'], note: '仍要报损' });
    expect(refused.problem).toMatchObject({ code: 'journal.stopped-use', field: 'lines.0.lotId' });
    expect((await canteen.issue(cooked.mealId, cooked.lotId, 10)).problem.code).toBe('journal.stopped-use');
    const aside = {
      ...canteen.now(canteen.school.places.dry_store),
      lines: [{ lotId: cooked.lotId, amount: 10, unit: 'g' }],
    };
    const moved = { ...aside, toPlaceId: canteen.school.places.cold_store, receiverName: '王库管' };
    expect((await canteen.call(warehouseEndpoints.transfer, moved)).status).toBe(201);
    const offline = await writeOff(cooked.lotId, { offline: true });
    expect(offline.status).toBe(201);
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['stopped-use']);
  });

  it('reminds once those who have not read it, by their other telephone, and tries a message again until it is taken', async () => {
    gateway.taken.length = 0;
    gateway.status = 503;
    await jobs();
    expect((await open(market)).items).toMatchObject([{ escalatedAt: clock.now().toISOString() }]);
    expect(gateway.taken).toEqual([]);
    gateway.status = 200;
    await jobs();
    expect(gateway.taken).toEqual([]);
    clock.advance(11_000);
    await jobs();
    await jobs();
    expect(gateway.taken.map(({ to }) => to).sort()).toEqual(['12315', '12320']);
    expect(gateway.taken[0]?.text).toContain('报告已 15 分钟未读');
    const [item] = (await open(market)).items;
    expect(item?.messages.filter(({ reason }) => reason === 'unread')).toMatchObject([
      { attempts: 2 },
      { attempts: 2 },
    ]);
    expect(new Set(item?.messages.map(({ gaveUp }) => gaveUp))).toEqual(new Set([false]));
  });

  it('ends with two signatures on the word of an office; taken back, everything is stopped again', async () => {
    const { actId, signed } = await released();
    expect((await discard(cooked.sampleId)).problem.code).toBe('journal.stopped-use');
    expect((await signed()).status).toBe(201);
    expect((await open(market)).items).toEqual([]);
    expect((await writeOff(cooked.lotId)).status).toBe(201);
    expect((await canteen.reverse(actId)).status).toBe(201);
    expect((await writeOff(cooked.lotId)).problem.code).toBe('journal.stopped-use');
    expect((await open(market)).items).toMatchObject([{ state: 'open' }]);
    await (await released()).signed();
    expect((await discard(cooked.sampleId)).status).toBe(201);
  });

  it('is late when it came after two hours, and withdrawn in sight of those whom it alarmed', async () => {
    const { lotId } = await lunch();
    const noticed = clock.now();
    clock.advance(2 * HOUR_MS + 1);
    const body = { ...hall(), occurredAt: noticed.toISOString() };
    const { actId } = await canteen.does(endpointOf(incident), { ...body, suspicion: 'unfit' });
    expect((await open(education)).items).toMatchObject([{ actId, isLate: true, touched: null, state: 'open' }]);
    expect((await canteen.reverse(actId)).status).toBe(201);
    expect(await open(education)).toMatchObject({ items: [{ actId, state: 'withdrawn' }], unread: 1 });
    expect((await writeOff(lotId)).status).toBe(201);
    clock.advance(16 * MINUTE_MS);
    await jobs();
    expect((await open(education)).items).toMatchObject([{ escalatedAt: null }]);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('is nobody’s who does not answer for the school', async () => {
    const { actId } = await report();
    const stranger = await platform.newPerson('market_inspector', '532322');
    expect((await read(stranger, actId)).problem.code).toBe('incidents.not-found');
    expect(await open(stranger)).toMatchObject({ items: [], unread: 0 });
    const { principal } = canteen.school.people;
    expect((await open(principal)).items[0]).toMatchObject({ actId, isUnread: false });
    expect((await read(principal, actId)).status).toBe(403);
  });

  it('is computed anew from the journal with what it stopped; what was changed behind its back is named', async () => {
    const differences = async () => {
      const found: Difference[] = [];
      const { seen } = await verifyBooks(platform.app, (one) => found.push(one));
      return { seen: seen['incidents'], found: found.filter(({ what }) => what.startsWith('incident.')) };
    };
    expect(await differences()).toEqual({ seen: 3, found: [] });
    const [first, last] = (await platform.uow.read((tx) =>
      tx.find(Incident, { where: {}, order: { reportedAt: 'ASC' } }),
    )) as [Incident, Incident, Incident];
    await platform.uow.write(async (tx) => {
      await tx.query('UPDATE incident SET noticed_at = noticed_at + 1000 WHERE act_id = ?', [last.actId]);
      await tx.query("UPDATE stop_of_use SET lifted_by_act_id = NULL WHERE act_id = ? AND thing = 'lot'", [
        first.actId,
      ]);
    });
    const { found } = await differences();
    expect(found.map(({ what, of }) => [what, of]).sort()).toEqual(
      [
        ['incident.row', last.actId],
        ['incident.stopped', first.actId],
      ].sort(),
    );
  });
});
