import { Between, type EntityManager } from 'typeorm';
import { CHAIN_START, chainHash } from '../../contract/hashing.js';
import { AuditEntry, AuditHead } from './audit.entities.js';
import { AUDIT_CHAIN, auditLeaf } from './audit-log.js';

const PAGE = 1_000;

/** How long the chain was at some time, and its hash then: kept outside the database. */
export interface AuditMark {
  count: number;
  hash: string;
}

export interface AuditVerdict {
  intact: boolean;
  /** How many entries the head says there are. */
  entries: number;
  head: string;
  /**
   * The first row that is not as it was written. `missing`: taken out; `changed`: edited, put in or moved;
   * `not-in-head`: added without the platform; `cut-off`: the end was taken away and the head with it;
   * `rewritten`: the chain holds, but is not the one of which a mark was kept.
   */
  firstBad: { seq: number; why: 'missing' | 'changed' | 'not-in-head' | 'cut-off' | 'rewritten' } | null;
}

/**
 * Computes the chain anew from the stored entries, and holds it against marks kept elsewhere.
 *
 * @param marks in any order; each says that the chain had `hash` after `count` entries
 */
export async function verifyAudit(tx: EntityManager, marks: readonly AuditMark[]): Promise<AuditVerdict> {
  // read first: what is appended meanwhile lies behind it
  const head = (await tx.findOneBy(AuditHead, { chain: AUDIT_CHAIN })) ?? { count: 0, hash: CHAIN_START };
  const verdict = (
    seq: number | null,
    why: NonNullable<AuditVerdict['firstBad']>['why'] = 'changed',
  ): AuditVerdict => ({
    intact: seq === null,
    entries: head.count,
    head: head.hash,
    firstBad: seq === null ? null : { seq, why },
  });
  const marked = new Map(marks.map(({ count, hash }) => [count, hash]));
  let previous = CHAIN_START;
  let lastMark = 0;
  for (let from = 0; from < head.count; from += PAGE) {
    const to = Math.min(from + PAGE, head.count) - 1;
    const entries = await tx.find(AuditEntry, { where: { seq: Between(from, to) }, order: { seq: 'ASC' } });
    for (let seq = from; seq <= to; seq += 1) {
      const entry = entries[seq - from];
      if (entry?.seq !== seq) return verdict(seq, 'missing');
      const { hash, ...written } = entry;
      previous = chainHash(previous, auditLeaf(written));
      if (previous !== hash) return verdict(seq);
      const mark = marked.get(seq + 1);
      if (mark !== undefined && mark !== hash) return verdict(lastMark, 'rewritten');
      if (mark !== undefined) lastMark = seq + 1;
    }
  }
  if (previous !== head.hash) return verdict(Math.max(0, head.count - 1), 'rewritten');
  const longest = Math.max(0, ...marked.keys());
  if (longest > head.count) return verdict(head.count, 'cut-off');
  const extra = await tx.findOne(AuditEntry, {
    where: { seq: Between(head.count, Number.MAX_SAFE_INTEGER) },
    order: { seq: 'ASC' },
  });
  // an entry that was committed since the head was read is behind a longer head by now
  const now = (await tx.findOneBy(AuditHead, { chain: AUDIT_CHAIN }))?.count ?? 0;
  if (extra && extra.seq >= now) return verdict(extra.seq, 'not-in-head');
  return verdict(null);
}
