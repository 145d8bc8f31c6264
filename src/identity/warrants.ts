import type { EntityManager } from 'typeorm';
import { DAY_MS } from '../contract/business-date.js';
import { type Role, WARRANTED_ROLES } from '../contract/roles.js';
import { DomainError } from '../platform/index.js';
import { AccountGrant } from './identity.entities.js';

/** A role as somebody asks for it to be given. */
export interface WantedGrant {
  role: Role;
  areaCode: string | null;
  schoolId: string | null;
  /** ISO 8601; null for a role that is no warrant. */
  until?: string | null;
  reason?: string | null;
}

export const needsWarrant = (role: Role): boolean => WARRANTED_ROLES.includes(role);

/**
 * Whether a grant says of itself what a warrant must.
 *
 * @param maxDays longest time for which one may be opened
 * @throws DomainError `identity.warrant-needed`, `identity.warrant-length` at `field`
 */
export function requireWarrant(
  { role, until = null, reason = null }: WantedGrant,
  { now, maxDays, field }: { now: Date; maxDays: number; field: string },
): void {
  if (!needsWarrant(role)) return;
  if (until === null || reason === null) throw new DomainError('identity.warrant-needed', {}, { field });
  const lasts = Date.parse(until) - now.getTime();
  if (lasts <= 0 || lasts > maxDays * DAY_MS) {
    throw new DomainError('identity.warrant-length', { days: maxDays }, { field });
  }
}

/** A grant as it is written; what it does not say of a warrant is null. */
export const grantRow = ({ role, areaCode, schoolId, until = null, reason = null }: WantedGrant) => ({
  role,
  areaCode,
  schoolId,
  until: until === null ? null : new Date(until),
  reason,
});

/** What somebody holds now: a warrant that has ended is not held. */
export async function grantsInForce(tx: EntityManager, accountId: string, now: Date): Promise<AccountGrant[]> {
  return inForce(await tx.findBy(AccountGrant, { accountId }), now);
}

export const inForce = <G extends { until: Date | null }>(grants: readonly G[], now: Date): G[] =>
  grants.filter(({ until }) => until === null || until > now);
