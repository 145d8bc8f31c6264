import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { businessDateOf, localTime } from '../../contract/business-date.js';
import type { Align, Column } from '../../contract/declaring/in-words.js';
import { SHEET_WORDS, type SheetWords } from '../sheet-words.js';
import { codeOf, type FilledSheet, type Section, type Sheet } from '../sheets/sheet.js';
import {
  asHeld,
  type Block,
  blockOf,
  cutOf,
  fitted,
  heightOf,
  LINE_HEIGHT,
  linesIn,
  MARGIN,
  MM,
  PADDING,
  type Page,
  pageFor,
  TEXT_SIZE,
} from './lay-out.js';
import { SheetFonts } from './sheet-fonts.js';
import { partsOf, wrapText } from './wrap-text.js';

const TITLE_SIZE = 14;
const SUBTITLE_SIZE = 9;
const SECTION_SIZE = 9;
/** Title and line below it, on every page. */
const TOP = MARGIN + 14 * MM;
/** Of the line with code and page number, on every page. */
const FOOT = 6 * MM;
const SECTION_GAP = 6 * MM;
const QR_SIDE = 24 * MM;
const SIGN_HEIGHT = 11 * MM;
const BLANK_ROW = 9 * MM;
const RULE = 0.5;
/** From the top of a line to its base, of the text's size. */
const ASCENT = 0.92;
/** After so many acts others are served. */
const SLICE = 20;

type Document = InstanceType<typeof PDFDocument>;
interface Table {
  section: Section;
  columns: Column[];
  widths: number[];
  heads: string[][];
  headHeight: number;
}
/** What is drawn at one place of one page. */
type Piece = { y: number; table: Table } & (
  | { what: 'head'; withTitle: boolean }
  | { what: 'block'; block: Block; from: number; lines: number }
  | { what: 'words'; text: string }
  | { what: 'rows'; count: number }
);

/** Where it leads who scans the code; no personal data. */
export interface Proof {
  url: string;
}

/**
 * A ledger as PDF, without `proof` one that no page checks: nothing but its code vouches for it. Everything is measured first, so that each page knows how many there are; it is then drawn page by
 * page while it is read. Others are served in between.
 *
 * @throws DomainError `printing.font-missing`
 */
export async function drawFilled(sheet: FilledSheet, proof: Proof | null): Promise<Readable> {
  const drawing = new Drawing(sheet, await SheetFonts.load());
  return drawing.filled(sheet, proof);
}

/** The form to be filled in by hand, `rows` rows for each kind of act. @throws DomainError `printing.font-missing` */
export async function drawBlank(sheet: Sheet, rows: number): Promise<Readable> {
  const drawing = new Drawing(sheet, await SheetFonts.load());
  return drawing.blank(rows);
}

class Drawing {
  private readonly words: SheetWords;
  private readonly page: Page;
  private readonly room: number;
  private readonly bottom: number;
  private readonly pages: Piece[][] = [[]];
  private y = TOP;

  constructor(
    private readonly sheet: Sheet,
    private readonly fonts: SheetFonts,
  ) {
    this.words = SHEET_WORDS[sheet.language];
    this.page = pageFor(sheet.sections);
    this.room = this.page.width - 2 * MARGIN;
    this.bottom = this.page.height - MARGIN - FOOT;
  }

  async filled(sheet: FilledSheet, proof: Proof | null): Promise<Readable> {
    const { from, to } = sheet;
    for (const section of sheet.sections) {
      const table = this.begin(section);
      if (section.rows.length === 0) {
        const text = sheet.isOnPaper ? this.words.onPaper : this.words.none(from, to);
        this.place({ what: 'words', text }, table, heightOf(1));
      }
      let done = 0;
      for (const row of section.rows) {
        const narrow = (text: string, column: number) => this.wrapped(text, table, column);
        const wide = (text: string) => this.wrap(text, this.room - 2 * PADDING);
        this.placeBlock(blockOf(row, section, narrow, wide), table);
        if (++done % SLICE === 0) await setImmediate();
      }
    }
    const seal = proof === null ? [] : this.sealOf(sheet);
    const sealHeight = Math.max(QR_SIDE, seal.length * LINE_HEIGHT + this.signHeight() + 2 * MM) + 4 * MM;
    if (proof !== null && this.y + sealHeight > this.bottom) this.turn();
    const sealY = this.y + 4 * MM;
    const code = codeOf(sheet.factsHash);
    const made = `${businessDateOf(sheet.madeAt)} ${localTime(sheet.madeAt)}`;
    return this.draw({
      subtitle: this.words.days(from, to),
      foot: `${this.words.code} ${code}    ${this.words.madeAt} ${made}`,
      madeAt: sheet.madeAt,
      end: (document) => {
        if (proof === null) return;
        this.qr(document, proof.url, this.page.width - MARGIN - QR_SIDE, sealY);
        const width = this.room - QR_SIDE - 6 * MM;
        seal.forEach((line, index) => {
          this.text(document, line, MARGIN, sealY + index * LINE_HEIGHT, TEXT_SIZE);
        });
        this.signatures(document, sealY + seal.length * LINE_HEIGHT + 2 * MM, width);
      },
    });
  }

  async blank(rows: number): Promise<Readable> {
    for (const section of this.sheet.sections) {
      const table = this.begin(section);
      for (let left = rows; left > 0; ) {
        const fit = Math.floor((this.bottom - this.y) / BLANK_ROW);
        const count = Math.min(left, fit);
        if (count > 0) this.place({ what: 'rows', count }, table, count * BLANK_ROW);
        left -= count;
        if (left > 0) this.turn(table);
      }
    }
    if (this.y + this.signHeight() + 4 * MM > this.bottom) this.turn();
    const signY = this.y + 4 * MM;
    return this.draw({
      subtitle: this.words.dayToFill,
      foot: this.words.blank,
      madeAt: null,
      end: (document) => this.signatures(document, signY, this.room),
    });
  }

  /** The head of a table, on this page where a row finds room below it. */
  private begin(section: Section): Table {
    const columns = asHeld(section, (text) =>
      Math.max(0, ...partsOf(text).map((part) => this.fonts.widthOf(part, TEXT_SIZE))),
    );
    const widths = fitted(columns, this.room);
    const heads = columns.map(({ title, unit }, index) =>
      this.wrap(unit === null ? title : `${title}(${unit})`, (widths[index] ?? 0) - 2 * PADDING),
    );
    const headHeight = heightOf(Math.max(...heads.map(({ length }) => length)));
    const table: Table = { section, columns, widths, heads, headHeight };
    const isFirst = this.pages.length === 1 && this.pages[0]?.length === 0;
    if (!isFirst && this.y + SECTION_GAP + headHeight + heightOf(3) > this.bottom) this.turn();
    else if (!isFirst) this.y += 2 * MM;
    this.head(table);
    return table;
  }

  private head(table: Table): void {
    const withTitle = this.sheet.sections.length > 1;
    const titleHeight = withTitle ? SECTION_GAP : 0;
    this.put({ what: 'head', withTitle, y: this.y + titleHeight, table });
    this.y += titleHeight + table.headHeight;
  }

  /** @param again the table that goes on there */
  private turn(again?: Table): void {
    this.pages.push([]);
    this.y = TOP;
    if (again) this.head(again);
  }

  private place(
    piece: { what: 'words'; text: string } | { what: 'rows'; count: number },
    table: Table,
    height: number,
  ) {
    this.put({ ...piece, y: this.y, table });
    this.y += height;
  }

  private placeBlock(block: Block, table: Table): void {
    const withTitle = this.sheet.sections.length > 1 ? SECTION_GAP : 0;
    const fullRoom = linesIn(this.bottom - TOP - withTitle - table.headHeight);
    for (let from = 0; from < block.height; ) {
      const lines = cutOf(block, from, linesIn(this.bottom - this.y), fullRoom);
      if (lines === 0) {
        this.turn(table);
        continue;
      }
      this.put({ what: 'block', block, from, lines, y: this.y, table });
      this.y += heightOf(lines);
      from += lines;
    }
  }

  private put(piece: Piece): void {
    this.pages.at(-1)?.push(piece);
  }

  private wrapped(text: string, { widths }: Table, column: number): string[] {
    return this.wrap(text, (widths[column] ?? 0) - 2 * PADDING);
  }

  private wrap(text: string, width: number): string[] {
    return wrapText(text, width, (part) => this.fonts.widthOf(part, TEXT_SIZE));
  }

  /** Begins to draw; who reads gets the pages one after the other. */
  private draw(what: {
    subtitle: string;
    foot: string;
    madeAt: Date | null;
    end: (document: Document) => void;
  }): Readable {
    const { width, height } = this.page;
    const { ledger, schoolName } = this.sheet;
    const document = new PDFDocument({
      ...{ size: [width, height], margin: 0, autoFirstPage: false, compress: true, font: '' },
      info: {
        Title: `${ledger.id} ${ledger.name} ${schoolName}`.trim(),
        Producer: 'Mingchu',
        Creator: 'Mingchu',
        ...(what.madeAt ? { CreationDate: what.madeAt } : {}),
      },
    });
    this.fonts.registerIn(document);
    const all = async (): Promise<void> => {
      for (const [index, pieces] of this.pages.entries()) {
        document.addPage();
        this.frame(document, what.subtitle, what.foot, index + 1);
        let done = 0;
        for (const piece of pieces) {
          this.piece(document, piece);
          if (++done % SLICE === 0) await setImmediate();
        }
        if (index === this.pages.length - 1) what.end(document);
        await setImmediate();
      }
      document.end();
    };
    all().catch((error: Error) => (document as unknown as Readable).destroy(error));
    return document as unknown as Readable;
  }

  private frame(document: Document, subtitle: string, foot: string, page: number): void {
    const { ledger, schoolName } = this.sheet;
    const title = `${ledger.id} ${ledger.name}`.trim();
    this.aligned(document, title, MARGIN, MARGIN, this.room, 'center', TITLE_SIZE);
    const y = MARGIN + 8 * MM;
    this.text(document, `${this.words.school}${schoolName}`, MARGIN, y, SUBTITLE_SIZE);
    this.aligned(document, subtitle, MARGIN, y, this.room, 'right', SUBTITLE_SIZE);
    const footY = this.page.height - MARGIN - TEXT_SIZE;
    this.text(document, foot, MARGIN, footY, TEXT_SIZE);
    this.aligned(document, this.words.page(page, this.pages.length), MARGIN, footY, this.room, 'right', TEXT_SIZE);
  }

  private piece(document: Document, piece: Piece): void {
    const { table, y } = piece;
    switch (piece.what) {
      case 'head': {
        if (piece.withTitle) this.text(document, table.section.title, MARGIN, y - 4.5 * MM, SECTION_SIZE);
        this.rows(document, table, y, table.headHeight, '#eeeeee');
        this.cells(document, table, y, table.heads, 'center');
        return;
      }
      case 'words':
        document.lineWidth(RULE).rect(MARGIN, y, this.room, heightOf(1)).stroke();
        this.text(document, piece.text, MARGIN + PADDING, y + PADDING, TEXT_SIZE);
        return;
      case 'rows':
        for (let row = 0; row < piece.count; row += 1) this.rows(document, table, y + row * BLANK_ROW, BLANK_ROW);
        return;
      case 'block':
        this.block(document, piece.block, piece.from, piece.lines, table, y);
    }
  }

  private block(document: Document, block: Block, from: number, lines: number, table: Table, y: number): void {
    const own = Math.max(0, Math.min(lines, block.note.from - from));
    const height = heightOf(lines);
    const noteHeight = (lines - own) * LINE_HEIGHT + PADDING;
    if (own === lines) this.rows(document, table, y, height);
    else if (own > 0) this.rows(document, table, y, height - noteHeight);
    if (own < lines) {
      const noteY = own > 0 ? y + height - noteHeight : y;
      document
        .lineWidth(RULE)
        .rect(MARGIN, noteY, this.room, y + height - noteY)
        .stroke('#000000');
      block.note.lines.slice(from + own - block.note.from, from + lines - block.note.from).forEach((text, line) => {
        this.text(document, text, MARGIN + PADDING, noteY + PADDING / 2 + line * LINE_HEIGHT, TEXT_SIZE);
      });
    }
    if (own === 0) return;
    const outer = block.outer.map((texts) => texts.slice(from, from + own));
    const [first = []] = block.outer;
    if (from > 0) outer[0] = [...first.slice(0, 1), this.words.continued].slice(0, own);
    this.cells(document, table, y, outer, null, block.isStruck);
    const firstLine = table.section.columns.length;
    const left = MARGIN + sum(table.widths.slice(0, firstLine));
    const right = left + sum(table.widths.slice(firstLine, firstLine + table.section.lineColumns.length));
    for (const band of block.bands) {
      const [start, end] = [Math.max(band.from, from), Math.min(band.to, from + lines)];
      if (start >= end) continue;
      const bandY = y + (start - from) * LINE_HEIGHT;
      if (band.from > from)
        document
          .lineWidth(RULE / 2)
          .moveTo(left, bandY + PADDING / 2)
          .lineTo(right, bandY + PADDING / 2)
          .stroke();
      const cells = table.columns.map((_, column) =>
        (band.cells[column - firstLine] ?? []).slice(start - band.from, end - band.from),
      );
      this.cells(document, table, bandY, cells, null, block.isStruck);
    }
  }

  /** The frames of a row's cells. */
  private rows(document: Document, { widths }: Table, y: number, height: number, fill?: string): void {
    if (fill) document.rect(MARGIN, y, this.room, height).fill(fill).fillColor('#000000');
    document.lineWidth(RULE);
    let x = MARGIN;
    for (const width of widths) {
      document.rect(x, y, width, height);
      x += width;
    }
    document.stroke('#000000');
  }

  private cells(
    document: Document,
    { columns, widths }: Table,
    y: number,
    cells: readonly (readonly string[])[],
    align: Align | null,
    isStruck = false,
  ): void {
    let x = MARGIN;
    columns.forEach((column, index) => {
      const width = widths[index] ?? 0;
      const mayStrike = isStruck && column.field !== 'standing';
      cells[index]?.forEach((text, line) => {
        const at = y + PADDING + line * LINE_HEIGHT;
        const inner = width - 2 * PADDING;
        const textX = this.aligned(document, text, x + PADDING, at, inner, align ?? column.align, TEXT_SIZE);
        if (!mayStrike || text === '') return;
        const end = textX + this.fonts.widthOf(text, TEXT_SIZE);
        const middle = at + TEXT_SIZE * 0.62;
        document.lineWidth(RULE).moveTo(textX, middle).lineTo(end, middle).stroke();
      });
      x += width;
    });
  }

  private sealOf({ acts, recorders, coSigners }: FilledSheet): string[] {
    const { words } = this;
    const names = (list: readonly string[]) => (list.length === 0 ? words.nobody : list.join(' '));
    const said = [
      words.count(acts),
      `${words.recorders}${names(recorders)}`,
      `${words.coSigners}${names(coSigners)}`,
      words.checkHere,
    ];
    return said.flatMap((line) => this.wrap(line, this.room - QR_SIDE - 6 * MM));
  }

  private signHeight(): number {
    return SIGN_HEIGHT * Math.ceil(this.sheet.signers.length / 3);
  }

  /** A line for each who signs, three beside each other, with room for the date. */
  private signatures(document: Document, top: number, width: number): void {
    const { signers } = this.sheet;
    const across = Math.min(3, signers.length);
    const each = width / across;
    signers.forEach((signer, index) => {
      const x = MARGIN + (index % across) * each;
      const y = top + Math.floor(index / across) * SIGN_HEIGHT;
      this.text(document, `${signer} ${this.words.signHere}:`, x, y, TEXT_SIZE);
      const dateX = x + each * 0.62;
      this.text(document, `${this.words.signDate}:`, dateX, y, TEXT_SIZE);
      document
        .lineWidth(RULE)
        .moveTo(x, y + SIGN_HEIGHT - 2 * MM)
        .lineTo(x + each - 4 * MM, y + SIGN_HEIGHT - 2 * MM)
        .stroke();
    });
  }

  private qr(document: Document, text: string, x: number, y: number): void {
    const { data, size } = encode(text, { ecc: 'M', border: 2 });
    const side = QR_SIDE / size;
    data.forEach((row, down) => {
      row.forEach((isDark, across) => {
        if (isDark) document.rect(x + across * side, y + down * side, side + 0.05, side + 0.05);
      });
    });
    document.fill('#000000');
  }

  /** @returns where it begins */
  private aligned(
    document: Document,
    text: string,
    x: number,
    y: number,
    width: number,
    align: Align,
    size: number,
  ): number {
    const free = width - this.fonts.widthOf(text, size);
    const at = x + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
    this.text(document, text, at, y, size);
    return at;
  }

  private text(document: Document, text: string, x: number, y: number, size: number): void {
    let at = x;
    for (const run of this.fonts.runsOf(text)) {
      // By the base line, on which both faces stand; `features`: as wide as it was measured
      const place: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic', features: [] };
      document
        .font(run.face)
        .fontSize(size)
        .fillColor('#000000')
        .text(run.text, at, y + size * ASCENT, { ...place });
      at += this.fonts.widthOf(run.text, size);
    }
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
