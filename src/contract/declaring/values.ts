import type { Field, Fields } from './declaration.js';

type Plain<F extends Field> = F extends { type: 'yes-no' }
  ? boolean
  : F extends { type: 'number' }
    ? number
    : F extends { type: 'choice'; options: infer O }
      ? keyof O & string
      : F extends { type: 'people' }
        ? readonly string[]
        : string;

/** The particulars of a plain act, as they are sent, hashed and shown. */
export type ValuesOf<F extends Fields> = {
  [K in keyof F]: F[K] extends { optional: true } | { askedWhen: object } ? Plain<F[K]> | null : Plain<F[K]>;
};
export type Values = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
