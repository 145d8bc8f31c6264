import { lotsAt, useStock } from '../../data/books';
import { KITCHEN } from '../../data/unsent-lots';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { LotsCard } from '../stock/LotPicker';
import { chosenLines, type LotAmounts, particularsOfLots } from '../stock/lot-lines';
import { useActForm } from '../use-act-form';

interface Draft {
  mealId: string | null;
  amounts: LotAmounts;
}

/** What the kitchen did not use goes back to the store, as the lots it was. */
export function ReturnForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({ kind: 'stock.return', opened, initial: { mealId: null, amounts: {} } });
  const { draft, change } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  const lots = lotsAt(shelves, KITCHEN);
  const lines = chosenLines(draft.amounts, shelves);
  return (
    <ActForm
      form={form}
      missing={lines.length === 0 ? t('stock.chooseLots') : null}
      particulars={() => ({
        body: { mealId: meal?.id ?? null, lines },
        remember: { mealId: meal?.id ?? null },
        ...particularsOfLots(lines, lots, outbox, meal),
      })}
    >
      <MealChoiceField meals={meals} isRead={areMealsRead} meal={meal} onChange={(mealId) => change({ mealId })} />
      <LotsCard lots={lots} isRead={isRead} amounts={draft.amounts} onChange={(amounts) => change({ amounts })} />
    </ActForm>
  );
}
