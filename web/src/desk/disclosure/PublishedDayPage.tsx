import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { disclosureEndpoints } from '../../../../src/contract/http/disclosure';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { disclosureRoutes } from '../../shared/routes/disclosure-routes';
import { routes } from '../../shared/routes/routes';
import { clockTime, today } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';
import '../identity/people.css';

type Meal = ResponseOf<(typeof disclosureEndpoints)['day']>['meals'][number];

/** A school’s day as its parents see it. */
export function PublishedDayPage() {
  const t = useT();
  const [date, setDate] = useState(today());
  const [chosen, setChosen] = useState<string | null>(null);
  const schools = useQuery({
    queryKey: ['schools-to-choose', ''],
    queryFn: ({ signal }) => api.call(routes.schools, { query: { limit: 30 }, signal }),
  });
  const items = schools.data?.items ?? [];
  const schoolId = chosen ?? items[0]?.id ?? null;
  const day = useQuery({
    queryKey: ['published-day', schoolId, date],
    queryFn: ({ signal }) => api.call(disclosureRoutes.day, { params: { schoolId: schoolId ?? '', date }, signal }),
    enabled: schoolId !== null,
  });
  const error = schools.error ?? day.error;
  return (
    <div className="page narrow" data-testid="published-day">
      <div className="page-head">
        <h1>
          {t('day.title')} <span className="muted">{day.data?.schoolName}</span>
        </h1>
      </div>
      <p className="muted">{t('day.help')}</p>
      <div className="people-tools">
        {items.length > 1 && (
          <label>
            {t('day.school')}
            <select className="field" value={schoolId ?? ''} onChange={({ target }) => setChosen(target.value)}>
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
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
      </div>
      {error !== null && <ProblemView error={error} onRetry={() => void day.refetch()} />}
      {(schools.isPending || day.isLoading) && <Loading />}
      {day.data?.meals.length === 0 && <p className="empty">{t('day.none')}</p>}
      {day.data?.meals.map((meal) => (
        <MealSection key={meal.mealId} meal={meal} />
      ))}
      <p className="muted">{t('day.witness')}</p>
    </div>
  );
}

function MealSection({ meal }: { meal: Meal }) {
  const t = useT();
  const words = useWords();
  const celsius = (tenths: number | null): string => (tenths === null ? t('day.notMeasured') : `${tenths / 10} °C`);
  return (
    <section>
      <h2>
        {words(`meal.${meal.mealKind}`)}{' '}
        <span className="muted">
          {meal.plannedDiners === null ? '' : `${t('day.planned', { count: meal.plannedDiners })} · `}
          {meal.served === null ? t('day.notCounted') : t('day.served', { count: meal.served })}
        </span>
      </h2>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('day.dish')}</th>
            <th scope="col">{t('day.core')}</th>
            <th scope="col">{t('day.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {meal.dishes.map(({ name, coreTenthsC, samplesKept }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{coreTenthsC.length === 0 ? t('day.notCooked') : coreTenthsC.map(celsius).join('、')}</td>
              <td>{samplesKept === 0 ? t('day.notKept') : t('day.kept', { count: samplesKept })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {meal.handedOut.length > 0 && (
        <>
          <h3>{t('day.handedOut')}</h3>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('day.time')}</th>
                <th scope="col" className="number">
                  {t('day.portions')}
                </th>
                <th scope="col">{t('day.holding')}</th>
                <th scope="col">{t('day.verdict')}</th>
              </tr>
            </thead>
            <tbody>
              {meal.handedOut.map(({ at, portions, holdingTenthsC, verdict }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and do not move
                <tr key={i}>
                  <td>{clockTime(at)}</td>
                  <td className="number">{portions}</td>
                  <td>{celsius(holdingTenthsC)}</td>
                  <td>{t(`verdict.${verdict}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {meal.diners.length > 0 && (
        <>
          <h3>{t('day.diners')}</h3>
          <ul>
            {meal.diners.map(({ dinerRole, food, hygiene, order }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: grades are given without a name
              <li key={i}>
                {t('diner.graded', {
                  who: t(`diner.${dinerRole}`),
                  food: t(`grade.${food}`),
                  hygiene: t(`grade.${hygiene}`),
                  order: t(`grade.${order}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
