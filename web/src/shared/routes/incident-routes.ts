import type { incidentEndpoints } from '../../../../src/contract/http/incidents';
import { route } from './routes';

type Api = typeof incidentEndpoints;

/** Routes of suspected incidents: the alarm of the desk, and whom the phone says to call. */
export const incidentRoutes = {
  list: route<Api['list']>('incidents.list', 'GET', '/incidents'),
  read: route<Api['read']>('incidents.read', 'POST', '/incidents/:actId/readings'),
  help: route<Api['help']>('incidents.help', 'GET', '/schools/:schoolId/incident-help'),
  contacts: route<Api['contacts']>('incidents.contacts', 'GET', '/areas/:areaId/incident-contacts'),
  setContacts: route<Api['setContacts']>('incidents.setContacts', 'PUT', '/areas/:areaId/incident-contacts'),
} as const;
