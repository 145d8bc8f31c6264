import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Policy } from '../../src/policy/index.js';
import { PolicyLimit } from '../../src/policy/policy.js';
import { TestPlatform } from './harness.js';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await TestPlatform.start();
  const line = (place: string, fromDate: string, value: number) => ({
    key: 'test.limit',
    place,
    fromDate,
    value,
    unit: '-',
    source: 'test',
    confidence: 'D',
  });
  await platform.uow.write((tx) =>
    tx.insert(PolicyLimit, [
      line('CN', '2020-01-01', 1),
      line('CN', '2026-01-01', 2),
      line('5323', '2021-01-01', 3),
      line('532301', '2026-06-01', 4),
    ]),
  );
});
afterAll(() => platform.stop());

it.each([
  ['the latest day that has come holds', '110101', '2026-03-01', 2],
  ['an earlier day keeps its own limit', '110101', '2025-03-01', 1],
  ['the prefecture’s limit outranks a later one of the country', '532302', '2026-03-01', 3],
  ['the county’s outranks the prefecture’s from its own day on', '532301', '2026-06-01', 4],
  ['but not before', '532301', '2026-05-31', 3],
])('%s', async (_, areaCode, date, value) => {
  const policy = platform.app.get(Policy);
  expect(await platform.uow.read((tx) => policy.number(tx, 'test.limit', { date, areaCode }))).toBe(value);
});

it('has no limit where none was given', async () => {
  const policy = platform.app.get(Policy);
  const asked = platform.uow.read((tx) => policy.number(tx, 'test.limit', { date: '2019-01-01', areaCode: '532301' }));
  await expect(asked).rejects.toThrow(/no policy/);
});

it('refuses to start, in words, when a row says something else than it did, and takes back what was tried', async () => {
  const policy = platform.app.get(Policy);
  const where = { key: 'evidence.before_minutes', place: 'CN' };
  const [row] = await platform.uow.read((tx) => tx.findBy(PolicyLimit, where));
  const change = (value: number) => platform.uow.write((tx) => tx.update(PolicyLimit, where, { value }));
  await change((row?.value ?? 0) + 1);
  await expect(policy.onModuleInit()).rejects.toThrow(/evidence\.before_minutes .*\n.*\n.*never changed/s);
  await change(row?.value ?? 0);
  await policy.onModuleInit();
});

it('takes what is stricter at a place, and not what is looser than the law', async () => {
  const row = (value: number) => ({
    ...{ key: 'sample.min_grams', place: '532325', fromDate: '2026-01-01', value },
    ...{ unit: 'g', source: 'test', confidence: 'D' },
  });
  const loose = platform.uow.write((tx) => tx.insert(PolicyLimit, row(100)));
  await expect(loose).rejects.toThrow(/sample\.min_grams \(532325, 2026-01-01\).*125/);
  await platform.uow.write((tx) => tx.insert(PolicyLimit, row(150)));
  const policy = platform.app.get(Policy);
  const at = { date: '2026-03-01', areaCode: '532325' };
  expect(await platform.uow.read((tx) => policy.number(tx, 'sample.min_grams', at))).toBe(150);
  // somebody at the database itself: then nothing starts
  const where = { key: 'sample.min_grams', place: '532325' };
  await platform.uow.write((tx) => tx.update(PolicyLimit, where, { value: 100 }));
  await expect(policy.onModuleInit()).rejects.toThrow(/may only be stricter/);
  await platform.uow.write((tx) => tx.delete(PolicyLimit, where));
  await policy.onModuleInit();
});

it('holds what this process adds at once, and forgets what was taken back', async () => {
  const policy = platform.app.get(Policy);
  const ask = () =>
    platform.uow.read((tx) => policy.number(tx, 'test.limit', { date: '2026-12-01', areaCode: '110101' }));
  expect(await ask()).toBe(2);
  const later = {
    ...{ key: 'test.limit', place: 'CN', fromDate: '2026-11-01', value: 9 },
    ...{ unit: '-', source: 'test', confidence: 'D' },
  };
  const undone = platform.uow.write(async (tx) => {
    await tx.insert(PolicyLimit, later);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect(await ask()).toBe(2);
  await platform.uow.write((tx) => tx.insert(PolicyLimit, later));
  expect(await ask()).toBe(9);
});
