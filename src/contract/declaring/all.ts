import { DECLARED } from '../acts/declared.js';
import { type ActDeclaration, isPlain, type PlainAct } from './declaration.js';

type Declared = (typeof DECLARED)[keyof typeof DECLARED];
type Plain = Extract<Declared, { fields: unknown }>;
export type PlainKind = Plain['kind'];
/** The last part of the address of a plain kind's form. */
export type PlainSlug = Plain['phone']['slug'];

/** Every plain kind. */
export const PLAIN_ACTS: readonly PlainAct[] = (Object.values(DECLARED) as readonly ActDeclaration[]).filter(isPlain);

const BY_KIND = new Map(PLAIN_ACTS.map((act) => [act.kind, act]));

/** The declaration of a plain kind; undefined for one with effects. */
export const plainActOf = (kind: string): PlainAct | undefined => BY_KIND.get(kind);
