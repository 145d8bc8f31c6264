import { Controller } from '@nestjs/common';
import { deductionEndpoints as api } from '../contract/http/deductions.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { DeductionReader } from './deduction-reader.js';
import { Deductions } from './deductions.js';

@Controller()
export class DeductionsController {
  constructor(
    private readonly deductions: Deductions,
    private readonly reader: DeductionReader,
  ) {}

  @Endpoint(api.list)
  list(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.list>) {
    return this.reader.list(caller, query);
  }

  @Endpoint(api.deductible)
  deductible(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.deductible>) {
    return this.deductions.deductible(caller, params.schoolId, params.actId);
  }

  @Endpoint(api.propose)
  propose(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.propose>,
  ) {
    return this.deductions.propose(caller, key, params.schoolId, body);
  }

  @Endpoint(api.say)
  say(@Caller() caller: Principal, @IdempotencyKey() key: string, @Input() { params, body }: InputOf<typeof api.say>) {
    return this.deductions.say(caller, key, params.deductionId, body);
  }

  @Endpoint(api.contest)
  contest(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.contest>,
  ) {
    return this.deductions.contest(caller, key, params.deductionId, body.text);
  }
}
