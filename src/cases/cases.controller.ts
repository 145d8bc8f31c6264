import { Controller, StreamableFile } from '@nestjs/common';
import { caseEndpoints as api } from '../contract/http/cases.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { CaseDesk } from './case-desk.js';
import { CaseReader } from './case-reader.js';
import { CaseExports } from './copy/case-exports.js';

@Controller()
export class CasesController {
  constructor(
    private readonly desk: CaseDesk,
    private readonly reader: CaseReader,
    private readonly copies: CaseExports,
  ) {}

  @Endpoint(api.open)
  open(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.open>,
  ) {
    return this.desk.open(caller, key, params.schoolId, body);
  }

  @Endpoint(api.list)
  list(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.list>) {
    return this.reader.page(caller, query);
  }

  @Endpoint(api.case)
  case(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.case>) {
    return this.reader.case(caller, params.caseId);
  }

  @Endpoint(api.addSpan)
  addSpan(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.addSpan>,
  ) {
    return this.desk.addSpan(caller, key, params.caseId, body);
  }

  @Endpoint(api.addActs)
  addActs(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.addActs>,
  ) {
    return this.desk.addActs(caller, key, params.caseId, body);
  }

  @Endpoint(api.startExport)
  startExport(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.startExport>,
  ) {
    return this.copies.start(caller, key, params.caseId, body);
  }

  @Endpoint(api.exportFile)
  async exportFile(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.exportFile>,
  ): Promise<StreamableFile> {
    const { caseId, exportId } = params;
    const { content, bytes, name } = await this.copies.file(caller, caseId, exportId);
    return new StreamableFile(content, {
      ...{ type: 'application/zip', length: bytes },
      disposition: `attachment; filename="${name}"`,
    });
  }

  @Endpoint(api.close)
  close(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.close>,
  ) {
    return this.desk.close(caller, key, params.caseId, body);
  }
}
