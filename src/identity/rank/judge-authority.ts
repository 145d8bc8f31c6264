import { CAPABILITIES_OF_ROLE, RANK_OF_ROLE } from '../../contract/roles.js';
import { areaPrefix, type Grant } from '../../platform/index.js';

/** A grant with the area it lies in: its own, or that of its school. */
export interface PlacedGrant extends Grant {
  /** GB/T 2260 code. */
  lies: string;
}

/** Who administers. */
export interface Standing {
  accountId: string;
  grants: readonly PlacedGrant[];
}

/** Where somebody is found. */
export interface Place {
  /** GB/T 2260 code. */
  lies: string;
  schoolId: string | null;
}

export type AuthorityRefusal = 'identity.own-account' | 'identity.rank-too-high' | 'identity.outside-own-scope';

/** How high a grant stands: by its role, and within a role by the width of its area. A school is the narrowest. */
export function rankOf(grant: PlacedGrant): number {
  const breadth = grant.schoolId !== null ? 0 : 4 - areaPrefix(grant.lies).length / 2;
  return RANK_OF_ROLE[grant.role] * 10 + breadth;
}

/** How high a person stands: as high as the highest of his grants; 0 without any. */
export function rankOfAll(grants: readonly PlacedGrant[]): number {
  return Math.max(0, ...grants.map(rankOf));
}

/** How high `actor` stands in the matter of accounts at one place; null where he administers nobody. */
export function authorityAt(actor: Standing, place: Place): number | null {
  const covering = actor.grants.filter(
    (grant) =>
      CAPABILITIES_OF_ROLE[grant.role].includes('account.manage') &&
      (grant.schoolId === null
        ? areaPrefix(place.lies).startsWith(areaPrefix(grant.lies))
        : grant.schoolId === place.schoolId),
  );
  return covering.length === 0 ? null : rankOfAll(covering);
}

/** Whether `actor` may give or take away `grant`: inside his own area, and below his own rank there. */
export function judgeGrant(actor: Standing, grant: PlacedGrant): AuthorityRefusal | null {
  const authority = authorityAt(actor, grant);
  if (authority === null) return 'identity.outside-own-scope';
  return rankOf(grant) < authority ? null : 'identity.rank-too-high';
}

/**
 * Whether `actor` may act upon `target`'s account at all: its person is found in his area (`home`), and all its grants
 * are his to give. Nobody acts upon his own.
 */
export function judgeTarget(actor: Standing, target: Standing & { home: Place }): AuthorityRefusal | null {
  if (actor.accountId === target.accountId) return 'identity.own-account';
  if (authorityAt(actor, target.home) === null) return 'identity.outside-own-scope';
  return target.grants.map((grant) => judgeGrant(actor, grant)).find((refusal) => refusal !== null) ?? null;
}
