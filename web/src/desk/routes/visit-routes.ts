import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside, UUID } from './frame';

/** With `inspectionId` what is asked for belongs to that visit. */
const challenges = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/challenges',
  validateSearch: (search: Record<string, unknown>): { inspectionId?: string } =>
    UUID.test(String(search.inspectionId)) ? { inspectionId: String(search.inspectionId) } : {},
  component: lazyRouteComponent(() => import('../inspection/challenge/ChallengesPage'), 'ChallengesPage'),
});

/** Without a school: all in scope, or the visits one takes part in. */
const ofSchool = (search: Record<string, unknown>): { schoolId?: string } =>
  typeof search.schoolId === 'string' && /^[0-9a-f-]{36}$/.test(search.schoolId) ? { schoolId: search.schoolId } : {};
const findings = createRoute({
  getParentRoute: () => inside,
  path: '/findings',
  validateSearch: ofSchool,
  component: lazyRouteComponent(() => import('../inspection/FindingsPage'), 'FindingsPage'),
});
const finding = createRoute({
  getParentRoute: () => inside,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('../inspection/FindingPage'), 'FindingPage'),
});
const inspections = createRoute({
  getParentRoute: () => inside,
  path: '/inspections',
  validateSearch: ofSchool,
  component: lazyRouteComponent(() => import('../inspection/InspectionsPage'), 'InspectionsPage'),
});
const inspection = createRoute({
  getParentRoute: () => inside,
  path: '/inspections/$inspectionId',
  component: lazyRouteComponent(() => import('../inspection/InspectionPage'), 'InspectionPage'),
});
const resultsDue = createRoute({
  getParentRoute: () => inside,
  path: '/results-due',
  component: lazyRouteComponent(() => import('../inspection/results/ResultsDuePage'), 'ResultsDuePage'),
});
const draws = createRoute({
  getParentRoute: () => inside,
  path: '/draws',
  component: lazyRouteComponent(() => import('../inspection/draw/DrawsPage'), 'DrawsPage'),
});
const draw = createRoute({
  getParentRoute: () => inside,
  path: '/draws/$drawId',
  component: lazyRouteComponent(() => import('../inspection/draw/DrawPage'), 'DrawPage'),
});

export const visitRoutes = [findings, finding, inspections, inspection, resultsDue, draws, draw, challenges] as const;
