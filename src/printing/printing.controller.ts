import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { printingEndpoints as api } from '../contract/http/printing.js';
import { reportsEndpoints } from '../contract/http/reports.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal } from '../platform/index.js';
import { PrintBatches } from './batch/print-batches.js';
import { LedgerPrints } from './ledger-prints.js';
import { ReportPrints } from './report-prints.js';
import { VisitPrints } from './visit-prints.js';

@Controller()
export class PrintingController {
  constructor(
    private readonly prints: LedgerPrints,
    private readonly batches: PrintBatches,
    private readonly visits: VisitPrints,
    private readonly reports: ReportPrints,
  ) {}

  @Endpoint(api.sheet)
  async sheet(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.sheet>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const wanted = { ...params, ...query, language: languageOf(request) };
    const { content } = await this.prints.pdf(caller, wanted, calledAt(request));
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename="${params.ledger}-${query.from}-${query.to}.pdf"`,
    });
  }

  @Endpoint(api.table)
  async table(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.table>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const { content } = await this.prints.table(caller, { ...params, ...query, language: languageOf(request) });
    return new StreamableFile(content, {
      ...{ type: api.table.produces as string, length: content.length },
      disposition: `attachment; filename="${params.ledger}-${query.from}-${query.to}.xlsx"`,
    });
  }

  @Endpoint(api.blank)
  async blank(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.blank>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const { schoolId, ledger } = params;
    return new StreamableFile(await this.prints.blank(caller, schoolId, ledger, query.rows, languageOf(request)), {
      type: 'application/pdf',
      disposition: `inline; filename="${ledger}.pdf"`,
    });
  }

  @Endpoint(api.print)
  print(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.print>, @Req() request: Request) {
    return this.prints.check(caller, params.schoolId, params.printId, languageOf(request));
  }

  @Endpoint(api.visit)
  async visit(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.visit>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const content = await this.visits.pdf(caller, params.inspectionId, languageOf(request));
    return new StreamableFile(content, {
      type: 'application/pdf',
      disposition: `inline; filename="${params.inspectionId}.pdf"`,
    });
  }

  @Endpoint(reportsEndpoints.table)
  async reportTable(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof reportsEndpoints.table>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const content = await this.reports.table(caller, params.reportId, languageOf(request));
    return new StreamableFile(content, {
      ...{ type: reportsEndpoints.table.produces as string, length: content.length },
      disposition: `attachment; filename="month-${params.reportId.slice(-8)}.xlsx"`,
    });
  }

  @Endpoint(reportsEndpoints.sheet)
  async reportSheet(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof reportsEndpoints.sheet>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    return new StreamableFile(await this.reports.pdf(caller, params.reportId, languageOf(request)), {
      type: 'application/pdf',
      disposition: `inline; filename="month-${params.reportId.slice(-8)}.pdf"`,
    });
  }

  @Endpoint(api.startBatch)
  startBatch(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.startBatch>, @Req() request: Request) {
    return this.batches.start(caller, body, languageOf(request), calledAt(request));
  }

  @Endpoint(api.batches)
  mine(@Caller() caller: Principal) {
    return this.batches.mine(caller);
  }

  @Endpoint(api.batch)
  batch(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.batch>) {
    return this.batches.status(caller, params.batchId);
  }

  @Endpoint(api.cancelBatch)
  cancelBatch(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.cancelBatch>) {
    return this.batches.cancel(caller, params.batchId);
  }

  @Endpoint(api.batchFile)
  async batchFile(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.batchFile>,
  ): Promise<StreamableFile> {
    const { content, bytes } = await this.batches.file(caller, params.batchId);
    return new StreamableFile(content, {
      ...{ type: 'application/zip', length: bytes },
      disposition: `attachment; filename="ledgers-${params.batchId.slice(-8)}.zip"`,
    });
  }
}

const calledAt = ({ protocol, headers }: Request): string => `${protocol}://${headers.host ?? '127.0.0.1'}`;
