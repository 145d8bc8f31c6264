import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { SignInPage } from '../identity/SignInPage';
import { queryClient } from '../query-client';
import { meQuery } from '../session';
import { alone, root } from './frame';

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
  component: lazyRouteComponent(() => import('../identity/ProviderPage'), 'ProviderPage'),
});

/** On a wall: nothing around it, and whose session has ended is shown the sign-in. */
const screen = createRoute({
  getParentRoute: () => root,
  path: '/screen',
  beforeLoad: async () => {
    if ((await queryClient.ensureQueryData(meQuery)) === null)
      throw redirect({ to: '/sign-in', search: { next: '/screen' } });
  },
  component: lazyRouteComponent(() => import('../screen/ScreenPage'), 'ScreenPage'),
});

/** The same with a link of its own: nobody is signed in there. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('../screen/WallPage'), 'WallPage'),
});

const setup = createRoute({
  getParentRoute: () => alone,
  path: '/setup',
  component: lazyRouteComponent(() => import('../identity/SetupPage'), 'SetupPage'),
});
const browserCheck = createRoute({
  getParentRoute: () => alone,
  path: '/browser-check',
  component: lazyRouteComponent(() => import('../shell/BrowserCheckPage'), 'BrowserCheckPage'),
});

/** Nobody need be signed in: they are to be read, too, when the platform answers nothing else. */
const alarms = createRoute({
  getParentRoute: () => alone,
  path: '/alarms',
  component: lazyRouteComponent(() => import('../alarms/AlarmPage'), 'AlarmsPage'),
});
const alarm = createRoute({
  getParentRoute: () => alone,
  path: '/alarms/$alarm',
  component: lazyRouteComponent(() => import('../alarms/AlarmPage'), 'AlarmPage'),
});

/** On their own, without the frame of the desk. */
export const bareRoutes = [signIn, providerSignIn, screen, wall] as const;
/** In the dress of the desk, for whoever comes. */
export const aloneRoutes = [setup, browserCheck, alarms, alarm] as const;
