import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { MenuWeek } from '../../../../src/contract/http/menu';
import {
  AGE_GROUP_WORDS,
  AGE_GROUPS,
  type AgeGroup,
  ALLERGEN_WORDS,
  ALLERGENS,
  type Allergen,
} from '../../../../src/contract/nutrients';
import { MEAL_KINDS, type MealKind } from '../../../../src/contract/words/meal-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { useWords } from '../../shared/i18n/vocabulary';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { addDays } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { ProposalView } from './ProposalView';
import type { WeekDraft } from './WeekForm';
import { useT } from './words';

interface Props {
  schoolId: string;
  week: MenuWeek;
  onTaken: (draft: WeekDraft) => void;
  onDone: () => void;
}
const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const SCHOOL_DAYS = 5;

/** Asks for a menu within the money, and shows it; a person takes it into the draft, or leaves it. */
export function ProposalForm({ schoolId, week, onTaken, onDone }: Props) {
  const t = useT();
  const words = useWords();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [diners, setDiners] = useState<Partial<Record<AgeGroup, string>>>(() =>
    Object.fromEntries(Object.entries(week.diners).map(([age, count]) => [age, String(count)])),
  );
  const [asked, setAsked] = useState({
    perMeal: '',
    dishesPerMeal: '3',
    mostTimes: '1',
    mealKind: 'lunch' as MealKind,
  });
  const [days, setDays] = useState<readonly number[]>(DAYS.slice(0, SCHOOL_DAYS));
  const [without, setWithout] = useState<readonly Allergen[]>([]);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const eating = Object.fromEntries(
    Object.entries(diners).flatMap(([age, count]) => (Number(count) > 0 ? [[age, Number(count)]] : [])),
  );
  const proposal = useMutation({
    mutationFn: () => {
      const controller = new AbortController();
      running.current = controller;
      return api.call(menuRoutes.propose, {
        params: { schoolId, monday: week.monday },
        body: {
          dates: days.map((day) => addDays(week.monday, day)),
          mealKind: asked.mealKind,
          diners: eating,
          perMealFen: Math.round(Number(asked.perMeal) * 100),
          dishesPerMeal: Number(asked.dishesPerMeal),
          mostTimes: Number(asked.mostTimes),
          without: [...without],
        },
        signal: controller.signal,
      });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    proposal.mutate();
  };
  const number = (name: 'perMeal' | 'dishesPerMeal' | 'mostTimes', label: string, most: number, step: string) => (
    <label>
      {label}
      <input
        className="field"
        type="number"
        name={name}
        required
        min={step}
        max={most}
        step={step}
        value={asked[name]}
        onChange={({ target }) => setAsked({ ...asked, [name]: target.value })}
      />
    </label>
  );
  const toggled = <T,>(all: readonly T[], one: T): T[] =>
    all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
  const wasStopped = proposal.error !== null && running.current?.signal.aborted === true;
  return (
    <section data-testid="proposal">
      <h2>{t('propose')}</h2>
      <p className="muted">{t('propose.how')}</p>
      <form onSubmit={submit} className="menu-form" data-testid="proposal-form">
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
                name={`for-${age}`}
                value={diners[age] ?? ''}
                onChange={({ target }) => setDiners({ ...diners, [age]: target.value })}
              />
            </label>
          ))}
        </fieldset>
        <div className="menu-tools">
          <label>
            {t('meal')}
            <select
              className="field"
              value={asked.mealKind}
              onChange={({ target }) => setAsked({ ...asked, mealKind: target.value as MealKind })}
            >
              {MEAL_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words(`meal.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          {number('perMeal', t('propose.perMeal'), 1_000, '0.01')}
          {number('dishesPerMeal', t('propose.dishes'), 8, '1')}
          {number('mostTimes', t('propose.times'), 7, '1')}
        </div>
        <fieldset className="menu-tools">
          <legend>{t('propose.days')}</legend>
          {DAYS.map((day) => (
            <label key={day} className="menu-check">
              <input type="checkbox" checked={days.includes(day)} onChange={() => setDays(toggled(days, day).sort())} />
              {t(`weekday.${day}`)}
            </label>
          ))}
        </fieldset>
        <fieldset className="menu-tools">
          <legend>{t('propose.without')}</legend>
          {ALLERGENS.map((each) => (
            <label key={each} className="menu-check">
              <input
                type="checkbox"
                checked={without.includes(each)}
                onChange={() => setWithout(toggled(without, each))}
              />
              {ALLERGEN_WORDS[each][language]}
            </label>
          ))}
        </fieldset>
        <p className="menu-tools">
          <Button type="primary" htmlType="submit" loading={proposal.isPending} disabled={days.length === 0}>
            {t(proposal.isPending ? 'propose.busy' : 'propose.start')}
          </Button>
          {proposal.isPending ? (
            <Button onClick={() => running.current?.abort()}>{t('propose.stop')}</Button>
          ) : (
            <Button onClick={onDone}>{t('propose.close')}</Button>
          )}
        </p>
      </form>
      {proposal.error !== null && !wasStopped && <ProblemView error={proposal.error} />}
      {proposal.data !== undefined && (
        <>
          <ProposalView proposal={proposal.data} />
          {proposal.data.meals.length > 0 && (
            <Button
              type="primary"
              data-testid="take-proposal"
              onClick={() =>
                onTaken({
                  diners: eating,
                  meals: proposal.data.meals.map(({ date, dishes }) => ({
                    ...{ date, mealKind: proposal.data.mealKind },
                    dishIds: dishes.map(({ dishId }) => dishId),
                  })),
                })
              }
            >
              {t('propose.take')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
