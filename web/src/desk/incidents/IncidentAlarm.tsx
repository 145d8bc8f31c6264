import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect } from 'react';
import { api } from '../../shared/api';
import { incidentRoutes } from '../../shared/routes/incident-routes';
import { openLiveSocket } from '../live-socket';
import { useT } from './words';

/** Where the socket cannot be reached the page asks so often. */
const REFRESH_MS = 30_000;

/** How many reports one's office has not read, on every page and at once; nothing when it has read them all. */
export function IncidentAlarm() {
  const t = useT();
  const client = useQueryClient();
  const list = useQuery({
    queryKey: ['incidents', 'alarm'],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(incidentRoutes.list, { query: { limit: 1 }, signal }),
  });
  useEffect(() => {
    const socket = openLiveSocket();
    const ask = (): void => void client.invalidateQueries({ queryKey: ['incidents'] });
    socket.on('connect', () => {
      // What was told while the line was away was not heard
      socket.emit('watch-incidents', {}, ask);
    });
    socket.on('incidents-changed', ask);
    return () => {
      socket.close();
    };
  }, [client]);
  const count = list.data?.unread ?? 0;
  if (count === 0) return null;
  return (
    <Alert
      type="error"
      banner
      role="alert"
      title={t('alarm', { count })}
      action={<Link to="/incidents">{t('openThem')}</Link>}
      data-testid="incident-alarm"
    />
  );
}
