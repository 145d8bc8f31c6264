import { randomUUID } from 'node:crypto';
import { addDays, businessDateOf } from '../../src/contract/business-date.js';
import { catalogueEndpoints, type IngredientCategory } from '../../src/contract/http/catalogue.js';
import type { BodyOf, Endpoint } from '../../src/contract/http/endpoint.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { supplierEndpoints } from '../../src/contract/http/suppliers.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Clock } from '../../src/platform/index.js';
import type { Answer, Session, TestPlatform, TestSchool } from './harness.js';

/** As phones of release 0.1 say it, in grams, or in an amount with its unit. */
type Line = Partial<BodyOf<typeof procurementEndpoints.accept>['lines'][number]> & {
  [name in 'orderedGrams' | 'notedGrams' | 'weighedGrams' | 'acceptedGrams' | 'unitPriceFenPerKg']?: number;
};

/** One school's canteen at work: each method is what a person does there, told in one line. */
export class Canteen {
  private constructor(
    readonly platform: TestPlatform,
    readonly school: TestSchool,
    readonly supplierId: string,
    readonly ingredientId: string,
  ) {}

  static async open(
    platform: TestPlatform,
    today = businessDateOf(platform.app.get(Clock).now()),
    areaId = '532301',
    licenceNo: string = randomUUID(),
  ): Promise<Canteen> {
    const school = await platform.newSchool(areaId);
    const supplier = await platform.ok(supplierEndpoints.createSupplier, {
      as: school.people.canteen_manager,
      params: { schoolId: school.id },
      body: { name: '楚雄粮油', licenceNo, licenceValidUntil: addDays(today, 300) },
    });
    const canteen = new Canteen(platform, school, supplier.id, '');
    return new Canteen(platform, school, supplier.id, await canteen.newIngredient('vegetable'));
  }

  get manager(): Session {
    return this.school.people.canteen_manager;
  }
  get second(): Session {
    return this.school.people.second_manager;
  }
  get today(): string {
    return businessDateOf(this.platform.app.get(Clock).now());
  }

  async newIngredient(category: IngredientCategory): Promise<string> {
    const body = { name: `食材${randomUUID().slice(0, 8)}`, category, confirmation: null };
    return (await this.platform.ok(catalogueEndpoints.createIngredient, { as: this.manager, body })).id;
  }

  /** The envelope of something that happens now at `placeId`. */
  now(placeId: string) {
    const at = this.platform.app.get(Clock).now().toISOString();
    return { placeId, occurredAt: at, capturedAt: at };
  }

  /** Records an act and takes whatever the answer is. */
  call<E extends Endpoint>(endpoint: E, body: object, as = this.manager, idempotencyKey?: string): Promise<Answer<E>> {
    const params = { schoolId: this.school.id } as never;
    return this.platform.call(endpoint, { as, params, body, ...(idempotencyKey ? { idempotencyKey } : {}) });
  }

  /** Records an act that must succeed. */
  async does<E extends Endpoint>(endpoint: E, body: object, as = this.manager): Promise<Answer<E>['body']> {
    const answer = await this.call(endpoint, body, as);
    if (answer.status === 201) return answer.body;
    throw new Error(`${endpoint.id} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }

  line(overrides: Line = {}): Line {
    const measured = 'measuredAmount' in overrides ? {} : { weighedGrams: 10_000 };
    return { ingredientId: this.ingredientId, ...measured, decision: 'accept', ...overrides };
  }

  /** A delivery at the gate as one person records it; nothing is in stock yet. */
  accept(lines: Line[]) {
    const body = { ...this.now(this.school.places.gate), supplierId: this.supplierId, lines };
    return this.does(procurementEndpoints.accept, body);
  }

  cosign(actId: string, as = this.second) {
    return this.platform.call(journalEndpoints.cosign, { as, params: { actId }, body: { method: 'own-session' } });
  }

  reverse(actId: string, as = this.manager) {
    return this.platform.call(journalEndpoints.reverse, { as, params: { actId }, body: { reason: '录错' } });
  }

  /** Goods delivered, signed by two, and put into the dry store. Answers the lots' ids. */
  async stocked(...lines: Line[]): Promise<string[]> {
    const accepted = await this.accept(lines);
    const signed = await this.cosign(accepted.actId);
    if (signed.status !== 201) throw new Error(JSON.stringify(signed.body));
    const lots = accepted.lines.flatMap(({ lotId, acceptedAmount: amount, unit }) =>
      lotId ? [{ lotId, amount, unit }] : [],
    );
    await this.does(warehouseEndpoints.stockIn, {
      v: 2,
      ...this.now(this.school.places.dry_store),
      fromPlaceId: this.school.places.gate,
      lines: lots,
    });
    return lots.map(({ lotId }) => lotId);
  }

  async meal(...dishes: string[]): Promise<string> {
    const body = {
      ...this.now(this.school.places.stove),
      date: this.today,
      mealKind: 'lunch',
      // Several tests of one canteen plan a lunch of the same day
      confirms: ['twice'],
      dishes: (dishes.length > 0 ? dishes : ['番茄炒蛋']).map((name) => ({ name })),
    };
    return (await this.does(kitchenEndpoints.planMeal, body)).mealId;
  }

  issueBody(mealId: string, lines: { lotId: string; grams: number }[], overrides: object = {}) {
    return { ...this.now(this.school.places.dry_store), mealId, lines, ...overrides };
  }

  issue(mealId: string, lotId: string, grams: number) {
    return this.call(warehouseEndpoints.stockOut, this.issueBody(mealId, [{ lotId, grams }]));
  }

  batchBody(mealId: string, overrides: object = {}) {
    const envelope = this.now(this.school.places.stove);
    return { ...envelope, mealId, dishNo: 1, startedAt: envelope.occurredAt, coreTenthsC: 780, ...overrides };
  }

  async cook(mealId: string, overrides: object = {}): Promise<string> {
    return (await this.does(kitchenEndpoints.cook, this.batchBody(mealId, overrides))).batchId;
  }

  /** How much of a lot is at a location, a place's id or a virtual one, in the unit of the lot. */
  async amountOf(lotId: string, locationId: string): Promise<number> {
    const { balances } = await this.platform.ok(warehouseEndpoints.lot, { as: this.manager, params: { lotId } });
    return balances.find((balance) => balance.locationId === locationId)?.amount ?? 0;
  }

  verify() {
    const params = { schoolId: this.school.id };
    return this.platform.ok(journalEndpoints.verify, { as: this.school.people.auditor, params });
  }

  act(actId: string) {
    return this.platform.ok(journalEndpoints.act, { as: this.manager, params: { actId } });
  }
}
