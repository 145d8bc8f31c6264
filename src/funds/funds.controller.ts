import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { areaFundsEndpoints } from '../contract/http/area-funds.js';
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
import { FundEntries } from './ledger/fund-entries.js';
import { ProgrammeTerms } from './programme-terms.js';
import { AreaMonths } from './returns/area-months.js';
import { FundReturns } from './returns/fund-returns.js';
import { AreaSheets } from './sheet/area-sheets.js';
import { MonthSheets } from './sheet/month-sheets.js';
import { MonthTable } from './sheet/month-table.js';

@Controller()
export class FundsController {
  constructor(
    private readonly programmeTerms: ProgrammeTerms,
    private readonly sheets: MonthSheets,
    private readonly table: MonthTable,
    private readonly entries: FundEntries,
    private readonly fundReturns: FundReturns,
    private readonly areaMonths: AreaMonths,
    private readonly areaSheets: AreaSheets,
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

  @Endpoint(api.enter)
  enter(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.enter>,
  ) {
    return this.entries.enter(caller, key, params.schoolId, body);
  }

  @Endpoint(api.signEntry)
  signEntry(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params }: InputOf<typeof api.signEntry>,
  ) {
    return this.entries.sign(caller, key, params.schoolId, params.entryId);
  }

  @Endpoint(api.reverseEntry)
  reverseEntry(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.reverseEntry>,
  ) {
    return this.entries.reverse(caller, key, params.schoolId, params.entryId, body.reason);
  }

  @Endpoint(api.submit)
  submit(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.submit>,
  ) {
    return this.fundReturns.submit(caller, key, params, body);
  }

  @Endpoint(api.returns)
  returns(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.returns>) {
    return this.fundReturns.ofMonth(caller, params.schoolId, params.month);
  }

  @Endpoint(api.lockReturn)
  lockReturn(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params }: InputOf<typeof api.lockReturn>,
  ) {
    return this.fundReturns.lock(caller, key, params.schoolId, params.returnId);
  }

  @Endpoint(areaFundsEndpoints.areaMonth)
  areaMonth(@Caller() caller: Principal, @Input() { params }: InputOf<typeof areaFundsEndpoints.areaMonth>) {
    return this.areaMonths.of(caller, params.areaId, params.month);
  }

  @Endpoint(areaFundsEndpoints.startAreaSheet)
  startAreaSheet(@Caller() caller: Principal, @Input() { params }: InputOf<typeof areaFundsEndpoints.startAreaSheet>) {
    return this.areaSheets.start(caller, params.areaId, params.month);
  }

  @Endpoint(areaFundsEndpoints.areaSheets)
  async lastAreaSheet(@Caller() caller: Principal, @Input() { params }: InputOf<typeof areaFundsEndpoints.areaSheets>) {
    return { last: await this.areaSheets.last(caller, params.areaId, params.month) };
  }

  @Endpoint(areaFundsEndpoints.cancelAreaSheet)
  cancelAreaSheet(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof areaFundsEndpoints.cancelAreaSheet>,
  ) {
    return this.areaSheets.cancel(caller, params.sheetId);
  }

  @Endpoint(areaFundsEndpoints.areaSheetTable)
  async areaSheetTable(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof areaFundsEndpoints.areaSheetTable>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const { csv, name } = await this.areaSheets.table(caller, params.sheetId, languageOf(request));
    const bytes = Buffer.from(csv);
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      length: bytes.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
