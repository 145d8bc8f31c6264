import type { QuantityUnit } from '../../contract/quantity.js';
import type { NoteText } from './note-model.js';

/** Where something stands in the photo, in thousandths of its width and height from the upper left corner. */
export interface NotePlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Said {
  text: string;
  place: NotePlace;
}

/** What a line of a note seems to say. What is not certain to be said is null. */
export interface ReadLine {
  name: string;
  /** Of `unit`; null where number or unit was not read, or pieces are no whole number. */
  amount: number | null;
  unit: QuantityUnit | null;
  /** Fen for a kilogram, a litre or a piece, as the unit is. */
  unitPriceFen: number | null;
  /** Whether amount times price is the sum that is printed beside them; null where one of the three was not read. */
  agrees: boolean | null;
  place: NotePlace;
}

export interface ReadNote {
  supplier: Said | null;
  /** The first date on it, as `2026-11-30`. */
  date: Said | null;
  noteNo: Said | null;
  lines: ReadLine[];
}

interface Size {
  width: number;
  height: number;
}

/** Writing in the directions of the paper, not of the photo. */
interface Laid extends NoteText {
  x: number;
  y: number;
}

type Column = 'name' | 'amount' | 'unit' | 'price' | 'total' | 'other';

/** What the heads of columns are called. */
const HEADS: readonly [Column, RegExp][] = [
  ['price', /单价|价格/],
  ['total', /金额|小计|总价/],
  ['name', /商品名称|货品名称|货物名称|食材名称|商品|货品|货物|品名|名称|食材|菜名/],
  ['unit', /单位/],
  ['amount', /重量\/?数量|数量\/?重量|数量|重量|净重|斤数/],
  ['other', /序号|编号|规格|备注|等级|产地/],
];
const END = /^(合计|总计|总金额|大写|金额大写|本单合计)|^合.{0,3}计/;
const SUPPLIER = /^(供货单位|供货商|供货方|供应商|供方|送货单位|配送单位|销货单位|发货单位)(?:名称)?[:：]?(.*)$/;
const RECEIVER = /收货|客户|购货|送达|学校|小学|中学|收方/;
const FIRM = /(公司|合作社|经营部|商行|批发部|肉铺|商店|超市|农场|粮店|粮油店|门市部)(?=$|送货单|销售单|配送单)/;
const DATE = /(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})/;
const NOTE_NO = /(?:单号|编号|n[o0]|№)[.:：]*([a-z0-9-]{4,30})$/i;
const NUMBER = /^[¥￥]?(\d{1,6}(?:\.\d{1,3})?)(?:元)?$/;
const COUNTED = /^(\d{1,6}(?:\.\d{1,3})?)([a-z\u4e00-\u9fff]{1,2})$/i;

/** How many base units one of what is printed is. */
const UNITS: Readonly<Record<string, readonly [QuantityUnit, number]>> = {
  kg: ['g', 1_000],
  公斤: ['g', 1_000],
  千克: ['g', 1_000],
  斤: ['g', 500],
  市斤: ['g', 500],
  g: ['g', 1],
  克: ['g', 1],
  l: ['mL', 1_000],
  升: ['mL', 1_000],
  ml: ['mL', 1],
  毫升: ['mL', 1],
  ...Object.fromEntries(
    [...'个袋盒桶瓶箱包件板只条根棵把块份支罐听提筐壶'].map((word) => [word, ['piece', 1] as const]),
  ),
};
const PRICED_PER: Readonly<Record<QuantityUnit, number>> = { g: 1_000, mL: 1_000, piece: 1 };

/**
 * What a delivery note seems to say, from the writing in its photo. Nothing is guessed: what has no head of a column above it,
 * no label beside it, or is no number where one belongs, is null or left out.
 *
 * @param texts as the model found them, in any order
 * @param size of the photo, pixels
 */
export function readNote(texts: readonly NoteText[], size: Size): ReadNote {
  const rows = rowsOf(laid(texts));
  const table = tableOf(rows);
  const all = rows.flat();
  return {
    supplier: supplierOf(rows, size),
    date: dateOf(all, size),
    noteNo: firstOf(all, size, (text) => NOTE_NO.exec(text)?.[1] ?? null),
    lines: table.flatMap(({ columns, row }) => lineOf(columns, row, size) ?? []),
  };
}

/** Turned by as much as most of the long lines are tilted. */
function laid(texts: readonly NoteText[]): Laid[] {
  const tilts = texts.filter(({ length, height }) => length > 3 * height).map(({ radians }) => radians);
  const tilt = tilts.sort((a, b) => a - b)[Math.floor(tilts.length / 2)] ?? 0;
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)];
  return texts.map((each) => ({
    ...each,
    text: each.text.normalize('NFKC').replaceAll(/\s/g, ''),
    x: each.middleX * cos + each.middleY * sin,
    y: each.middleY * cos - each.middleX * sin,
  }));
}

/** What stands on one line of the paper, from left to right; the lines from above. A line may rise or fall as it goes on. */
function rowsOf(texts: readonly Laid[]): Laid[][] {
  const rows: Laid[][] = [];
  for (const each of texts.toSorted((a, b) => a.x - b.x)) {
    const apart = (row: readonly Laid[]): number => Math.abs((row.at(-1) as Laid).y - each.y);
    const nearest = rows.toSorted((a, b) => apart(a) - apart(b))[0];
    const last = nearest?.at(-1);
    const isBeside = last !== undefined && each.x - each.length / 2 > last.x;
    if (nearest !== undefined && isBeside && apart(nearest) < each.height * 0.5) nearest.push(each);
    else rows.push([each]);
  }
  const heightOf = (row: readonly Laid[]): number => row.reduce((sum, { y }) => sum + y, 0) / row.length;
  return rows.sort((a, b) => heightOf(a) - heightOf(b));
}

type Head = { column: Column; from: number; to: number };

/** The lines below the heads of columns, up to the sum. */
function tableOf(rows: readonly Laid[][]): { columns: readonly Head[]; row: readonly Laid[] }[] {
  const at = rows.findIndex((row) => {
    const columns = new Set(row.flatMap(headsOf).map(({ column }) => column));
    return columns.has('name') && (columns.has('amount') || columns.has('price'));
  });
  if (at < 0) return [];
  const columns = (rows[at] as Laid[]).flatMap(headsOf);
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => row.some(({ text }) => END.test(text)));
  return (end < 0 ? below : below.slice(0, end)).map((row) => ({ columns, row }));
}

/** The heads of columns in one piece of writing: what stands close together is often found as one. */
function headsOf({ text, x, length }: Laid): Head[] {
  const heads: Head[] = [];
  let rest = text;
  for (const [column, word] of HEADS) {
    const found = word.exec(rest);
    if (found === null) continue;
    const px = (sign: number): number => x - length / 2 + (sign / text.length) * length;
    const isAlone = [...text.replaceAll(/\(.*\)|\//g, '')].length <= found[0].length;
    const [from, to] = isAlone ? [0, text.length] : [found.index, found.index + found[0].length];
    heads.push({ column, from: px(from), to: px(to) });
    rest = rest.replace(found[0], '\0'.repeat(found[0].length));
  }
  return heads;
}

function lineOf(columns: readonly Head[], row: readonly Laid[], size: Size): ReadLine | null {
  const cells = new Map<Column, string>();
  for (const text of row) {
    const column = columnOf(columns, text);
    cells.set(column, (cells.get(column) ?? '') + text.text);
  }
  const name = (cells.get('name') ?? '').replace(/^\d+[.、]?(?=\D)/, '');
  if (!/\p{Script=Han}/u.test(name)) return null;
  const counted = COUNTED.exec(cells.get('amount') ?? '');
  const printed = (counted?.[2] ?? cells.get('unit') ?? '').toLowerCase();
  const [unit, base] = UNITS[printed] ?? [null, 0];
  const count = numberOf(counted?.[1] ?? cells.get('amount'));
  const price = numberOf(cells.get('price'));
  const total = numberOf(cells.get('total'));
  if (count === null && price === null) return null;
  const exact = count === null || unit === null ? null : Math.round(count * base * 1_000) / 1_000;
  const fen = price === null || unit === null ? null : (price * 100 * PRICED_PER[unit]) / base;
  return {
    name,
    amount: exact !== null && Number.isInteger(exact) && exact > 0 ? exact : null,
    unit,
    unitPriceFen: fen === null ? null : Math.round(fen),
    // To the fen, or to the tenth of a yuan that many round to
    agrees: count === null || price === null || total === null ? null : Math.abs(count * price - total) < 0.06,
    place: placeAround(row, size),
  };
}

/** The column whose head lies nearest by its middle or either edge: cells stand left, right or in the middle. */
function columnOf(columns: readonly Head[], { x, length }: Laid): Column {
  const [from, to] = [x - length / 2, x + length / 2];
  const apart = (head: Head): number =>
    Math.min(Math.abs(head.from - from), Math.abs(head.to - to), Math.abs((head.from + head.to) / 2 - x));
  return columns.toSorted((a, b) => apart(a) - apart(b))[0]?.column ?? 'other';
}

/** A comma that sets no thousands apart may be a point that was misread: `3,5` is not taken for 35. */
const THOUSANDS = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/;

function numberOf(text: string | undefined): number | null {
  const found = NUMBER.exec((text ?? '').replace(THOUSANDS, (number) => number.replaceAll(',', '')));
  return found === null ? null : Number(found[1]);
}

/** By its label; else the first name of a firm that is not the receiver's. */
function supplierOf(rows: readonly Laid[][], size: Size): Said | null {
  for (const row of rows) {
    for (const [i, each] of row.entries()) {
      const label = SUPPLIER.exec(each.text);
      if (label === null) continue;
      if (label[2]) return { text: label[2], place: placeAround([each], size) };
      const next = row[i + 1];
      if (next !== undefined) return { text: next.text, place: placeAround([next], size) };
    }
  }
  return firstOf(rows.flat(), size, (text) => {
    const firm = RECEIVER.test(text) ? null : FIRM.exec(text);
    return firm === null ? null : text.slice(0, firm.index + firm[0].length);
  });
}

function dateOf(texts: readonly Laid[], size: Size): Said | null {
  return firstOf(texts, size, (text) => {
    const [, year, month = '', day = ''] = DATE.exec(text) ?? [];
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const at = Date.parse(`${date}T00:00:00Z`);
    // A 31st of February would be taken for the 3rd of March
    return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? null : date;
  });
}

function firstOf(texts: readonly Laid[], size: Size, said: (text: string) => string | null): Said | null {
  for (const each of texts) {
    const text = said(each.text);
    if (text !== null) return { text, place: placeAround([each], size) };
  }
  return null;
}

function placeAround(texts: readonly NoteText[], { width, height }: Size): NotePlace {
  const corners = texts.flatMap(({ middleX, middleY, length, height: high, radians }) => {
    const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
    const [halfX, halfY] = [(length * cos + high * sin) / 2, (length * sin + high * cos) / 2];
    return [
      [middleX - halfX, middleY - halfY],
      [middleX + halfX, middleY + halfY],
    ] as const;
  });
  const share = (px: number, of: number): number => Math.min(1_000, Math.max(0, Math.round((px * 1_000) / of)));
  const [xs, ys] = [corners.map(([x]) => share(x, width)), corners.map(([, y]) => share(y, height))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
