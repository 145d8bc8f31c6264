import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inside } from './frame';

const uppers = createRoute({
  getParentRoute: () => inside,
  path: '/upper-platforms',
  component: lazyRouteComponent(() => import('../northbound/UppersPage'), 'UppersPage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  component: lazyRouteComponent(() => import('../audit/AuditPage'), 'AuditPage'),
});
const structure = createRoute({
  getParentRoute: () => inside,
  path: '/structure',
  component: lazyRouteComponent(() => import('../organization/StructurePage'), 'StructurePage'),
});
const ingredients = createRoute({
  getParentRoute: () => inside,
  path: '/structure/ingredients',
  component: lazyRouteComponent(() => import('../catalogue/IngredientsPage'), 'IngredientsPage'),
});
const compositions = createRoute({
  getParentRoute: () => inside,
  path: '/structure/compositions',
  component: lazyRouteComponent(() => import('../menu/CompositionsPage'), 'CompositionsPage'),
});
const SCHOOL_TABS = ['details', 'supply', 'kitchens', 'classes', 'calendar'] as const;
export type SchoolTab = (typeof SCHOOL_TABS)[number];
const schoolStructure = createRoute({
  getParentRoute: () => inside,
  path: '/structure/schools/$schoolId',
  validateSearch: (search: Record<string, unknown>): { tab?: SchoolTab } =>
    SCHOOL_TABS.includes(search.tab as SchoolTab) ? { tab: search.tab as SchoolTab } : {},
  component: lazyRouteComponent(() => import('../organization/SchoolPage'), 'SchoolPage'),
});
const areaCalendar = createRoute({
  getParentRoute: () => inside,
  path: '/structure/areas/$areaId/calendars/$schoolYear',
  component: lazyRouteComponent(() => import('../organization/AreaCalendarPage'), 'AreaCalendarPage'),
});
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../identity/AccountPage'), 'AccountPage'),
});
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('../identity/PeoplePage'), 'PeoplePage'),
});
const warrants = createRoute({
  getParentRoute: () => inside,
  path: '/people/warrants',
  component: lazyRouteComponent(() => import('../identity/WarrantsPage'), 'WarrantsPage'),
});
const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$accountId',
  component: lazyRouteComponent(() => import('../identity/PersonPage'), 'PersonPage'),
});
const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  component: lazyRouteComponent(() => import('../roster/ImportPage'), 'ImportPage'),
});

export const settingsRoutes = [
  structure,
  ingredients,
  compositions,
  schoolStructure,
  areaCalendar,
  account,
  people,
  warrants,
  person,
  imports,
  uppers,
  audit,
] as const;
