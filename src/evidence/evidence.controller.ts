import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { evidenceEndpoints as api } from '../contract/http/evidence.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
} from '../platform/index.js';
import { Reproduction } from './assessing/reproduction.js';
import { DayViewService } from './day-view.service.js';
import { Misfits } from './misfits/misfits.js';
import { Reviews } from './reviews.js';

@Controller()
export class EvidenceController {
  constructor(
    private readonly dayView: DayViewService,
    private readonly queue: Misfits,
    private readonly reviews: Reviews,
    private readonly reproduction: Reproduction,
  ) {}

  @Endpoint(api.day)
  day(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.day>, @Req() request: Request) {
    return this.dayView.day(caller, params.schoolId, params.date, languageOf(request));
  }

  @Endpoint(api.lanes)
  lanes(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.lanes>) {
    return this.dayView.lanes(caller, params.schoolId, params.date);
  }

  @Endpoint(api.days)
  states(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.days>) {
    return this.dayView.states(caller, params.date, query.days);
  }

  @Endpoint(api.misfits)
  misfits(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.misfits>, @Req() request: Request) {
    return this.queue.page(caller, query, languageOf(request));
  }

  @Endpoint(api.review)
  review(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.review>,
  ) {
    return this.reviews.review(caller, key, params.subjectId, body);
  }

  @Endpoint(api.reproduce)
  reproduce(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.reproduce>,
    @Req() request: Request,
  ) {
    return this.reproduction.reproduce(caller, params.subjectId, query.version, languageOf(request));
  }
}
