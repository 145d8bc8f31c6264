import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ACT_KINDS, type ActKind } from '../../contract/acts.js';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { plainActOf } from '../../contract/declaring/all.js';
import type { ActDeclaration } from '../../contract/declaring/declaration.js';
import { bookOf, type Column, cellsOf, type Figure, figuresOf, headsOf } from '../../contract/declaring/in-words.js';
import { type Cell, commonCells, commonColumns, noteOnPaper } from '../../contract/declaring/sheet.js';
import { BOOK_KINDS } from '../../contract/http/books.js';
import { isSupplied } from '../../contract/http/structure.js';
import type { Language } from '../../contract/language.js';
import { COLUMNS_OF_OTHER_LEDGERS, LEDGERS, OPEN_LEDGERS, signersOfLedger } from '../../contract/ledgers.js';
import type { Capability } from '../../contract/roles.js';
import { FeedbackDesk } from '../../disclosure/index.js';
import { type BookHead, type BookRow, Books, requireSpan } from '../../journal/index.js';
import { SchoolDirectory, Structure } from '../../organization/index.js';
import { Clock, DomainError, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { SupplierPapers } from '../../procurement/index.js';
import { feedbackRows } from './feedback-rows.js';
import type { FilledSheet, Section, Sheet, SheetRow } from './sheet.js';

/** `paper` has room for little; a `table` keeps apart what is sorted by. */
type Form = 'paper' | 'table';
export interface WantedSheet {
  schoolId: string;
  ledger: string;
  /** Both days belong to it. */
  from: BusinessDate;
  to: BusinessDate;
  language: Language;
  form: Form;
}

/** With more than so many rows nobody reads it on paper; a month of the busiest book of a large school has some hundreds. */
const MOST_ROWS: Readonly<Record<Form, number>> = { paper: 5_000, table: 50_000 };
const SUPPLIERS = 'L25';
const FEEDBACK = 'L29';
const FEEDBACK_READER: Capability = 'feedback.read';
const SUPPLIER_PAGE = 100;

/** What only a school has that is fed ready meals; elsewhere a book has no part for it, unless there is something in it. */
const READY_MEALS: ActKind = 'acceptance.bought-meal';

/** The kinds of acts that fill a ledger, in the order of their codes. */
export const kindsOfLedger = (ledger: string): ActKind[] =>
  BOOK_KINDS.filter((kind) => ledgersOf(kind).includes(ledger))
    // Those first that fill this book alone: it is what it was made for
    .sort((a, b) => ledgersOf(a).length - ledgersOf(b).length);
const ledgersOf = (kind: ActKind): readonly string[] => (ACT_KINDS[kind] as ActDeclaration).ledgers;

/** Who may read a ledger, besides that he may read the school's. */
export const readersOfLedger = (ledger: string): Capability[] => [
  ...kindsOfLedger(ledger).flatMap((kind) => plainActOf(kind)?.restricted?.reader ?? []),
  ...(ledger === FEEDBACK ? [FEEDBACK_READER] : []),
];

/** What keeps somebody from a ledger who is not such a reader. */
export const refusalOf = (reader: Capability): DomainError =>
  new DomainError(reader === FEEDBACK_READER ? 'printing.feedback-restricted' : 'journal.book-restricted');

/** Ledgers as sheets: all that fills one, put together from the books of its kinds. */
@Injectable()
export class LedgerSheets {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly structure: Structure,
    private readonly books: Books,
    private readonly suppliers: SupplierPapers,
    private readonly feedback: FeedbackDesk,
  ) {}

  /**
   * @throws DomainError `organization.school-not-found`, `journal.book-span`, `journal.book-restricted`,
   *   `printing.feedback-restricted`, `journal.book-too-large`
   */
  async filled(caller: Principal, wanted: WantedSheet): Promise<FilledSheet> {
    const { schoolId, ledger, from, to, language, form } = wanted;
    requireSpan({ from, to });
    const head = await this.heading(caller, schoolId, ledger, language);
    const sections: Section[] = [];
    const rows: BookRow[] = [];
    const hash = createHash('sha256').update(JSON.stringify([schoolId, ledger, from, to]));
    for (const kind of kindsOfLedger(ledger)) {
      const most = MOST_ROWS[form] - sections.reduce((sum, section) => sum + linesOf(section), 0);
      const book = await this.books.whole(caller, schoolId, kind, { from, to, most }, language);
      if (kind === READY_MEALS && book.rows.length === 0 && !(await this.isSupplied(schoolId, to))) continue;
      sections.push(sectionOf(book.head, book.rows, form, language));
      for (const { fact } of book.rows) hash.update(`\n${fact}`);
      rows.push(...book.rows);
    }
    if (ledger in COLUMNS_OF_OTHER_LEDGERS) {
      const { section, facts } = await this.ofOtherRecords(caller, wanted);
      sections.push(section);
      for (const fact of facts) hash.update(`\n${fact}`);
    }
    return {
      ...head,
      ...{ from, to, sections, madeAt: this.clock.now(), isOnPaper: OPEN_LEDGERS.includes(ledger) },
      recorders: [...new Set(rows.map(({ entry }) => entry.recorder))],
      coSigners: [...new Set(rows.flatMap(({ entry }) => entry.coSigners))],
      acts: sections.reduce((sum, section) => sum + section.rows.length, 0),
      lines: sections.reduce((sum, section) => sum + linesOf(section), 0),
      factsHash: hash.digest('hex'),
    };
  }

  /** The form to be filled in by hand. @throws DomainError `organization.school-not-found` */
  async blank(caller: Principal, schoolId: string, ledger: string, language: Language): Promise<Sheet> {
    const head = await this.heading(caller, schoolId, ledger, language);
    const { before, after } = commonColumns('blank', language);
    const takesMeals = await this.isSupplied(schoolId, businessDateOf(this.clock.now()));
    const kinds = kindsOfLedger(ledger).filter((kind) => kind !== READY_MEALS || takesMeals);
    const sections = kinds.map((kind): Section => {
      const declared: ActDeclaration = ACT_KINDS[kind];
      const book = bookOf(declared);
      invariant(book, `${kind} has a book`);
      const own = [...headsOf(book.columns, language), ...headsOf(book.lines?.columns ?? {}, language)];
      return { title: declared[language], columns: [...before, ...own], lineColumns: [], after, rows: [] };
    });
    if (ledger in COLUMNS_OF_OTHER_LEDGERS) {
      const own = headsOf(COLUMNS_OF_OTHER_LEDGERS[ledger] ?? {}, language);
      const [number] = before;
      const columns = number === undefined ? own : [number, ...own];
      sections.push({ title: head.ledger.name, columns, lineColumns: [], after: [], rows: [] });
    }
    return { ...head, sections };
  }

  private isSupplied(schoolId: string, on: BusinessDate): Promise<boolean> {
    return this.uow.read(async (tx) =>
      isSupplied((await this.structure.supplyModesOn(tx, [schoolId], on)).get(schoolId) ?? null),
    );
  }

  private async heading(caller: Principal, schoolId: string, ledger: string, language: Language) {
    const school = await this.uow.read((tx) => this.directory.require(tx, caller, 'school.read', schoolId));
    return {
      ...{ language, schoolName: school.name },
      ledger: { id: ledger, name: LEDGERS[ledger]?.[language] ?? ledger },
      signers: signersOfLedger(ledger).map((words) => words[language]),
    };
  }

  /**
   * What a ledger has of other records than acts: the list of suppliers as it is today, what the public said on these days,
   * or nothing.
   *
   * @throws DomainError `printing.feedback-restricted`
   */
  private async ofOtherRecords(
    caller: Principal,
    { schoolId, ledger, language, ...days }: WantedSheet,
  ): Promise<{ section: Section; facts: string[] }> {
    const columns = COLUMNS_OF_OTHER_LEDGERS[ledger];
    invariant(columns, `${ledger} has columns`);
    const title = LEDGERS[ledger]?.[language] ?? ledger;
    const section: Section = { title, columns: headsOf(columns, language), lineColumns: [], after: [], rows: [] };
    const facts: string[] = [];
    if (ledger === FEEDBACK) {
      const said = await this.feedback.ofDays(caller, schoolId, days);
      if (said === null) throw refusalOf(FEEDBACK_READER);
      for (const { id, ...row } of feedbackRows(said, language)) {
        const texts = cellsOf(columns, row, language, () => null);
        section.rows.push(bare(joined(texts, figuresOf(columns, row, language))));
        facts.push(JSON.stringify([id, ...Object.values(row)]));
      }
    }
    for (let after: string | null | undefined; ledger === SUPPLIERS && after !== null; ) {
      const query = { limit: SUPPLIER_PAGE, ...(after === undefined ? {} : { after }) };
      const { items, next } = await this.suppliers.licensedPage(caller, schoolId, query);
      for (const supplier of items) {
        const texts = cellsOf(columns, { ...supplier }, language, () => null);
        section.rows.push(bare(joined(texts, figuresOf(columns, { ...supplier }, language))));
        facts.push(JSON.stringify([supplier.id, ...texts]));
      }
      after = next;
    }
    return { section, facts };
  }
}

const bare = (before: Cell[]): SheetRow => ({ before, lines: [], after: [], note: null, isStruck: false });
const linesOf = ({ rows }: Section): number => rows.reduce((sum, { lines }) => sum + Math.max(1, lines.length), 0);

function sectionOf(head: BookHead, rows: readonly BookRow[], form: Form, language: Language): Section {
  const { before, after } = commonColumns(form, language);
  const columns: Column[] = [...before, ...head.columns];
  return {
    ...{ title: head.title, columns, lineColumns: head.lineColumns, after },
    rows: rows.map(({ entry, figures, lineFigures }) => {
      const common = commonCells(form, entry, language);
      return {
        before: [...common.before, ...joined(entry.cells, figures)],
        lines: entry.lines.map((line, index) => joined(line, lineFigures[index] ?? [])),
        after: common.after,
        note: form === 'paper' && entry.note !== null ? noteOnPaper(entry.note, language) : null,
        isStruck: entry.isStruck,
      };
    }),
  };
}

const joined = (texts: readonly string[], figures: readonly (Figure | null)[]): Cell[] =>
  texts.map((text, index) => ({ text, figure: figures[index] ?? null }));
