import { Controller } from '@nestjs/common';
import { feedbackEndpoints as api } from '../../contract/http/feedback.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../../platform/index.js';
import { FeedbackDesk } from './feedback-desk.js';

@Controller()
export class FeedbackController {
  constructor(private readonly desk: FeedbackDesk) {}

  @Endpoint(api.list)
  list(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.list>) {
    return this.desk.list(caller, query);
  }

  @Endpoint(api.answer)
  answer(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.answer>,
  ) {
    return this.desk.answer(caller, key, params, body);
  }

  @Endpoint(api.contact)
  contact(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.contact>) {
    return this.desk.contact(caller, params);
  }
}
