import { useQuery } from '@tanstack/react-query';
import type { MenuJudgement } from '../../../../src/contract/http/menu';
import { AGE_GROUP_WORDS, NUTRIENT_WORDS, nutrientInWords } from '../../../../src/contract/nutrients';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

/** How the week stands against the standard, and what it costs a head: the gap beside the money (N-08). */
export function JudgementView({ schoolId, monday }: { schoolId: string; monday: string }) {
  const t = useT();
  const words = useWords();
  const judgement = useQuery({
    queryKey: ['menu-judgement', schoolId, monday],
    queryFn: ({ signal }) => api.call(menuRoutes.judgement, { params: { schoolId, monday }, signal }),
  });
  if (judgement.error !== null) return <ProblemView error={judgement.error} onRetry={() => void judgement.refetch()} />;
  if (judgement.data === undefined) return <Loading />;
  const { ages, kindsOfDay, kindsOfWeek, meals, compositionUnknown } = judgement.data;
  const short = kindsOfDay.filter(({ verdict }) => verdict === 'below');
  const poor = meals.filter(({ verdict }) => verdict === 'below');
  return (
    <section data-testid="menu-judgement">
      <h2>{t('judgement')}</h2>
      <p className="muted">{t('judgement.how')}</p>
      {compositionUnknown.length > 0 && (
        <p role="status">{t('judgement.unknown', { names: compositionUnknown.join('、') })}</p>
      )}
      {ages.map((age) => (
        <AgeTable key={age.age} judged={age} />
      ))}
      <h3>{t('kinds')}</h3>
      <ul className="plain">
        <li>
          {t('kinds.week', { count: kindsOfWeek.count, least: kindsOfWeek.least })}{' '}
          {t(`verdict.${kindsOfWeek.verdict}`)}
        </li>
        {short.map(({ date, count, least }) => (
          <li key={date}>
            {t('kinds.day', { date: date.slice(5), count, least })} {t('verdict.below')}
          </li>
        ))}
        {poor.map(({ date, mealKind, groups, least }) => (
          <li key={`${date} ${mealKind}`}>
            {t('kinds.meal', { date: date.slice(5), meal: words(`meal.${mealKind}`), groups, least })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgeTable({ judged }: { judged: MenuJudgement['ages'][number] }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { age, nutrients, cost, energyFromFat, energyFromCarbohydrate } = judged;
  return (
    <>
      <h3>{AGE_GROUP_WORDS[age][language]}</h3>
      <p data-testid={`menu-cost-${age}`}>
        {cost.knownFen === null
          ? t('cost.none')
          : t(cost.unpriced.length > 0 ? 'cost.atLeast' : 'cost', {
              total: yuan(cost.knownFen),
              day: yuan(Math.round(cost.knownFen / cost.days)),
            })}
        {cost.unpriced.length > 0 && t('cost.unpriced', { names: cost.unpriced.join('、') })}
      </p>
      <table className="table" data-testid={`menu-nutrients-${age}`}>
        <thead>
          <tr>
            <th scope="col">{t('nutrient')}</th>
            <th scope="col" className="number">
              {t('known')}
            </th>
            <th scope="col" className="number">
              {t('target')}
            </th>
            <th scope="col" className="number">
              {t('gap')}
            </th>
            <th scope="col">{t('verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {nutrients.map(({ nutrient, known, isComplete, least, most, verdict }) => {
            const text = (amount: number) => nutrientInWords(nutrient, amount);
            return (
              <tr key={nutrient}>
                <th scope="row">
                  {NUTRIENT_WORDS[nutrient][language]}({NUTRIENT_WORDS[nutrient].unit})
                </th>
                <td className="number">
                  {known === null ? '—' : isComplete ? text(known) : t('atLeast', { amount: text(known) })}
                </td>
                <td className="number">
                  {least === null ? '—' : `${text(least)}${most === null ? '+' : `–${text(most)}`}`}
                </td>
                <td className="number">{verdict === 'below' && least !== null ? text(least - (known ?? 0)) : '—'}</td>
                <td>{verdict === null ? '—' : t(`verdict.${verdict}`)}</td>
              </tr>
            );
          })}
          {(
            [
              ['fatShare', energyFromFat],
              ['carbohydrateShare', energyFromCarbohydrate],
            ] as const
          ).map(([name, { percent, least, most, verdict }]) => (
            <tr key={name}>
              <th scope="row">{t(name)}</th>
              <td className="number">{percent ?? '—'}</td>
              <td className="number">
                {least}–{most}
              </td>
              <td className="number">—</td>
              <td>{t(`verdict.${verdict}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
