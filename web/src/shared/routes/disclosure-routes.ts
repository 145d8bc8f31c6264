import type { disclosureEndpoints } from '../../../../src/contract/http/disclosure';
import { route } from './routes';

type Disclosure = typeof disclosureEndpoints;

/** Routes of the pages for parents and for offices that need numbers only. */
export const disclosureRoutes = {
  day: route<Disclosure['day']>('disclosure.day', 'GET', '/schools/:schoolId/published-days/:date'),
  headcounts: route<Disclosure['headcounts']>('disclosure.headcounts', 'GET', '/headcounts/:date'),
} as const;
