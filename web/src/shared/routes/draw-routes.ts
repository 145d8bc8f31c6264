import type { drawEndpoints } from '../../../../src/contract/http/draws';
import { route } from './routes';

type Draws = typeof drawEndpoints;

/** Draws of schools and inspectors. */
export const drawRoutes = {
  grades: route<Draws['grades']>('draws.grades', 'GET', '/areas/:areaId/risk-grades'),
  stateGrades: route<Draws['stateGrades']>('draws.stateGrades', 'POST', '/areas/:areaId/risk-grades'),
  inspectors: route<Draws['inspectors']>('draws.inspectors', 'GET', '/areas/:areaId/inspectors'),
  draws: route<Draws['draws']>('draws.draws', 'GET', '/areas/:areaId/draws'),
  prepare: route<Draws['prepare']>('draws.prepare', 'POST', '/areas/:areaId/draws'),
  change: route<Draws['change']>('draws.change', 'PUT', '/draws/:drawId'),
  draw: route<Draws['draw']>('draws.draw', 'GET', '/draws/:drawId'),
  publish: route<Draws['publish']>('draws.publish', 'POST', '/draws/:drawId/publication'),
  stateNumber: route<Draws['stateNumber']>('draws.stateNumber', 'POST', '/draws/:drawId/number'),
  outcome: route<Draws['outcome']>('draws.outcome', 'GET', '/draws/:drawId/outcome'),
  figures: route<Draws['figures']>('draws.figures', 'GET', '/areas/:areaId/draw-figures/:quarter'),
  file: route<Draws['file']>('draws.file', 'GET', '/announced-draws/:drawId/file'),
} as const;
