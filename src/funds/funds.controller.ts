import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { fundsEndpoints as api } from '../contract/http/funds.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
} from '../platform/index.js';
import { ProgrammeTerms } from './programme-terms.js';
import { MonthSheets } from './sheet/month-sheets.js';
import { MonthTable } from './sheet/month-table.js';

@Controller()
export class FundsController {
  constructor(
    private readonly programmeTerms: ProgrammeTerms,
    private readonly sheets: MonthSheets,
    private readonly table: MonthTable,
  ) {}

  @Endpoint(api.terms)
  terms(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.terms>) {
    return this.programmeTerms.read(caller, params.schoolId);
  }

  @Endpoint(api.stateTerm)
  stateTerm(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.stateTerm>,
  ) {
    return this.programmeTerms.state(caller, key, params.schoolId, body);
  }

  @Endpoint(api.month)
  month(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.month>) {
    return this.sheets.read(caller, params.schoolId, params.month);
  }

  @Endpoint(api.monthTable)
  async monthTable(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.monthTable>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const bytes = Buffer.from(await this.table.of(caller, params.schoolId, params.month, languageOf(request)));
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      length: bytes.length,
      disposition: `attachment; filename="funds-${params.month}.csv"`,
    });
  }
}
