import type { MenuWeek } from '../../../../src/contract/http/menu';
import { AGE_GROUP_WORDS, AGE_GROUPS } from '../../../../src/contract/nutrients';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { allergensInWords } from './allergens-in-words';
import { useT } from './words';

/** The week as it is posted and filed (L05): each dish with its raw grams a head. */
export function WeekView({ week }: { week: MenuWeek }) {
  const t = useT();
  const words = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const fed = AGE_GROUPS.filter((age) => (week.diners[age] ?? 0) > 0);
  return (
    <article>
      <h2>{t('sheet', { monday: week.monday, versionNo: week.versionNo })}</h2>
      <p>
        {fed
          .map((age) => t('diners.of', { age: AGE_GROUP_WORDS[age][language], count: week.diners[age] ?? 0 }))
          .join('、')}
      </p>
      <table className="table" data-testid="menu-table">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('meal')}</th>
            <th scope="col">{t('dish')}</th>
            <th scope="col">{t('portion', { ages: fed.map((age) => AGE_GROUP_WORDS[age][language]).join(' / ') })}</th>
            <th scope="col">{t('method')}</th>
            <th scope="col">{t('allergens')}</th>
          </tr>
        </thead>
        <tbody>
          {week.meals.flatMap(({ date, mealKind, dishes }) =>
            dishes.map((dish) => (
              <tr key={`${date} ${mealKind} ${dish.id}`}>
                <th scope="row">{date.slice(5)}</th>
                <td>{words(`meal.${mealKind}`)}</td>
                <td>{dish.name}</td>
                <td>
                  {dish.lines
                    .map(
                      ({ name, gramsTenths }) =>
                        `${name} ${fed.map((age) => (gramsTenths[age] ?? 0) / 10).join(' / ')}`,
                    )
                    .join('、')}
                </td>
                <td>{dish.method ?? '—'}</td>
                <td>{allergensInWords(dish, language, t('allergens.unknown'))}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p className="menu-sign">
        <span>{t('sign.supervisor')}</span>
        <span>{t('sign.recorder')}</span>
      </p>
    </article>
  );
}
