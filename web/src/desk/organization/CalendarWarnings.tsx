import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';

/** Says which calendars should have been entered by now, each with the way to enter it. */
export function CalendarWarnings() {
  const t = useStructureT();
  const warnings = useQuery({
    queryKey: ['calendar-warnings'],
    queryFn: ({ signal }) => api.call(deskRoutes.calendarWarnings, { signal }),
  });
  const items = warnings.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      data-testid="calendar-warnings"
      title={t('warning.title')}
      description={
        <ul>
          {items.map(({ kind, areaId, areaName, year }) => (
            <li key={`${kind} ${areaId} ${year}`}>
              {t(`warning.${kind}`, { area: areaName, year, next: year + 1 })}{' '}
              <Link
                to="/structure/areas/$areaId/calendars/$schoolYear"
                // the holidays of a calendar year begin in the school year that is running on its first day
                params={{ areaId, schoolYear: String(kind === 'holidays-missing' ? year - 1 : year) }}
              >
                {t('calendar.open')}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
