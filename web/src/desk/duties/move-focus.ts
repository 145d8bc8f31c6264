import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys move among the figures of a table, over cells without one. */
export function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  if (!step || !cell || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.rows];
  for (
    let [y, x] = [rows.indexOf(row) + step[0], cell.cellIndex + step[1]];
    rows[y]?.cells[x];
    [y, x] = [y + step[0], x + step[1]]
  ) {
    const link = rows[y]?.cells[x]?.querySelector<HTMLElement>('a, button');
    if (!link) continue;
    event.preventDefault();
    link.focus();
    return;
  }
}
