import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { act as accompany } from '../contract/acts/dining.accompany.js';
import type { ValuesOf } from '../contract/declaring/values.js';
import { DeclaredActs } from '../journal/index.js';

type AccompanyDining = { actId: string } & ValuesOf<(typeof accompany)['fields']>;

/** Leaders, teachers and parents who eat with the pupils (L06, S-02), as the journal keeps them. */
@Injectable()
export class AccompanyDinings {
  readonly kind = accompany.kind;

  constructor(private readonly declared: DeclaredActs) {}

  async byIds(tx: EntityManager, actIds: readonly string[]): Promise<AccompanyDining[]> {
    return [...(await this.declared.valuesOf(tx, accompany, actIds))].map(([actId, said]) => ({ actId, ...said }));
  }
}
