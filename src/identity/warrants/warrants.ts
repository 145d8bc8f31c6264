import { type EntityManager, In, IsNull } from 'typeorm';
import { DAY_MS } from '../../contract/business-date.js';
import { READING_ROLES, type Role, WARRANTED_ROLES, type WarrantLedger } from '../../contract/roles.js';
import { DomainError, type Grant, type Principal, type WarrantFootage } from '../../platform/index.js';
import { AccountGrant, Warrant } from '../identity.entities.js';

/** A role as somebody asks for it to be given. */
export interface WantedGrant {
  role: Role;
  areaCode: string | null;
  schoolId: string | null;
  /** ISO 8601; null for a role that is no warrant, or for a warrant that begins now. */
  from?: string | null;
  /** ISO 8601; null for a role that is no warrant. */
  until?: string | null;
  reason?: string | null;
  /** Number of the paper it rests on. */
  document?: string | null;
  ledgers?: readonly WarrantLedger[] | null;
  footage?: WarrantFootage | null;
}

export const needsWarrant = (role: Role): boolean => WARRANTED_ROLES.includes(role);

/**
 * Whether a grant says of itself what a warrant must.
 *
 * @param maxDays longest time for which one may be opened, and how far ahead it may begin
 * @param placeIds the places on the ground of the school that it is for
 * @throws DomainError `identity.warrant-needed`, `identity.warrant-length` at `field`; `identity.warrant-beginning`,
 *   `identity.warrant-document`, `identity.warrant-ledgers`, `identity.warrant-footage`
 */
export function requireWarrant(
  grant: WantedGrant,
  { now, maxDays, placeIds, field }: { now: Date; maxDays: number; placeIds: ReadonlySet<string>; field: string },
): void {
  const { role, until = null, reason = null, document = null, ledgers = null, footage = null } = grant;
  if (!needsWarrant(role)) return;
  if (until === null || reason === null) throw new DomainError('identity.warrant-needed', {}, { field });
  const begins = beginningOf(grant, now).getTime();
  const at = (name: string) => ({ field: field.replace(/until$/, name) });
  if (begins - now.getTime() > maxDays * DAY_MS) {
    throw new DomainError('identity.warrant-beginning', { days: maxDays }, at('from'));
  }
  const lasts = Date.parse(until) - begins;
  if (lasts <= 0 || lasts > maxDays * DAY_MS) {
    throw new DomainError('identity.warrant-length', { days: maxDays }, { field });
  }
  if (!READING_ROLES.includes(role)) {
    if (ledgers !== null || footage !== null) throw new DomainError('identity.warrant-ledgers', {}, at('ledgers'));
    return;
  }
  if (document === null) throw new DomainError('identity.warrant-document', {}, at('document'));
  if (!ledgers?.length) throw new DomainError('identity.warrant-ledgers', {}, at('ledgers'));
  if (footage === null) return;
  const isThere = footage.placeIds.length > 0 && footage.placeIds.every((placeId) => placeIds.has(placeId));
  if (!isThere || Date.parse(footage.from) >= Date.parse(footage.to)) {
    throw new DomainError('identity.warrant-footage', {}, at('footage'));
  }
}

/** A warrant begins at the earliest when it is issued. */
const beginningOf = ({ from = null }: WantedGrant, now: Date): Date =>
  new Date(Math.max(now.getTime(), from === null ? 0 : Date.parse(from)));

/** A grant as it is written; what it does not say of a warrant is null. */
export const grantRow = (
  { role, areaCode, schoolId, until = null, reason = null, ...said }: WantedGrant,
  now: Date,
) => ({
  role,
  areaCode,
  schoolId,
  from: until === null ? null : beginningOf({ role, areaCode, schoolId, ...said }, now),
  until: until === null ? null : new Date(until),
  reason,
});

/** Writes the paper of those of the grants that are warrants. */
export async function keepWarrants(
  tx: EntityManager,
  by: Principal,
  given: readonly { grant: AccountGrant; wanted: WantedGrant }[],
  now: Date,
): Promise<void> {
  for (const { grant, wanted } of given) {
    const { id, accountId, role, areaCode, schoolId, from, until, reason } = grant;
    if (from === null || until === null || reason === null) continue;
    const { document = null, ledgers = null, footage = null } = wanted;
    await tx.insert(Warrant, {
      ...{ id, accountId, role, areaCode, schoolId, from, until, reason, document, ledgers, footage },
      ...{ issuedBy: by.accountId, issuerName: by.displayName, issuedAt: now, withdrawnAt: null },
    });
  }
}

/** Says of the warrants of grants that go that they were taken back; of one that has ended nothing changes. */
export async function withdrawWarrants(tx: EntityManager, grantIds: readonly string[], now: Date): Promise<void> {
  if (grantIds.length === 0) return;
  const open = (await tx.findBy(Warrant, { id: In([...grantIds]), withdrawnAt: IsNull() })).filter(
    (it) => it.until > now,
  );
  if (open.length > 0) await tx.update(Warrant, { id: In(open.map(({ id }) => id)) }, { withdrawnAt: now });
}

/** What somebody holds now: a warrant that has not begun, or has ended, is not held. */
export async function grantsInForce(tx: EntityManager, accountId: string, now: Date): Promise<AccountGrant[]> {
  return inForce(await tx.findBy(AccountGrant, { accountId }), now);
}

export const inForce = <G extends { from: Date | null; until: Date | null }>(grants: readonly G[], now: Date): G[] =>
  notOver(grants, now).filter(({ from }) => from === null || from <= now);

/** Those that hold now or will. */
export const notOver = <G extends { until: Date | null }>(grants: readonly G[], now: Date): G[] =>
  grants.filter(({ until }) => until === null || until > now);

/** The grants as of somebody who asks, each warrant with what it says. */
export async function heldGrants(tx: EntityManager, grants: readonly AccountGrant[]): Promise<Grant[]> {
  const warranted = grants.filter(({ until }) => until !== null).map(({ id }) => id);
  const warrants = warranted.length === 0 ? [] : await tx.findBy(Warrant, { id: In(warranted) });
  return grants.map((grant) => heldGrant(grant, warrants.find(({ id }) => id === grant.id) ?? null));
}

/** @param paper null for a grant from before warrants were kept on paper: it is not limited beyond its role and time */
export function heldGrant(
  { id, role, areaCode, schoolId, until }: Pick<AccountGrant, 'id' | 'role' | 'areaCode' | 'schoolId' | 'until'>,
  paper: Pick<Warrant, 'document' | 'ledgers' | 'footage'> | null,
): Grant {
  const { document = null, ledgers = null, footage = null } = paper ?? {};
  return { role, areaCode, schoolId, ...(until === null ? {} : { warrant: { id, document, ledgers, footage } }) };
}
