/** `text` for a `LIKE … ESCAPE '!'` in which `%` and `_` stand for themselves. */
export function literally(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}
