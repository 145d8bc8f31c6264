import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ALLERGEN_WORDS } from '../../../../src/contract/nutrients';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { today } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { DietForm } from './DietForm';
import { useT } from './words';

/** Portions that are made without something, and the planned meals of the coming days at which that must be minded. */
export function DietsSection({ schoolId }: { schoolId: string }) {
  const t = useT();
  const words = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const client = useQueryClient();
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const [refused, setRefused] = useState<Error | null>(null);
  const queryKey = ['special-diets', schoolId, today()];
  const diets = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(menuRoutes.diets, { params: { schoolId }, query: { date: today() }, signal }),
  });
  const end = async (dietId: string): Promise<void> => {
    setRefused(null);
    try {
      await api.call(menuRoutes.endDiet, { params: { schoolId, dietId } });
    } catch (error) {
      setRefused(error as Error);
    }
    setEnding(null);
    await client.invalidateQueries({ queryKey });
  };
  const items = diets.data?.items ?? [];
  return (
    <section data-testid="diets">
      <h2>{t('diets')}</h2>
      <p className="muted">{t('diets.how')}</p>
      {!isAdding && (
        <Button onClick={() => setAdding(true)} data-testid="new-diet">
          {t('diet.new')}
        </Button>
      )}
      {isAdding && (
        <DietForm
          schoolId={schoolId}
          onDone={() => {
            setAdding(false);
            void client.invalidateQueries({ queryKey });
          }}
        />
      )}
      {(refused ?? diets.error) !== null && <ProblemView error={(refused ?? diets.error) as Error} />}
      {items.length > 0 && (
        <div className="diets-table">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('diet.class')}</th>
                <th scope="col">{t('diet.portions')}</th>
                <th scope="col">{t('diet.without')}</th>
                <th scope="col">{t('diet.until')}</th>
                <th scope="col">{t('diet.meals')}</th>
                <th scope="col">{t('dish.act')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(
                ({ id, className, portions, without, foodName, basis, fromDate, untilDate, statedBy, meals }) => (
                  <tr key={id}>
                    <th scope="row">{className}</th>
                    <td>{portions}</td>
                    <td>
                      {[
                        ...without.map((each) => ALLERGEN_WORDS[each][language]),
                        ...(foodName === null ? [] : [foodName]),
                      ].join('、')}
                      <br />
                      <small className="muted">
                        {t(`diet.basis.${basis}`)} {statedBy}
                      </small>
                    </td>
                    <td>{t('diet.fromUntil', { from: fromDate, until: untilDate })}</td>
                    <td>
                      {meals.map((meal) => (
                        <div key={`${meal.date} ${meal.mealKind}`}>
                          {meal.date} {words(`meal.${meal.mealKind}`)}{' '}
                          {meal.holds.length > 0 && (
                            <strong>{t('diet.holds', { dishes: meal.holds.join('、') })}</strong>
                          )}{' '}
                          {meal.unknown.length > 0 && t('diet.unknown', { dishes: meal.unknown.join('、') })}
                        </div>
                      ))}
                      {meals.length === 0 && t('diet.noMeal')}
                    </td>
                    <td>
                      {ending === id ? (
                        <>
                          <Button danger size="small" onClick={() => void end(id)}>
                            {t('diet.endNow')}
                          </Button>{' '}
                          <Button size="small" onClick={() => setEnding(null)}>
                            {t('cancel')}
                          </Button>
                        </>
                      ) : (
                        <Button size="small" onClick={() => setEnding(id)}>
                          {t('diet.end')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
