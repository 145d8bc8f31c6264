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
const column = (index: number, widthMm: number): Column => ({
  ...{ field: `f${index}`, title: '实收', unit: null, align: 'left', widthMm, minMm: 9 },
});
const words = (text: string): Cell => ({ text, figure: null });
const kg = (text: string): Cell => ({ text, figure: { number: 1, format: '0' } });

/** As many columns as goods received have; the cells are those of its first, the others say nothing. */
function section(...cells: Cell[]): Section {
  const columns = Array.from({ length: 23 }, (_, index) => column(index, cells[index]?.figure ? 10 : 30));
  const before = columns.map((_, index) => cells[index] ?? words(''));
  const row = { before, lines: [], after: [], note: null, isStruck: false };
  return { title: '', columns, lineColumns: [], after: [], rows: cells.length > 0 ? [row] : [] };
}
const linesOf = (held: Section, index: number): string[] => {
  const width = fitted(asHeld(held, widestPart), ROOM)[index] ?? 0;
  return wrapText(held.rows[0]?.before[index]?.text ?? '', width - 2 * PADDING, widthOf);
};

describe('columns of a printed sheet', () => {
  it('break no figure within its digits, however little room there is', () => {
    // Narrow beside columns of words that want all the room, as those of goods received are
    const figures = Array.from({ length: 10 }, () => kg('74.888 kg'));
    const full = section(...figures, ...Array.from({ length: 13 }, () => words('动物检疫证明')));
    for (const index of [0, 5, 9]) expect(linesOf(full, index)[0]).toMatch(/^74\.888/);
  });

  it('leave their room to others where nothing is said in them', () => {
    const [said = 0, empty = 0] = fitted(asHeld(section(words('小白菜')), widestPart), ROOM);
    expect(empty).toBeLessThan(said / 2);
  });

  it('are all as wide as declared on a sheet without a record', () => {
    expect(new Set(fitted(asHeld(section(), widestPart), ROOM)).size).toBe(1);
  });
});
