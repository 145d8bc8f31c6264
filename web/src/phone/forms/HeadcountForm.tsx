import { useCanteen } from '../data/canteen';
import { Card } from '../fields/Card';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { PERSONS } from '../fields/typed-number';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import { useActForm } from './use-act-form';

interface Draft {
  mealId: string | null;
  present: Record<string, number | null>;
  served: Record<string, number | null>;
  reason: string;
}

export function HeadcountForm({ opened }: FormProps) {
  const t = useT();
  const { school } = useCanteen();
  const form = useActForm<Draft>({
    kind: 'dining.headcount',
    opened,
    initial: { mealId: null, present: {}, served: {}, reason: '' },
  });
  const { draft, change } = form;
  const { meals, meal } = useChosenMeal(draft.mealId, form.date);
  // Who was present also ate, unless somebody says otherwise.
  const lines = school.classes.flatMap(({ id, size }) => {
    const present = draft.present[id] ?? null;
    return present === null ? [] : [{ classId: id, size, present, served: draft.served[id] ?? present }];
  });
  const isOdd = lines.some((line) => line.served > line.present || line.present > line.size);
  const served = lines.reduce((sum, line) => sum + line.served, 0);
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : lines.length === 0
        ? t('headcount.nothing')
        : isOdd && draft.reason.trim() === ''
          ? t('headcount.reasonMissing')
          : null;
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          lines: lines.map(({ classId, present, served: ate }) => ({ classId, present, served: ate })),
          reason: draft.reason.trim() === '' ? null : draft.reason.trim(),
        },
        needs: meal === null ? [] : [meal.id],
        remember: { mealId: meal?.id ?? null },
        summary: t('headcount.summary', { classes: lines.length, served }),
      })}
    >
      <MealChoiceField meals={meals} meal={meal} onChange={(mealId) => change({ mealId })} />
      {school.classes.length === 0 && <p className="hint">{t('handOver.noClass')}</p>}
      {school.classes.length > 1 && (
        <button
          type="button"
          className="big plain"
          aria-pressed={school.classes.every(({ id, size }) => draft.present[id] === size)}
          onClick={() =>
            change({
              present: Object.fromEntries(school.classes.map(({ id, size }) => [id, draft.present[id] ?? size])),
            })
          }
          data-testid="all-present"
        >
          {t('headcount.everybody', { count: school.classes.length })}
        </button>
      )}
      {school.classes.map(({ id, name, size }) => (
        <Card key={id} title={name}>
          <button
            type="button"
            className="chip"
            aria-pressed={draft.present[id] === size}
            onClick={() => change({ present: { ...draft.present, [id]: size } })}
          >
            {t('headcount.all', { size })}
          </button>
          <FieldNumber
            label={t('headcount.present')}
            value={draft.present[id] ?? null}
            units={PERSONS}
            onChange={(value) => change({ present: { ...draft.present, [id]: value } })}
          />
          <FieldNumber
            label={t('headcount.served')}
            value={draft.served[id] ?? draft.present[id] ?? null}
            units={PERSONS}
            optional
            onChange={(value) => change({ served: { ...draft.served, [id]: value } })}
          />
        </Card>
      ))}
      {isOdd && (
        <Card>
          <FieldText label={t('headcount.reason')} value={draft.reason} onChange={(reason) => change({ reason })} />
        </Card>
      )}
    </ActForm>
  );
}
