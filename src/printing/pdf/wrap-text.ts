import LineBreaker from 'linebreak';

/**
 * The text in lines that are no wider than `width`, broken where Unicode lets a line end; what has no such place is
 * broken anywhere, a character wider than `width` stands alone. Line feeds are kept; an empty text is no line.
 *
 * @param widthOf of a text, in the unit of `width`
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (text === '') return [];
  const lines: string[] = [];
  const breaker = new LineBreaker(text);
  let line = '';
  let from = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    const part = text.slice(from, stop.position);
    from = stop.position;
    if (line !== '' && widthOf((line + part).trimEnd()) > width) {
      lines.push(line);
      line = '';
    }
    for (const character of widthOf(part.trimEnd()) > width ? part : [part]) {
      if (line !== '' && widthOf((line + character).trimEnd()) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
    if (stop.required && from < text.length) {
      lines.push(line);
      line = '';
    }
  }
  return [...lines, line].map((each) => each.trimEnd());
}
