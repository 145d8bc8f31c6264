import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bookEndpoints } from '../../src/contract/http/books.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { peopleEndpoints } from '../../src/contract/http/people.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe(`who signs, by how many work in the kitchen (DR-13), on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());

  const signersOf = (canteen: Canteen, actId: string, as: Session = canteen.manager) =>
    platform.call(journalEndpoints.signers, { as, params: { actId } });
  const of = (answer: Awaited<ReturnType<typeof signersOf>>, { accountId }: Session) =>
    answer.body.people.find((person) => person.accountId === accountId);
  const photo = async ({ school, manager }: Canteen): Promise<string> => {
    const response = await fetch(`${platform.url}/api/schools/${school.id}/attachments`, {
      method: 'POST',
      headers: { authorization: `Bearer ${manager.token}`, 'content-type': 'image/png' },
      body: PNG,
    });
    return ((await response.json()) as { id: string }).id;
  };
  const witness = (canteen: Canteen, actId: string, body: object) =>
    platform.call(journalEndpoints.cosign, { as: canteen.manager, params: { actId }, body: body as never });

  /** One cook besides the manager: the third and the second manager leave. */
  async function smallCanteen(): Promise<Canteen> {
    const canteen = await Canteen.open(platform);
    for (const { accountId } of [canteen.second, canteen.school.people.canteen_worker]) {
      await platform.ok(peopleEndpoints.disableAccount, { as: platform.admin, params: { accountId } });
    }
    return canteen;
  }

  it('is another person with an account where three to five work; no witness will do', async () => {
    const canteen = await Canteen.open(platform);
    const { actId } = await canteen.accept([canteen.line()]);
    const signers = await signersOf(canteen, actId);
    expect(signers.body).toMatchObject({ size: 'usual', kitchenStaff: 3, smallBelow: 3, largeFrom: 6, witnesses: [] });
    expect(of(signers, canteen.manager)).toMatchObject({ hindrance: 'signed', duty: null });
    expect(of(signers, canteen.second)).toMatchObject({ hindrance: null, hasPin: false });
    expect(of(signers, canteen.school.people.principal)).toMatchObject({ hindrance: null });
    const asked = { method: 'witness', witnessName: '陈老师', attachmentIds: [await photo(canteen)] };
    expect((await witness(canteen, actId, asked)).problem).toMatchObject({
      ...{ code: 'journal.no-witness-here', rule: 'DR-13', details: { staff: 3 } },
    });
    expect((await canteen.act(actId)).status).toBe('awaiting_second');
    // whom the school does not concern is told nothing of its people
    const stranger = (await Canteen.open(platform)).manager;
    expect((await signersOf(canteen, actId, stranger)).problem.code).toBe('journal.act-not-found');
  });

  it('may be a named adult or the deliverer in a small canteen, with a drawn signature or a photo', async () => {
    const canteen = await smallCanteen();
    const { actId, lines } = await canteen.accept([canteen.line()]);
    expect((await signersOf(canteen, actId)).body).toMatchObject({
      ...{ size: 'small', kitchenStaff: 1, witnesses: ['witness', 'deliverer'] },
    });
    const attachmentIds = [await photo(canteen)];
    const asked = { method: 'deliverer', witnessName: '李师傅', attachmentIds };
    expect((await witness(canteen, actId, { ...asked, attachmentIds: [] })).problem.code).toBe(
      'journal.witness-left-no-mark',
    );
    const { name } = (await canteen.act(actId)).signatures[0] ?? { name: '' };
    expect((await witness(canteen, actId, { ...asked, witnessName: name })).problem.code).toBe('journal.same-person');
    const principal = of(await signersOf(canteen, actId), canteen.school.people.principal)?.displayName;
    expect((await witness(canteen, actId, { ...asked, witnessName: principal })).problem).toMatchObject({
      ...{ code: 'journal.witness-has-account', field: 'witnessName' },
    });
    // nor does a blank or a full-width letter make somebody else of either
    const spelt = (typed = ''): string => typed.replace(' ', '\u3000 ').replace('a', '\uff41');
    const doubles = [spelt(name), spelt(principal)].map((witnessName) =>
      witness(canteen, actId, { ...asked, witnessName }).then(({ problem }) => problem.code),
    );
    expect(await Promise.all(doubles)).toEqual(['journal.same-person', 'journal.witness-has-account']);
    const { body } = await witness(canteen, actId, asked);
    expect(body.act).toMatchObject({ status: 'recorded', signaturesMissing: 0 });
    expect(await canteen.amountOf(lines[0]?.lotId ?? '', canteen.school.places.gate)).toBe(10_000);
    const { signatures } = await canteen.act(actId);
    expect(signatures.map((signature) => [signature.name, signature.method])).toEqual([
      [name, 'own-session'],
      ['李师傅', 'deliverer'],
    ]);
    expect((await canteen.act(body.coSignature.actId)).attachments.map(({ id }) => id)).toEqual(attachmentIds);
    const book = await platform.ok(bookEndpoints.book, {
      ...{ as: canteen.manager, params: { schoolId: canteen.school.id, kind: 'acceptance.delivery' } },
      query: { from: canteen.today, to: canteen.today, limit: 10 },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(book.items[0]?.coSigners).toEqual(['李师傅(送货人见证)']);
    expect(await canteen.verify()).toMatchObject({ intact: true });
  });

  it('is not who was paid in cash: then an adult from outside the kitchen witnesses', async () => {
    const canteen = await smallCanteen();
    const { actId } = await canteen.does(procurementEndpoints.accept, {
      ...{ ...canteen.now(canteen.school.places.gate), v: 4, supplierId: canteen.supplierId },
      lines: [
        {
          ...{ ingredientId: canteen.ingredientId, measuredAmount: 1_000, unit: 'g', decision: 'accept' },
          ...{ goodsSource: 'cash', unitPriceFen: 400, certificates: [{ kind: 'receipt' }] },
        },
      ],
    });
    expect((await signersOf(canteen, actId)).body.witnesses).toEqual(['witness']);
    const asked = { witnessName: '李师傅', attachmentIds: [await photo(canteen)] };
    expect((await witness(canteen, actId, { ...asked, method: 'deliverer' })).problem.code).toBe(
      'journal.no-witness-here',
    );
    expect((await witness(canteen, actId, { ...asked, method: 'witness' })).body.act.status).toBe('recorded');
  });

  it('keeps buying, accepting and storing apart where six work', async () => {
    const canteen = await Canteen.open(platform);
    for (let more = 0; more < 3; more += 1) await platform.newPerson('canteen_worker', canteen.school.id);
    const { manager, second, today } = canteen;
    const { principal, canteen_worker: worker } = canteen.school.people;
    await canteen.does(
      procurementEndpoints.order,
      {
        ...{ ...canteen.now(canteen.school.places.gate), supplierId: canteen.supplierId, wantedOn: today },
        lines: [{ ingredientId: canteen.ingredientId, orderedAmount: 10_000, unit: 'g' }],
      },
      second,
    );
    const delivery = {
      ...{ ...canteen.now(canteen.school.places.gate), supplierId: canteen.supplierId },
      lines: [canteen.line()],
    };
    // who ordered is asked when he accepts himself; without signal nobody asks, and it is flagged
    const asked = await canteen.call(procurementEndpoints.accept, delivery, second);
    expect(asked.problem).toMatchObject({
      code: 'journal.other-duty',
      details: { duty: 'acceptance.order', staff: 6 },
    });
    const offline = await canteen.does(procurementEndpoints.accept, { ...delivery, offline: true }, second);
    expect((await canteen.act(offline.actId)).flags).toEqual(['other-duty']);

    const accepted = await canteen.does(procurementEndpoints.accept, delivery, manager);
    const signers = await signersOf(canteen, accepted.actId);
    expect(signers.body).toMatchObject({ size: 'large', kitchenStaff: 6, witnesses: [] });
    expect(of(signers, second)).toMatchObject({ hindrance: 'other-duty', duty: 'acceptance.order' });
    expect(of(signers, worker)).toMatchObject({ hindrance: null });
    expect((await canteen.cosign(accepted.actId, second)).problem).toMatchObject({
      ...{ code: 'journal.signer-of-other-duty', rule: 'DR-13' },
    });
    expect((await canteen.cosign(accepted.actId, worker)).status).toBe(201);

    const stored = {
      ...{ v: 2, ...canteen.now(canteen.school.places.dry_store), fromPlaceId: canteen.school.places.gate },
      lines: [{ lotId: accepted.lines[0]?.lotId, amount: 10_000, unit: 'g' }],
    };
    for (const acceptor of [manager, worker]) {
      const refused = await canteen.call(warehouseEndpoints.stockIn, stored, acceptor);
      expect(refused.problem).toMatchObject({ code: 'journal.other-duty', details: { duty: 'acceptance.delivery' } });
    }
    expect((await canteen.call(warehouseEndpoints.stockIn, stored, principal)).status).toBe(201);
  });
});
