import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DrawFrom, drawSchools, schoolsWithoutPair, seedOf } from './draw-schools.js';
import { drawStatus } from './judge-draw.js';
import { wilson } from './wilson.js';

const of = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function lists(overrides: Partial<DrawFrom> = {}): DrawFrom {
  return {
    ...{ schoolCount: 6, randomCount: 3, excluded: [], apart: [] },
    schools: [1, 4, 2, 3, 1, 4, 2, 2].map((weight) => ({ weight })),
    inspectors: of(5),
    ...overrides,
  };
}

const nonce = Buffer.alloc(32, 7);
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('drawing schools (I-01)', () => {
  // The vectors were computed by a program of its own, written in another language from the rule in words.
  it('draws the same for ever from the same seed and lists', () => {
    const seed = seedOf(nonce, '03 08 11 19 25 30 07');
    expect(seed.toString('hex')).toBe('3633481ed4b8848d1d136b45967d9d33ac48817b67aefa1b1236a3810524c5d3');
    expect(drawSchools(seed, lists()).map(({ school, group, inspectors }) => [school, group, ...inspectors])).toEqual([
      [8, 'random', 2, 5],
      [7, 'random', 1, 3],
      [5, 'random', 4, 5],
      [2, 'risk', 3, 4],
      [6, 'risk', 1, 2],
      [4, 'risk', 1, 4],
    ]);
    const barred = lists({ excluded: [{ school: 6, inspector: 1 }], apart: [{ one: 4, other: 2 }] });
    expect(drawSchools(seed, barred).map(({ school, inspectors }) => [school, ...inspectors])).toEqual([
      [8, 1, 5],
      [7, 2, 3],
      [5, 4, 5],
      [2, 1, 2],
      [6, 3, 4],
      [4, 4, 5],
    ]);
  });

  it('draws each school once, the control group first, and sends two whom nothing forbids', () => {
    const some = fc
      .record({
        schools: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
        people: fc.integer({ min: 2, max: 7 }),
      })
      .chain(({ schools, people }) =>
        fc.record({
          schools: fc.constant(schools.map((weight) => ({ weight }))),
          inspectors: fc.constant(of(people)),
          schoolCount: fc.integer({ min: 1, max: schools.length }),
          excluded: fc.array(
            fc.record({
              school: fc.integer({ min: 1, max: schools.length }),
              inspector: fc.integer({ min: 1, max: people }),
            }),
            { maxLength: 8 },
          ),
          apart: fc.array(
            fc.record({ one: fc.integer({ min: 1, max: people }), other: fc.integer({ min: 1, max: people }) }),
            { maxLength: 4 },
          ),
        }),
      );
    fc.assert(
      fc.property(some, seeds, (made, seed) => {
        const from = { ...made, randomCount: Math.ceil(made.schoolCount / 2) };
        fc.pre(schoolsWithoutPair(from).length === 0);
        const drawn = drawSchools(seed, from);
        expect(new Set(drawn.map(({ school }) => school)).size).toBe(from.schoolCount);
        expect(drawn.map(({ group }) => group)).toEqual(
          of(from.schoolCount).map((at) => (at < from.randomCount ? 'random' : 'risk')),
        );
        for (const { school, inspectors } of drawn) {
          const [one, other] = inspectors;
          expect(one).toBeLessThan(other);
          expect(from.excluded.filter((it) => it.school === school && inspectors.includes(it.inspector))).toEqual([]);
          expect(
            from.apart.filter(
              (it) => inspectors.includes(it.one) && inspectors.includes(it.other) && it.one !== it.other,
            ),
          ).toEqual([]);
        }
      }),
    );
  });

  it('gives nobody two schools more than anybody else where nobody is excluded', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 2, max: 9 }), (seed, people) => {
        const drawn = drawSchools(seed, lists({ inspectors: of(people) }));
        const loads = of(people).map((at) => drawn.filter(({ inspectors }) => inspectors.includes(at + 1)).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws a heavy school as often as it weighs, and in the control group as often as any', () => {
    const two = (randomCount: number) =>
      lists({ schools: [{ weight: 3 }, { weight: 1 }], schoolCount: 1, randomCount, inspectors: of(2) });
    const heavy = (randomCount: number): number =>
      of(4_000).filter((at) => drawSchools(seedOf(nonce, String(at)), two(randomCount))[0]?.school === 1).length;
    // the seeds are always the same, so these are numbers and no chances: 3 of 4, and 1 of 2
    expect(Math.abs(heavy(0) - 3_000)).toBeLessThan(100);
    expect(Math.abs(heavy(1) - 2_000)).toBeLessThan(100);
  });

  it('says for which schools there is no pair, and why', () => {
    const barred = lists({
      inspectors: of(3),
      excluded: [
        { school: 2, inspector: 1 },
        { school: 2, inspector: 2 },
        { school: 5, inspector: 3 },
      ],
      apart: [{ one: 1, other: 2 }],
    });
    expect(schoolsWithoutPair(barred)).toEqual([
      { school: 2, why: 'too-few-inspectors' },
      { school: 5, why: 'only-apart' },
    ]);
    expect(schoolsWithoutPair(lists())).toEqual([]);
  });
});

describe('when everybody may read the outcome (I-11)', () => {
  const drawn = { isPublished: true, isDrawn: true, isWaiting: true, to: '2026-12-31', today: '2026-12-31' };
  it.each([
    [drawn, 'drawn'],
    [{ ...drawn, isWaiting: false }, 'revealed'],
    [{ ...drawn, today: '2027-01-01' }, 'revealed'],
    [{ ...drawn, isDrawn: false, isWaiting: false, today: '2027-01-01' }, 'published'],
    [{ ...drawn, isPublished: false, isDrawn: false, isWaiting: false }, 'draft'],
  ] as const)('%j: %s', (facts, status) => {
    expect(drawStatus(facts)).toBe(status);
  });
});

describe('the share of checks that found something', () => {
  // R: prop.test(hits, checks, correct = FALSE)$conf.int
  it.each([
    [10, 50, { perThousand: 200, lowPerThousand: 112, highPerThousand: 331 }],
    [0, 20, { perThousand: 0, lowPerThousand: 0, highPerThousand: 162 }],
    [20, 20, { perThousand: 1_000, lowPerThousand: 838, highPerThousand: 1_000 }],
  ])('%i of %i', (hits, checks, rate) => {
    expect(wilson(hits, checks)).toEqual(rate);
  });
});
