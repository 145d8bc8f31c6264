import type { dutyBoardEndpoints } from '../../../../src/contract/http/duty-board';
import { route } from './routes';

type Board = typeof dutyBoardEndpoints;

/** Routes of the board of duties. */
export const dutyRoutes = {
  board: route<Board['board']>('duties.board', 'GET', '/duty-board/:date'),
  schools: route<Board['schools']>('duties.schools', 'GET', '/duty-board/:date/schools'),
  ask: route<Board['ask']>('duties.ask', 'POST', '/schools/:schoolId/duty-requests'),
} as const;
