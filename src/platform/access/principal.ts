import { areaPrefix } from '../../contract/area-code.js';
import { type Capability, gives, type HeldRole, type Role, type WarrantLedger } from '../../contract/roles.js';

/** One role within one part of the world: an area with all below it, or one school. */
export interface Grant {
  role: Role;
  areaCode: string | null;
  schoolId: string | null;
  /** On what it rests, of a role that is given for a time; absent for one that is held until it is taken away. */
  warrant?: WarrantTerms;
}

/** What a warrant says of what may be read under it. */
export interface WarrantTerms {
  /** As the grant. */
  id: string;
  /** Number of the paper it rests on; null where none was asked for. */
  document: string | null;
  /** Null where it is not limited to some of what the role reads. */
  ledgers: readonly WarrantLedger[] | null;
  /** Null where it names none: then no picture is shown under it. */
  footage: WarrantFootage | null;
}

/** Footage of some places of the school that the warrant is for, filmed in [`from`, `to`). */
export interface WarrantFootage {
  placeIds: readonly string[];
  /** ISO 8601. */
  from: string;
  to: string;
}

/** Whoever is asking, as the guard established it. */
export interface Principal {
  accountId: string;
  sessionId: string;
  displayName: string;
  /** The office or school he acts for, as the viewing register wants it (P-06). */
  unit: string;
  grants: readonly Grant[];
}

/** The part of the world in which a capability holds: a school is inside when its area or its id is. */
export interface SchoolScope {
  areaPrefixes: readonly string[];
  schoolIds: readonly string[];
}

/**
 * Where `principal` may use `capability`; both lists empty when nowhere. Footage under a warrant is in neither: it is not
 * a school's but some places', and whoever shows footage asks `watchedUnder`.
 */
export function scopeOf(principal: Principal, capability: Capability): SchoolScope {
  const grants = principal.grants.filter((grant) => gives({ ...heldRole(grant), namesFootage: false }, capability));
  return {
    areaPrefixes: grants.flatMap(({ areaCode }) => (areaCode === null ? [] : [areaPrefix(areaCode)])),
    schoolIds: grants.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId])),
  };
}

/** Whether `principal` may use `capability` anywhere. */
export const holds = (principal: Principal, capability: Capability): boolean =>
  givenBy(principal, capability).length > 0;

/** The grants by which `principal` may use `capability` somewhere. */
export const givenBy = (principal: Principal, capability: Capability): Grant[] =>
  principal.grants.filter((grant) => gives(heldRole(grant), capability));

/** What warrants name of the footage of a school's places. */
export const watchedUnder = (principal: Principal, schoolId: string): WarrantFootage[] =>
  principal.grants.flatMap(({ schoolId: own, warrant }) => (own === schoolId && warrant?.footage) || []);

export const heldRole = ({ role, warrant }: Grant): HeldRole => ({
  role,
  ledgers: warrant?.ledgers ?? null,
  namesFootage: Boolean(warrant?.footage),
});

/** Whether the school lies inside `scope`: what is granted at a central school reaches its teaching points too. */
export function covers(
  scope: SchoolScope,
  school: { id: string; areaCode: string; centralSchoolId: string | null },
): boolean {
  return (
    scope.schoolIds.includes(school.id) ||
    (school.centralSchoolId !== null && scope.schoolIds.includes(school.centralSchoolId)) ||
    scope.areaPrefixes.some((prefix) => school.areaCode.startsWith(prefix))
  );
}

/** Where schools lie and how they are called: `identity` must know it of a grant, and `organization` knows it. */
export interface SchoolAreas {
  areaOf(schoolId: string): Promise<string | null>;
  /** Names by id; a school nobody knows is left out. */
  namesOf(schoolIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The places on a school's ground, as their ids and names. */
  placesOn(schoolId: string): Promise<ReadonlyMap<string, string>>;
}
export const SCHOOL_AREAS = Symbol('SchoolAreas');
