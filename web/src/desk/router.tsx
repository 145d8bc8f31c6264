import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { BOARD_DUTIES, type BoardDuty, DUTY_STATES, type DutyState } from '../../../src/contract/duty-board';
import { MISFIT_KINDS, type MisfitKind } from '../../../src/contract/misfits';
import { STAGES, type Stage } from '../../../src/contract/stages';
import { PROJECT_STATES, type ProjectState } from '../../../src/contract/words/project-words';
import { today } from '../shared/time';
import { SignInPage } from './identity/SignInPage';
import { queryClient } from './query-client';
import { meQuery } from './session';
import { forgetDrafts } from './shell/drafts';
import { ErrorPage, NotFoundPage } from './shell/ErrorPage';
import type { TraceDirection } from './trace/trace-model';

const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => {
    // Only a path of ours may be gone to after signing in.
    const next = search.next;
    return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  component: SignInPage,
});

const providerSignIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/provider',
  component: lazyRouteComponent(() => import('./identity/ProviderPage'), 'ProviderPage'),
});

const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  component: lazyRouteComponent(() => import('./shell/Dressed'), 'Alone'),
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f-]{36}$/;
/** What a part of an address must look like to be one. */
const SHAPES: Readonly<Record<string, RegExp>> = { date: DAY, areaId: /^\d{6}$/, schoolYear: /^\d{4}$/ };
const isShaped = (name: string, value: string): boolean => (SHAPES[name] ?? UUID).test(value);

const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location, params }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    // an address that was cut short leads nowhere: asking the platform about it again would not help
    if (!Object.entries<string>(params).every(([name, value]) => isShaped(name, value))) throw notFound();
    forgetDrafts(me.accountId); // what somebody else began to write in this window is not shown
    if (me.mustDo !== null && location.pathname !== '/account') throw redirect({ to: '/account' });
  },
  component: lazyRouteComponent(() => import('./shell/Dressed'), 'Inside'),
});

/** On a wall: nothing around it, and whose session has ended is shown the sign-in. */
const screen = createRoute({
  getParentRoute: () => root,
  path: '/screen',
  beforeLoad: async () => {
    if ((await queryClient.ensureQueryData(meQuery)) === null)
      throw redirect({ to: '/sign-in', search: { next: '/screen' } });
  },
  component: lazyRouteComponent(() => import('./screen/ScreenPage'), 'ScreenPage'),
});

/** The same with a link of its own: nobody is signed in there. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('./screen/WallPage'), 'WallPage'),
});

const schools = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { date?: string } =>
    typeof search.date === 'string' && DAY.test(search.date) ? { date: search.date } : {},
  component: lazyRouteComponent(() => import('./disclosure/StartPage'), 'StartPage'),
});

/** `t` is a time of day, `item` is `act:<id>` or `event:<id>`: an address that shows a colleague the same thing. */
export interface DaySearch {
  t?: string;
  lane?: Stage;
  item?: string;
}
const day = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/days/$date',
  validateSearch: (search: Record<string, unknown>): DaySearch => ({
    ...(typeof search.t === 'string' && /^\d{2}:\d{2}(:\d{2})?$/.test(search.t) ? { t: search.t } : {}),
    ...(STAGES.includes(search.lane as Stage) ? { lane: search.lane as Stage } : {}),
    ...(typeof search.item === 'string' && /^(act|event):[0-9a-f-]{36}$/.test(search.item)
      ? { item: search.item }
      : {}),
  }),
  component: lazyRouteComponent(() => import('./evidence/DayPage'), 'DayPage'),
});
/** `item` is the card, act or event that is open beside the list; of the kind `card` there are cards only. */
export interface MisfitSearch {
  from?: string;
  to?: string;
  schoolId?: string;
  areaId?: string;
  stage?: Stage;
  kind?: MisfitKind | 'card';
  show?: 'open' | 'all';
  item?: string;
}
const misfits = createRoute({
  getParentRoute: () => inside,
  path: '/misfits',
  validateSearch: (search: Record<string, unknown>): MisfitSearch => {
    const matching = (name: string, form: RegExp): object =>
      typeof search[name] === 'string' && form.test(search[name]) ? { [name]: search[name] } : {};
    return {
      ...matching('from', DAY),
      ...matching('to', DAY),
      ...matching('schoolId', UUID),
      ...(/^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {}),
      ...(STAGES.includes(search.stage as Stage) ? { stage: search.stage as Stage } : {}),
      ...(search.kind === 'card' || MISFIT_KINDS.includes(search.kind as MisfitKind)
        ? { kind: search.kind as MisfitKind | 'card' }
        : {}),
      ...matching('show', /^(open|all)$/),
      ...matching('item', UUID),
    };
  },
  component: lazyRouteComponent(() => import('./misfits/MisfitsPage'), 'MisfitsPage'),
});
const episodes = createRoute({
  getParentRoute: () => inside,
  path: '/episodes',
  component: lazyRouteComponent(() => import('./checks/EpisodesPage'), 'EpisodesPage'),
});
const episode = createRoute({
  getParentRoute: () => inside,
  path: '/episodes/$episodeId',
  component: lazyRouteComponent(() => import('./checks/EpisodePage'), 'EpisodePage'),
});
const reviewDay = createRoute({
  getParentRoute: () => inside,
  path: '/review-days/$date',
  validateSearch: (search: Record<string, unknown>): { areaId?: string } =>
    /^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {},
  component: lazyRouteComponent(() => import('./review/MatrixPage'), 'MatrixPage'),
});
const asked = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/episodes',
  component: lazyRouteComponent(() => import('./checks/AskedPage'), 'AskedPage'),
});
const schoolToday = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/schools/$schoolId/days/$date', params: { ...params, date: today() } });
  },
});
const cameras = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/cameras',
  component: lazyRouteComponent(() => import('./video/CamerasPage'), 'CamerasPage'),
});
/** With `inspectionId` what is asked for belongs to that visit. */
const challenges = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/challenges',
  validateSearch: (search: Record<string, unknown>): { inspectionId?: string } =>
    UUID.test(String(search.inspectionId)) ? { inspectionId: String(search.inspectionId) } : {},
  component: lazyRouteComponent(() => import('./inspection/challenge/ChallengesPage'), 'ChallengesPage'),
});
const viewings = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/viewings',
  component: lazyRouteComponent(() => import('./video/ViewingsPage'), 'ViewingsPage'),
});
const guests = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/guests',
  component: lazyRouteComponent(() => import('./serving/GuestsPage'), 'GuestsPage'),
});
const notice = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/notice',
  component: lazyRouteComponent(() => import('./notice/NoticePage'), 'NoticePage'),
});
const feedback = createRoute({
  getParentRoute: () => inside,
  path: '/feedback',
  component: lazyRouteComponent(() => import('./notice/FeedbackPage'), 'FeedbackPage'),
});
const morning = createRoute({
  getParentRoute: () => inside,
  path: '/morning',
  component: lazyRouteComponent(() => import('./morning/MorningPage'), 'MorningPage'),
});
/** Which figure of the board is opened. */
export interface DutySearch {
  date?: string;
  areaId?: string;
  duty?: BoardDuty;
  state?: DutyState;
  unreported?: 'yes';
  all?: true;
}
const duties = createRoute({
  getParentRoute: () => inside,
  path: '/duties',
  validateSearch: (search: Record<string, unknown>): DutySearch => ({
    ...(DAY.test(String(search.date)) ? { date: String(search.date) } : {}),
    ...(/^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {}),
    ...(BOARD_DUTIES.includes(search.duty as BoardDuty) ? { duty: search.duty as BoardDuty } : {}),
    ...(DUTY_STATES.includes(search.state as DutyState) ? { state: search.state as DutyState } : {}),
    ...(search.unreported === 'yes' ? { unreported: 'yes' as const } : {}),
    ...(search.all === true ? { all: true as const } : {}),
  }),
  component: lazyRouteComponent(() => import('./duties/DutiesPage'), 'DutiesPage'),
});
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
  component: lazyRouteComponent(() => import('./reports/ReportPage'), 'ReportPage'),
});
const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  component: lazyRouteComponent(() => import('./messages/MessagesPage'), 'MessagesPage'),
});
const uppers = createRoute({
  getParentRoute: () => inside,
  path: '/upper-platforms',
  component: lazyRouteComponent(() => import('./northbound/UppersPage'), 'UppersPage'),
});
const incidents = createRoute({
  getParentRoute: () => inside,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./incidents/IncidentsPage'), 'IncidentsPage'),
});
const recalls = createRoute({
  getParentRoute: () => inside,
  path: '/recalls',
  component: lazyRouteComponent(() => import('./recalls/RecallsPage'), 'RecallsPage'),
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
  component: lazyRouteComponent(() => import('./deductions/DeductionsPage'), 'DeductionsPage'),
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
  component: lazyRouteComponent(() => import('./projects/ProjectsPage'), 'ProjectsPage'),
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
  component: lazyRouteComponent(() => import('./books/BooksPage'), 'BooksPage'),
});
const print = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/prints/$printId',
  component: lazyRouteComponent(() => import('./books/PrintPage'), 'PrintPage'),
});
const printBatches = createRoute({
  getParentRoute: () => inside,
  path: '/print-batches',
  validateSearch: (search: Record<string, unknown>): { schoolId?: string } =>
    UUID.test(String(search.schoolId)) ? { schoolId: String(search.schoolId) } : {},
  component: lazyRouteComponent(() => import('./books/BatchesPage'), 'BatchesPage'),
});
const stock = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/stock',
  component: lazyRouteComponent(() => import('./warehouse/StockPage'), 'StockPage'),
});
const suppliers = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/suppliers',
  component: lazyRouteComponent(() => import('./procurement/SuppliersPage'), 'SuppliersPage'),
});
const funds = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/funds',
  validateSearch: (search: Record<string, unknown>): { month?: string } =>
    typeof search.month === 'string' && /^\d{4}-\d{2}$/.test(search.month) ? { month: search.month } : {},
  component: lazyRouteComponent(() => import('./funds/FundsPage'), 'FundsPage'),
});
const menu = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/menu',
  validateSearch: (search: Record<string, unknown>): { monday?: string } =>
    typeof search.monday === 'string' && DAY.test(search.monday) ? { monday: search.monday } : {},
  component: lazyRouteComponent(() => import('./menu/MenuPage'), 'MenuPage'),
});
const areaFunds = createRoute({
  getParentRoute: () => inside,
  path: '/funds',
  validateSearch: (search: Record<string, unknown>): { month?: string; areaId?: string } => ({
    ...(typeof search.month === 'string' && /^\d{4}-\d{2}$/.test(search.month) ? { month: search.month } : {}),
    ...(/^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {}),
  }),
  component: lazyRouteComponent(() => import('./funds/AreaFundsPage'), 'AreaFundsPage'),
});
const lot = createRoute({
  getParentRoute: () => inside,
  path: '/lots/$lotId',
  validateSearch: (search: Record<string, unknown>): { direction?: TraceDirection } =>
    search.direction === 'forward' || search.direction === 'backward' ? { direction: search.direction } : {},
  component: lazyRouteComponent(() => import('./trace/LotPage'), 'LotPage'),
});
const meal = createRoute({
  getParentRoute: () => inside,
  path: '/meals/$mealId',
  component: lazyRouteComponent(() => import('./trace/MealPage'), 'MealPage'),
});
/** Without a school: all in scope, or the visits one takes part in. */
const ofSchool = (search: Record<string, unknown>): { schoolId?: string } =>
  typeof search.schoolId === 'string' && /^[0-9a-f-]{36}$/.test(search.schoolId) ? { schoolId: search.schoolId } : {};
const findings = createRoute({
  getParentRoute: () => inside,
  path: '/findings',
  validateSearch: ofSchool,
  component: lazyRouteComponent(() => import('./inspection/FindingsPage'), 'FindingsPage'),
});
const finding = createRoute({
  getParentRoute: () => inside,
  path: '/findings/$findingId',
  component: lazyRouteComponent(() => import('./inspection/FindingPage'), 'FindingPage'),
});
const inspections = createRoute({
  getParentRoute: () => inside,
  path: '/inspections',
  validateSearch: ofSchool,
  component: lazyRouteComponent(() => import('./inspection/InspectionsPage'), 'InspectionsPage'),
});
const inspection = createRoute({
  getParentRoute: () => inside,
  path: '/inspections/$inspectionId',
  component: lazyRouteComponent(() => import('./inspection/InspectionPage'), 'InspectionPage'),
});
const draws = createRoute({
  getParentRoute: () => inside,
  path: '/draws',
  component: lazyRouteComponent(() => import('./inspection/draw/DrawsPage'), 'DrawsPage'),
});
const draw = createRoute({
  getParentRoute: () => inside,
  path: '/draws/$drawId',
  component: lazyRouteComponent(() => import('./inspection/draw/DrawPage'), 'DrawPage'),
});
const headcounts = createRoute({
  getParentRoute: () => inside,
  path: '/headcounts',
  component: lazyRouteComponent(() => import('./disclosure/HeadcountsPage'), 'HeadcountsPage'),
});
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/AuditPage'), 'AuditPage'),
});
const structure = createRoute({
  getParentRoute: () => inside,
  path: '/structure',
  component: lazyRouteComponent(() => import('./organization/StructurePage'), 'StructurePage'),
});
const ingredients = createRoute({
  getParentRoute: () => inside,
  path: '/structure/ingredients',
  component: lazyRouteComponent(() => import('./catalogue/IngredientsPage'), 'IngredientsPage'),
});
const compositions = createRoute({
  getParentRoute: () => inside,
  path: '/structure/compositions',
  component: lazyRouteComponent(() => import('./menu/CompositionsPage'), 'CompositionsPage'),
});
const SCHOOL_TABS = ['details', 'supply', 'kitchens', 'classes', 'calendar'] as const;
export type SchoolTab = (typeof SCHOOL_TABS)[number];
const schoolStructure = createRoute({
  getParentRoute: () => inside,
  path: '/structure/schools/$schoolId',
  validateSearch: (search: Record<string, unknown>): { tab?: SchoolTab } =>
    SCHOOL_TABS.includes(search.tab as SchoolTab) ? { tab: search.tab as SchoolTab } : {},
  component: lazyRouteComponent(() => import('./organization/SchoolPage'), 'SchoolPage'),
});
const areaCalendar = createRoute({
  getParentRoute: () => inside,
  path: '/structure/areas/$areaId/calendars/$schoolYear',
  component: lazyRouteComponent(() => import('./organization/AreaCalendarPage'), 'AreaCalendarPage'),
});
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./identity/AccountPage'), 'AccountPage'),
});
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('./identity/PeoplePage'), 'PeoplePage'),
});
const warrants = createRoute({
  getParentRoute: () => inside,
  path: '/people/warrants',
  component: lazyRouteComponent(() => import('./identity/WarrantsPage'), 'WarrantsPage'),
});
const person = createRoute({
  getParentRoute: () => inside,
  path: '/people/$accountId',
  component: lazyRouteComponent(() => import('./identity/PersonPage'), 'PersonPage'),
});
const imports = createRoute({
  getParentRoute: () => inside,
  path: '/import',
  component: lazyRouteComponent(() => import('./roster/ImportPage'), 'ImportPage'),
});
const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: lazyRouteComponent(() => import('./cases/CasesPage'), 'CasesPage'),
});
const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./cases/CasePage'), 'CasePage'),
});
const exports = createRoute({
  getParentRoute: () => inside,
  path: '/exports',
  component: lazyRouteComponent(() => import('./exports/ExportsPage'), 'ExportsPage'),
});
const pupils = createRoute({
  getParentRoute: () => inside,
  path: '/pupils',
  component: lazyRouteComponent(() => import('./pupils/PupilsPage'), 'PupilsPage'),
});
const setup = createRoute({
  getParentRoute: () => alone,
  path: '/setup',
  component: lazyRouteComponent(() => import('./identity/SetupPage'), 'SetupPage'),
});
const browserCheck = createRoute({
  getParentRoute: () => alone,
  path: '/browser-check',
  component: lazyRouteComponent(() => import('./shell/BrowserCheckPage'), 'BrowserCheckPage'),
});

/** Nobody need be signed in: they are to be read, too, when the platform answers nothing else. */
const alarms = createRoute({
  getParentRoute: () => alone,
  path: '/alarms',
  component: lazyRouteComponent(() => import('./alarms/AlarmPage'), 'AlarmsPage'),
});
const alarm = createRoute({
  getParentRoute: () => alone,
  path: '/alarms/$alarm',
  component: lazyRouteComponent(() => import('./alarms/AlarmPage'), 'AlarmPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    providerSignIn,
    screen,
    wall,
    alone.addChildren([setup, browserCheck, alarms, alarm]),
    inside.addChildren([
      schools,
      misfits,
      episodes,
      episode,
      reviewDay,
      asked,
      schoolToday,
      day,
      cameras,
      challenges,
      viewings,
      guests,
      notice,
      feedback,
      morning,
      duties,
      reports,
      messages,
      uppers,
      incidents,
      recalls,
      deductions,
      projects,
      books,
      print,
      printBatches,
      stock,
      suppliers,
      funds,
      areaFunds,
      menu,
      lot,
      meal,
      findings,
      finding,
      inspections,
      inspection,
      draws,
      draw,
      headcounts,
      audit,
      imports,
      exports,
      cases,
      oneCase,
      pupils,
      structure,
      ingredients,
      compositions,
      schoolStructure,
      areaCalendar,
      account,
      people,
      warrants,
      person,
    ]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
