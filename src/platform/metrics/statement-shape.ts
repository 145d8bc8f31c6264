const LONGEST = 200;

/**
 * What a statement is, without what it is about: no value that somebody wrote stands in it, and statements that differ only
 * in how many rows or values they carry have the same shape.
 *
 * @param quotesNames whether names stand in double quotes (SQLite); on MySQL these enclose texts
 */
export function shapeOf(sql: string, quotesNames: boolean): string {
  const text = quotesNames
    ? sql.replaceAll('"', '')
    : sql.replaceAll('`', '').replace(/"(?:[^"\\]|\\.|"")*("|$)/gs, '?');
  const shape = text
    .replace(/'(?:[^'\\]|\\.|'')*('|$)/gs, '?')
    .replace(/\/\*.*?(\*\/|$)|--[^\n]*/gs, ' ')
    .replace(/\b(0x[\da-f]+|\d[\d.]*(e[+-]?\d+)?)\b/gi, '?')
    .replace(/\s+/g, ' ')
    .replace(/\?( ?, ?\?)+/g, '?…')
    .replace(/(\(\?…?\))( ?, ?\(\?…?\))+/g, '$1…')
    .replace(/(\(\w+ = \?( AND \w+ = \?)*\))( OR \(\w+ = \?( AND \w+ = \?)*\))+/g, '$1…')
    .replace(/( WHEN \? THEN \?)+/g, ' WHEN ? THEN ?…')
    .replace(/^ ?SELECT (?:(?! FROM ).)* FROM /i, 'SELECT … FROM ')
    .trim();
  return shape.length > LONGEST ? `${shape.slice(0, LONGEST)}…` : shape;
}
