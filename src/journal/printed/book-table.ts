import { Injectable } from '@nestjs/common';
import type { ActKind } from '../../contract/acts.js';
import type { BookEntry, bookEndpoints } from '../../contract/http/books.js';
import type { QueryOf } from '../../contract/http/endpoint.js';
import type { Language } from '../../contract/language.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, csvOf, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Books } from './books.js';

/** What Excel opens in one go on an old office machine. */
const MAX_TABLE_ROWS = 50_000;
/** So many acts are read in one go; between two, others are served. */
const PAGE = 200;

const HEADS: Readonly<Record<Language, { before: readonly string[]; after: readonly string[] }>> = {
  zh: { before: ['链号', '日期', '时间', '地点'], after: ['记录人', '会签人', '状态', '标记', '备注'] },
  en: { before: ['No.', 'Date', 'Time', 'Place'], after: ['Recorder', 'Co-signers', 'Status', 'Marks', 'Note'] },
};

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
    const rows: string[][] = [];
    let heading: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const query = { ...span, limit: PAGE, ...(after === undefined ? {} : { after }) };
      const page = await this.books.page(caller, schoolId, kind, query, language);
      const { before, after: behind } = HEADS[language];
      heading = [...before, ...[...page.columns, ...page.lineColumns].map(({ title }) => title), ...behind];
      for (const entry of page.items) rows.push(...rowsOf(entry, page.lineColumns.length));
      if (rows.length > MAX_TABLE_ROWS) throw new DomainError('journal.book-too-large', { most: MAX_TABLE_ROWS });
      after = page.next;
    }
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
function rowsOf(entry: BookEntry, lineWidth: number): string[][] {
  const { chainIndex, date, time, place, cells, recorder, coSigners, standing, marks, note } = entry;
  const lines = entry.lines.length > 0 ? entry.lines : [Array<string>(lineWidth).fill('')];
  return lines.map((line) => [
    ...[String(chainIndex), date, time, place, ...cells, ...line],
    ...[recorder, coSigners.join(' '), standing, marks.join(' '), note ?? ''],
  ]);
}
