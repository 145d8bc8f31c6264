import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { disclosureRoutes } from '../../shared/routes/disclosure-routes';
import { today } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';
import '../identity/people.css';

/** How many ate at each school of one’s area on a day. */
export function HeadcountsPage() {
  const t = useT();
  const words = useWords();
  const [date, setDate] = useState(today());
  const [search, setSearch] = useState('');
  const counts = useQuery({
    queryKey: ['headcounts', date],
    queryFn: ({ signal }) => api.call(disclosureRoutes.headcounts, { params: { date }, signal }),
  });
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const all = counts.data?.items ?? [];
  const rows = all.filter(({ name }) => name.includes(search.trim()));
  return (
    <div className="page" data-testid="headcounts">
      <div className="page-head">
        <h1>{t('count.title')}</h1>
      </div>
      <p className="muted">{t('count.help')}</p>
      <div className="people-tools">
        <label>
          {t('date')}
          <input
            className="field"
            type="date"
            value={date}
            max={today()}
            onChange={({ target }) => target.value && setDate(target.value)}
          />
        </label>
        <label>
          {t('count.search')}
          <input className="field" type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
        </label>
      </div>
      {counts.error !== null && <ProblemView error={counts.error} onRetry={() => void counts.refetch()} />}
      {counts.isPending && <Loading />}
      {counts.isSuccess && rows.length === 0 && <p className="empty">{t('count.empty')}</p>}
      {rows.length > 0 && (
        <>
          <p>
            {t('count.total', {
              schools: rows.length,
              pupils: rows.reduce((sum, { pupils }) => sum + pupils, 0),
              reported: rows.filter(({ meals }) => meals.length > 0).length,
            })}
          </p>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('count.school')}</th>
                <th scope="col">{t('count.area')}</th>
                <th scope="col" className="number">
                  {t('count.classes')}
                </th>
                <th scope="col" className="number">
                  {t('count.pupils')}
                </th>
                <th scope="col">{t('count.title')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ schoolId, name, areaId, classes, pupils, meals }) => (
                <tr key={schoolId}>
                  <th scope="row">{name}</th>
                  <td>{areas.data?.items.find(({ id }) => id === areaId)?.name}</td>
                  <td className="number">{classes}</td>
                  <td className="number">{pupils}</td>
                  <td>
                    {meals.length === 0
                      ? t('count.none')
                      : meals
                          .map(
                            ({ mealKind, ...meal }) => `${words(`meal.${mealKind}`)}:${t('count.meal', { ...meal })}`,
                          )
                          .join(';')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
