import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { SteppedClock } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, TestPlatform } from './harness.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const START = Date.parse('2026-11-23T07:00:00.000+08:00');
const minute = (n: number) => new Date(START + n * MINUTE_MS);
/** The store is filled by then; acts are told to have happened between it and the minute they are recorded in. */
const FILLED = 2;
const CAME = 10_000;

/** One act as somebody would note it on paper: from when it holds, when it was told, until when it was believed. */
interface Noted {
  occurred: number;
  recorded: number;
  undone: number | null;
  what: 'in' | 'out' | 'count';
  amount: number;
}

/** Everything that was known by then, in the order in which it happened: a count says what is there, the rest adds up. */
function heldOnPaper(notes: readonly Noted[], at: number, knownAt: number): number {
  return notes
    .filter(({ occurred, recorded, undone }) => occurred <= at && recorded <= knownAt && !(undone && undone <= knownAt))
    .sort((a, b) => a.occurred - b.occurred || a.recorded - b.recorded)
    .reduce((level, { what, amount }) => (what === 'count' ? amount : level + (what === 'in' ? amount : -amount)), 0);
}

describe(`what lay in the store, on ${DATABASE_UNDER_TEST}`, () => {
  let clock: SteppedClock;
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    clock = new SteppedClock(minute(0));
    platform = await TestPlatform.start(clock, { sessionMs: 30 * DAY_MINUTES * MINUTE_MS });
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  const heldAt = async (lotId: string, at: number, knownAt: number) => {
    const { items } = await platform.ok(warehouseEndpoints.stockAsOf, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: {
        placeId: canteen.school.places.dry_store,
        at: minute(at).toISOString(),
        knownAt: minute(knownAt).toISOString(),
      },
    });
    return items.flatMap(({ lots }) => lots).find(({ id }) => id === lotId)?.amount ?? 0;
  };

  it('I8: is what somebody would reckon from his notes, for every time and every state of knowledge, for ever', async () => {
    const step = fc.record({
      what: fc.constantFrom('out' as const, 'out' as const, 'count' as const, 'undo' as const),
      /** How long before it is told it happened. */
      ago: fc.integer({ min: 0, max: 12 }),
      amount: fc.integer({ min: 1, max: 90 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 12 }), async (steps) => {
        clock.set(minute(FILLED));
        const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: CAME }));
        const mealId = await canteen.meal();
        const notes: (Noted & { actId: string })[] = [
          { actId: '', occurred: FILLED, recorded: FILLED, undone: null, what: 'in', amount: CAME },
        ];
        const asked: { at: number; knownAt: number; amount: number }[] = [];
        for (const [index, { what, ago, amount }] of steps.entries()) {
          const recorded = FILLED + 1 + index;
          const occurred = Math.max(FILLED, recorded - ago);
          clock.set(minute(recorded));
          const iso = minute(occurred).toISOString();
          const envelope = {
            placeId: canteen.school.places.dry_store,
            occurredAt: iso,
            capturedAt: iso,
            offline: true,
          };
          if (what === 'undo') {
            const last = notes.findLast(({ actId, undone }) => actId !== '' && undone === null);
            if (!last) continue;
            // Nothing rests on an issue or a count of so much
            expect((await canteen.reverse(last.actId)).status).toBe(201);
            last.undone = recorded;
          } else if (what === 'out') {
            const body = { ...envelope, mealId, lines: [{ lotId, grams: amount }] };
            const { actId, status } = await canteen.does(warehouseEndpoints.stockOut, body);
            expect(status).toBe('recorded');
            notes.push({ actId, occurred, recorded, undone: null, what, amount });
          } else {
            const counted = CAME / 2 + amount * 50;
            const body = { ...envelope, lines: [{ lotId, countedGrams: counted }] };
            const { actId, status } = await canteen.does(warehouseEndpoints.stocktake, body);
            expect(status).toBe('recorded');
            notes.push({ actId, occurred, recorded, undone: null, what, amount: counted });
          }
          const at = FILLED + (amount % (index + 2));
          asked.push({ at, knownAt: recorded, amount: await heldAt(lotId, at, recorded) });
        }
        const end = FILLED + steps.length;
        clock.set(minute(end + 1));
        for (const { at, knownAt, amount } of asked) expect(await heldAt(lotId, at, knownAt)).toBe(amount);
        for (let knownAt = FILLED; knownAt <= end; knownAt += 2) {
          for (let at = FILLED; at <= end; at += 1) {
            expect([at, knownAt, await heldAt(lotId, at, knownAt)]).toEqual([
              at,
              knownAt,
              heldOnPaper(notes, at, knownAt),
            ]);
          }
        }
        expect(await heldAt(lotId, end, end)).toBe(await canteen.amountOf(lotId, canteen.school.places.dry_store));
      }),
      { numRuns: 4 },
    );
  });

  it('knows no lot before it came, and answers of the future with what is known now', async () => {
    clock.set(minute(100));
    const [lotId = ''] = await canteen.stocked(canteen.line());
    expect(await heldAt(lotId, 99, 100)).toBe(0);
    expect(await heldAt(lotId, 100, 99)).toBe(0);
    const { knownAt } = await platform.ok(warehouseEndpoints.stockAsOf, {
      as: canteen.manager,
      params: { schoolId: canteen.school.id },
      query: { at: minute(500).toISOString(), knownAt: minute(500).toISOString() },
    });
    expect(knownAt).toBe(minute(100).toISOString());
  });

  it('finds what lay there days ago and has been used up since, also where nothing is left of it', async () => {
    const day = (n: number) => minute(1_000 + n * DAY_MINUTES);
    clock.set(day(0));
    const [lotId = ''] = await canteen.stocked(canteen.line({ weighedGrams: CAME }));
    clock.set(day(1));
    const mealId = await canteen.meal();
    await canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, [{ lotId, grams: 4_000 }]));
    clock.set(day(3));
    await canteen.does(warehouseEndpoints.stockOut, canteen.issueBody(mealId, [{ lotId, grams: 6_000 }]));
    clock.set(day(5));
    await canteen.cook(mealId, { inputs: [{ lotId, grams: CAME }] });
    clock.set(day(9));
    const { dry_store: store } = canteen.school.places;
    const held = async (at: number, knownAt: number) => {
      const query = { at: day(at).toISOString(), knownAt: day(knownAt).toISOString() };
      const asked = { as: canteen.manager, params: { schoolId: canteen.school.id }, query };
      const { items } = await platform.ok(warehouseEndpoints.stockAsOf, asked);
      const amountAt = (place: string) =>
        items.find(({ locationId }) => locationId === place)?.lots.find(({ id }) => id === lotId)?.amount ?? 0;
      return [amountAt(store), amountAt('kitchen')];
    };
    expect(await held(-0.5, 9)).toEqual([0, 0]);
    expect(await held(0, 9)).toEqual([CAME, 0]);
    expect(await held(2, 9)).toEqual([6_000, 4_000]);
    expect(await held(4, 9)).toEqual([0, CAME]);
    expect(await held(8, 9)).toEqual([0, 0]);
    // nothing was known yet of what happened on the third day
    expect(await held(8, 2)).toEqual([6_000, 4_000]);
    expect(await held(2, 0)).toEqual([CAME, 0]);
  });
});
