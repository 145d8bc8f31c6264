import { kilograms } from '../../../shared/units';
import { Card } from '../../fields/Card';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { MASS_UNITS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { useActForm } from '../use-act-form';

interface Draft {
  mealId: string | null;
  plate: number | null;
  unserved: number | null;
  collectorName: string;
}

export function LeftoversForm({ opened }: FormProps) {
  const t = useT();
  const form = useActForm<Draft>({
    kind: 'dining.leftovers',
    opened,
    initial: { mealId: null, plate: null, unserved: null, collectorName: '' },
  });
  const { draft, change } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  const lines = (['plate', 'unserved'] as const).flatMap((kind) => {
    const grams = draft[kind];
    return grams === null ? [] : [{ kind, grams }];
  });
  return (
    <ActForm
      form={form}
      missing={meal === null ? t('form.chooseMeal') : lines.length === 0 ? t('leftovers.nothing') : null}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          lines,
          collectorName: draft.collectorName.trim() === '' ? null : draft.collectorName.trim(),
        },
        needs: meal === null ? [] : [meal.id],
        remember: { mealId: meal?.id ?? null },
        summary: kilograms(lines.reduce((sum, line) => sum + line.grams, 0)),
      })}
    >
      <MealChoiceField meals={meals} isRead={areMealsRead} meal={meal} onChange={(mealId) => change({ mealId })} />
      <Card>
        <FieldNumber
          label={t('leftovers.plate')}
          value={draft.plate}
          units={MASS_UNITS}
          onChange={(plate) => change({ plate })}
        />
        <FieldNumber
          label={t('leftovers.unserved')}
          value={draft.unserved}
          units={MASS_UNITS}
          onChange={(unserved) => change({ unserved })}
        />
        <FieldText
          label={t('leftovers.collector')}
          value={draft.collectorName}
          maxLength={80}
          onChange={(collectorName) => change({ collectorName })}
        />
      </Card>
    </ActForm>
  );
}
