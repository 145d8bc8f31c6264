import { useCanteen } from '../data/canteen';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { CELSIUS, PORTIONS } from '../fields/typed-number';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import { useActForm } from './use-act-form';

interface Draft {
  mealId: string | null;
  classId: string | null;
  receiverName: string;
  portions: number | null;
  /** Batches that are not handed over to this class. */
  without: string[];
  holding: Record<string, number | null>;
}

/** Each dish of the meal goes to the class, unless it is tapped away. */
export function HandOverForm({ corrects }: FormProps) {
  const t = useT();
  const { school } = useCanteen();
  const form = useActForm<Draft>({
    kind: 'distribution.hand-over',
    placeKinds: ['serving'],
    corrects,
    initial: { mealId: null, classId: null, receiverName: '', portions: null, without: [], holding: {} },
  });
  const { draft, change } = form;
  const { meals, meal } = useChosenMeal(draft.mealId);
  const group = school.classes.find((each) => each.id === draft.classId);
  const portions = draft.portions ?? group?.size ?? null;
  const batches = (meal?.batches ?? []).filter((batch) => !draft.without.includes(batch.id));
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : draft.classId === null
        ? t('handOver.chooseClass')
        : batches.length === 0
          ? t('handOver.noBatch')
          : portions === null || portions <= 0
            ? t('handOver.noPortions')
            : null;
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          classId: draft.classId,
          receiverName: draft.receiverName.trim() === '' ? null : draft.receiverName.trim(),
          lines: batches.map((batch) => ({
            batchId: batch.id,
            portions,
            holdingTenthsC: draft.holding[batch.id] ?? null,
          })),
        },
        needs: [...(meal === null ? [] : [meal.id]), ...batches.map((batch) => batch.id)],
        summary: `${group?.name ?? ''} ${portions ?? 0} ${t('handOver.portionUnit')}`,
      })}
    >
      <MealChoiceField meals={meals} meal={meal} onChange={(mealId) => change({ mealId, without: [] })} />
      <Card>
        <FieldChoice
          label={t('handOver.class')}
          value={draft.classId}
          options={school.classes.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(classId) => change({ classId, portions: null })}
          empty={t('handOver.noClass')}
        />
        <FieldNumber
          label={t('handOver.portions')}
          value={portions}
          units={PORTIONS}
          onChange={(next) => change({ portions: next })}
        />
        <FieldText
          label={t('handOver.receiver')}
          value={draft.receiverName}
          maxLength={40}
          onChange={(receiverName) => change({ receiverName })}
        />
      </Card>
      {(meal?.batches ?? []).map((batch) => {
        const isTaken = !draft.without.includes(batch.id);
        return (
          <Card key={batch.id} title={batch.dishName}>
            <button
              type="button"
              className="chip"
              aria-pressed={isTaken}
              onClick={() =>
                change({
                  without: isTaken ? [...draft.without, batch.id] : draft.without.filter((id) => id !== batch.id),
                })
              }
            >
              {t(isTaken ? 'handOver.taken' : 'handOver.left')}
            </button>
            {isTaken && (
              <FieldNumber
                label={t('handOver.holding')}
                value={draft.holding[batch.id] ?? null}
                units={CELSIUS}
                onChange={(value) => change({ holding: { ...draft.holding, [batch.id]: value } })}
              />
            )}
          </Card>
        );
      })}
    </ActForm>
  );
}
