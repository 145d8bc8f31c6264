import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MISFIT_KINDS, type MisfitKind } from '../../../../src/contract/misfits';
import { STAGES, type Stage } from '../../../../src/contract/stages';
import { DAY, inside, UUID } from './frame';

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
  component: lazyRouteComponent(() => import('../evidence/DayPage'), 'DayPage'),
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
  component: lazyRouteComponent(() => import('../misfits/MisfitsPage'), 'MisfitsPage'),
});
const episodes = createRoute({
  getParentRoute: () => inside,
  path: '/episodes',
  component: lazyRouteComponent(() => import('../checks/EpisodesPage'), 'EpisodesPage'),
});
const episode = createRoute({
  getParentRoute: () => inside,
  path: '/episodes/$episodeId',
  component: lazyRouteComponent(() => import('../checks/EpisodePage'), 'EpisodePage'),
});
const reviewDay = createRoute({
  getParentRoute: () => inside,
  path: '/review-days/$date',
  validateSearch: (search: Record<string, unknown>): { areaId?: string } =>
    /^\d{6}$/.test(String(search.areaId)) ? { areaId: String(search.areaId) } : {},
  component: lazyRouteComponent(() => import('../review/MatrixPage'), 'MatrixPage'),
});
const asked = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/episodes',
  component: lazyRouteComponent(() => import('../checks/AskedPage'), 'AskedPage'),
});

const cameras = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/cameras',
  component: lazyRouteComponent(() => import('../video/CamerasPage'), 'CamerasPage'),
});

const viewings = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/viewings',
  component: lazyRouteComponent(() => import('../video/ViewingsPage'), 'ViewingsPage'),
});
const guests = createRoute({
  getParentRoute: () => inside,
  path: '/schools/$schoolId/guests',
  component: lazyRouteComponent(() => import('../serving/GuestsPage'), 'GuestsPage'),
});

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: lazyRouteComponent(() => import('../cases/CasesPage'), 'CasesPage'),
});
const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('../cases/CasePage'), 'CasePage'),
});

export const evidenceRoutes = [
  day,
  misfits,
  episodes,
  episode,
  asked,
  reviewDay,
  cameras,
  viewings,
  guests,
  cases,
  oneCase,
] as const;
