import type { exportsEndpoints } from '../../../../src/contract/http/exports';
import { route } from './routes';

type Exports = typeof exportsEndpoints;

/** Tables for other systems. */
export const exportRoutes = {
  readTemplate: route<Exports['readTemplate']>('exports.readTemplate', 'POST', '/export-templates'),
  profiles: route<Exports['profiles']>('exports.profiles', 'GET', '/areas/:areaId/export-profiles'),
  createProfile: route<Exports['createProfile']>('exports.createProfile', 'POST', '/areas/:areaId/export-profiles'),
  changeProfile: route<Exports['changeProfile']>('exports.changeProfile', 'PUT', '/export-profiles/:profileId'),
  run: route<Exports['run']>('exports.run', 'POST', '/export-profiles/:profileId/runs'),
  runs: route<Exports['runs']>('exports.runs', 'GET', '/export-profiles/:profileId/runs'),
  file: route<Exports['file']>('exports.file', 'GET', '/export-runs/:runId/file'),
} as const;
