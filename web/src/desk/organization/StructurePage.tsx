import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { schoolYearOf } from '../../../../src/contract/school-calendar';
import { may } from '../../shared/grants';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { AddSchool } from './AddSchool';
import { CalendarWarnings } from './CalendarWarnings';
import './structure.css';
import { useAllSchools, useAreas } from './use-structure';

/** A list longer than this is searched, not scrolled. */
const SHOWN = 200;

/** All schools in scope as the bureau keeps them, and what is missing in their calendars. */
export function StructurePage() {
  const t = useStructureT();
  const me = useMe();
  const [search, setSearch] = useState('');
  const schools = useAllSchools();
  const areas = useAreas();
  const nameOf = new Map((areas.data?.items ?? []).map(({ id, name }) => [id, name]));
  const wanted = search.trim();
  const rows = (schools.data ?? []).filter((school) =>
    [school.name, school.schoolCode ?? '', nameOf.get(school.areaId) ?? ''].some((text) => text.includes(wanted)),
  );
  const schoolYear = String(schoolYearOf(today()));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <input
          className="field search"
          type="search"
          value={search}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <p className="muted">{t('help')}</p>
      <p className="page-links">
        <Link to="/structure/ingredients">{t('ingredients')}</Link>
        <Link to="/structure/compositions">{t('compositions')}</Link>
      </p>
      <CalendarWarnings />
      {may(me, 'structure.manage') && <AddSchool areas={areas.data?.items ?? []} />}
      {schools.error !== null && <ProblemView error={schools.error} onRetry={() => void schools.refetch()} />}
      {schools.isPending && <Loading />}
      {schools.data && rows.length === 0 && <p className="empty">{t('none')}</p>}
      {rows.length > 0 && (
        <table className="table" data-testid="structure-table">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('area')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ id, name, schoolCode, kind, areaId, state }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/structure/schools/$schoolId" params={{ schoolId: id }}>
                    {name}
                  </Link>
                </th>
                <td>{schoolCode ?? '—'}</td>
                <td>{t(`kind.${kind}`)}</td>
                <td>
                  <Link to="/structure/areas/$areaId/calendars/$schoolYear" params={{ areaId, schoolYear }}>
                    {t('calendar.of', { area: nameOf.get(areaId) ?? areaId })}
                  </Link>
                </td>
                <td>{t(`state.${state}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > SHOWN && (
        <p className="muted">
          {SHOWN} / {rows.length}
        </p>
      )}
    </div>
  );
}
