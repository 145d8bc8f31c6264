import { useCanteen } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { CELSIUS, PORTIONS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { DietNotes } from '../kitchen/DietNotes';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { useActForm, wordsOrNull } from '../use-act-form';

interface Draft {
  mealId: string | null;
  /** By class; a class is handed over to once it is here. */
  portions: Record<string, number | null>;
  receivers: Record<string, string>;
  /** The batches that are handed over; null for all of the meal. */
  taken: string[] | null;
  holding: Record<string, number | null>;
}

/** All classes in one form: each that is chosen gets each dish of the meal that is not tapped away. */
export function HandOverForm({ opened }: FormProps) {
  const t = useT();
  const { school } = useCanteen();
  const form = useActForm<Draft>({
    kind: 'distribution.hand-over',
    opened,
    initial: { mealId: null, portions: {}, receivers: {}, taken: null, holding: {} },
  });
  const { draft, change } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  const isAgain = opened !== undefined && (opened.refused !== null || opened.corrects !== null);
  const classes = isAgain ? school.classes.filter(({ id }) => id in draft.portions) : school.classes;
  const chosen = classes.filter(({ id }) => id in draft.portions);
  const all = (meal?.batches ?? []).map(({ id }) => id);
  const taken = draft.taken ?? all;
  const batches = (meal?.batches ?? []).filter(({ id }) => taken.includes(id));
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : chosen.length === 0
        ? t('handOver.chooseClass')
        : batches.length === 0
          ? t('handOver.noBatch')
          : chosen.some(({ id }) => (draft.portions[id] ?? 0) <= 0)
            ? t('handOver.noPortions')
            : null;
  const toggle = (id: string, size: number): void => {
    const { [id]: before, ...others } = draft.portions;
    change({ portions: before === undefined ? { ...others, [id]: size } : others });
  };
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() =>
        chosen.map(({ id, name }) => ({
          body: {
            mealId: meal?.id,
            classId: id,
            receiverName: wordsOrNull(draft.receivers[id] ?? ''),
            lines: batches.map((batch) => ({
              batchId: batch.id,
              portions: draft.portions[id],
              holdingTenthsC: draft.holding[batch.id] ?? null,
            })),
          },
          needs: [...(meal === null ? [] : [meal.id]), ...batches.map((batch) => batch.id)],
          summary: `${name} ${draft.portions[id] ?? 0} ${t('handOver.portionUnit')}`,
          remember: { mealId: meal?.id ?? null, portions: { [id]: draft.portions[id] } },
        }))
      }
    >
      <MealChoiceField
        meals={meals}
        isRead={areMealsRead}
        meal={meal}
        onChange={(mealId) => change({ mealId, taken: null })}
      />
      <Card title={t('handOver.class')}>
        <DietNotes
          date={meal?.date ?? form.date}
          mealKind={meal?.mealKind}
          {...(chosen.length > 0 && { classIds: chosen.map(({ id }) => id) })}
        />
        {classes.length === 0 && <p className="hint">{t('handOver.noClass')}</p>}
        {classes.length > 1 && (
          <button
            type="button"
            className="chip"
            aria-pressed={chosen.length === classes.length}
            onClick={() =>
              change({
                portions:
                  chosen.length === classes.length
                    ? {}
                    : Object.fromEntries(classes.map(({ id, size }) => [id, draft.portions[id] ?? size])),
              })
            }
            data-testid="all-classes"
          >
            {t('handOver.all', { count: classes.length })}
          </button>
        )}
        <div className="chips">
          {classes.map(({ id, name, size }) => (
            <button
              key={id}
              type="button"
              className="chip"
              aria-pressed={id in draft.portions}
              onClick={() => toggle(id, size)}
            >
              {name}
            </button>
          ))}
        </div>
        {chosen.map(({ id, name }) => (
          <FieldNumber
            key={id}
            label={`${name} ${t('handOver.portions')}`}
            value={draft.portions[id] ?? null}
            units={PORTIONS}
            onChange={(next) => change({ portions: { ...draft.portions, [id]: next } })}
          />
        ))}
        {chosen.map(({ id, name }) => (
          <FieldText
            key={id}
            label={`${name} ${t('handOver.receiver')}`}
            value={draft.receivers[id] ?? ''}
            maxLength={40}
            onChange={(receiver) => change({ receivers: { ...draft.receivers, [id]: receiver } })}
          />
        ))}
      </Card>
      {(meal?.batches ?? []).map((batch) => {
        const isTaken = taken.includes(batch.id);
        return (
          <Card key={batch.id} title={batch.dishName}>
            <button
              type="button"
              className="chip"
              aria-pressed={isTaken}
              onClick={() => change({ taken: isTaken ? taken.filter((id) => id !== batch.id) : [...taken, batch.id] })}
            >
              {t(isTaken ? 'handOver.taken' : 'handOver.left')}
            </button>
            {isTaken && (
              <FieldNumber
                label={t('handOver.holding')}
                value={draft.holding[batch.id] ?? null}
                units={CELSIUS}
                optional
                onChange={(value) => change({ holding: { ...draft.holding, [batch.id]: value } })}
              />
            )}
          </Card>
        );
      })}
    </ActForm>
  );
}
