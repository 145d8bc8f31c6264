import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { traceEndpoints as api } from '../contract/http/trace.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal } from '../platform/index.js';
import { EpcisDays } from './epcis/epcis-days.js';
import { TraceService } from './trace.service.js';

@Controller()
export class TraceController {
  constructor(
    private readonly trace: TraceService,
    private readonly epcisDays: EpcisDays,
  ) {}

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

  @Endpoint(api.epcis)
  async epcis(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.epcis>): Promise<StreamableFile> {
    const { schoolId, date } = params;
    const bytes = Buffer.from(JSON.stringify(await this.epcisDays.export(caller, schoolId, date), null, 1));
    const disposition = `attachment; filename="epcis-${date}-${schoolId}.jsonld"`;
    return new StreamableFile(bytes, { type: 'application/ld+json', length: bytes.length, disposition });
  }
}
