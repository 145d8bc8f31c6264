/**
 * Until release 0.2 everything in stock was weighed and its fields said so. What was written down then says grams and
 * nothing else, so that it can be read as grams for ever.
 */
const AMOUNT_OF: Readonly<Record<string, string>> = {
  grams: 'amount',
  countedGrams: 'countedAmount',
  orderedGrams: 'orderedAmount',
  notedGrams: 'notedAmount',
  weighedGrams: 'measuredAmount',
  acceptedGrams: 'acceptedAmount',
  unitPriceFenPerKg: 'unitPriceFen',
};
const GRAMS_OF = Object.fromEntries(Object.entries(AMOUNT_OF).map(([grams, amount]) => [amount, grams]));
/** Where bodies and particulars keep their lines. */
const LISTS = ['lines', 'inputs'];

type Said = Readonly<Record<string, unknown>>;

/** A body, or particulars, of version 1 as version 2 says it. A line that names its unit is left as it is. */
export const readAsGrams = (old: Said): Said =>
  withLines(old, (line) => ('unit' in line ? line : { ...renamed(line, AMOUNT_OF), unit: 'g' }));

/** As version 1 would have said it, key by key in its order, where that can say it: lines in grams. */
export const saidInGrams = (said: Said): Said =>
  withLines(said, ({ unit, ...line }) => (unit === 'g' ? renamed(line, GRAMS_OF) : { ...line, unit }));

function withLines(said: Said, change: (line: Said) => Said): Said {
  const lists = LISTS.flatMap((list) => {
    const lines = said[list];
    return Array.isArray(lines) ? [[list, lines.map((line: unknown) => (isSaid(line) ? change(line) : line))]] : [];
  });
  return { ...said, ...Object.fromEntries(lists) };
}

const renamed = (line: Said, names: Readonly<Record<string, string>>): Said =>
  Object.fromEntries(Object.entries(line).map(([name, value]) => [names[name] ?? name, value]));

const isSaid = (value: unknown): value is Said => typeof value === 'object' && value !== null && !Array.isArray(value);
