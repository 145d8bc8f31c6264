import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PROJECT_STATES, type ProjectState } from '../../../../src/contract/words/project-words';
import type { TraceDirection } from '../trace/trace-model';
import { DAY, inside, UUID } from './frame';

/** `county` and `schoolId` are whose figures, `column` the figure whose schools are shown; of another area or month there are none. */
export interface ReportSearch {
  month?: string;
  areaId?: string;
  county?: string;
  schoolId?: string;
  column?: string;
}
const reports = createRoute({
  getParentRoute: () => inside,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>): ReportSearch => ({
    ...(/^\d{4}-\d{2}$/.test(String(search.month)) ? { month: String(search.month) } : {}),
    ...(/^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {}),
    ...(/^\d{6}$/.test(String(search.county)) ? { county: String(search.county) } : {}),
    ...(UUID.test(String(search.schoolId)) ? { schoolId: String(search.schoolId) } : {}),
    ...(typeof search.column === 'string' && /^[a-zA-Z-]+$/.test(search.column) ? { column: search.column } : {}),
  }),
  component: lazyRouteComponent(() => import('../reports/ReportPage'), 'ReportPage'),
});

/** With evidence of a school a deduction is proposed above the list of the month. */
export interface DeductionSearch {
  month?: string | undefined;
  licenceNo?: string | undefined;
  schoolId?: string | undefined;
  date?: string | undefined;
  findingId?: string | undefined;
  episodeId?: string | undefined;
}
const deductions = createRoute({
  getParentRoute: () => inside,
  path: '/deductions',
  validateSearch: (search: Record<string, unknown>): DeductionSearch => {
    const matching = (name: keyof DeductionSearch, form: RegExp): DeductionSearch =>
      form.test(String(search[name] ?? '')) ? { [name]: String(search[name]) } : {};
    return {
      ...{ ...matching('month', /^\d{4}-\d{2}$/), ...matching('licenceNo', /^.{1,40}$/) },
      ...{ ...matching('schoolId', UUID), ...matching('date', DAY) },
      ...{ ...matching('findingId', UUID), ...matching('episodeId', UUID) },
    };
  },
  component: lazyRouteComponent(() => import('../deductions/DeductionsPage'), 'DeductionsPage'),
});
/** Works at canteens of a county, or of all, that stand so far. */
export interface ProjectSearch {
  state?: ProjectState | undefined;
  areaId?: string | undefined;
}
const projects = createRoute({
  getParentRoute: () => inside,
  path: '/projects',
  validateSearch: ({ state, areaId }: Record<string, unknown>): ProjectSearch => ({
    ...(PROJECT_STATES.includes(state as ProjectState) ? { state: state as ProjectState } : {}),
    ...(/^\d{6}$/.test(String(areaId ?? '')) ? { areaId: String(areaId) } : {}),
  }),
  component: lazyRouteComponent(() => import('../projects/ProjectsPage'), 'ProjectsPage'),
});
/** Which book is open, and its days; whether there is such a book the page itself says. */
export interface BookSearch {
  kind?: string;
  from?: string;
  to?: string;
}
const books = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/books',
  validateSearch: (search: Record<string, unknown>): BookSearch => {
    const matching = (name: keyof BookSearch, form: RegExp): BookSearch =>
      typeof search[name] === 'string' && form.test(search[name]) ? { [name]: search[name] } : {};
    return { ...matching('kind', /^[a-z]+\.[a-z-]+$/), ...matching('from', DAY), ...matching('to', DAY) };
  },
  component: lazyRouteComponent(() => import('../books/BooksPage'), 'BooksPage'),
});
const print = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/prints/$printId',
  component: lazyRouteComponent(() => import('../books/PrintPage'), 'PrintPage'),
});
const printBatches = createRoute({
  getParentRoute: () => inside,
  path: '/print-batches',
  validateSearch: (search: Record<string, unknown>): { schoolId?: string } =>
    UUID.test(String(search.schoolId)) ? { schoolId: String(search.schoolId) } : {},
  component: lazyRouteComponent(() => import('../books/BatchesPage'), 'BatchesPage'),
});
const stock = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/stock',
  component: lazyRouteComponent(() => import('../warehouse/StockPage'), 'StockPage'),
});
const suppliers = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/suppliers',
  component: lazyRouteComponent(() => import('../procurement/SuppliersPage'), 'SuppliersPage'),
});
const funds = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/funds',
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search.month === 'string' && /^\d{4}-\d{2}$/.test(search.month) ? { month: search.month } : {},
  component: lazyRouteComponent(() => import('../funds/FundsPage'), 'FundsPage'),
});
const menu = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/menu',
  validateSearch: (search: Record<string, unknown>): { monday?: string } =>
    typeof search.monday === 'string' && DAY.test(search.monday) ? { monday: search.monday } : {},
  component: lazyRouteComponent(() => import('../menu/MenuPage'), 'MenuPage'),
});
const areaFunds = createRoute({
  getParentRoute: () => inside,
  path: '/funds',
  validateSearch: (search: Record<string, unknown>): { month?: string; areaId?: string } => ({
    ...(typeof search.month === 'string' && /^\d{4}-\d{2}$/.test(search.month) ? { month: search.month } : {}),
    ...(/^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {}),
  }),
  component: lazyRouteComponent(() => import('../funds/AreaFundsPage'), 'AreaFundsPage'),
});
const lot = createRoute({
  getParentRoute: () => inside,
  path: '/lots/$lotId',
  validateSearch: (search: Record<string, unknown>): { direction?: TraceDirection } =>
    search.direction === 'forward' || search.direction === 'backward' ? { direction: search.direction } : {},
  component: lazyRouteComponent(() => import('../trace/LotPage'), 'LotPage'),
});
const meal = createRoute({
  getParentRoute: () => inside,
  path: '/meals/$mealId',
  component: lazyRouteComponent(() => import('../trace/MealPage'), 'MealPage'),
});

const headcounts = createRoute({
  getParentRoute: () => inside,
  path: '/headcounts',
  component: lazyRouteComponent(() => import('../disclosure/HeadcountsPage'), 'HeadcountsPage'),
});

const exports = createRoute({
  getParentRoute: () => inside,
  path: '/exports',
  component: lazyRouteComponent(() => import('../exports/ExportsPage'), 'ExportsPage'),
});
const pupils = createRoute({
  getParentRoute: () => inside,
  path: '/pupils',
  component: lazyRouteComponent(() => import('../pupils/PupilsPage'), 'PupilsPage'),
});

export const bookRoutes = [
  headcounts,
  pupils,
  exports,
  reports,
  areaFunds,
  funds,
  deductions,
  projects,
  books,
  print,
  printBatches,
  stock,
  suppliers,
  menu,
  lot,
  meal,
] as const;
