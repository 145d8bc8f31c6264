import type { OfficerRole, SignatureRole } from '../http/inspection.js';

interface Closing {
  /** Null where nobody of the school took the result. */
  receivedBy: string | null;
  signatures: readonly { role: SignatureRole; accountId: string | null }[];
}

/**
 * Whose signature is missing of a result that is signed on the tablet, null when none is: so many inspectors of the visit
 * as it takes (I-05), and the school, or who saw that it would not sign (I-08). A result without any is signed on paper.
 *
 * @param minimum how many inspectors a visit takes
 */
export function signatureMissing(
  { receivedBy, signatures }: Closing,
  officers: readonly { accountId: string; role: OfficerRole }[],
  minimum: number,
): SignatureRole | null {
  if (signatures.length === 0) return null;
  const signed = new Set(signatures.filter(({ role }) => role === 'officer').map(({ accountId }) => accountId));
  const inspectors = officers.filter(({ accountId, role }) => role === 'inspector' && signed.has(accountId));
  if (inspectors.length < minimum || signed.size > officers.filter((one) => signed.has(one.accountId)).length) {
    return 'officer';
  }
  const other: SignatureRole = receivedBy === null ? 'witness' : 'school';
  return signatures.some(({ role }) => role === other) ? null : other;
}
