import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { traceEndpoints as api } from '../contract/http/trace.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal } from '../platform/index.js';
import { TraceService } from './trace.service.js';

@Controller()
export class TraceController {
  constructor(private readonly trace: TraceService) {}

  @Endpoint(api.lot)
  lot(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.lot>, @Req() request: Request) {
    return this.trace.lot(caller, params.lotId, query.direction, languageOf(request));
  }

  @Endpoint(api.passport)
  passport(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.passport>, @Req() request: Request) {
    return this.trace.passport(caller, params.mealId, languageOf(request));
  }

  @Endpoint(api.names)
  names(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.names>, @Req() request: Request) {
    return this.trace.names(caller, params.actId, languageOf(request));
  }
}
