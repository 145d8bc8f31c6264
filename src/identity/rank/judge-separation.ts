import { ADMINISTRATORS, CAPABILITIES_OF_ROLE, type Capability, type Role } from '../../contract/roles.js';

/** What changes the records of a kitchen or of those who supervise it. */
const BUSINESS: readonly Capability[] = [
  'event.retag',
  'act.record',
  'act.reverse',
  'guest.invite',
  'inspection.conduct',
  'finding.open',
  'finding.answer',
];

/** Duties of which one person has one: who runs the system, who grants, who looks at both, and who works with it. */
type Duty = 'security_admin' | 'system_admin' | 'audit' | 'business';

function dutyOf(role: Role): Duty | null {
  if (role === 'security_admin' || role === 'system_admin') return role;
  const may = CAPABILITIES_OF_ROLE[role];
  if (may.includes('audit.read')) return 'audit';
  return may.some((capability) => BUSINESS.includes(capability)) ? 'business' : null;
}

/**
 * Whether one person may not hold both (三员分立, P-18, domain-rules §13 last row): two of the three administrators, or
 * an administrator and a role that writes business data. Wherever the roles hold: a county apart is no separation.
 */
export function areApart(a: Role, b: Role): boolean {
  const [one, other] = [dutyOf(a), dutyOf(b)];
  if (one === null || other === null || one === other) return false;
  return ADMINISTRATORS.includes(a) || ADMINISTRATORS.includes(b);
}

/** The first of `roles` that may not be added to those `held`; null when all may. */
export function judgeTogether(held: readonly Role[], roles: readonly Role[]): Role | null {
  return roles.find((role, i) => [...held, ...roles.slice(0, i)].some((other) => areApart(role, other))) ?? null;
}
