import { createRouter } from '@tanstack/react-router';
import { bookRoutes } from './routes/book-routes';
import { dayRoutes } from './routes/day-routes';
import { aloneRoutes, bareRoutes } from './routes/entrances';
import { evidenceRoutes } from './routes/evidence-routes';
import { alone, inside, root } from './routes/frame';
import { settingsRoutes } from './routes/settings-routes';
import { visitRoutes } from './routes/visit-routes';

export const router = createRouter({
  routeTree: root.addChildren([
    ...bareRoutes,
    alone.addChildren(aloneRoutes),
    inside.addChildren([...dayRoutes, ...evidenceRoutes, ...visitRoutes, ...bookRoutes, ...settingsRoutes]),
  ]),
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
