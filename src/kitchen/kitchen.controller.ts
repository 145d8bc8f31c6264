import { Controller } from '@nestjs/common';
import { kitchenEndpoints as api } from '../contract/http/kitchen.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { Batches } from './batches.js';
import { KitchenService } from './kitchen.service.js';
import { Meals } from './meals.js';
import { SampleDiscards } from './samples/sample-discards.js';
import { Samples } from './samples/samples.js';

@Controller()
export class KitchenController {
  constructor(
    private readonly planning: Meals,
    private readonly cooking: Batches,
    private readonly samples: Samples,
    private readonly discards: SampleDiscards,
    private readonly kitchen: KitchenService,
  ) {}

  @Endpoint(api.planMeal)
  planMeal(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.planMeal>,
  ) {
    return this.planning.plan({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.meals)
  meals(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.meals>) {
    return this.kitchen.mealsOf(caller, params.schoolId, query.date);
  }

  @Endpoint(api.cook)
  cook(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.cook>,
  ) {
    return this.cooking.cook({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.keepSample)
  keepSample(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.keepSample>,
  ) {
    return this.samples.keep({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.discardSample)
  discardSample(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.discardSample>,
  ) {
    return this.discards.discard({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.samplesKept)
  samplesKept(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.samplesKept>) {
    return this.kitchen.samplesKept(caller, params.schoolId);
  }
}
