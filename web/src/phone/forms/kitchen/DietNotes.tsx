import { ALLERGEN_WORDS } from '../../../../../src/contract/nutrients';
import type { MealKind } from '../../../../../src/contract/words/meal-words';
import { useLanguage } from '../../../shared/i18n/language';
import { useSpecialDiets } from '../../data/books';
import { useT } from '../../i18n/work';

interface Props {
  date: string;
  mealKind: MealKind | undefined;
  /** Of these classes only; absent: of all. */
  classIds?: readonly string[];
}

/** Which portions are made without something, and which planned dish of the meal holds it. Says nothing where there are none. */
export function DietNotes({ date, mealKind, classIds }: Props) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const diets = useSpecialDiets(date).filter(({ classId }) => classIds?.includes(classId) ?? true);
  if (diets.length === 0) return null;
  return (
    <ul className="notes" data-testid="diet-notes">
      {diets.map(({ id, className, portions, without, foodName, meals }) => {
        const meal = meals.find((each) => each.date === date && each.mealKind === mealKind);
        const what = [
          ...without.map((each) => ALLERGEN_WORDS[each][language]),
          ...(foodName === null ? [] : [foodName]),
        ];
        return (
          <li key={id}>
            <strong>{t('diet.of', { name: className, count: portions, what: what.join('、') })}</strong>
            {meal !== undefined && meal.holds.length > 0 && ` ${t('diet.holds', { dishes: meal.holds.join('、') })}`}
            {meal !== undefined &&
              meal.unknown.length > 0 &&
              ` ${t('diet.unknown', { dishes: meal.unknown.join('、') })}`}
          </li>
        );
      })}
    </ul>
  );
}
