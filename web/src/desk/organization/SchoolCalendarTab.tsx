import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolYearOf } from '../../../../src/contract/school-calendar';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { CalendarEditor } from './CalendarEditor';
import { Timetable } from './Timetable';
import type { TabProps } from './use-structure';

const DAYS_SHOWN = 28;

/** What the coming weeks are for this school, what it says otherwise than its county, and its working hours. */
export function SchoolCalendarTab({ school, mayEdit }: TabProps) {
  const t = useStructureT();
  const [schoolYear, setSchoolYear] = useState(schoolYearOf(today()));
  const params = { schoolId: school.id, schoolYear };
  const days = useQuery({
    queryKey: ['school-days', school.id],
    queryFn: ({ signal }) =>
      api.call(deskRoutes.schoolDays, {
        params: { schoolId: school.id },
        query: { from: today(), days: DAYS_SHOWN },
        signal,
      }),
  });
  const calendar = useQuery({
    queryKey: ['calendar', school.id, schoolYear],
    queryFn: ({ signal }) => api.call(deskRoutes.schoolCalendar, { params, signal }),
  });
  const wordOf = (isSchoolDay: boolean | null) =>
    t(isSchoolDay === null ? 'calendar.unknown' : isSchoolDay ? 'calendar.yes' : 'calendar.no');
  return (
    <>
      <h2>{t('calendar.next')}</h2>
      {days.error !== null && <ProblemView error={days.error} onRetry={() => void days.refetch()} />}
      <ul className="weeks" data-testid="school-days">
        {(days.data?.items ?? []).map(({ date, isSchoolDay, note }) => (
          <li key={date} className={isSchoolDay ? 'yes' : ''}>
            {date.slice(5)} {wordOf(isSchoolDay)}
            <small>{note}</small>
          </li>
        ))}
      </ul>
      <Timetable schoolId={school.id} mayEdit={mayEdit} />
      <h2>{t('calendar.title')}</h2>
      <p className="muted">
        {t('calendar.schoolHelp')}{' '}
        <Link
          to="/structure/areas/$areaId/calendars/$schoolYear"
          params={{ areaId: school.areaId, schoolYear: String(schoolYear) }}
        >
          {t('calendar.open')}
        </Link>
      </p>
      <p>
        {[schoolYear - 1, schoolYear + 1].map((year) => (
          <button key={year} type="button" className="link" onClick={() => setSchoolYear(year)}>
            {t('calendar.year', { year, next: year + 1 })}
          </button>
        ))}
      </p>
      {calendar.isPending && <Loading />}
      {calendar.error !== null && <ProblemView error={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data && (
        <CalendarEditor
          key={`${schoolYear} ${calendar.data.version}`}
          calendar={calendar.data}
          mayEdit={mayEdit}
          write={(body) => api.call(deskRoutes.setSchoolCalendar, { params, body })}
          onReload={() => void calendar.refetch()}
        />
      )}
    </>
  );
}
