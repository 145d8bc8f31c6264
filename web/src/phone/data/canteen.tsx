import { createContext, type ReactNode, useContext } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { organizationEndpoints } from '../../../../src/contract/http/organization';
import type { PlaceKind } from '../../../../src/contract/stages';
import type { Me } from '../../shared/grants';

export type School = ResponseOf<(typeof organizationEndpoints)['school']>;
export type Place = School['places'][number];

export interface Canteen {
  me: Me;
  schoolId: string;
  school: School;
}

const CanteenContext = createContext<Canteen | null>(null);

export function CanteenProvider({ canteen, children }: { canteen: Canteen; children: ReactNode }) {
  return <CanteenContext.Provider value={canteen}>{children}</CanteenContext.Provider>;
}

/** Whose canteen this is. Screens stand within it; without one there is nothing to record. */
export function useCanteen(): Canteen {
  const canteen = useContext(CanteenContext);
  if (canteen === null) throw new Error('a screen stands outside of its canteen');
  return canteen;
}

/** The places of these kinds, most usual kind first. */
export function placesOf(school: School, kinds: readonly PlaceKind[]): Place[] {
  return kinds.flatMap((kind) => school.places.filter((place) => place.kind === kind));
}
