import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Difference, type Verifier, Verifiers } from '../platform/index.js';
import { CaseCustody, EvidenceCase } from './cases.entities.js';
import { CUSTODY_START, entryHash, saidEntry } from './custody.js';

/** The logs of a school's cases, from their entries. */
@Injectable()
export class CustodyVerifier implements Verifier {
  readonly name = 'cases';

  constructor(verifiers: Verifiers) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    let seen = 0;
    for (const theCase of await tx.find(EvidenceCase, { where: { schoolId }, order: { id: 'ASC' } })) {
      let [number, head] = [0, CUSTODY_START];
      const entries = await tx.find(CaseCustody, { where: { caseId: theCase.id }, order: { number: 'ASC' } });
      for (const entry of entries) {
        const computed = entryHash(head, { ...saidEntry(entry), number: number + 1 });
        const of = `${theCase.id} ${entry.number}`;
        if (computed !== entry.hash) differences.push({ what: 'case.custody', of, stored: entry.hash, computed });
        [number, head] = [number + 1, entry.hash];
      }
      seen += entries.length;
      const [stored, computed] = [`${theCase.custodyCount} ${theCase.custodyHead}`, `${number} ${head}`];
      if (stored !== computed) differences.push({ what: 'case.custody-head', of: theCase.id, stored, computed });
    }
    return { seen, differences };
  }
}
