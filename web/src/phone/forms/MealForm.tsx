import { useState } from 'react';
import type { MealKind } from '../../../../src/contract/http/kitchen';
import { useWords } from '../../shared/i18n/vocabulary';
import { today } from '../../shared/time';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { PERSONS } from '../fields/typed-number';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm } from './use-act-form';

const KINDS: readonly MealKind[] = ['breakfast', 'lunch', 'dinner', 'snack'];

interface Draft {
  mealKind: MealKind;
  plannedDiners: number | null;
  dishes: { name: string; confirmation: string }[];
}

export function MealForm({ corrects }: FormProps) {
  const t = useT();
  const words = useWords();
  const form = useActForm<Draft>({
    kind: 'cooking.meal',
    placeKinds: ['stove', 'preparation'],
    corrects,
    initial: { mealKind: 'lunch', plannedDiners: null, dishes: [] },
  });
  const { draft, change } = form;
  const [dish, setDish] = useState('');
  const isDoubtful = corrects?.problem?.code === 'catalogue.doubtful-food';
  const add = (): void => {
    const name = dish.trim();
    if (name === '' || draft.dishes.some((each) => each.name === name)) return;
    change({ dishes: [...draft.dishes, { name, confirmation: '' }] });
    setDish('');
  };
  return (
    <ActForm
      form={form}
      missing={draft.dishes.length === 0 ? t('meal.noDish') : null}
      particulars={() => ({
        body: {
          date: today(),
          mealKind: draft.mealKind,
          plannedDiners: draft.plannedDiners,
          dishes: draft.dishes.map(({ name, confirmation }) => ({
            name,
            confirmation: confirmation.trim() === '' ? null : confirmation.trim(),
          })),
        },
        summary: `${words(`meal.${draft.mealKind}`)} ${draft.dishes.map(({ name }) => name).join('、')}`,
      })}
    >
      <Card>
        <FieldChoice
          label={t('meal.kind')}
          value={draft.mealKind}
          options={KINDS.map((value) => ({ value, label: words(`meal.${value}`) }))}
          onChange={(mealKind) => change({ mealKind })}
        />
        <FieldNumber
          label={t('meal.diners')}
          value={draft.plannedDiners}
          units={PERSONS}
          onChange={(plannedDiners) => change({ plannedDiners })}
        />
      </Card>
      <Card title={t('meal.dishes')}>
        <div className="chips">
          {draft.dishes.map(({ name }) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-label={t('meal.removeDish', { name })}
              onClick={() => change({ dishes: draft.dishes.filter((each) => each.name !== name) })}
            >
              {name} ✗
            </button>
          ))}
        </div>
        <FieldText label={t('meal.dish')} value={dish} maxLength={40} onChange={setDish} />
        <button type="button" className="chip" disabled={dish.trim() === ''} onClick={add} data-testid="add-dish">
          ＋ {t('meal.addDish')}
        </button>
        {isDoubtful &&
          draft.dishes.map(({ name, confirmation }) => (
            <FieldText
              key={name}
              label={t('meal.confirm', { name })}
              value={confirmation}
              onChange={(next) =>
                change({
                  dishes: draft.dishes.map((each) => (each.name === name ? { ...each, confirmation: next } : each)),
                })
              }
            />
          ))}
      </Card>
    </ActForm>
  );
}
