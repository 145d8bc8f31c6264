import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { recallEndpoints as api } from '../contract/http/recalls.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal } from '../platform/index.js';
import { RecallDesk } from './recall-desk.js';

@Controller()
export class RecallsController {
  constructor(private readonly desk: RecallDesk) {}

  @Endpoint(api.list)
  list(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.list>) {
    return this.desk.list(caller, query);
  }

  @Endpoint(api.start)
  start(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.start>) {
    return this.desk.start(caller, params.areaId, body);
  }

  @Endpoint(api.one)
  one(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.one>) {
    return this.desk.one(caller, params.recallId);
  }

  @Endpoint(api.sheet)
  async sheet(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.sheet>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const bytes = await this.desk.sheet(caller, params.recallId, languageOf(request));
    return new StreamableFile(bytes, {
      ...{ type: api.sheet.produces as string, length: bytes.length },
      disposition: `attachment; filename="recall-${params.recallId}.xlsx"`,
    });
  }

  @Endpoint(api.end)
  end(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.end>) {
    return this.desk.end(caller, params.recallId, body);
  }

  @Endpoint(api.ofSchool)
  ofSchool(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.ofSchool>) {
    return this.desk.ofSchool(caller, params.schoolId);
  }

  @Endpoint(api.acknowledge)
  acknowledge(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.acknowledge>) {
    return this.desk.acknowledge(caller, params, body);
  }
}
