import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { BOARD_DUTIES, type BoardDuty, DUTY_STATES, type DutyState } from '../../../../src/contract/duty-board';
import { today } from '../../shared/time';
import { DAY, inside } from './frame';

const schools = createRoute({
  getParentRoute: () => inside,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { date?: string } =>
    typeof search.date === 'string' && DAY.test(search.date) ? { date: search.date } : {},
  component: lazyRouteComponent(() => import('../disclosure/StartPage'), 'StartPage'),
});

const schoolToday = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/schools/$schoolId/days/$date', params: { ...params, date: today() } });
  },
});

const notice = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/notice',
  component: lazyRouteComponent(() => import('../notice/NoticePage'), 'NoticePage'),
});
const feedback = createRoute({
  getParentRoute: () => inside,
  path: '/feedback',
  component: lazyRouteComponent(() => import('../notice/FeedbackPage'), 'FeedbackPage'),
});
const morning = createRoute({
  getParentRoute: () => inside,
  path: '/morning',
  component: lazyRouteComponent(() => import('../morning/MorningPage'), 'MorningPage'),
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
  component: lazyRouteComponent(() => import('../duties/DutiesPage'), 'DutiesPage'),
});

const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  component: lazyRouteComponent(() => import('../messages/MessagesPage'), 'MessagesPage'),
});

const incidents = createRoute({
  getParentRoute: () => inside,
  path: '/incidents',
  component: lazyRouteComponent(() => import('../incidents/IncidentsPage'), 'IncidentsPage'),
});
const recalls = createRoute({
  getParentRoute: () => inside,
  path: '/recalls',
  component: lazyRouteComponent(() => import('../recalls/RecallsPage'), 'RecallsPage'),
});

export const dayRoutes = [
  notice,
  schools,
  schoolToday,
  feedback,
  morning,
  duties,
  messages,
  incidents,
  recalls,
] as const;
