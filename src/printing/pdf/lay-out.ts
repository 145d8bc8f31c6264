import type { Column } from '../../contract/declaring/in-words.js';
import type { Cell } from '../../contract/declaring/sheet.js';
import type { Section, SheetRow } from '../sheets/sheet.js';

/** Points of a millimetre. */
export const MM = 72 / 25.4;
const A4_MM = { short: 210, long: 297 };
export const MARGIN = 10 * MM;
export const TEXT_SIZE = 7.5;
export const LINE_HEIGHT = TEXT_SIZE * 1.3;
/** Between a cell's edge and its text. */
export const PADDING = 2;
const ROW_PADDING = 2 * PADDING;
/** What measures lose on their way through millimetres, and more, in points. */
const HAIR = 0.01;

export interface Page {
  width: number;
  height: number;
  isLandscape: boolean;
}

/** Upright where the columns of all sections find room, lying otherwise. */
export function pageFor(sections: readonly Section[]): Page {
  const wanted = Math.max(...sections.map((section) => widthMm(columnsOf(section))));
  const isLandscape = wanted > A4_MM.short - (2 * MARGIN) / MM;
  const [width, height] = isLandscape ? [A4_MM.long, A4_MM.short] : [A4_MM.short, A4_MM.long];
  return { width: width * MM, height: height * MM, isLandscape };
}

export const columnsOf = ({ columns, lineColumns, after }: Section): Column[] => [...columns, ...lineColumns, ...after];
const widthMm = (columns: readonly Column[]): number => columns.reduce((sum, column) => sum + column.widthMm, 0);

/**
 * The columns of a section as what they hold wants them: no figure is broken within its digits, and where nobody has said
 * anything a column takes no more room than it must. A section without rows keeps its columns.
 *
 * @param widestPart of a text, in points: the widest part in which no line may end
 */
export function asHeld(section: Section, widestPart: (text: string) => number): Column[] {
  const columns = columnsOf(section);
  if (section.rows.length === 0) return columns;
  const ownCount = section.columns.length;
  const afterFrom = ownCount + section.lineColumns.length;
  const held = columns.map(() => ({ isSaid: false, figure: 0 }));
  const look = (cells: readonly Cell[], first: number) =>
    cells.forEach(({ text, figure }, index) => {
      const of = held[first + index];
      if (of === undefined || text === '') return;
      of.isSaid = true;
      if (figure !== null) of.figure = Math.max(of.figure, widestPart(text));
    });
  for (const { before, lines, after } of section.rows) {
    look(before, 0);
    for (const line of lines) look(line, ownCount);
    look(after, afterFrom);
  }
  return columns.map((column, index) => {
    const { isSaid = false, figure = 0 } = held[index] ?? {};
    const minMm = Math.max(column.minMm, figure === 0 ? 0 : (figure + 2 * PADDING + HAIR) / MM);
    return { ...column, minMm, widthMm: isSaid ? Math.max(column.widthMm, minMm) : minMm };
  });
}

/** The width of each column in points; together they fill `room`, and none is narrower than it may be. */
export function fitted(columns: readonly Column[], room: number): number[] {
  const least = new Set<Column>();
  for (;;) {
    const fixed = [...least].reduce((sum, { minMm }) => sum + minMm * MM, 0);
    const others = columns.filter((column) => !least.has(column));
    const scale = (room - fixed) / widthMm(others);
    const narrow = others.filter((column) => column.widthMm * scale < column.minMm * MM);
    // Where even the least do not fit, all shrink alike
    if (narrow.length === others.length) return columns.map(({ minMm }) => (minMm / leastMm(columns)) * room);
    if (narrow.length === 0) {
      return columns.map((column) => (least.has(column) ? column.minMm * MM : column.widthMm * scale));
    }
    for (const column of narrow) least.add(column);
  }
}
const leastMm = (columns: readonly Column[]): number => columns.reduce((sum, { minMm }) => sum + minMm, 0);

/** The text of one cell, a string for each of its lines. */
type Wrapped = readonly string[];

/**
 * An act on paper: what it says once, and below each other what its lines say. Heights are counted in lines of text, so
 * that an act that no page holds can be cut between any two of them.
 */
export interface Block {
  /** What it says once; the columns of its lines have an empty place in it. */
  outer: Wrapped[];
  bands: { from: number; to: number; cells: Wrapped[] }[];
  /** Below all of it, over the whole width. */
  note: { from: number; lines: Wrapped };
  /** Height with the note, in lines of text. */
  height: number;
  isStruck: boolean;
}

/** @param wrap a text in lines that fit the column @param wrapWide in lines that fit the sheet */
export function blockOf(
  row: SheetRow,
  { columns, lineColumns, after }: Section,
  wrap: (text: string, column: number) => string[],
  wrapWide: (text: string) => string[],
): Block {
  const textsOf = (cells: readonly Cell[], first: number) => cells.map(({ text }, index) => wrap(text, first + index));
  const outer = [
    ...textsOf(row.before, 0),
    ...lineColumns.map(() => []),
    ...textsOf(row.after, columns.length + lineColumns.length),
  ];
  const bands: Block['bands'] = [];
  let height = 0;
  for (const line of row.lines) {
    const cells = textsOf(line, columns.length);
    const to = height + Math.max(1, ...cells.map(({ length }) => length));
    bands.push({ from: height, to, cells });
    height = to;
  }
  const full = Math.max(1, height, ...outer.map(({ length }) => length), after.length > 0 ? 1 : 0);
  const last = bands.at(-1);
  if (last) last.to = full;
  const note = { from: full, lines: row.note === null ? [] : wrapWide(row.note) };
  return { outer, bands, note, height: full + note.lines.length, isStruck: row.isStruck };
}

/** So many lines of text are so high. */
export const heightOf = (lines: number): number => lines * LINE_HEIGHT + ROW_PADDING;

/** As many lines of text as find room. */
export const linesIn = (room: number): number => Math.floor((room - ROW_PADDING) / LINE_HEIGHT + 1e-6);

/**
 * How far a block is drawn from `from` when `room` lines are left and a new page has `fullRoom`: all of it, up to the
 * end of a line of the act, or up to where the room ends. 0 where a new page serves better.
 */
export function cutOf({ bands, note, height }: Block, from: number, room: number, fullRoom: number): number {
  const left = height - from;
  if (left <= room) return left;
  if (left <= fullRoom) return 0;
  const ends = [...bands.map(({ to }) => to), note.from]
    .map((to) => to - from)
    .filter((lines) => lines > 0 && lines <= room);
  const atBand = ends.at(-1);
  if (atBand !== undefined) return atBand;
  return room >= Math.min(fullRoom, MIN_CUT) ? room : 0;
}
/** A cut within words leaves at least so many lines of text on a page. */
const MIN_CUT = 6;
