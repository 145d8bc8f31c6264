import { api } from '../../shared/api';
import { incidentRoutes } from '../../shared/routes/incident-routes';
import { useCanteen } from '../data/canteen';
import { useKept } from '../data/use-kept';
import { useOutbox } from '../outbox/outbox';

/** Whom to call, as the platform last said it: asked for on the first screen, so that a phone without a line knows. */
export function useIncidentHelp() {
  const { schoolId } = useCanteen();
  return useKept(['incident-help', schoolId], () => api.call(incidentRoutes.help, { params: { schoolId } })).data;
}

/** A report that lies on this phone and has not gone out. */
export function useUnsentReport(): { suspicion: string; touched: number | null; noticedAt: number } | null {
  const { schoolId } = useCanteen();
  const item = useOutbox().find(
    ({ kind, state, schoolId: where }) => kind === 'dining.incident' && state !== 'sent' && where === schoolId,
  );
  if (item === undefined) return null;
  const { suspicion, touched, occurredAt } = item.body;
  const noticedAt = typeof occurredAt === 'string' ? Date.parse(occurredAt) : item.savedAt;
  return { suspicion: String(suspicion), touched: typeof touched === 'number' ? touched : null, noticedAt };
}
