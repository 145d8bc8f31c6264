import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { MenuWeek } from '../../../../src/contract/http/menu';
import { AGE_GROUP_WORDS, AGE_GROUPS, type AgeGroup } from '../../../../src/contract/nutrients';
import { MEAL_KINDS, type MealKind } from '../../../../src/contract/words/meal-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { addDays } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';

interface Props {
  schoolId: string;
  week: MenuWeek;
  dishes: MenuWeek['meals'][number]['dishes'];
  /** What somebody took over from a proposal, in place of what stands. */
  draft?: WeekDraft | undefined;
  onDone: () => void;
}
/** Dishes of some meals, and for whom. */
export interface WeekDraft {
  diners: Partial<Record<AgeGroup, number>>;
  meals: readonly { date: string; mealKind: MealKind; dishIds: string[] }[];
}
const DAYS = [0, 1, 2, 3, 4, 5, 6];
const keyOf = (date: string, mealKind: MealKind) => `${date} ${mealKind}`;

/** Plans or changes a week: dishes for each meal, and how many eat, by age group. */
export function WeekForm({ schoolId, week, dishes, draft, onDone }: Props) {
  const t = useT();
  const words = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [diners, setDiners] = useState<Partial<Record<AgeGroup, string>>>(() =>
    Object.fromEntries(Object.entries(draft?.diners ?? week.diners).map(([age, count]) => [age, String(count)])),
  );
  const [kinds, setKinds] = useState<readonly MealKind[]>(() => {
    const all = [...week.meals, ...(draft?.meals ?? [])];
    const planned = MEAL_KINDS.filter((kind) => all.some(({ mealKind }) => mealKind === kind));
    return planned.length === 0 ? ['lunch'] : planned;
  });
  const [chosen, setChosen] = useState<Record<string, string[]>>(() =>
    Object.fromEntries([
      ...week.meals.map(({ date, mealKind, dishes: own }) => [keyOf(date, mealKind), own.map(({ id }) => id)]),
      ...(draft?.meals ?? []).map(({ date, mealKind, dishIds }) => [keyOf(date, mealKind), dishIds]),
    ]),
  );
  const [reason, setReason] = useState('');
  const save = useKeyedWrite(
    'menu-',
    (idempotencyKey) =>
      api.call(menuRoutes.saveWeek, {
        params: { schoolId, monday: week.monday },
        body: {
          seenVersion: week.versionNo,
          diners: Object.fromEntries(
            Object.entries(diners).flatMap(([age, count]) => (Number(count) > 0 ? [[age, Number(count)]] : [])),
          ),
          meals: DAYS.flatMap((day) => {
            const date = addDays(week.monday, day);
            return kinds.flatMap((mealKind) => {
              const dishIds = chosen[keyOf(date, mealKind)] ?? [];
              return dishIds.length === 0 ? [] : [{ date, mealKind, dishIds }];
            });
          }),
          reason: reason.trim() === '' ? null : reason.trim(),
        },
        idempotencyKey,
      }),
    onDone,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const toggle = (key: string, id: string): void => {
    const own = chosen[key] ?? [];
    setChosen({ ...chosen, [key]: own.includes(id) ? own.filter((each) => each !== id) : [...own, id] });
  };
  return (
    <form onSubmit={submit} data-testid="week-form" className="menu-form">
      <fieldset className="menu-tools">
        <legend>{t('diners')}</legend>
        {AGE_GROUPS.map((age) => (
          <label key={age}>
            {AGE_GROUP_WORDS[age][language]}
            <input
              className="field"
              type="number"
              min={0}
              max={20_000}
              name={`diners-${age}`}
              value={diners[age] ?? ''}
              onChange={({ target }) => setDiners({ ...diners, [age]: target.value })}
            />
          </label>
        ))}
      </fieldset>
      <fieldset className="menu-tools">
        <legend>{t('meals')}</legend>
        {MEAL_KINDS.map((kind) => (
          <label key={kind} className="menu-check">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setKinds(MEAL_KINDS.filter((each) => (each === kind ? target.checked : kinds.includes(each))))
              }
            />
            {words(`meal.${kind}`)}
          </label>
        ))}
      </fieldset>
      {dishes.length === 0 && <p className="empty">{t('noDishes')}</p>}
      {DAYS.flatMap((day) => {
        const date = addDays(week.monday, day);
        return kinds.map((mealKind) => {
          const key = keyOf(date, mealKind);
          return (
            <fieldset key={key} className="menu-dishes" data-testid={`plan-${date}-${mealKind}`}>
              <legend>
                {date.slice(5)} {t(`weekday.${day as 0}`)} {words(`meal.${mealKind}`)}
              </legend>
              {dishes.map(({ id, name }) => (
                <label key={id} className="menu-check">
                  <input type="checkbox" checked={(chosen[key] ?? []).includes(id)} onChange={() => toggle(key, id)} />
                  {name}
                </label>
              ))}
            </fieldset>
          );
        });
      })}
      {week.versionNo > 0 && (
        <label className="menu-reason">
          {t('reason')}
          <input
            className="field"
            name="reason"
            required
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
      )}
      <p className="menu-tools">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </p>
      {save.error !== null && <ProblemView error={save.error} />}
    </form>
  );
}
