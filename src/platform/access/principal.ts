import { CAPABILITIES_OF_ROLE, type Capability, type Role } from '../../contract/roles.js';

/** One role within one part of the world: an area with all below it, or one school. */
export interface Grant {
  role: Role;
  areaCode: string | null;
  schoolId: string | null;
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

/** Where `principal` may use `capability`; both lists empty when nowhere. */
export function scopeOf(principal: Principal, capability: Capability): SchoolScope {
  const grants = principal.grants.filter(({ role }) => CAPABILITIES_OF_ROLE[role].includes(capability));
  return {
    areaPrefixes: grants.flatMap(({ areaCode }) => (areaCode === null ? [] : [areaPrefix(areaCode)])),
    schoolIds: grants.flatMap(({ schoolId }) => (schoolId === null ? [] : [schoolId])),
  };
}

export function holds(principal: Principal, capability: Capability): boolean {
  return principal.grants.some(({ role }) => CAPABILITIES_OF_ROLE[role].includes(capability));
}

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

/** GB/T 2260 writes a prefecture as 532300 and its counties as 5323xx: the zeros at the end, in pairs, stand for "all". */
export function areaPrefix(areaCode: string): string {
  return areaCode.replace(/(00)+$/, '');
}

/** Where schools lie and how they are called: `identity` must know it of a grant, and `organization` knows it. */
export interface SchoolAreas {
  areaOf(schoolId: string): Promise<string | null>;
  /** Names by id; a school nobody knows is left out. */
  namesOf(schoolIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
export const SCHOOL_AREAS = Symbol('SchoolAreas');
