import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act as certificate } from '../../src/contract/acts/cooking.health-certificate.js';
import { act as morningCheck } from '../../src/contract/acts/cooking.morning-check.js';
import { addDays } from '../../src/contract/business-date.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { agendaEndpoints } from '../../src/contract/http/agenda.js';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

describe(`health certificates (O-10), on ${DATABASE_UNDER_TEST}`, () => {
  const clock = new SteppedClock(new Date('2026-03-02T07:00:00.000+08:00'));
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start(clock, { sessionMs: 500 * 86_400_000 });
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const keep = (more: object) =>
    canteen.call(endpointOf(certificate), {
      ...canteen.now(canteen.school.places.preparation),
      ...{ who: '张师傅', certificateNo: 'JK-1', issuedBy: '县疾控中心' },
      ...more,
    });
  const check = (more: object = {}) =>
    canteen.call(endpointOf(morningCheck), {
      ...canteen.now(canteen.school.places.preparation),
      ...{ who: '张 师傅', bodyTenthsC: 365, noSymptoms: true, handsWell: true, dressedWell: true },
      ...{ certificateValid: true, fit: 'fit' },
      ...more,
    });
  const due = async () => {
    const asks = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    const { due: all } = await platform.ok(agendaEndpoints.today, asks);
    return all.filter(({ kind }) => kind === 'health-certificate').map(({ name, since }) => [name, since]);
  };
  const on = (day: string) => clock.set(new Date(`${day}T07:00:00.000+08:00`));

  it('has the dates of a yearly paper, and is printed in its book for inspectors, too', async () => {
    for (const validUntil of ['2026-02-27', '2027-03-02']) {
      expect((await keep({ issuedOn: '2026-03-01', validUntil })).problem).toMatchObject({
        ...{ code: 'kitchen.certificate-dates', field: 'validUntil', rule: 'O-10' },
      });
    }
    expect((await keep({ issuedOn: '2025-03-21', validUntil: '2026-03-20' })).status).toBe(201);
    const book = await platform.ok(bookEndpoints.book, {
      ...{
        as: canteen.school.people.market_inspector,
        params: { schoolId: canteen.school.id, kind: certificate.kind },
      },
      query: { from: canteen.today, to: canteen.today, limit: 10 },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(book.ledgers).toMatchObject([{ id: 'L09' }]);
    expect(book.items.map(({ cells }) => cells)).toEqual([
      ['张师傅', 'JK-1', '县疾控中心', '2025-03-21', '2026-03-20'],
    ]);
  });

  it('is on the list of the day before it ends and after, until the new one is there', async () => {
    expect(await due()).toEqual([['张师傅 2026-03-20', null]]);
    on('2026-03-20');
    expect((await check()).status).toBe(201);
    on('2026-03-21');
    expect(await due()).toEqual([['张师傅 2026-03-20', '2026-03-20T16:00:00.000Z']]);
  });

  it('lets nobody be recorded as fit whose certificate is over; without signal it is kept with a flag', async () => {
    for (const certificateValid of [true, false]) {
      expect(
        (await check({ certificateValid, settledBy: '明天去办', confirms: ['certificate-over'] })).problem,
      ).toMatchObject({
        ...{ code: 'kitchen.certificate-over', field: 'fit', rule: 'O-10', details: { validUntil: '2026-03-20' } },
      });
    }
    const offline = await check({ offline: true });
    expect(offline.status).toBe(201);
    expect((await canteen.act(offline.body.actId)).flags).toEqual(['certificate-over']);
    const unfit = await check({ certificateValid: false, fit: 'unfit', settledBy: '换证后再上岗' });
    expect(unfit.status).toBe(201);
    // of somebody whose paper is not on file only the check itself speaks
    expect((await check({ who: '李阿姨' })).status).toBe(201);
    expect((await check({ who: '李阿姨', certificateValid: false, settledBy: '在办' })).problem.rule).toBe('O-10');

    const renewed = await keep({ issuedOn: canteen.today, validUntil: addDays(canteen.today, 364) });
    expect(await due()).toEqual([]);
    expect((await check()).status).toBe(201);
    expect((await canteen.reverse(renewed.body.actId)).status).toBe(201);
    expect((await check()).problem.code).toBe('kitchen.certificate-over');
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });
});
