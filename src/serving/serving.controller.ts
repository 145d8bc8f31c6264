import { Controller } from '@nestjs/common';
import { servingEndpoints as api } from '../contract/http/serving.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { Dispatches } from './dispatching/dispatches.js';
import { HandOvers } from './hand-overs.js';
import { Headcounts } from './headcounts.js';
import { LeftoverActs } from './leftover-acts.js';
import { ServingService } from './serving.service.js';

@Controller()
export class ServingController {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly dispatches: Dispatches,
    private readonly headcounts: Headcounts,
    private readonly leftoverActs: LeftoverActs,
    private readonly serving: ServingService,
  ) {}

  @Endpoint(api.handOver)
  handOver(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.handOver>,
  ) {
    return this.handOvers.handOver({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.dispatch)
  dispatch(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.dispatch>,
  ) {
    return this.dispatches.dispatch({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.headcount)
  headcount(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.headcount>,
  ) {
    return this.headcounts.count({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.leftovers)
  leftovers(
    @Caller() caller: Principal,
    @IdempotencyKey() idempotencyKey: string,
    @Input() { params, body }: InputOf<typeof api.leftovers>,
  ) {
    return this.leftoverActs.weigh({ caller, idempotencyKey, schoolId: params.schoolId, body });
  }

  @Endpoint(api.servings)
  servings(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.servings>) {
    return this.serving.servingsOf(caller, params.schoolId, query.date);
  }
}
