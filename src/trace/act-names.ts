import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../contract/language.js';
import { JournalReader, ThingNames } from '../journal/index.js';
import { DomainError, type Principal } from '../platform/index.js';
import { ActTracer } from './traced-acts.js';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The names of what one act is about, for whoever may read it. */
@Injectable()
export class ActNames {
  constructor(
    private readonly journal: JournalReader,
    private readonly tracer: ActTracer,
    private readonly names: ThingNames,
  ) {}

  /** Names of everything the act's particulars and links point at. @throws DomainError `journal.act-not-found` */
  async of(
    tx: EntityManager,
    caller: Principal,
    actId: string,
    language: Language,
  ): Promise<{ id: string; name: string }[]> {
    const [found] = await this.journal.byIds(tx, [actId]);
    if (!found || !(await this.tracer.mayRead(tx, caller, actId))) {
      throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
    }
    const particulars = (await this.journal.particularsOf(tx, [found.act])).get(actId) ?? {};
    const links = await this.journal.linksOf(tx, [actId]);
    const ids = [...(JSON.stringify(particulars).match(UUID) ?? []), ...links.map(({ thingId }) => thingId)];
    return [...(await this.names.of(tx, ids, language))].map(([id, name]) => ({ id, name }));
  }
}
