import { randomUUID } from 'node:crypto';
import { dayAfter } from '../../simulate/term.mjs';
import { instantOf } from '../../simulate/world.mjs';

const GRAMS = { greens: 9_000, pork: 4_000, rice: 25_000 };
const RICE_A_DAY = 5_000;
/** What is eaten does not matter here: a meal stands for those of its week. */
const DAYS_OF_A_MEAL = 5;
/** What somebody finds on the shelf long after: enough for every issue that is entered late. */
const FOUND_GRAMS = 1_000_000;
const clock = (hours, minutes) => hours * 60 + minutes;

/**
 * The dry store of one school, day by day: vegetables and meat for the day, rice for the week, a meal, an issue. Lots come
 * and go as in a kitchen, so that a long history is many lots that are used up and few that still lie there.
 */
export class Store {
  /** Rice that is not used up. @type {{lotId: string, amount: number}[]} */
  #rice = [];
  #mealId = null;
  days = 0;

  constructor(school) {
    this.school = school;
  }

  #act(date, minute, now) {
    const occurredAt = new Date(instantOf(date, minute)).toISOString();
    const { dry_store: placeId } = this.school.places;
    return { actId: randomUUID(), placeId, occurredAt, capturedAt: new Date(now).toISOString() };
  }

  /**
   * @param {string} date
   * @param {number} now what the clock shows
   * @param {boolean} isFound whether the lots come that are issued late
   */
  async day(date, now, isFound = false) {
    const { school } = this;
    const { manager, worker, goods } = school;
    const post = (path, body) => manager.post(school.path(path), body);
    const lines = [];
    const bring = (key, amount, useBy) => {
      const lotId = randomUUID();
      const { ingredientId } = goods[key];
      const papers = [{ kind: 'animal_quarantine', number: 'J-1' }];
      const line = { ingredientId, lotId, unit: 'g', useBy, measuredAmount: amount, decision: 'accept' };
      lines.push({ ...line, certificates: papers });
      return { lotId, amount };
    };
    const today = [bring('greens', GRAMS.greens, null), bring('pork', GRAMS.pork, dayAfter(date, 2))];
    if (this.#rice.length === 0) this.#rice.push(bring('rice', GRAMS.rice, dayAfter(date, 180)));
    if (isFound) {
      this.found = [bring('greens', FOUND_GRAMS, null), bring('rice', FOUND_GRAMS, dayAfter(date, 6))];
      this.date = date;
    }
    const placeId = school.places.scale;
    const { actId } = await post('/deliveries', {
      ...{ ...this.#act(date, clock(6, 30), now), placeId, v: 2, supplierId: school.supplierId, lines },
    });
    await worker.post(`/acts/${actId}/co-signatures`, { method: 'own-session' });
    const arrived = lines.map(({ lotId, unit, measuredAmount: amount }) => ({ lotId, amount, unit }));
    await post('/stock-ins', { ...this.#act(date, clock(7, 0), now), v: 2, fromPlaceId: placeId, lines: arrived });
    if (this.#mealId === null || isFound || this.days % DAYS_OF_A_MEAL === 0) {
      const meal = { ...this.#act(date, clock(7, 30), now), placeId: school.places.stove, date, mealKind: 'lunch' };
      this.#mealId = (await post('/meals', { ...meal, dishes: [{ name: '米饭' }] })).mealId;
    }
    const mealId = this.#mealId;
    if (isFound) this.mealId = mealId;
    const [rice] = this.#rice;
    today.push({ lotId: rice.lotId, amount: RICE_A_DAY });
    rice.amount -= RICE_A_DAY;
    if (rice.amount === 0) this.#rice.shift();
    await post('/stock-outs', {
      ...{ ...this.#act(date, clock(8, 30), now), v: 2, mealId, deviationReason: '整袋领用' },
      lines: today.map((line) => ({ ...line, unit: 'g' })),
    });
    this.days += 1;
  }

  /** Enters an issue of that day of one of the lots found. @returns how long it took, in milliseconds */
  async issueLate(turn, now) {
    const { lotId } = this.found[turn % this.found.length];
    const act = this.#act(this.date, clock(10, 0) + (turn % 60), now);
    const body = { ...act, v: 2, mealId: this.mealId, lines: [{ lotId, amount: 10, unit: 'g' }] };
    const startedAt = performance.now();
    await this.school.manager.post(this.school.path('/stock-outs'), body);
    return performance.now() - startedAt;
  }
}
