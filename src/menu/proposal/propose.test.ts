import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Candidate, Task, Wish } from './model.js';
import { type Proposal, propose, type Solve } from './propose.js';
import { Solver } from './solver.js';

const DATES = ['2026-11-02', '2026-11-03'];
const dish = (id: string, costFen: number, kcal: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, name: id, kinds: [`${id}1`, `${id}2`], groups: ['cereals'], inStock: [], nearExpiry: [], notKnown: [] },
  ...{ costFen: { junior: costFen }, holds: { junior: { energy: kcal } }, ...more },
});
const COST = (most: number): Wish => ({ what: 'cost', age: 'junior', most });
const ENERGY = (least: number): Wish => ({ what: 'nutrient', age: 'junior', nutrient: 'energy', least, most: null });
const task = (dishes: Candidate[], wishes: Wish[], more: Partial<Task> = {}): Task => ({
  ...{ dates: DATES, dishesPerMeal: 1, mostTimes: 1, dishes, wishes, ...more },
});
const [A, B, C] = [dish('A', 200, 100), dish('B', 300, 100), dish('C', 100, 10)];

/** With the real solver: what these weeks must be is reckoned by hand. */
describe('a menu within the money', () => {
  const solver = new Solver();
  let ended = new AbortController();
  beforeEach(() => {
    ended = new AbortController();
  });
  const proposed = (of: Task, seconds = 20): Promise<Proposal> =>
    solver.use(ended.signal, (solve) => propose(of, solve, { seconds, now: () => performance.now() }));
  const namesIn = ({ meals }: Proposal) => meals.flatMap(({ dishes }) => dishes.map((one) => one.dish.name)).sort();
  const verdicts = ({ outcomes }: Proposal) =>
    outcomes.map(({ wish, value, verdict, missedBy }) => [wish.what, value, verdict, missedBy]);

  it('is the one that meets what is wanted, and says which limit binds', async () => {
    // Of the three pairs A and B alone hold 200
    const proposal = await proposed(task([A, B, C], [COST(500), ENERGY(200)]));
    expect([proposal.status, namesIn(proposal)]).toEqual(['best', ['A', 'B']]);
    expect(verdicts(proposal)).toEqual([
      ['cost', 500, 'binds', 0],
      ['nutrient', 200, 'binds', 0],
    ]);
    expect(proposal.contradictions).toEqual([]);
  });

  it('misses least where all cannot be met, by how much, and names what contradicts', async () => {
    // 50 fen of 450 are 11 percent; A and C would miss 45 percent of the energy
    const proposal = await proposed(task([A, B, C], [COST(450), ENERGY(200), { what: 'kinds_of_week', least: 4 }]));
    expect(namesIn(proposal)).toEqual(['A', 'B']);
    expect(verdicts(proposal)).toEqual([
      ['cost', 500, 'missed', 50],
      ['nutrient', 200, 'binds', 0],
      ['kinds_of_week', 4, 'binds', 0],
    ]);
    // The kinds are no part of it: any two dishes have four
    expect(proposal.contradictions).toEqual([{ wish: 'cost', with: ['energy'], isLeast: true }]);
  });

  it('says of what no choice of dishes meets that nothing else is in its way', async () => {
    const { contradictions } = await proposed(task([A, B, C], [COST(500), ENERGY(201)]));
    expect(contradictions).toEqual([{ wish: 'energy', with: [], isLeast: true }]);
  });

  it('says of a nutrient that nobody measured of a food that it is not known, never that it is missed', async () => {
    const part = dish('part', 10, 40, { notKnown: ['energy'] });
    const one = { dates: ['2026-11-02'] };
    const proposal = await proposed(task([part], [ENERGY(100)], one));
    expect(verdicts(proposal)).toEqual([['nutrient', 40, 'unknown', 60]]);
    expect(proposal.contradictions).toEqual([]);
    expect(verdicts(await proposed(task([part], [ENERGY(40)], one)))).toEqual([['nutrient', 40, 'binds', 0]]);
  });

  it('uses what is there and near its end, and says why each dish stands there', async () => {
    const old = dish('old', 260, 100, { inStock: ['白菜'], nearExpiry: ['白菜'], groups: ['greens'] });
    const rice = dish('rice', 100, 40);
    const wishes: Wish[] = [COST(2_000), { what: 'meal_groups', date: '2026-11-02', least: 2 }];
    const proposal = await proposed(
      task([rice, dish('fresh', 200, 100, { groups: ['greens'] }), old], wishes, {
        ...{ dates: ['2026-11-02'], dishesPerMeal: 2 },
      }),
    );
    expect(namesIn(proposal)).toEqual(['old', 'rice']);
    const why = proposal.meals[0]?.dishes.find((one) => one.dish.name === 'old')?.why;
    expect(why).toEqual([
      { what: 'near_expiry', names: ['白菜'] },
      { what: 'in_stock', names: ['白菜'] },
      { what: 'group', group: 'greens' },
      { what: 'kinds', count: 2 },
    ]);
  });

  it('brings as many kinds a day as are wanted, counting each once', async () => {
    const same = { kinds: ['x', 'y'] };
    const dishes = [dish('p', 10, 1, same), dish('q', 10, 1, same), dish('r', 900, 1, { kinds: ['z'] })];
    const wishes: Wish[] = [{ what: 'kinds_of_day', date: '2026-11-02', least: 3 }];
    const proposal = await proposed(task(dishes, wishes, { dates: ['2026-11-02'], dishesPerMeal: 2 }));
    expect(namesIn(proposal)).toContain('r');
    expect(verdicts(proposal)).toEqual([['kinds_of_day', 3, 'binds', 0]]);
  });

  it('ends when its time is up, with the best so far or none', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      dish(`d${index}`, 101 + ((index * 37) % 89), 97 + ((index * 53) % 71)),
    );
    const hard = task(many, [COST(4_001), ENERGY(4_003)], {
      ...{ dates: [...DATES, '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07', '2026-11-08'] },
      dishesPerMeal: 5,
    });
    const before = performance.now();
    const { status } = await proposed(hard, 0.01);
    expect(['good', 'none']).toContain(status);
    expect(performance.now() - before).toBeLessThan(20_000);
    const stub: Solve = async () => ({ status: 'time_up_empty' });
    expect(await propose(task([A, B], [COST(1)]), stub, { seconds: 1, now: () => 0 })).toMatchObject({
      ...{ status: 'none', meals: [] },
    });
  });

  it('is given up when nobody waits for it, and the next one has its turn', async () => {
    const running = solver.use(ended.signal, async (solve) => {
      const first = solve('', 600);
      ended.abort();
      return first;
    });
    await expect(solver.use(new AbortController().signal, async () => 1)).rejects.toMatchObject({
      code: 'menu.solver-busy',
    });
    await expect(running).rejects.toThrow('ended');
    ended = new AbortController();
    expect(namesIn(await proposed(task([A, B], [])))).toEqual(['A', 'B']);
  });

  it('needs dishes enough for the week', async () => {
    await expect(proposed(task([A], []))).rejects.toThrow(RangeError);
  });
});
