export const TOPICS = [
  'schools',
  'misfits',
  'day',
  'cameras',
  'viewings',
  'books',
  'stock',
  'suppliers',
  'funds',
  'deductions',
  'projects',
  'menu',
  'inspections',
  'findings',
  'cases',
  'structure',
  'people',
  'import',
  'audit',
  'general',
] as const;
export type Topic = (typeof TOPICS)[number];

const PLACES: readonly [RegExp, Topic][] = [
  [/^\/$/, 'schools'],
  [/^\/(misfits|episodes|review-days)/, 'misfits'],
  [/^\/schools\/[^/]+\/days\//, 'day'],
  [/^\/schools\/[^/]+\/cameras/, 'cameras'],
  [/^\/schools\/[^/]+\/viewings/, 'viewings'],
  [/^\/schools\/[^/]+\/books/, 'books'],
  [/^\/schools\/[^/]+\/stock/, 'stock'],
  [/^\/schools\/[^/]+\/suppliers/, 'suppliers'],
  [/^(\/schools\/[^/]+)?\/funds/, 'funds'],
  [/^\/deductions(\/|$)/, 'deductions'],
  [/^\/projects(\/|$)/, 'projects'],
  [/^\/schools\/[^/]+\/menu/, 'menu'],
  [/^\/(inspections|draws|results-due)(\/|$)/, 'inspections'],
  [/^\/findings(\/|$)/, 'findings'],
  [/^\/cases(\/|$)/, 'cases'],
  [/^\/structure(\/|$)/, 'structure'],
  [/^\/people(\/|$)/, 'people'],
  [/^\/import(\/|$)/, 'import'],
  [/^\/audit(\/|$)/, 'audit'],
];

/** What the page at `path` is about; `general` where it has no help of its own. */
export function topicOf(path: string): Topic {
  return PLACES.find(([place]) => place.test(path))?.[1] ?? 'general';
}
