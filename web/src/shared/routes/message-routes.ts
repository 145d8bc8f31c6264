import type { messageEndpoints } from '../../../../src/contract/http/messages';
import { route } from './routes';

type Api = typeof messageEndpoints;

/** Routes of who is told outside the pages. */
export const messageRoutes = {
  robots: route<Api['robots']>('messages.robots', 'GET', '/areas/:areaId/robots'),
  addRobot: route<Api['addRobot']>('messages.addRobot', 'POST', '/areas/:areaId/robots'),
  changeRobot: route<Api['changeRobot']>('messages.changeRobot', 'PATCH', '/areas/:areaId/robots/:robotId'),
  removeRobot: route<Api['removeRobot']>('messages.removeRobot', 'DELETE', '/areas/:areaId/robots/:robotId'),
  tryRobot: route<Api['tryRobot']>('messages.tryRobot', 'POST', '/areas/:areaId/robots/:robotId/trials'),
} as const;
