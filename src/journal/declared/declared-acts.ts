import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { FoodScreening } from '../../catalogue/index.js';
import type { ActEnvelope, ActKind, ActLine, ActReceipt } from '../../contract/acts.js';
import { PLAIN_ACTS } from '../../contract/declaring/all.js';
import { type Fields, type PlainAct, upcast } from '../../contract/declaring/declaration.js';
import { endpointOf } from '../../contract/declaring/endpoint.js';
import { namesOf } from '../../contract/declaring/in-words.js';
import { boundsOf, firstMissing, firstUnasked, limitKeysOf } from '../../contract/declaring/missing.js';
import type { Values, ValuesOf } from '../../contract/declaring/values.js';
import { nameKey } from '../../contract/sound-text.js';
import { DomainError, invariant } from '../../platform/index.js';
import { type ActBook, ActBooks, entryBy } from '../act-books.js';
import { ActRecorder, type ActRequest, type OpenAct, type Written } from '../act-recorder.js';
import { askTwice } from '../ask-twice.js';
import { ActBytes } from '../journal.entities.js';
import { JournalReader } from '../reading/journal-reader.js';
import type { Particulars, SealedLink, UnsealedAct } from '../sealing/seal-act.js';

/** What else a room does when an act of a plain kind is recorded; everything inside the transaction handed in. */
export interface DeclaredEffect {
  /** What the act is linked to besides the things its fields name. */
  links(open: OpenAct, said: Values): Promise<readonly SealedLink[]>;
  /** As `ActBook.takeEffect`, of an act with its links. */
  takeEffect(tx: EntityManager, act: UnsealedAct): Promise<void>;
  /** As `ActBook.undo`. */
  undo(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void>;
}

type Asking = (open: OpenAct, said: Values) => Promise<void>;

/** As the kind's schema has read it. */
type Body = ActEnvelope & Readonly<Record<string, unknown>>;

/** Acts that are no more than their declaration in `contract/acts`: checked, linked, sealed and read by it. */
@Injectable()
export class DeclaredActs {
  private readonly effects = new Map<ActKind, DeclaredEffect>();
  private readonly questions = new Map<ActKind, Asking[]>();

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly reader: JournalReader,
    private readonly screening: FoodScreening,
  ) {
    for (const act of PLAIN_ACTS) books.register(this.bookOf(act));
  }

  /** Says what follows from acts of a plain kind; once, while modules are constructed. */
  followedBy(kind: ActKind, effect: DeclaredEffect): void {
    invariant(!this.effects.has(kind), `one effect of ${kind}`);
    this.effects.set(kind, effect);
  }

  /** Has a room that the kind is not of ask about what is said (`OpenAct.ask`); while modules are constructed. */
  askedAlso(kind: ActKind, asking: Asking): void {
    this.questions.set(kind, [...(this.questions.get(kind) ?? []), asking]);
  }

  /**
   * @throws DomainError of a field's `requiredWhen`, `journal.field-not-asked`, of a name that is screened (a doubtful one
   *   is taken with a note), `journal.meal-not-found`, `journal.before-cooking`, and as `ActRecorder.record`
   */
  record(act: PlainAct, request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(act.kind as ActKind, request, (open) => this.write(act, open, request.body));
  }

  /** What acts of the kind say, by act id, in the version of today; unknown ids and those of other kinds are left out. */
  async valuesOf<F extends Fields>(
    tx: EntityManager,
    act: PlainAct<F>,
    actIds: readonly string[],
  ): Promise<Map<string, ValuesOf<F>>> {
    const rows = await tx.findBy(ActBytes, { actId: In([...actIds]) });
    return new Map(
      rows.flatMap(({ actId, envelope, personal }) => {
        const { kind, schemaVersion } = JSON.parse(envelope.toString('utf8')) as {
          kind: string;
          schemaVersion: number;
        };
        if (kind !== act.kind) return [];
        const { particulars } = JSON.parse(personal.toString('utf8')) as { particulars: Particulars };
        return [[actId, upcast(act, schemaVersion, particulars) as ValuesOf<F>] as const];
      }),
    );
  }

  private bookOf(act: PlainAct): ActBook {
    return {
      kind: act.kind as ActKind,
      isDeclared: true,
      read: (tx, actIds) => this.valuesOf(tx, act, actIds),
      takeEffect: async (tx, done) => {
        await this.effects.get(done.kind)?.takeEffect(tx, done);
        return 'recorded';
      },
      undo: async (tx, done, reversal) => this.effects.get(done.kind)?.undo(tx, done, reversal),
      entry: entryBy(endpointOf(act), {
        write: (open, body) => this.write(act, open, body),
        again: (particulars) => particulars,
      }),
      inWords: async (tx, actIds) => {
        const values = await this.valuesOf(tx, act, actIds);
        return new Map([...values].map(([id, said]) => [id, linesOf(act, said)]));
      },
    };
  }

  private async write(act: PlainAct, open: OpenAct, body: Body): Promise<Written<object>> {
    const names = Object.keys(act.fields);
    const particulars: Values = Object.fromEntries(names.map((name) => [name, (body as Values)[name] ?? null]));
    const meals = names.flatMap((name) => {
      const id = particulars[name];
      return act.fields[name]?.type === 'meal' && typeof id === 'string' ? [{ name, id }] : [];
    });
    for (const { name, id } of meals) await open.requireMade('meal', id, name);
    this.refuseForbidden(act, particulars, open.act.note);
    await this.refuseMissing(act, open, particulars);
    if (act.asks?.includes('before-cooking') && typeof particulars.mealId === 'string') {
      await this.reader.askBeforeCooking(open, particulars.mealId);
    }
    await this.askTwice(act, open, particulars);
    for (const asking of this.questions.get(open.act.kind) ?? []) await asking(open, particulars);
    const named = meals.map(({ id }) => ({ role: 'observed', thing: 'meal', thingId: id, quantity: null }) as const);
    return {
      links: [...named, ...((await this.effects.get(open.act.kind)?.links(open, particulars)) ?? [])],
      particulars,
      answer: () => ({}),
    };
  }

  private async askTwice(declared: PlainAct, open: OpenAct, said: Values): Promise<void> {
    const { once } = declared;
    if (once === undefined) return;
    const { tx, act, date } = open;
    const ofDay = await this.reader.idsOfDay(tx, act, date);
    const values = await this.valuesOf(tx, declared, ofDay);
    const alike = [...values].filter(([, earlier]) => once.every((name) => plain(earlier[name]) === plain(said[name])));
    await askTwice(open, this.reader, {
      earlier: alike.map(([id]) => id),
      what: async (id) =>
        linesOf(declared, values.get(id) ?? {})
          .map(({ name }) => name)
          .join('、'),
      field: once.at(-1) ?? 'occurredAt',
    });
  }

  private refuseForbidden(act: PlainAct, values: Values, note: string | null): void {
    for (const [name, field] of Object.entries(act.fields)) {
      const said = values[name];
      if (field.type !== 'words' || !field.screened || typeof said !== 'string') continue;
      this.screening.refuseForbidden(said, note, name);
    }
  }

  private async refuseMissing(act: PlainAct, { limit }: OpenAct, values: Values): Promise<void> {
    const unasked = firstUnasked(act, values);
    if (unasked !== null) throw new DomainError('journal.field-not-asked', {}, { field: unasked });
    const limits = new Map<string, number>();
    for (const key of limitKeysOf(act)) limits.set(key, await limit(key));
    const missing = firstMissing(act, values, (name) => boundsOf(act.fields[name], values, (key) => limits.get(key)));
    if (missing === null) return;
    const { field, code, ask, rule } = missing;
    const { zh, en } = act.fields[field]?.label ?? { zh: field, en: field };
    const details = { label: zh, labelEn: en, ask: ask.zh, askEn: ask.en };
    throw new DomainError(code, details, { field, ...(rule === undefined ? {} : { rule }) });
  }
}

/** Two spellings of one name are one. */
const plain = (value: unknown): unknown => (typeof value === 'string' ? nameKey(value) : value);

/** What names the act in lists. A point that is not in order is no name: it would read as if it were. */
function linesOf(act: PlainAct, values: Values): ActLine[] {
  const named = act.named.filter((name) => act.fields[name]?.type !== 'yes-no');
  return namesOf({ ...act, named }, values, 'zh').map((name) => ({ name, quantity: null, count: null }));
}
