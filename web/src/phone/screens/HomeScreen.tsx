import { lazy, Suspense } from 'react';
import { STAGES } from '../../../../src/contract/stages';
import { useWords } from '../../shared/i18n/vocabulary';
import { today, weekday } from '../../shared/time';
import { useAwaiting, useMeals, useSamplesKept } from '../data/books';
import { useCanteen } from '../data/canteen';
import { FORMS } from '../forms/registry';
import { useT } from '../i18n';
import { go } from '../navigation';

const BoxStrip = lazy(() => import('./BoxStrip').then((module) => ({ default: module.BoxStrip })));

/** Today: one tap to each act of the day, in the order of the six stages. */
export function HomeScreen() {
  const t = useT();
  const words = useWords();
  const date = today();
  // What this phone has kept from an older server knows of none
  const { sites = [] } = useCanteen().school;
  const { meals } = useMeals();
  const awaiting = useAwaiting().data?.value.items.filter((act) => act.status === 'awaiting_second').length ?? 0;
  const due = useSamplesKept().data?.value.items.filter((sample) => sample.mayBeDiscarded).length ?? 0;
  const unsampled = meals.flatMap((meal) =>
    meal.batches.filter((batch) => !meal.samples.some((sample) => sample.batchId === batch.id)),
  ).length;
  // Only a kitchen that feeds further schools sends food out
  const forms = FORMS.filter(({ kind }) => kind !== 'distribution.dispatch' || sites.length > 0);
  const badges: Partial<Record<string, number>> = { 'cooking.sample': unsampled, 'cooking.sample-discard': due };
  return (
    <>
      <h1>
        {t('home.today')}{' '}
        <small>
          {date} {t(`weekday.${weekday(date) as 0}`)}
        </small>
      </h1>
      {awaiting > 0 && (
        <button type="button" className="call" onClick={() => go('/phone/awaiting')}>
          ◐ {t('home.awaiting', { count: awaiting })}
        </button>
      )}
      <Suspense fallback={null}>
        <BoxStrip />
      </Suspense>
      <p className="meals">
        {meals.length === 0
          ? t('home.noMeal')
          : meals
              .map((meal) => `${words(`meal.${meal.mealKind}`)} ${meal.dishes.map((dish) => dish.name).join('、')}`)
              .join(';')}
      </p>
      {STAGES.map((stage) => (
        <section key={stage} aria-labelledby={`stage-${stage}`}>
          <h2 id={`stage-${stage}`}>{words(`stage.${stage}`)}</h2>
          <div className="tiles">
            {forms
              .filter((entry) => entry.stage === stage)
              .map(({ kind, slug, icon }) => (
                <button
                  key={kind}
                  type="button"
                  className="tile"
                  onClick={() => go(`/phone/act/${slug}`)}
                  data-testid={`tile-${slug}`}
                >
                  <span className={`icon ${stage}`} aria-hidden="true">
                    {icon}
                  </span>
                  {words(`act.${kind}`)}
                  {(badges[kind] ?? 0) > 0 && <span className="badge">{badges[kind]}</span>}
                </button>
              ))}
          </div>
        </section>
      ))}
    </>
  );
}
