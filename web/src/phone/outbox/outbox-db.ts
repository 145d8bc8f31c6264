import Dexie, { type EntityTable } from 'dexie';
import type { Draft } from './draft';
import type { OutboxItem } from './outbox-item';

/** The last answer of a question, so that forms open without a network. */
export interface Kept {
  key: string;
  value: unknown;
  keptAt: number;
}

class PhoneDatabase extends Dexie {
  outbox!: EntityTable<OutboxItem, 'id'>;
  kept!: EntityTable<Kept, 'key'>;
  drafts!: EntityTable<Draft, 'key'>;

  constructor() {
    super('mingchu-phone');
    this.version(1).stores({ outbox: 'id, accountId, savedAt', kept: 'key' });
    this.version(2).stores({ drafts: 'key' });
  }
}

export const db = new PhoneDatabase();
