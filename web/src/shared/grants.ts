import type { authEndpoints } from '../../../src/contract/http/auth';
import type { ResponseOf } from '../../../src/contract/http/endpoint';
import { type Capability, gives, READING_ROLES, type Role } from '../../../src/contract/roles';

export type Me = ResponseOf<(typeof authEndpoints)['me']>;

export function rolesOf(me: Me | null | undefined): Role[] {
  return [...new Set((me?.grants ?? []).map((grant) => grant.role))];
}

/** True when some role of the person has the capability. The server decides; this only spares hopeless buttons. */
export function may(me: Me | null | undefined, capability: Capability): boolean {
  return (me?.grants ?? []).some((grant) => gives(grant, capability));
}

/** As `may`, of what is written: who only reads has the capability for looking. */
export function mayWrite(me: Me | null | undefined, capability: Capability): boolean {
  return (me?.grants ?? []).some((grant) => !READING_ROLES.includes(grant.role) && gives(grant, capability));
}
