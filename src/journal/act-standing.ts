import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { lockRows } from '../platform/index.js';
import { ActRecorder } from './act-recorder.js';
import { Act, ActState } from './journal.entities.js';

/** Lets the module that found a shortage say that it is settled. */
@Injectable()
export class ActStanding {
  constructor(private readonly recorder: ActRecorder) {}

  /** Those of `actIds` that still wait for stock, held until `tx` ends, in the order they happened. */
  async lockPending(tx: EntityManager, actIds: readonly string[]): Promise<Act[]> {
    const states = await lockRows(tx, ActState, { actId: In([...actIds]) }, { actId: 'ASC' });
    const pending = states.filter((state) => state.status === 'pending_shortage' && state.reversedByActId === null);
    return tx.find(Act, {
      where: { id: In(pending.map(({ actId }) => actId)) },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
  }

  /** The act's stock has been posted after all. `act` is one that `lockPending` gave. */
  async settle(tx: EntityManager, act: Act): Promise<void> {
    await tx.update(ActState, { actId: act.id }, { status: 'recorded' });
    await this.recorder.tell(tx, 'act.settled', act);
  }
}
