import type { OpenAct } from '../journal/index.js';

/** How many portions go to whom, and in which field that stands. */
export interface Portions {
  /** A class or a school. */
  who: string;
  /** Pupils there; 0 where nobody has said. */
  people: number;
  portions: number;
  field: string;
}

/** Far more portions than pupils are a number mistyped, more likely: `4000` for `40` (X01). Second helpings and teachers are not asked about. */
export async function askAboutPortions({ limit, ask, isNew }: OpenAct, all: readonly Portions[]): Promise<void> {
  if (!isNew) return;
  const percent = await limit('serving.most_percent');
  const many = all.find(({ people, portions }) => people > 0 && portions * 100 > people * percent);
  if (many === undefined) return;
  const { field, ...details } = many;
  ask('many-portions', { ...details }, field);
}
