import type { MealKind } from '../../../../../src/contract/words/meal-words';
import { useWords } from '../../../shared/i18n/vocabulary';
import { addDays, today } from '../../../shared/time';
import { useMenusBefore, usePlannedMeal } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { DINERS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';
import { DietNotes } from './DietNotes';

const KINDS: readonly MealKind[] = ['breakfast', 'lunch', 'dinner', 'snack'];

interface Draft {
  /** The local day it is for: it stays, however long the form is open. */
  date: string;
  mealKind: MealKind;
  plannedDiners: number | null;
  dishes: { name: string; confirmation: string }[];
  /** Typed and not added yet. */
  typed: string;
}

export function MealForm({ opened }: FormProps) {
  const t = useT();
  const words = useWords();
  const form = useActForm<Draft>({
    kind: 'cooking.meal',
    opened,
    initial: { date: today(), mealKind: 'lunch', plannedDiners: null, dishes: [], typed: '' },
  });
  const { draft, change } = form;
  const isDoubtful = opened?.refused?.problem?.code === 'catalogue.doubtful-food';
  const addAll = (names: readonly string[]): void => change({ dishes: withDishes(draft.dishes, names) });
  // What was typed and not added belongs to the meal all the same: nothing typed is dropped
  const dishes = withDishes(draft.dishes, namesIn(draft.typed));
  const add = (): void => change({ dishes, typed: '' });
  // Of this meal, when it was last, and a week before
  const before = useMenusBefore(draft.date, draft.mealKind).flatMap(({ date, meals }) => {
    const names = meals.filter(({ mealKind }) => mealKind === draft.mealKind).flatMap(({ dishes: all }) => all);
    return names.length === 0 ? [] : [{ date, names: names.map(({ name }) => name) }];
  });
  const planned = usePlannedMeal(draft.date, draft.mealKind);
  return (
    <ActForm
      form={form}
      missing={dishes.length === 0 ? t('meal.noDish') : null}
      particulars={() => ({
        body: {
          date: draft.date,
          mealKind: draft.mealKind,
          plannedDiners: draft.plannedDiners,
          dishes: dishes.map(({ name, confirmation }) => ({
            name,
            confirmation: confirmation.trim() === '' ? null : confirmation.trim(),
          })),
        },
        summary: `${words(`meal.${draft.mealKind}`)} ${dishes.map(({ name }) => name).join('、')}`,
        remember: { dishes, typed: '' },
      })}
    >
      <Card>
        <FieldChoice
          label={t('meal.date')}
          value={draft.date}
          options={planDays(draft.date).map((date) => ({
            value: date,
            label: dayName(date, t),
          }))}
          onChange={(date) => change({ date })}
        />
        <FieldChoice
          label={t('meal.kind')}
          value={draft.mealKind}
          options={KINDS.map((value) => ({ value, label: words(`meal.${value}`) }))}
          onChange={(mealKind) => change({ mealKind })}
        />
        <FieldNumber
          label={t('meal.diners')}
          value={draft.plannedDiners}
          units={DINERS}
          optional
          onChange={(plannedDiners) => change({ plannedDiners })}
        />
      </Card>
      <Card title={t('meal.dishes')}>
        <DietNotes date={draft.date} mealKind={draft.mealKind} />
        {planned !== null && (
          <button
            type="button"
            className="chip"
            disabled={planned.dishes.every((name) => draft.dishes.some((each) => each.name === name))}
            onClick={() =>
              change({
                dishes: withDishes(draft.dishes, planned.dishes),
                plannedDiners: draft.plannedDiners ?? planned.diners,
              })
            }
            data-testid="menu-planned"
          >
            {t('meal.asPlanned')}
            <small>{planned.dishes.join('、')}</small>
          </button>
        )}
        {before.map(({ date, names }) => (
          <button
            key={date}
            type="button"
            className="chip"
            disabled={names.every((name) => draft.dishes.some((each) => each.name === name))}
            onClick={() => addAll(names)}
            data-testid={`menu-${date}`}
          >
            {date === addDays(draft.date, -1)
              ? t('meal.asDayBefore')
              : date === addDays(draft.date, -7)
                ? t('meal.asWeekBefore')
                : t('meal.asLast', { date: date.slice(5) })}
            <small>{names.join('、')}</small>
          </button>
        ))}
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
        <FieldText
          label={t('meal.dish')}
          value={draft.typed}
          maxLength={200}
          onChange={(typed) => change({ typed })}
          name="dish"
        />
        <button
          type="button"
          className="chip"
          disabled={draft.typed.trim() === ''}
          onClick={add}
          data-testid="add-dish"
        >
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

function dayName(date: string, t: ReturnType<typeof useT>): string {
  if (date === today()) return t('form.today');
  if (date === addDays(today(), -1)) return t('form.yesterday');
  return date === addDays(today(), 1) ? t('meal.tomorrow') : date.slice(5);
}

/** Dish names as they are typed in one go: 米饭、红烧肉,青菜. */
function namesIn(typed: string): string[] {
  return typed
    .split(/[、,，;；\n]+/)
    .map((name) => name.trim().slice(0, 40))
    .filter((name) => name !== '');
}

function withDishes(dishes: Draft['dishes'], names: readonly string[]): Draft['dishes'] {
  const fresh = [...new Set(names)].filter((name) => !dishes.some((each) => each.name === name));
  return [...dishes, ...fresh.map((name) => ({ name, confirmation: '' }))];
}

/** Yesterday, for the meal that nobody entered; today, tomorrow, and the day that it is for already. */
function planDays(date: string): string[] {
  return [...new Set([addDays(today(), -1), today(), addDays(today(), 1), date])].sort();
}
