import type { EntityManager } from 'typeorm';
import { School } from '../../organization/index.js';
import { AuditMarks, type Difference, UnitOfWork, Verifiers, verifyAudit } from '../../platform/index.js';

/** How many things of a kind were computed anew, by the name of their verifier. */
export type Seen = Record<string, number>;

/** Where the verifiers and what they read come from: an application that was put together and not started. */
interface Parts {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

/**
 * Computes anew what is stored: of every school what its rooms registered (`Verifiers`), and the audit log against its own
 * chain and the marks kept outside the database. Reads only.
 *
 * @param tell called with each difference as it is found
 */
export async function verifyBooks(
  parts: Parts,
  tell: (difference: Difference) => void,
): Promise<{ schools: number; seen: Seen; differences: number }> {
  const verifiers = parts.get(Verifiers).all();
  const seen: Seen = Object.fromEntries(verifiers.map(({ name }) => [name, 0]));
  let differences = 0;
  const found = (all: readonly Difference[]) => {
    differences += all.length;
    for (const one of all) tell(one);
  };
  const schools = await parts.get(UnitOfWork).read(async (tx) => {
    const ids = await schoolIds(tx);
    for (const schoolId of ids) {
      for (const verifier of verifiers) {
        const verdict = await verifier.verify(tx, schoolId);
        seen[verifier.name] = (seen[verifier.name] ?? 0) + verdict.seen;
        found(verdict.differences);
      }
    }
    const { marks, forged } = parts.get(AuditMarks).read();
    const audit = await verifyAudit(tx, marks);
    seen['auditEntries'] = audit.entries;
    const { firstBad } = audit;
    if (firstBad) found([{ what: `audit.${firstBad.why}`, of: String(firstBad.seq), stored: null, computed: null }]);
    if (forged > 0) found([{ what: 'audit.forged-marks', of: 'marks', stored: String(forged), computed: '0' }]);
    return ids.length;
  });
  return { schools, seen, differences };
}

async function schoolIds(tx: EntityManager): Promise<string[]> {
  const rows = await tx.find(School, { select: { id: true }, order: { id: 'ASC' } });
  return rows.map(({ id }) => id);
}
