import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import { authEndpoints } from '../../src/contract/http/auth.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { Canteen } from './canteen.js';
import { TestPlatform } from './harness.js';

describe('accepting a delivery', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const accepting = (lines: object[], overrides: object = {}) =>
    canteen.call(procurementEndpoints.accept, {
      ...canteen.now(canteen.school.places.gate),
      supplierId: canteen.supplierId,
      lines,
      ...overrides,
    });

  it('puts lots into stock with the second signature, and not before (R-11)', async () => {
    const accepted = await canteen.accept([canteen.line({ useBy: addDays(canteen.today, 5) })]);
    expect(accepted).toMatchObject({
      status: 'awaiting_second',
      signaturesMissing: 1,
      late: false,
      unprovenTime: false,
    });
    const lotId = accepted.lines[0]?.lotId as string;
    expect(await canteen.amountOf(lotId, canteen.school.places.gate)).toBe(0);

    const { body } = await canteen.cosign(accepted.actId);
    expect(body.act).toMatchObject({ id: accepted.actId, status: 'recorded', signaturesMissing: 0 });
    expect(await canteen.amountOf(lotId, canteen.school.places.gate)).toBe(10_000);
    expect(await canteen.verify()).toMatchObject({ intact: true, firstBad: null });
  });

  it('lets no stranger sign by PIN on a phone of the canteen, however right the PIN is (R-11)', async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    const stranger = (await Canteen.open(platform)).manager;
    const pin = '618340';
    await platform.ok(authEndpoints.setPin, { as: stranger, body: { password: stranger.password, pin } });
    const signed = await platform.call(journalEndpoints.cosign, {
      as: canteen.second,
      params: { actId },
      body: { method: 'pin', username: stranger.username, pin },
    });
    expect(signed.problem).toMatchObject({ code: 'access.denied', field: 'username', rule: 'R-11' });
    expect((await canteen.act(actId)).status).toBe('awaiting_second');
  });

  it('lets nobody sign twice, on his own phone or by PIN on another (test vector 11, I16)', async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    const pin = '402917';
    await platform.ok(authEndpoints.setPin, { as: canteen.manager, body: { password: canteen.manager.password, pin } });

    expect((await canteen.cosign(actId, canteen.manager)).problem).toMatchObject({
      code: 'journal.same-person',
      rule: 'R-11',
    });
    const byPin = await platform.call(journalEndpoints.cosign, {
      as: canteen.second,
      params: { actId },
      body: { method: 'pin', username: canteen.manager.username, pin },
    });
    expect(byPin.problem.code).toBe('journal.same-person');
    expect((await canteen.act(actId)).status).toBe('awaiting_second');
  });

  it('takes the second person’s own PIN on a shared phone and keeps how he signed (X08)', async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    const pin = '730264';
    await platform.ok(authEndpoints.setPin, { as: canteen.second, body: { password: canteen.second.password, pin } });
    const sign = (given: string) =>
      platform.call(journalEndpoints.cosign, {
        as: canteen.manager,
        params: { actId },
        body: { method: 'pin', username: canteen.second.username, pin: given },
      });

    const asks = { as: canteen.manager, params: { schoolId: canteen.school.id } };
    const { items } = await platform.ok(authEndpoints.coSigners, asks);
    expect(items.map(({ username }) => username)).toContain(canteen.second.username);
    expect(items.map(({ username }) => username)).not.toContain(canteen.school.people.canteen_worker.username); // no PIN
    expect((await sign('000001')).problem).toMatchObject({
      code: 'auth.wrong-credentials',
      field: 'pin',
      details: { triesLeft: 4 },
    });
    expect((await sign('000002')).problem.details).toEqual({ triesLeft: 3 });
    expect((await sign(pin)).body.act.status).toBe('recorded');
    const { signatures } = await canteen.act(actId);
    expect(signatures.map(({ accountId, method }) => [accountId, method])).toEqual([
      [canteen.manager.accountId, 'own-session'],
      [canteen.second.accountId, 'pin'],
    ]);
  });

  it('lets only one of two last signatures count when they arrive together', async () => {
    const { actId } = await canteen.accept([canteen.line()]);
    const outcomes = await Promise.all([
      canteen.cosign(actId, canteen.second),
      canteen.cosign(actId, canteen.school.people.principal),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('keeps what was refused and what was taken in part, with the reasons', async () => {
    const accepted = await canteen.accept([
      canteen.line({ decision: 'refuse', reason: '发霉' }),
      canteen.line({ decision: 'part', acceptedGrams: 6_000, reason: '短斤' }),
    ]);
    expect(accepted.lines.map(({ lotId, acceptedGrams }) => [lotId === null, acceptedGrams])).toEqual([
      [true, 0],
      [false, 6_000],
    ]);
    expect((await canteen.cosign(accepted.actId)).status).toBe(201);
    const { items } = await platform.ok(procurementEndpoints.deliveries, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { date: canteen.today },
    });
    expect(items.find(({ id }) => id === accepted.actId)).toMatchObject({
      supplierName: '楚雄粮油',
      status: 'recorded',
    });
  });

  it.each([
    ['a fraction of a gram', { weighedGrams: 10.5 }, 'request.invalid', 'lines.0.measuredAmount', null],
    ['less than nothing', { weighedGrams: -1 }, 'request.invalid', 'lines.0.measuredAmount', null],
    ['a field nobody knows', { colour: 'red' }, 'request.invalid', 'lines.0', null],
    [
      'a use-by day before it was made',
      { madeOn: '2026-11-20', useBy: '2026-11-19' },
      'procurement.use-by-before-made',
      'lines.0.useBy',
      'S-11',
    ],
    ['goods already expired', { useBy: '2025-01-01' }, 'procurement.expired-on-arrival', 'lines.0.useBy', 'S-13'],
    ['a refusal without a reason', { decision: 'refuse' }, 'procurement.reason-missing', 'lines.0.reason', 'S-11'],
    [
      'a part that is all of it',
      { decision: 'part', acceptedGrams: 10_000, reason: 'x' },
      'procurement.part-not-less',
      'lines.0.acceptedAmount',
      'S-11',
    ],
    ['an ingredient that is not there', { ingredientId: randomUUID() }, 'catalogue.ingredient-not-found', null, null],
    [
      'a photo that is not there',
      { certificates: [{ kind: 'receipt', attachmentId: randomUUID() }] },
      'journal.attachment-not-found',
      null,
      null,
    ],
  ])('refuses %s and writes nothing', async (_, overrides, code, field, rule) => {
    const before = await canteen.verify();
    const answer = await accepting([canteen.line(overrides as object)]);
    expect(answer.problem).toMatchObject({ code, rule, ...(field ? { field } : {}) });
    expect(await canteen.verify()).toEqual(before);
  });

  it('refuses meat without its quarantine certificate (S-12)', async () => {
    const ingredientId = await canteen.newIngredient('meat');
    const refused = await accepting([canteen.line({ ingredientId })]);
    expect(refused.problem).toMatchObject({ code: 'procurement.certificate-missing', rule: 'S-12' });
    const certificates = [{ kind: 'animal_quarantine', number: '5323-0001' }];
    expect((await accepting([{ ...canteen.line({ ingredientId }), certificates }])).status).toBe(201);
  });

  it('refuses times in the future and captures before the event (X07)', async () => {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const clocks = [
      [{ occurredAt: at(600_000), capturedAt: at(0) }, 'journal.occurred-in-future', 'occurredAt'],
      [{ occurredAt: at(0), capturedAt: at(600_000) }, 'journal.captured-in-future', 'capturedAt'],
      [{ occurredAt: at(0), capturedAt: at(-600_000) }, 'journal.captured-before-occurred', 'capturedAt'],
      [{ occurredAt: at(-500 * 86_400_000), capturedAt: at(0) }, 'journal.too-long-ago', 'occurredAt'],
    ] as const;
    for (const [envelope, code, field] of clocks) {
      const { problem } = await accepting([canteen.line()], envelope);
      // so long ago that no kitchen served the school then is as good a reason
      if (code === 'journal.too-long-ago') expect([code, 'organization.place-not-found']).toContain(problem.code);
      else expect(problem).toMatchObject({ code, field, rule: 'X07' });
    }
  });

  it('takes the same upload once, and the same key with other content not at all (I10)', async () => {
    const key = randomUUID();
    const body = {
      ...canteen.now(canteen.school.places.gate),
      actId: randomUUID(),
      supplierId: canteen.supplierId,
      lines: [canteen.line()],
    };
    const upload = (content: object, idempotencyKey: string) =>
      canteen.call(procurementEndpoints.accept, content, canteen.manager, idempotencyKey);
    const answers = await Promise.all([upload(body, key), upload(body, key), upload(body, key)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect((await upload({ ...body, note: 'x' }, key)).problem.code).toBe('request.idempotency-key-reused');
    expect((await upload(body, randomUUID())).problem).toMatchObject({ code: 'journal.act-exists', field: 'actId' });
  });

  it('lets nobody outside the school see, sign or add anything', async () => {
    const other = await Canteen.open(platform);
    const { actId } = await canteen.accept([canteen.line()]);
    expect((await other.cosign(actId, other.second)).status).toBe(404);
    expect((await platform.call(journalEndpoints.act, { as: other.manager, params: { actId } })).status).toBe(404);
    const foreign = await canteen.call(procurementEndpoints.accept, {}, other.manager);
    expect(foreign.status).toBe(400);
    const body = {
      ...canteen.now(canteen.school.places.gate),
      supplierId: canteen.supplierId,
      lines: [canteen.line()],
    };
    expect((await canteen.call(procurementEndpoints.accept, body, other.manager)).status).toBe(404);
    expect((await canteen.call(procurementEndpoints.accept, body, canteen.school.people.auditor)).status).toBe(403);
  });
});
