import type { Capability } from '../roles.js';
import type { PlaceKind, Stage } from '../stages.js';

/** Something in the two languages of the house. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a whole number counts; the person types and reads it as `UNITS` says. */
export type UnitCode =
  | 'tenths-celsius'
  | 'tenths-percent'
  | 'grams'
  | 'grams-only'
  | 'tenths-grams'
  | 'grams-by-kg'
  | 'millilitres'
  | 'pieces'
  | 'portions'
  | 'persons'
  | 'minutes'
  | 'hours'
  | 'times'
  | 'milligrams-per-litre'
  | 'fen';

/** How so many base units are written, and by what a typed number is multiplied; `digits` of them always stand after the point. */
export const UNITS: Readonly<Record<UnitCode, { zh: string; en: string; factor: number; digits?: number }>> = {
  'tenths-celsius': { zh: '℃', en: '℃', factor: 10 },
  'tenths-percent': { zh: '%', en: '%', factor: 10 },
  grams: { zh: 'g', en: 'g', factor: 1 },
  // For what nobody would say in kilograms: `grams` lets the person choose between kg, 斤, 两 and g
  'grams-only': { zh: 'g', en: 'g', factor: 1 },
  'tenths-grams': { zh: 'g', en: 'g', factor: 10 },
  'grams-by-kg': { zh: 'kg', en: 'kg', factor: 1000 },
  millilitres: { zh: 'mL', en: 'mL', factor: 1 },
  pieces: { zh: '个', en: 'pieces', factor: 1 },
  portions: { zh: '份', en: 'portions', factor: 1 },
  persons: { zh: '人', en: 'people', factor: 1 },
  minutes: { zh: '分钟', en: 'min', factor: 1 },
  hours: { zh: '小时', en: 'h', factor: 1 },
  times: { zh: '次', en: 'times', factor: 1 },
  'milligrams-per-litre': { zh: 'mg/L', en: 'mg/L', factor: 1 },
  fen: { zh: '元', en: 'yuan', factor: 100, digits: 2 },
};

/** When a field that may be empty must be filled: one of `of` has the answer `is`, or a number out of its limits. */
export interface RequiredWhen {
  of: readonly string[];
  /** Absent: a number of `of` is out of the limits of its policy. */
  is?: boolean | string;
  /** The refusal of the platform; `journal.field-required` when absent, `journal.out-of-limits` for a number. */
  code?: string;
  /** Rule id of domain-rules.md. */
  rule?: string;
  /** What the form says while it is empty. */
  ask: Words;
}

/** Keys of policy: `min` and `max` themselves are allowed, `below` is not. */
export interface Limits {
  min?: string;
  max?: string;
  below?: string;
}
/** Limits that go by the answer of the choice `by`; an answer that `of` does not name has none. */
export interface LimitsBy {
  by: string;
  of: Readonly<Record<string, Limits>>;
}

interface Common {
  label: Words;
  /** May be left empty, and is then `null`. */
  optional?: true;
  /**
   * Asked only where `of` has one of these answers, a yes-no `true` or `false`; elsewhere it is not on the form and `null`.
   */
  askedWhen?: { of: string; is: readonly string[] };
  /** Of several reasons the first that holds is said. */
  requiredWhen?: RequiredWhen | readonly RequiredWhen[];
}

/** One field of a plain act. Every value is hashed as it is, so there are no fractions: temperatures in tenths. */
export type Field = Common &
  (
    | { type: 'yes-no' }
    | { type: 'choice'; options: Readonly<Record<string, Words>> }
    /**
     * `suggests`: the form offers the name of whoever holds the phone, of everybody who signs here, or of the suppliers.
     * `screened`: it names food, and what a canteen may not have (S-14) is refused.
     */
    | { type: 'words'; max: number; name?: string; suggests?: 'own-name' | 'colleague' | 'supplier'; screened?: true }
    /** Names of people, each once, at most so many. */
    | { type: 'people'; most: number }
    | { type: 'date' }
    /** A value out of its limits is taken, and asks for the fields that are `requiredWhen` it is. */
    | { type: 'number'; unit: UnitCode; min: number; max: number; limits?: Limits | LimitsBy }
    /** A meal, which the act is linked to. */
    | { type: 'meal' }
  );
export type Fields = Readonly<Record<string, Field>>;

/** The reasons for which a field must be filled. */
export const reasonsOf = ({ requiredWhen: why = [] }: Field): readonly RequiredWhen[] => ('ask' in why ? [why] : why);

/** How one value is written on a card or in a book; every field of a form is one, too. */
export type Shown =
  | { type: 'yes-no' | 'words' | 'people' | 'date' | 'instant' | 'meal' }
  | { type: 'choice'; options: Readonly<Record<string, Words>> }
  | { type: 'number'; unit: UnitCode }
  /** So much of something, and a price in fen: of the unit that `unit` beside it names. */
  | { type: 'quantity' | 'price' }
  /** An id, written as the name of what it stands for; `options` has the words of what may stand there instead of an id. */
  | { type: 'thing'; options?: Readonly<Record<string, Words>> }
  /** A list of small things, in one cell. */
  | { type: 'list'; of: Columns };

/** A column of a book. */
export type BookColumn = { label: Words } & Shown & {
    /** The field it shows, where the column is called otherwise. */
    from?: string;
    /** How wide on paper, where the width that its type has does not do. */
    widthMm?: number;
    /** Only where another field says this; empty elsewhere. */
    when?: { field: string; is: string };
  };
/** Columns in their order, by the field of the particulars; `actId` is what the act itself made. */
export type Columns = Readonly<Record<string, BookColumn>>;

/** What a printed book says of each act besides who, when and where. */
export interface PrintedBook {
  /** Once for each act. */
  columns: Columns;
  /** One printed row for each entry of the list `field`. */
  lines?: { field: string; columns: Columns };
}

/** What is said once of every kind of act. */
export interface ActDeclaration {
  /** `<stage>.<what>`; never changes once shipped. */
  kind: string;
  /** Of the particulars. A new one whenever a field comes, goes or means something else; see `upcasts`. */
  version: number;
  /** Null for acts about another act: they belong to that act's stage. */
  stage: Stage | null;
  /** Where the phone offers to record it. */
  placeKinds: readonly PlaceKind[];
  /** Policy key of how many people must sign, the recorder counted; null where one is enough by nature. */
  signers: string | null;
  /** False for desk work: that no camera saw it means nothing. */
  watched: boolean;
  /**
   * Policy key of how many people are at its place at one time while it is done, within the window of `evidence.before_minutes`
   * and `evidence.after_minutes`: boxes are asked to look for them. Absent: nobody is looked for.
   */
  atOnce?: string;
  /** The books of domain-rules.md §10 that it fills; their names are in `contract/ledgers.ts`. */
  ledgers: readonly string[];
  /** What its book says; a plain kind leaves it out, for its fields are the columns. None for acts about another act. */
  book?: PrintedBook;
  zh: string;
  en: string;
  /** By the version it is of: how a body or particulars of then become those of the version after it. */
  upcasts?: Readonly<Record<number, (old: Said) => Said>>;
  /**
   * A body in the words of the version before its `upcasts`, where those can say it: an idempotency key that was kept
   * with them is of the same request.
   */
  inFirstWords?: (said: Said) => Said;
}
type Said = Readonly<Record<string, unknown>>;

/** How often a form is wanted: once a week, once a month, or when something happens. */
export const OFTEN = ['weekly', 'monthly', 'seldom'] as const;
export type Often = (typeof OFTEN)[number];

/**
 * What not everybody who reads records may read: all particulars but `shown`, and the printed book. Who may is whoever
 * holds `reader` at the school, and the recorder his own. Each such reading is in the audit log. Such an act takes no
 * note and no photo, for those are for all who read records.
 */
export interface Restricted {
  reader: Capability;
  shown: readonly string[];
  /** The rule or law that says so. */
  source: string;
}

/**
 * One form for all who work here, which makes an act of each: the numbers are typed for each, and one tap of a person
 * says `well` of all who were looked at, of whatever was not answered otherwise.
 */
export interface ManyAtOnce {
  /** The field that names whom the act is about. */
  of: string;
  well: Readonly<Record<string, boolean | string>>;
  /** On the button that says it. */
  label: Words;
  /** What the form says while nobody was looked at. */
  begin: Words;
}

/** A plain act: nothing follows from it but that it is recorded, so that this is all there is to say about it. */
export interface PlainAct<F extends Fields = Fields> extends ActDeclaration {
  stage: Stage;
  /** Where acts of a kind of before are sent to; a new kind leaves it out and gets `/schools/:schoolId/acts/<kind>`. */
  route?: { id: string; path: string };
  summary: string;
  phone: {
    /** Last part of the form's address, and the name of its help. */
    slug: string;
    /** One character that stands for it on its tile. */
    icon: string;
    /** Under the kind in lists, where no field of `named` says it. */
    well?: Words;
    /** Absent: something of every day, with a tile on the first screen. The others share one tile there. */
    often?: Often;
    many?: ManyAtOnce;
  };
  fields: F;
  /** The fields by which a person names such an act; of yes-no fields those answered with no. */
  named: readonly string[];
  /** What is asked back when it seems not to fit; `before-cooking` goes by the field `mealId`. */
  asks?: readonly 'before-cooking'[];
  /**
   * What makes another act of the kind, at one kitchen on one local day, the same thing again: these fields are answered
   * alike, or, where none is named, there is one. It is asked about (R-F2). Absent: there are as many as there are.
   */
  once?: readonly string[];
  restricted?: Restricted;
  /** Three to five plain sentences for the cook, one a line. */
  help?: Words;
}

/** Keeps the literal types of a declaration. */
export const plainAct = <const F extends Fields, const K extends string, const S extends string>(
  act: PlainAct<F> & {
    kind: K;
    phone: { slug: S };
    named: readonly (keyof F & string)[];
  },
): PlainAct<F> & { kind: K; phone: { slug: S } } => act;

/** An act that does something besides being recorded; its room has the code, and its route stands in `contract/http`. */
export const actWithEffects = <const K extends string>(
  act: ActDeclaration & { kind: K },
): ActDeclaration & { kind: K } => act;

/** Whether nothing but the declaration makes the kind. */
export const isPlain = (act: ActDeclaration): act is PlainAct => 'fields' in act;

/**
 * What was written down as `version` of the kind, as the version of today says it.
 *
 * @throws RangeError for a version that has no way up, or is of tomorrow
 */
export function upcast(act: ActDeclaration, version: number, old: Said): Said {
  let said = old;
  for (let from = version; from < act.version; from += 1) {
    const step = act.upcasts?.[from];
    if (!step) throw new RangeError(`${act.kind} has no way up from version ${from}`);
    said = step(said);
  }
  if (version > act.version) throw new RangeError(`${act.kind} ${version} is newer than ${act.version}`);
  return said;
}
