import { describe, expect, it } from '@jest/globals';
import type { Column } from '../../contract/declaring/in-words.js';
import type { Cell } from '../../contract/declaring/sheet.js';
import type { Section } from '../sheets/sheet.js';
import { asHeld, fitted, MM, PADDING } from './lay-out.js';
import { partsOf, wrapText } from './wrap-text.js';

/** A4 lying, between its margins. */
const ROOM = 277 * MM;
const widthOf = (text: string) => 4.2 * text.length;
const widestPart = (text: string) => Math.max(...partsOf(text).map(widthOf));
const column = (index: number): Column => ({
  ...{ field: `f${index}`, title: '实收', unit: null, align: 'left' },
  ...{ widthMm: 20, minMm: 9 },
});
const words = (text: string): Cell => ({ text, figure: null });
const kg = (text: string): Cell => ({ text, figure: { number: 1, format: '0' } });

/** As many columns as goods received have; the cells are those of its first, the others say nothing. */
function section(...cells: Cell[]): Section {
  const columns = Array.from({ length: 23 }, (_, index) => column(index));
  const before = columns.map((_, index) => cells[index] ?? words(''));
  const row = { before, lines: [], after: [], note: null, isStruck: false };
  return { title: '', columns, lineColumns: [], after: [], rows: cells.length > 0 ? [row] : [] };
}
const linesOf = (held: Section, index: number): string[] => {
  const width = fitted(asHeld(held, widestPart), ROOM)[index] ?? 0;
  return wrapText(held.rows[0]?.before[index]?.text ?? '', width - 2 * PADDING, widthOf);
};

describe('columns of a printed sheet', () => {
  it('break no figure within its digits, however many they are', () => {
    const full = section(...Array.from({ length: 23 }, () => kg('74.888 kg')));
    for (const index of [0, 11, 22]) expect(linesOf(full, index)[0]).toMatch(/^74\.888/);
    expect(linesOf(section(kg('12345.678 元/kg')), 0)[0]).toMatch(/^12345\.678/);
  });

  it('leave their room to others where nothing is said in them', () => {
    const [said = 0, empty = 0] = fitted(asHeld(section(words('小白菜')), widestPart), ROOM);
    expect(empty).toBeLessThan(said / 2);
  });

  it('are all as wide as declared on a sheet without a record', () => {
    expect(new Set(fitted(asHeld(section(), widestPart), ROOM)).size).toBe(1);
  });
});
