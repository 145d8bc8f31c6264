import { Controller } from '@nestjs/common';
import { challengeEndpoints as api } from '../../contract/http/challenges.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../../platform/index.js';
import { Challenges } from './challenges.js';

@Controller()
export class ChallengeController {
  constructor(private readonly challenges: Challenges) {}

  @Endpoint(api.open)
  open(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.open>,
  ) {
    return this.challenges.open(caller, key, params.schoolId, body);
  }

  @Endpoint(api.challenges)
  ofSchool(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.challenges>) {
    return this.challenges.ofSchool(caller, params.schoolId);
  }

  @Endpoint(api.current)
  current(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.current>) {
    return this.challenges.current(caller, params.schoolId);
  }

  @Endpoint(api.showing)
  showing(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.showing>) {
    return this.challenges.showing(caller, params.schoolId, params.challengeId);
  }

  @Endpoint(api.answer)
  answer(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.answer>,
  ) {
    return this.challenges.answer(caller, key, params, body);
  }
}
