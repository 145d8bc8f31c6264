/** What a spreadsheet would take for the beginning of a formula, full-width forms included (T-18). */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/**
 * A table as RFC 4180 text that Excel opens with Chinese intact (byte order mark, CRLF). A text that a spreadsheet
 * would run as a formula gets an apostrophe in front; numbers stay numbers, null is an empty field.
 */
export function csvOf(heading: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const lines = [heading, ...rows].map((row) => row.map(field).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
