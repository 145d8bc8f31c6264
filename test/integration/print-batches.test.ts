import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { act as morningCheck } from '../../src/contract/acts/cooking.morning-check.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { MAX_BATCH_FILES, printingEndpoints } from '../../src/contract/http/printing.js';
import { AccountGrant } from '../../src/identity/identity.entities.js';
import { AuditEntry, Clock, Jobs, ObjectStore, SteppedClock } from '../../src/platform/index.js';
import { PrintBatches } from '../../src/printing/batch/print-batches.js';
import { PrintBatch } from '../../src/printing/printing.entities.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';
import { entriesOfZip } from './zip-entries.js';

const MORNING = new Date('2026-11-10T02:00:00.000Z');
const TODAY = '2026-11-10';
const INDEX = 'index.csv';

describe(`ledgers in batches, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let batches: PrintBatches;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start(new SteppedClock(MORNING));
    batches = platform.app.get(PrintBatches);
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const wanted = (own: Canteen, body: object = {}) => ({
    ...{ schoolIds: [own.school.id], ledgers: ['L01'], from: TODAY, to: TODAY, formats: ['pdf' as const] },
    ...body,
  });
  const start = (as: Session, body: object) =>
    platform.call(printingEndpoints.startBatch, { as, body: body as ReturnType<typeof wanted> });
  const status = (as: Session, batchId: string) => platform.ok(printingEndpoints.batch, { as, params: { batchId } });
  const fetched = (as: Session, batchId: string) =>
    fetch(`${platform.url}/api/print-batches/${batchId}/files.zip`, {
      headers: { authorization: `Bearer ${as.token}` },
    });
  /** Made to its end: what lies in it, and the rows of its index. */
  const made = async (as: Session, body: object) => {
    const { body: begun, status: answer } = await start(as, body);
    if (answer !== 201) throw new Error(`answered ${answer}: ${JSON.stringify(begun)}`);
    await batches.finished(begun.id);
    const answered = await fetched(as, begun.id);
    const files = await entriesOfZip(Buffer.from(await answered.arrayBuffer()));
    const index: Record<string, string>[] = parse(files.get(INDEX) ?? '', { bom: true, columns: true });
    return { id: begun.id, files, index };
  };

  it('is one zip by school, ledger and month, with an index that fits every file', async () => {
    const other = await Canteen.open(platform);
    await canteen.accept([canteen.line(), canteen.line()]);
    const office = await platform.newPerson('safety_section', '532301');
    const { id, files, index } = await made(office, {
      schoolIds: [canteen.school.id, other.school.id],
      ...{ ledgers: ['L01', 'L07'], from: '2026-10-20', to: TODAY, formats: ['pdf', 'xlsx'] },
    });
    expect(index).toHaveLength(2 * 2 * 2 * 2);
    expect([...files.keys()].sort()).toEqual([...index.map((row) => row.文件 ?? ''), INDEX].sort());
    for (const row of index) {
      const bytes = files.get(row.文件 ?? '') ?? Buffer.alloc(0);
      expect(bytes.subarray(0, 2).toString()).toBe(/pdf$/.test(row.文件 ?? '') ? '%P' : 'PK');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(row['SHA-256']);
    }
    const filled = index.filter((row) => row.记录条数 !== '0');
    expect(filled.map((row) => [row.从, row.到, row.记录条数, row.行数])).toEqual([
      ['2026-11-01', TODAY, '1', '2'],
      ['2026-11-01', TODAY, '1', '2'],
    ]);
    expect(filled[0]?.台账).toBe('L01 进货查验记录');
    expect(await status(office, id)).toMatchObject({ state: 'done', doneFiles: 16, totalFiles: 16, leftOut: 0 });
    const noted = await platform.uow.read((tx) => tx.findBy(AuditEntry, { accountId: office.accountId }));
    const actions = noted.map(({ action }) => action);
    expect(actions.filter((action) => action === 'printing.printed')).toHaveLength(8);
    expect(actions).toEqual(expect.arrayContaining(['printing.batch-begun', 'printing.batch-fetched']));
  });

  it('is the audit pack where nothing else is said: every ledger in both forms; what may not be read is left out, and why', async () => {
    const { body } = await start(canteen.manager, { schoolIds: [canteen.school.id], from: TODAY, to: TODAY });
    expect(body).toMatchObject({ totalFiles: 64, formats: ['pdf', 'xlsx'] });
    expect(body.ledgers).toHaveLength(32);
    const again = await start(canteen.manager, wanted(canteen));
    expect(again.problem.code).toBe('printing.batch-busy');
    await platform.ok(printingEndpoints.cancelBatch, { as: canteen.manager, params: { batchId: body.id } });
    await batches.finished(body.id);
    expect(await status(canteen.manager, body.id)).toMatchObject({ state: 'cancelled', bytes: null });
    expect((await fetched(canteen.manager, body.id)).status).toBe(409);
    expect(await platform.app.get(ObjectStore).size(`print-batch/${body.id}`)).toBeNull();

    const { index, files } = await made(canteen.manager, wanted(canteen, { ledgers: ['L09', 'L06'] }));
    expect(files.size).toBe(2);
    expect(index.map((row) => [row.台账?.slice(0, 3), row['SHA-256'] !== '', row.没有做的原因])).toEqual([
      ['L09', false, expect.stringContaining('健康')],
      ['L06', true, ''],
    ]);
  });

  it('is for its owner, for as long as he may read all that is in it', async () => {
    const own = await Canteen.open(platform);
    const officer = await platform.newPerson('food_safety_officer', own.school.id);
    const well = { noSymptoms: true, handsWell: true, dressedWell: true, certificateValid: true, fit: 'fit' };
    await own.does(endpointOf(morningCheck), {
      ...own.now(own.school.places.preparation),
      ...{ who: '张三', bodyTenthsC: 365, ...well },
    });
    const { id, files } = await made(officer, wanted(own, { ledgers: ['L09'] }));
    expect(files.size).toBe(2);
    expect((await fetched(own.manager, id)).status).toBe(404);
    await platform.uow.write((tx) =>
      tx.update(AccountGrant, { accountId: officer.accountId }, { role: 'canteen_worker' }),
    );
    expect((await (await fetched(officer, id)).json()) as object).toMatchObject({ code: 'journal.book-restricted' });
  });

  it('with what the public said is for nobody who may not read that any more', async () => {
    const own = await Canteen.open(platform);
    const { principal } = own.school.people;
    const { id } = await made(principal, wanted(own, { ledgers: ['L29'] }));
    await platform.uow.write((tx) =>
      tx.update(AccountGrant, { accountId: principal.accountId }, { role: 'canteen_worker' }),
    );
    const refused = (await (await fetched(principal, id)).json()) as object;
    expect(refused).toMatchObject({ code: 'printing.feedback-restricted' });
  });

  it('that a platform left when it was killed is begun again, and ends whole', async () => {
    const { accountId } = canteen.manager;
    const id = '01a22888-0000-7000-8000-000000000001';
    const long = new Date(MORNING.getTime() - 3_600_000);
    await platform.uow.write((tx) =>
      tx.insert(PrintBatch, {
        ...{ id, accountId, state: 'running', totalFiles: 1, doneFiles: 1, leftOut: 0, restricted: [] },
        wanted: { ...wanted(canteen), language: 'zh', calledAt: platform.url },
        ...{ createdAt: long, beatAt: long, finishedAt: null, bytes: null, sweptAt: null },
      }),
    );
    (platform.app.get(Clock) as SteppedClock).advance(61_000);
    await platform.app.get(Jobs).doDue();
    await batches.finished(id);
    expect(await status(canteen.manager, id)).toMatchObject({ state: 'done', doneFiles: 1 });
    expect((await fetched(canteen.manager, id)).status).toBe(200);
  });

  it('is deleted after its time', async () => {
    const { id } = await made(canteen.manager, wanted(canteen));
    const at = platform.app.get(Clock).now().getTime();
    const finishedDaysAgo = (days: number) =>
      platform.uow.write((tx) => tx.update(PrintBatch, { id }, { finishedAt: new Date(at - days * 86_400_000 - 1) }));
    await finishedDaysAgo(6);
    expect(await batches.sweep()).toBe(0);
    await finishedDaysAgo(7);
    expect(await batches.sweep()).toBe(1);
    expect((await fetched(canteen.manager, id)).status).toBe(410);
    expect(await status(canteen.manager, id)).toMatchObject({ state: 'done', bytes: null });
    expect(await platform.app.get(ObjectStore).size(`print-batch/${id}`)).toBeNull();
  });

  it('has bounds: days, files, and schools that exist for whoever asks', async () => {
    const of = async (body: object) => (await start(canteen.manager, wanted(canteen, body))).problem;
    expect(await of({ from: '2026-01-01' })).toMatchObject({ code: 'printing.batch-span', field: 'to' });
    expect(await of({ from: TODAY, to: '2026-11-09' })).toMatchObject({ code: 'printing.batch-span' });
    const many = Array.from({ length: MAX_BATCH_FILES + 1 }, (_, each) => `school-${each}`.padEnd(36, '0'));
    expect((await of({ schoolIds: many.slice(0, 501) })).code).toBe('request.invalid');
    const ids = many.slice(0, 60).map((_, each) => `00000000-0000-4000-8000-${String(each).padStart(12, '0')}`);
    const all = { schoolIds: ids, ledgers: undefined, formats: undefined };
    expect((await of(all)).code).toBe('printing.batch-too-many');
    const foreign = (await Canteen.open(platform)).school.id;
    expect(await of({ schoolIds: [foreign] })).toMatchObject({ code: 'organization.school-not-found' });
  });
});
