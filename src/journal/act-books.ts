import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ActEnvelope, ActKind, ActLine } from '../contract/acts.js';
import type { BodyOf, Endpoint } from '../contract/http/endpoint.js';
import { invariant } from '../platform/index.js';
import type { OpenAct, Written } from './act-recorder.js';
import type { Particulars, UnsealedAct } from './sealing/seal-act.js';

/** What an act came to when it took effect. */
export type Effect = 'recorded' | 'pending_shortage';

/** How acts of a kind are entered: a correction enters them again by it, as their route does. */
export interface ActEntry {
  /** What the kind's route takes. */
  readonly body: z.ZodType<ActEnvelope>;
  /** Of a body that comes in versions. */
  readonly versions?: Endpoint['versions'];
  write(open: OpenAct, body: never): Promise<Written<object>>;
  /** The particulars as the body of the route says them. */
  again(particulars: never): object;
  /**
   * The body of an act that rests on a corrected one, where more than ids must follow the correction; null when what it
   * rests on is gone.
   */
  follow?(resting: Body, before: Body, after: Body): Body | null;
}
export type Body = Readonly<Record<string, unknown>>;

/** How the acts of the kind that `endpoint` records are entered. */
export function entryBy<E extends Endpoint>(
  endpoint: E,
  how: {
    write(open: OpenAct, body: BodyOf<E>): Promise<Written<object>>;
    again(particulars: Particulars): object;
    follow?: NonNullable<ActEntry['follow']>;
  },
): ActEntry {
  invariant(endpoint.body, `${endpoint.id} takes a body`);
  const { versions } = endpoint;
  return { body: endpoint.body as z.ZodType<ActEnvelope>, ...(versions ? { versions } : {}), ...how };
}

/**
 * What the module that owns a kind of act teaches the journal about it; the journal imports no module.
 * Everything runs inside the transaction handed in.
 */
export interface ActBook {
  readonly kind: ActKind;
  /** True for kinds that keep no rows: their particulars are the stored bytes. */
  readonly isDeclared?: true;
  /**
   * The particulars of each act as the version of today says them, whichever it was written in; what is hashed of a new
   * one. Where that version changes, the declaration's `upcasts` say how what was sealed before is read.
   */
  read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>>;
  /** Absent for acts about other acts. */
  readonly entry?: ActEntry;
  /** What each act is about, in words. */
  inWords?(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>>;
  /** Acts whose effect builds on this one's, besides those that name what it made: what took the goods it brought. */
  builtOn?(tx: EntityManager, act: UnsealedAct): Promise<string[]>;
  /** Acts about the same goods whose signers had another duty: in a large canteen they do not sign this one (DR-13). */
  otherDuties?(tx: EntityManager, act: UnsealedAct): Promise<string[]>;
  /** Whether whoever brought the goods may witness the act where too few work in the kitchen. Absent: he may not. */
  deliverersWitness?(tx: EntityManager, act: UnsealedAct): Promise<boolean>;
  /**
   * Posts what the act does to stock or other state; called once, with the last signature.
   *
   * @param waits true when it belongs to a correction of which something waits for a signature: then it may wait with it
   */
  takeEffect?(tx: EntityManager, act: UnsealedAct, waits: boolean): Promise<Effect>;
  /** Takes back what `takeEffect` did, or a shortage still pending; never called for an act still to be signed. */
  undo?(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void>;
}

/** The books of all kinds, registered while modules are constructed. */
@Injectable()
export class ActBooks {
  private readonly byKind = new Map<string, ActBook>();

  register(book: ActBook): void {
    invariant(!this.byKind.has(book.kind), `${book.kind} is registered once`);
    this.byKind.set(book.kind, book);
  }

  of(kind: ActKind): ActBook {
    const book = this.byKind.get(kind);
    invariant(book, `a book of ${kind}`);
    return book;
  }

  /** What acts of any kinds are about, in words, by act id. */
  async inWords(tx: EntityManager, acts: readonly Pick<UnsealedAct, 'id' | 'kind'>[]): Promise<Map<string, ActLine[]>> {
    const found = new Map<string, ActLine[]>();
    for (const kind of new Set(acts.map((act) => act.kind))) {
      const ids = acts.filter((act) => act.kind === kind).map(({ id }) => id);
      for (const [id, lines] of (await this.of(kind).inWords?.(tx, ids)) ?? []) found.set(id, lines);
    }
    return found;
  }

  /** The particulars of acts of any kinds, by act id. An act whose rows are gone is missing from the answer. */
  async particularsOf(
    tx: EntityManager,
    acts: readonly Pick<UnsealedAct, 'id' | 'kind'>[],
  ): Promise<Map<string, Particulars>> {
    const groups = new Map<ActBook, string[]>();
    for (const act of acts) {
      const book = this.of(act.kind);
      groups.set(book, [...(groups.get(book) ?? []), act.id]);
    }
    const found = new Map<string, Particulars>();
    for (const [book, ids] of groups) for (const [id, content] of await book.read(tx, ids)) found.set(id, content);
    return found;
  }
}
