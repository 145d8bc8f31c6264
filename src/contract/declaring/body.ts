import { z } from 'zod';
import { type ActEnvelope, actEnvelope } from '../acts.js';
import { businessDate, id, words } from '../http/common.js';
import type { Endpoint } from '../http/endpoint.js';
import { type ActDeclaration, type Field, type Fields, type PlainAct, upcast } from './declaration.js';
import type { ValuesOf } from './values.js';

/** Characters of a person's name. */
const MOST_NAME = 40;

/** What the route of a plain kind takes: the envelope, the version of the particulars, the fields. */
export function bodyOf<F extends Fields>(act: PlainAct<F>): z.ZodType<ActEnvelope & ValuesOf<F>> {
  const shape = Object.fromEntries(Object.entries(act.fields).map(([name, field]) => [name, schemaOf(field)]));
  return actEnvelope.extend({
    ...versionOf(act),
    ...(act.restricted ? forNobodyElse : {}),
    ...shape,
  }) as unknown as z.ZodType<ActEnvelope & ValuesOf<F>>;
}

/** Note and photos of an act are for all who read records (see `Restricted`). */
const forNobodyElse = { note: z.null().default(null), attachmentIds: z.array(id).max(0).default([]) };

/** Absent: 1, for release 0.1 named none. */
export const versionOf = ({ version }: ActDeclaration) => ({ v: z.int().min(1).max(version).optional() });

/** How bodies of versions of before are read. */
export const versionsOf = (act: ActDeclaration): NonNullable<Endpoint['versions']> => ({
  now: act.version,
  upcast: (version, body) => upcast(act, version, body),
});

function schemaOf(field: Field): z.ZodType {
  const schema = typeOf(field);
  return field.optional || field.askedWhen ? schema.nullable().default(null as never) : schema;
}

function typeOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'yes-no':
      return z.boolean();
    case 'choice':
      return z.enum(Object.keys(field.options) as [string, ...string[]]);
    case 'words':
      return words(field.max);
    case 'people':
      return z
        .array(words(MOST_NAME))
        .min(1)
        .max(field.most)
        .refine((names) => new Set(names).size === names.length);
    case 'date':
      return businessDate;
    case 'number':
      return z.int().min(field.min).max(field.max);
    case 'meal':
      return id;
  }
}
