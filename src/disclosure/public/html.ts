/** A piece of a page: everything in it that came from people is escaped. */
export class Html {
  constructor(readonly text: string) {}

  get bytes(): number {
    return Buffer.byteLength(this.text);
  }
}

type Value = string | number | Html | readonly Html[];
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const asText = (value: Value): string => {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"']/g, (character) => ESCAPED[character] ?? character);
};

/** A template whose values are text, whatever they look like; only `Html` goes in as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(
    parts.map((part, index) => part + (index < values.length ? asText(values[index] as Value) : '')).join(''),
  );
}

export const NOTHING = new Html('');

/** The first of `rows` that fit into `bytes` together, and `rest` of how many did not. */
export function within(bytes: number, rows: readonly Html[], rest: (left: number) => Html): Html {
  let sum = 0;
  const end = rows.findIndex((row) => {
    sum += row.bytes;
    return sum > bytes;
  });
  return end < 0 ? html`${rows}` : html`${rows.slice(0, end)}${rest(rows.length - end)}`;
}
