import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { inspectionEndpoints as api } from '../contract/http/inspection.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
} from '../platform/index.js';
import { Checks } from './checks.js';
import { PublicationClock } from './findings/publication-clock.js';
import { Publications } from './findings/publications.js';
import { VisitReader } from './visits/visit-reader.js';
import { Visits } from './visits/visits.js';

@Controller()
export class InspectionController {
  constructor(
    private readonly visits: Visits,
    private readonly reader: VisitReader,
    private readonly checks: Checks,
    private readonly publications: Publications,
    private readonly clock: PublicationClock,
  ) {}

  @Endpoint(api.plan)
  plan(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.plan>,
  ) {
    return this.visits.plan(caller, key, params.schoolId, body);
  }

  @Endpoint(api.join)
  join(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.join>,
  ) {
    return this.visits.join(caller, key, params.inspectionId, body);
  }

  @Endpoint(api.checkIn)
  checkIn(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.checkIn>,
  ) {
    return this.visits.checkIn(caller, key, params.inspectionId, body);
  }

  @Endpoint(api.close)
  close(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.close>,
  ) {
    return this.visits.close(caller, key, params.inspectionId, body);
  }

  @Endpoint(api.publish)
  publish(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.publish>,
  ) {
    return this.publications.publish(caller, key, params.inspectionId, body);
  }

  @Endpoint(api.publications)
  published(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.publications>) {
    return this.publications.ofVisit(caller, params.inspectionId);
  }

  @Endpoint(api.awaitedResults)
  awaitedResults(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.awaitedResults>) {
    return this.clock.awaited(caller, query);
  }

  @Endpoint(api.inspection)
  inspection(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.inspection>) {
    return this.reader.inspection(caller, params.inspectionId);
  }

  @Endpoint(api.inspections)
  inspections(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.inspections>) {
    return this.reader.ofSchool(caller, params.schoolId, query);
  }

  @Endpoint(api.myInspections)
  mine(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.myInspections>) {
    return this.reader.mine(caller, query);
  }

  @Endpoint(api.checklist)
  checklist(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.checklist>, @Req() request: Request) {
    return this.checks.checklist(caller, params.inspectionId, languageOf(request));
  }

  @Endpoint(api.check)
  check(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.check>,
    @Req() request: Request,
  ) {
    return this.checks.answer(caller, key, params.inspectionId, body, languageOf(request));
  }
}
