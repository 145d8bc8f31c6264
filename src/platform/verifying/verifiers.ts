import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { invariant } from '../errors/domain-error.js';

/** Something that is stored and is not what follows from the records. */
export interface Difference {
  /** What it is, as a stable code: `stock.balance`. */
  what: string;
  /** Which one: an id, or what names it otherwise. */
  of: string;
  /** As it is stored; null where it is missing. */
  stored: string | null;
  /** As it was computed; null where there should be nothing. */
  computed: string | null;
}

/** How a room computes anew what it has stored of one school. Reads only. */
export interface Verifier {
  /** What it looks at, in a word. */
  readonly name: string;
  /** @returns how many things were looked at, and which of them differ */
  verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }>;
}

/** The verifiers of all rooms, registered while modules are constructed. */
@Injectable()
export class Verifiers {
  private readonly known: Verifier[] = [];

  register(verifier: Verifier): void {
    invariant(!this.known.some(({ name }) => name === verifier.name), `one verifier of ${verifier.name}`);
    this.known.push(verifier);
  }

  all(): readonly Verifier[] {
    return this.known;
  }
}
