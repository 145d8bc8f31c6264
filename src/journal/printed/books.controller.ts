import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { bookEndpoints as api } from '../../contract/http/books.js';
import { Caller, Endpoint, Input, type InputOf, languageOf, type Principal } from '../../platform/index.js';
import { BookTable } from './book-table.js';
import { Books } from './books.js';

@Controller()
export class BooksController {
  constructor(
    private readonly books: Books,
    private readonly table: BookTable,
  ) {}

  @Endpoint(api.book)
  book(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.book>, @Req() request: Request) {
    return this.books.page(caller, params.schoolId, params.kind, query, languageOf(request));
  }

  @Endpoint(api.bookTable)
  async bookTable(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.bookTable>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const text = await this.table.of(caller, params.schoolId, params.kind, query, languageOf(request));
    const bytes = Buffer.from(text);
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      length: bytes.length,
      disposition: `attachment; filename="${params.kind}.csv"`,
    });
  }
}
