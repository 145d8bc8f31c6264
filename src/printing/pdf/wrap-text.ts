import LineBreaker from 'linebreak';

/** A text between the places where Unicode lets a line end; `isEnd`: there it must end. */
function* breaks(text: string): Generator<{ part: string; isEnd: boolean }> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    yield { part: text.slice(from, stop.position), isEnd: stop.required && stop.position < text.length };
    from = stop.position;
  }
}

/** What of a text stays on one line, without the spaces between. */
export const partsOf = (text: string): string[] => [...breaks(text)].map(({ part }) => part.trimEnd());

/**
 * The text in lines that are no wider than `width`, broken where Unicode lets a line end; what has no such place is
 * broken anywhere, a character wider than `width` stands alone. Line feeds are kept; an empty text is no line.
 *
 * @param widthOf of a text, in the unit of `width`
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): string[] {
  if (text === '') return [];
  const lines: string[] = [];
  let line = '';
  for (const { part, isEnd } of breaks(text)) {
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
    if (isEnd) {
      lines.push(line);
      line = '';
    }
  }
  return [...lines, line].map((each) => each.trimEnd());
}
