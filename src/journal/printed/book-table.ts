import { Injectable } from '@nestjs/common';
import type { ActKind } from '../../contract/acts.js';
import { type Cell, commonCells, commonColumns } from '../../contract/declaring/sheet.js';
import type { BookEntry, bookEndpoints } from '../../contract/http/books.js';
import type { QueryOf } from '../../contract/http/endpoint.js';
import type { Language } from '../../contract/language.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, csvOf, type Principal, UnitOfWork } from '../../platform/index.js';
import { Books } from './books.js';

/** What Excel opens in one go on an old office machine. */
const MAX_TABLE_ROWS = 50_000;
/** A book as a file, for those who reckon with it. */
@Injectable()
export class BookTable {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly books: Books,
    private readonly audit: AuditLog,
  ) {}

  /**
   * CSV with a row for each line; who took it is in the audit log.
   *
   * @throws DomainError `journal.book-span`, `journal.book-too-large`
   */
  async of(
    caller: Principal,
    schoolId: string,
    kind: ActKind,
    span: QueryOf<(typeof bookEndpoints)['bookTable']>,
    language: Language,
  ): Promise<string> {
    const whole = { ...span, most: MAX_TABLE_ROWS };
    const { head, rows: acts } = await this.books.whole(caller, schoolId, kind, whole, language);
    const { before, after } = commonColumns('table', language);
    const heading = [...before, ...head.columns, ...head.lineColumns, ...after].map(({ title }) => title);
    const rows = acts.flatMap(({ entry }) => rowsOf(entry, head.lineColumns.length, language));
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'school.read', schoolId);
      await this.audit.note(tx, {
        by: caller,
        action: 'journal.book-exported',
        subject: { kind: 'school', id: schoolId },
        ...{ schoolId, areaCode },
        detail: { kind, ...span, rows: rows.length },
      });
    });
    return csvOf(heading, rows);
  }
}

/** A row for each line, the act's own words in every one: a table that is sorted or filtered still says whose line it is. */
function rowsOf(entry: BookEntry, lineWidth: number, language: Language): string[][] {
  const { before, after } = commonCells('table', entry, language);
  const texts = (cells: readonly Cell[]) => cells.map(({ text }) => text);
  const lines = entry.lines.length > 0 ? entry.lines : [Array<string>(lineWidth).fill('')];
  return lines.map((line) => [...texts(before), ...entry.cells, ...line, ...texts(after)]);
}
