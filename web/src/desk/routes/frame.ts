import { createRootRoute, createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { queryClient } from '../query-client';
import { meQuery } from '../session';
import { forgetDrafts } from '../shell/drafts';
import { ErrorPage, NotFoundPage } from '../shell/ErrorPage';

export const root = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

export const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  component: lazyRouteComponent(() => import('../shell/Dressed'), 'Alone'),
});

export const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const UUID = /^[0-9a-f-]{36}$/;
/** What a part of an address must look like to be one. */
const SHAPES: Readonly<Record<string, RegExp>> = { date: DAY, areaId: /^\d{6}$/, schoolYear: /^\d{4}$/ };
const isShaped = (name: string, value: string): boolean => (SHAPES[name] ?? UUID).test(value);

export const inside = createRoute({
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
  component: lazyRouteComponent(() => import('../shell/Dressed'), 'Inside'),
});
