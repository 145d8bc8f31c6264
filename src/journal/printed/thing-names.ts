import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Ingredient } from '../../catalogue/index.js';
import type { Language } from '../../contract/language.js';
import { ClassGroup, Place, School } from '../../organization/index.js';

/** Names those of `ids` that are things of its room, by id; what others own is not for it to name. */
export type Namer = (
  tx: EntityManager,
  ids: readonly string[],
  language: Language,
) => Promise<ReadonlyMap<string, string>>;

/**
 * What the ids in records stand for. A record names things by id, so that it can be hashed; people want to read what was
 * meant. The rooms above teach it what they own, as they teach `ActBooks` their kinds.
 */
@Injectable()
export class ThingNames {
  private readonly namers: Namer[] = [
    async (tx, ids) => namesIn(await tx.findBy(Ingredient, { id: In([...ids]) })),
    async (tx, ids) => namesIn(await tx.findBy(Place, { id: In([...ids]) })),
    async (tx, ids) => namesIn(await tx.findBy(ClassGroup, { id: In([...ids]) })),
    async (tx, ids) => namesIn(await tx.findBy(School, { id: In([...ids]) })),
  ];

  /** Called while modules are constructed. */
  register(namer: Namer): void {
    this.namers.push(namer);
  }

  /** By id; what nobody knows is left out. It checks nobody's rights: callers name only what a person may read. */
  async of(tx: EntityManager, ids: Iterable<string>, language: Language): Promise<Map<string, string>> {
    const wanted = [...new Set(ids)];
    const names = new Map<string, string>();
    if (wanted.length === 0) return names;
    for (const namer of this.namers) for (const [id, name] of await namer(tx, wanted, language)) names.set(id, name);
    return names;
  }
}

const namesIn = (things: readonly { id: string; name: string }[]) => new Map(things.map(({ id, name }) => [id, name]));
