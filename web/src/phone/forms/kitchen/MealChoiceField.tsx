import { useWords } from '../../../shared/i18n/vocabulary';
import { useMeals } from '../../data/books';
import type { MealChoice } from '../../data/unsent';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';

/** The meals of the day an act is of; the only one chooses itself. */
export function useChosenMeal(
  chosenId: string | null,
  date: string,
): { meals: MealChoice[]; isRead: boolean; meal: MealChoice | null } {
  const { meals, isRead } = useMeals(date);
  return {
    meals,
    isRead,
    meal: meals.find((meal) => meal.id === chosenId) ?? (meals.length === 1 ? (meals[0] ?? null) : null),
  };
}

export function MealChoiceField({
  meals,
  isRead,
  meal,
  onChange,
}: {
  meals: MealChoice[];
  isRead: boolean;
  meal: MealChoice | null;
  onChange: (id: string) => void;
}) {
  const t = useT();
  const words = useWords();
  return (
    <Card>
      <FieldChoice
        label={t('form.meal')}
        value={meal?.id ?? null}
        options={meals.map((each) => ({
          value: each.id,
          label: words(`meal.${each.mealKind}`),
          detail: each.dishes.map((dish) => dish.name).join('、'),
        }))}
        onChange={onChange}
        empty={t('form.noMeal')}
        isRead={isRead}
      />
      {meals.length === 0 && (
        <button type="button" className="chip" onClick={() => go('/phone/act/meal')} data-testid="to-meal">
          {t('form.toMeal')}
        </button>
      )}
    </Card>
  );
}
