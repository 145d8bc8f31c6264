/** `1234.5` yuan → 123450 fen, digit by digit so that nothing is rounded; null for what is no amount above nought. */
export function fenOf(typed: string): number | null {
  const match = /^(\d{1,8})(?:\.(\d{1,2}))?$/.exec(typed.trim());
  if (match === null) return null;
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return fen > 0 ? fen : null;
}
