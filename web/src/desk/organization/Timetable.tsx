import { useQuery } from '@tanstack/react-query';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';
import { TimetableForm } from './TimetableForm';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The hours that hold today, and for those who may, new ones. */
export function Timetable({ schoolId, mayEdit }: { schoolId: string; mayEdit: boolean }) {
  const t = useStructureT();
  const words = useWords();
  const timetable = useQuery({
    queryKey: ['timetable', schoolId],
    queryFn: ({ signal }) => api.call(deskRoutes.timetable, { params: { schoolId }, signal }),
  });
  const entries = timetable.data?.entries ?? [];
  return (
    <>
      <h2>{t('timetable.title')}</h2>
      {timetable.data && entries.length === 0 && <p className="muted">{t('timetable.none')}</p>}
      <ul>
        {entries.map(({ stage, fromMinute, toMinute }) => (
          <li key={`${stage} ${fromMinute}`}>
            {clock(fromMinute)}–{clock(toMinute)} {words(`stage.${stage}`)}
          </li>
        ))}
      </ul>
      {mayEdit && <TimetableForm schoolId={schoolId} />}
    </>
  );
}
