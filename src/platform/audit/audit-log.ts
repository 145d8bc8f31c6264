import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CHAIN_START, canonicalJson, chainHash, sha256 } from '../../contract/hashing.js';
import type { Principal } from '../access/principal.js';
import { Clock } from '../clock.js';
import { lockRows } from '../database/dialect/locks.js';
import { invariant } from '../errors/domain-error.js';
import { AuditEntry, AuditHead } from './audit.entities.js';

export const AUDIT_CHAIN = 'platform';

export interface AuditNote {
  /** Who did it; null for the system itself and for somebody nobody knows. */
  by: Principal | null;
  /** `identity.account-disabled`: the room, then what was done, in the past tense. */
  action: string;
  subject: { kind: string; id: string };
  /** For the scope of who may read it later; leave out what is not known. */
  schoolId?: string | null;
  areaCode?: string | null;
  /** What a reader needs to understand it in a year. Never a secret. */
  detail?: Record<string, string | number | boolean | null>;
}

/** Who did what, written in the same transaction as what was done: either both are there or neither. */
@Injectable()
export class AuditLog {
  constructor(private readonly clock: Clock) {}

  /**
   * Appends one entry to the chain. Takes the chain's lock: call it as the last thing of a transaction, so that
   * nobody waits for anything while holding it.
   */
  async note(tx: EntityManager, { by, action, subject, schoolId, areaCode, detail }: AuditNote): Promise<void> {
    const head = await this.lockHead(tx);
    const entry = {
      seq: head.count,
      at: this.clock.now(),
      action,
      accountId: by?.accountId ?? null,
      who: by?.displayName ?? '',
      unit: by?.unit ?? '',
      subjectKind: subject.kind,
      subjectId: subject.id,
      schoolId: schoolId ?? null,
      areaCode: areaCode ?? null,
      detail: detail ?? {},
    };
    const hash = chainHash(head.hash, auditLeaf(entry));
    await tx.insert(AuditEntry, { ...entry, hash });
    await tx.update(AuditHead, { chain: AUDIT_CHAIN }, { count: head.count + 1, hash });
  }

  private async lockHead(tx: EntityManager): Promise<AuditHead> {
    const [head] = await lockRows(tx, AuditHead, { chain: AUDIT_CHAIN }, { chain: 'ASC' });
    if (head) return head;
    // An upsert that changes nothing: of two first entries at once, one makes the row and the other waits for it.
    await tx
      .createQueryBuilder()
      .insert()
      .into(AuditHead)
      .values({ chain: AUDIT_CHAIN, count: 0, hash: CHAIN_START })
      .orUpdate(['chain'], ['chain'])
      .updateEntity(false)
      .execute();
    const [made] = await lockRows(tx, AuditHead, { chain: AUDIT_CHAIN }, { chain: 'ASC' });
    invariant(made, 'the audit head was made');
    return made;
  }
}

/** What is hashed of an entry: everything but the hash itself, in canonical form. */
export function auditLeaf(entry: Omit<AuditEntry, 'hash'>): string {
  return sha256(canonicalJson({ ...entry, at: entry.at.getTime() }));
}
