import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { ACT_KINDS, type ActKind } from '../../contract/acts.js';
import { addDays, type BusinessDate, businessDateOf, localTime } from '../../contract/business-date.js';
import type { ActDeclaration, Columns, PrintedBook } from '../../contract/declaring/declaration.js';
import {
  bookOf,
  cellsOf,
  type Figure,
  figuresOf,
  headsOf,
  idsIn,
  type Row,
} from '../../contract/declaring/in-words.js';
import { CHAIN_START } from '../../contract/hashing.js';
import { type BookEntry, type bookEndpoints, MAX_BOOK_DAYS } from '../../contract/http/books.js';
import type { QueryOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { Language } from '../../contract/language.js';
import { LEDGERS } from '../../contract/ledgers.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { groupBy } from '../group-by.js';
import { Act, ActRefusal, ActReversal, ActSuccession, ChainHead } from '../journal.entities.js';
import type { StandingAct } from '../reading/act-view.js';
import { JournalReader } from '../reading/journal-reader.js';
import { RestrictedReading } from '../reading/restricted-reading.js';
import { type Fate, marksInWords, signerInWords, standingInWords } from './standing-words.js';
import { ThingNames } from './thing-names.js';

type Api = typeof bookEndpoints;
export type BookPage = ResponseOf<Api['book']>;
export type BookHead = Omit<BookPage, 'items' | 'next'>;

/** An entry of a book with what only files need of it. */
export interface BookRow {
  entry: BookEntry;
  /** Beside `entry.cells` and `entry.lines`: the figure in each cell, null where it is words. */
  figures: (Figure | null)[];
  lineFigures: (Figure | null)[][];
  /** Changes with what was recorded and with what became of it, not with how it is worded. */
  fact: string;
}
type RowPage = Omit<BookPage, 'items'> & { rows: BookRow[] };

/** So many acts are read in one go; between two, others are served. */
const PAGE = 200;

/** The printed books: what was recorded of one kind over a span of days, in words, with what became of it. */
@Injectable()
export class Books {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly reader: JournalReader,
    private readonly names: ThingNames,
    private readonly restricted: RestrictedReading,
  ) {}

  /** One page; the key of a page is the last act's id. @throws DomainError `journal.book-span`, `journal.book-restricted` */
  async page(
    caller: Principal,
    schoolId: string,
    kind: ActKind,
    query: QueryOf<Api['book']>,
    language: Language,
  ): Promise<BookPage> {
    requireSpan(query);
    const { rows, ...page } = await this.pageOf(caller, schoolId, kind, query, language);
    await this.noteReading(caller, schoolId, kind, query, rows.length);
    return { ...page, items: rows.map(({ entry }) => entry) };
  }

  /**
   * All of it, for a file: at most so many rows, where each line of an act is one.
   *
   * @throws DomainError `journal.book-span`, `journal.book-restricted`, `journal.book-too-large`
   */
  async whole(
    caller: Principal,
    schoolId: string,
    kind: ActKind,
    span: { from: BusinessDate; to: BusinessDate; most: number },
    language: Language,
  ): Promise<{ head: BookHead; rows: BookRow[] }> {
    requireSpan(span);
    const { from, to, most } = span;
    const all: BookRow[] = [];
    let lines = 0;
    for (let after: string | undefined; ; ) {
      const query = { from, to, limit: PAGE, ...(after === undefined ? {} : { after }) };
      const { rows, next, ...head } = await this.pageOf(caller, schoolId, kind, query, language);
      all.push(...rows);
      lines += rows.reduce((sum, { entry }) => sum + Math.max(1, entry.lines.length), 0);
      if (lines > most) throw new DomainError('journal.book-too-large', { most });
      if (next === null) {
        await this.noteReading(caller, schoolId, kind, span, all.length);
        return { head, rows: all };
      }
      after = next;
    }
  }

  private async noteReading(
    caller: Principal,
    schoolId: string,
    kind: ActKind,
    { from, to }: { from: BusinessDate; to: BusinessDate },
    rows: number,
  ): Promise<void> {
    if (!this.restricted.isRestricted(kind)) return;
    const detail = { kind, from, to, rows };
    await this.restricted.noteReading(caller, schoolId, { subject: { kind: 'school', id: schoolId }, detail });
  }

  private pageOf(
    caller: Principal,
    schoolId: string,
    kind: ActKind,
    query: QueryOf<Api['book']>,
    language: Language,
  ): Promise<RowPage> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      await this.restricted.requireBook(tx, caller, schoolId, kind);
      const declared: ActDeclaration = ACT_KINDS[kind];
      const book = bookOf(declared);
      invariant(book, `${kind} has a book`);
      const found = await this.actsOf(tx, schoolId, kind, query);
      const shown = found.slice(0, query.limit);
      const head = await tx.findOneBy(ChainHead, { schoolId });
      return {
        rows: await this.rowsOf(tx, schoolId, book, shown, language),
        next: found.length > shown.length ? (shown.at(-1)?.act.id ?? null) : null,
        schoolName: school.name,
        title: declared[language],
        ledgers: declared.ledgers.map((id) => ({ id, name: LEDGERS[id]?.[language] ?? id })),
        madeAt: this.clock.now().toISOString(),
        columns: headsOf(book.columns, language),
        lineColumns: headsOf(book.lines?.columns ?? {}, language),
        chain: { acts: head?.count ?? 0, head: head?.hash ?? CHAIN_START },
      };
    });
  }

  /** One act more than the page holds, where there is one. A day at a time, for each has its own serving kitchens. */
  private async actsOf(
    tx: EntityManager,
    schoolId: string,
    kind: ActKind,
    { from, to, after, limit }: QueryOf<Api['book']>,
  ): Promise<StandingAct[]> {
    const last = after === undefined ? null : await tx.findOneBy(Act, { id: after });
    const lastDay = last === null ? from : businessDateOf(last.occurredAt);
    const found: StandingAct[] = [];
    for (let date = lastDay > from ? lastDay : from; date <= to && found.length <= limit; date = addDays(date, 1)) {
      // What is restricted is so at the school that wrote it
      const kitchens = this.restricted.isRestricted(kind)
        ? []
        : await this.directory.kitchensServing(tx, schoolId, date);
      const scope = { schoolId, kitchenIds: kitchens.map(({ id }) => id) };
      const wanted = { kind, after: last, most: limit + 1 - found.length };
      found.push(...(await this.reader.actsOfKind(tx, scope, date, wanted)));
    }
    return found;
  }

  private async rowsOf(
    tx: EntityManager,
    schoolId: string,
    { columns, lines }: PrintedBook,
    acts: readonly StandingAct[],
    language: Language,
  ): Promise<BookRow[]> {
    const ids = acts.map(({ act }) => act.id);
    const particulars = await this.reader.particularsOf(
      tx,
      acts.map(({ act }) => act),
    );
    const rows = acts.map(({ act }) => {
      const row: Row = { ...particulars.get(act.id), actId: act.id };
      return { row, lines: lines ? ((row[lines.field] as readonly Row[] | undefined) ?? []) : [] };
    });
    const lineColumns: Columns = lines?.columns ?? {};
    const named = await this.names.of(
      tx,
      [
        ...rows.flatMap((it) => [...idsIn(columns, it.row), ...it.lines.flatMap((line) => idsIn(lineColumns, line))]),
        ...acts.flatMap(({ act }) => [act.placeId, act.schoolId]),
      ],
      language,
    );
    const nameOf = (id: string) => named.get(id) ?? null;
    const signatures = groupBy(await this.reader.signaturesOf(tx, ids), ({ actId }) => actId);
    const fates = await fatesOf(tx, acts);
    return acts.map(({ act }, index) => {
      const { row, lines: own } = rows[index] ?? { row: {}, lines: [] };
      const fate = fates.get(act.id);
      invariant(fate, 'each act stands somewhere');
      const signers = (signatures.get(act.id) ?? []).filter(({ accountId }) => accountId !== act.actorAccountId);
      const place = nameOf(act.placeId) ?? '';
      return {
        entry: {
          actId: act.id,
          chainIndex: act.chainIndex,
          date: businessDateOf(act.occurredAt),
          time: localTime(act.occurredAt),
          place: act.schoolId === schoolId ? place : `${nameOf(act.schoolId) ?? ''} ${place}`,
          cells: cellsOf(columns, row, language, nameOf),
          lines: own.map((line) => cellsOf(lineColumns, line, language, nameOf)),
          recorder: act.actorName,
          coSigners: [...new Set(signers.map((signer) => signerInWords(signer, language)))],
          standing: standingInWords(fate, language),
          isStruck: fate.undone !== null,
          marks: marksInWords(act, language),
          note: act.note,
        },
        figures: figuresOf(columns, row, language),
        lineFigures: own.map((line) => figuresOf(lineColumns, line, language)),
        fact: JSON.stringify([
          ...[act.id, act.leafHash, fate.status, fate.undone?.by ?? null, fate.replacedBy],
          ...signers.map(({ signatureActId }) => signatureActId),
        ]),
      };
    });
  }
}

/** @throws DomainError `journal.book-span` */
export function requireSpan({ from, to }: { from: BusinessDate; to: BusinessDate }): void {
  if (from <= to && to < addDays(from, MAX_BOOK_DAYS)) return;
  throw new DomainError('journal.book-span', { most: MAX_BOOK_DAYS }, { field: 'to' });
}

/** What became of each act, by its id. */
async function fatesOf(tx: EntityManager, acts: readonly StandingAct[]): Promise<Map<string, Fate>> {
  const actIds = In(acts.map(({ act }) => act.id));
  const reversals = await tx.findBy(ActReversal, { reversesActId: actIds });
  const refusals = await tx.findBy(ActRefusal, { refusesActId: actIds });
  const undone = new Map<string, Fate['undone']>([
    ...reversals.map(({ reversesActId, reason }) => [reversesActId, { by: 'reversal', reason }] as const),
    ...refusals.map(({ refusesActId, reason }) => [refusesActId, { by: 'refusal', reason }] as const),
  ]);
  const successions = await tx.find(ActSuccession, { where: [{ actId: actIds }, { replacesActId: actIds }] });
  const others = await tx.find(Act, {
    select: { id: true, chainIndex: true },
    where: { id: In(successions.flatMap((it) => [it.actId, it.replacesActId])) },
  });
  const numbers = new Map(others.map(({ id, chainIndex }) => [id, chainIndex]));
  const before = new Map(successions.map((it) => [it.actId, numbers.get(it.replacesActId) ?? null]));
  const after = new Map(successions.map((it) => [it.replacesActId, numbers.get(it.actId) ?? null]));
  return new Map(
    acts.map(({ act: { id }, state: { status, signaturesMissing } }) => [
      id,
      {
        ...{ status, signaturesMissing, undone: undone.get(id) ?? null },
        ...{ replaces: before.get(id) ?? null, replacedBy: after.get(id) ?? null },
      },
    ]),
  );
}
