import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { printingEndpoints as api } from '../contract/http/printing.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal } from '../platform/index.js';
import { LedgerPrints } from './ledger-prints.js';

@Controller()
export class PrintingController {
  constructor(private readonly prints: LedgerPrints) {}

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
}

const calledAt = ({ protocol, headers }: Request): string => `${protocol}://${headers.host ?? '127.0.0.1'}`;
