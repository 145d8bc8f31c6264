import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CHAIN_START, canonicalJson, chainHash, sha256 } from '../contract/hashing.js';
import type { CaseStep } from '../contract/http/cases.js';
import { Clock, DomainError, lockRows, type Principal } from '../platform/index.js';
import { CaseCustody, EvidenceCase } from './cases.entities.js';

type Detail = CaseCustody['detail'];

/** An entry as it is hashed and handed out. */
export interface SaidEntry {
  caseId: string;
  number: number;
  /** ISO 8601 UTC. */
  at: string;
  accountId: string | null;
  name: string;
  unit: string;
  step: CaseStep;
  detail: Detail;
}

export const saidEntry = ({ hash: _, at, ...entry }: CaseCustody): SaidEntry => ({ ...entry, at: at.toISOString() });

/** `H(before ‖ H(canonical JSON of the entry))`. */
export const entryHash = (before: string, entry: SaidEntry): string =>
  chainHash(before, sha256(canonicalJson({ ...entry })));

/** Who did what with a case: only ever added to, each entry with the hash of the one before. */
@Injectable()
export class Custody {
  constructor(private readonly clock: Clock) {}

  /** The case, held until `tx` ends; nobody's rights are looked at. @throws DomainError `cases.not-found` */
  async lock(tx: EntityManager, caseId: string): Promise<EvidenceCase> {
    const [found] = await lockRows(tx, EvidenceCase, { id: caseId }, { id: 'ASC' });
    if (!found) throw new DomainError('cases.not-found', {}, { field: 'caseId' });
    return found;
  }

  /** Adds an entry to the log of a case that this transaction holds or has just made. */
  async note(
    tx: EntityManager,
    theCase: EvidenceCase,
    by: Pick<Principal, 'accountId' | 'displayName' | 'unit'> | null,
    step: CaseStep,
    detail: Detail,
  ): Promise<void> {
    const entry = {
      ...{ caseId: theCase.id, number: theCase.custodyCount + 1, at: this.clock.now(), step, detail },
      ...{ accountId: by?.accountId ?? null, name: by?.displayName ?? '', unit: by?.unit ?? '' },
    };
    const hash = entryHash(theCase.custodyHead, saidEntry({ ...entry, hash: '' }));
    await tx.insert(CaseCustody, { ...entry, hash });
    theCase.custodyCount = entry.number;
    theCase.custodyHead = hash;
    await tx.update(EvidenceCase, { id: theCase.id }, { custodyCount: entry.number, custodyHead: hash });
  }
}

export const CUSTODY_START = CHAIN_START;
