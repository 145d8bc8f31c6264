import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { CalendarEditor } from './CalendarEditor';
import { CalendarWarnings } from './CalendarWarnings';
import './structure.css';
import { useAreas } from './use-structure';

/** The school calendar of a county, or of the whole prefecture, one school year at a time. */
export function AreaCalendarPage() {
  const t = useStructureT();
  const me = useMe();
  const { areaId, schoolYear } = useParams({ from: '/inside/structure/areas/$areaId/calendars/$schoolYear' });
  const areas = useAreas();
  const params = { areaId, schoolYear: Number(schoolYear) };
  const calendar = useQuery({
    queryKey: ['calendar', areaId, schoolYear],
    queryFn: ({ signal }) => api.call(deskRoutes.areaCalendar, { params, signal }),
  });
  const year = Number(schoolYear);
  const area = areas.data?.items.find(({ id }) => id === areaId);
  const to = (toArea: string, toYear: number, label: string) => (
    <Link
      to="/structure/areas/$areaId/calendars/$schoolYear"
      params={{ areaId: toArea, schoolYear: String(toYear) }}
      key={label}
    >
      {label}
    </Link>
  );
  const yearName = (of: number) => t('calendar.year', { year: of, next: of + 1 });
  const parent = areas.data?.items.find(({ id }) => id === area?.parentId);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('calendar.of', { area: area?.name ?? areaId })}</h1>
        {to(areaId, year - 1, yearName(year - 1))}
        {to(areaId, year + 1, yearName(year + 1))}
        {parent && to(parent.id, year, t('calendar.of', { area: parent.name }))}
        <Link to="/structure">{t('title')}</Link>
      </div>
      <p className="muted">{t('calendar.help')}</p>
      <CalendarWarnings />
      {calendar.error !== null && <ProblemView error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.isPending && <Loading />}
      {calendar.data && (
        <CalendarEditor
          key={`${areaId} ${schoolYear} ${calendar.data.version}`}
          calendar={calendar.data}
          mayEdit={may(me, 'structure.manage')}
          write={(body) => api.call(deskRoutes.setAreaCalendar, { params, body })}
          onReload={() => void calendar.refetch()}
        />
      )}
    </div>
  );
}
