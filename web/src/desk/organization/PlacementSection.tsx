import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { tenseOf } from './tense';
import { type TabProps, useAllSchools, useAreas, useEdit } from './use-structure';

/** In which county and under which central school, since when. */
export function PlacementSection({ school, mayEdit, onReload }: TabProps) {
  const t = useStructureT();
  const areas = useAreas();
  const schools = useAllSchools();
  const [latest] = school.placements;
  const [draft, setDraft] = useState({
    from: today(),
    areaId: latest?.areaId ?? school.areaId,
    centralSchoolId: latest?.centralSchoolId ?? '',
  });
  const place = useEdit(() =>
    api.call(deskRoutes.placeSchool, {
      params: { schoolId: school.id },
      body: { ...draft, version: school.version, centralSchoolId: draft.centralSchoolId || null },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    place.mutate(undefined);
  };
  const counties = (areas.data?.items ?? []).filter(({ parentId }) => parentId !== null);
  const central = (schools.data ?? []).filter(
    ({ kind, areaId }) => kind === 'central_school' && areaId === draft.areaId,
  );
  return (
    <section>
      <h2>{t('place.title')}</h2>
      <p className="muted">{t('place.help')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('place.central')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {school.placements.map(({ from, areaId, centralSchoolName }, index) => (
            <tr key={from}>
              <th scope="row">{from}</th>
              <td>{counties.find(({ id }) => id === areaId)?.name ?? areaId}</td>
              <td>{centralSchoolName ?? t('place.noCentral')}</td>
              <td>{t(tenseOf(from, school.placements[index - 1]?.from ?? null))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {mayEdit && (
        <form className="fields" onSubmit={submit} data-testid="place-school">
          <label>
            {t('from')}
            <input
              className="field"
              type="date"
              required
              min={today()}
              value={draft.from}
              onChange={(event) => setDraft({ ...draft, from: event.target.value })}
            />
          </label>
          <label>
            {t('area')}
            <select
              className="field"
              value={draft.areaId}
              onChange={(event) => setDraft({ ...draft, areaId: event.target.value, centralSchoolId: '' })}
            >
              {counties.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {school.kind === 'teaching_point' && (
            <label>
              {t('place.central')}
              <select
                className="field"
                value={draft.centralSchoolId}
                onChange={(event) => setDraft({ ...draft, centralSchoolId: event.target.value })}
              >
                <option value="">{t('place.noCentral')}</option>
                {central.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <Button htmlType="submit" loading={place.isPending}>
            {t('place.change')}
          </Button>
          {place.error !== null && <ProblemView error={place.error} onRetry={onReload} />}
        </form>
      )}
      {school.teachingPoints.length > 0 && (
        <>
          <h2>{t('place.points')}</h2>
          <ul>
            {school.teachingPoints.map(({ id, name }) => (
              <li key={id}>
                <Link to="/structure/schools/$schoolId" params={{ schoolId: id }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
