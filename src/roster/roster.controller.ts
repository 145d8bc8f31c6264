import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { rosterEndpoints as api } from '../contract/http/roster.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal, readBytes } from '../platform/index.js';
import { MAX_FILE_BYTES } from './file/read-table.js';
import { RosterService } from './roster.service.js';
import { templateOf } from './template.js';

@Controller()
export class RosterController {
  constructor(private readonly roster: RosterService) {}

  @Endpoint(api.template)
  async template(@Input() { params }: InputOf<typeof api.template>) {
    return attachment(await templateOf(params.kind), api.template.produces as string, `${params.kind}.xlsx`);
  }

  @Endpoint(api.upload)
  async upload(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.upload>,
    @Req() request: Request,
  ) {
    return this.roster.upload(caller, params.kind, query.fileName, await readBytes(request, MAX_FILE_BYTES));
  }

  @Endpoint(api.imports)
  imports(@Caller() caller: Principal) {
    return this.roster.mine(caller);
  }

  @Endpoint(api.import)
  import(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.import>) {
    return this.roster.status(caller, params.importId);
  }

  @Endpoint(api.rows)
  rows(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.rows>) {
    return this.roster.rehearsed(caller, params.importId, query.outcome, query.after, query.limit);
  }

  @Endpoint(api.run)
  run(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.run>) {
    return this.roster.run(caller, params.importId);
  }

  @Endpoint(api.cancel)
  cancel(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.cancel>) {
    return this.roster.cancel(caller, params.importId);
  }

  @Endpoint(api.faults)
  faults(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.faults>, @Req() request: Request) {
    return this.roster.faults(caller, params.importId, query.after, query.limit, languageOf(request));
  }

  @Endpoint(api.faultsFile)
  async faultsFile(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.faultsFile>,
    @Req() request: Request,
  ) {
    const text = await this.roster.faultsFile(caller, params.importId, languageOf(request));
    return attachment(Buffer.from(text), 'text/csv; charset=utf-8', 'not-taken.csv');
  }
}

function attachment(bytes: Buffer, type: string, name: string): StreamableFile {
  return new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename="${name}"` });
}
