import type { DINER_ROLES, GRADES } from '../../../../src/contract/http/serving';
import { useCanteen } from '../data/canteen';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import { useActForm } from './use-act-form';

type Grade = (typeof GRADES)[number];
type DinerRole = (typeof DINER_ROLES)[number];
const GRADE_ORDER: readonly Grade[] = ['excellent', 'good', 'fair', 'poor'];
const ROLE_ORDER: readonly DinerRole[] = ['leader', 'teacher', 'parent'];
const QUESTIONS = ['food', 'hygiene', 'order'] as const;

interface Draft {
  mealId: string | null;
  dinerName: string;
  dinerRole: DinerRole | null;
  food: Grade | null;
  hygiene: Grade | null;
  order: Grade | null;
  problem: string;
}

export function AccompanyForm({ opened }: FormProps) {
  const t = useT();
  const { me } = useCanteen();
  const form = useActForm<Draft>({
    kind: 'dining.accompany',
    placeKinds: ['dining_hall'],
    opened,
    initial: {
      mealId: null,
      dinerName: '',
      dinerRole: null,
      food: null,
      hygiene: null,
      order: null,
      problem: '',
    },
  });
  const { draft, change } = form;
  const { meals, meal } = useChosenMeal(draft.mealId, form.date);
  const isPoor = QUESTIONS.some((question) => draft[question] === 'poor');
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : draft.dinerName.trim() === ''
        ? t('accompany.nameMissing')
        : draft.dinerRole === null
          ? t('accompany.roleMissing')
          : QUESTIONS.some((question) => draft[question] === null)
            ? t('accompany.gradesMissing')
            : isPoor && draft.problem.trim() === ''
              ? t('accompany.problemMissing')
              : null;
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          dinerName: draft.dinerName.trim(),
          dinerRole: draft.dinerRole,
          food: draft.food,
          hygiene: draft.hygiene,
          order: draft.order,
          problem: draft.problem.trim() === '' ? null : draft.problem.trim(),
        },
        needs: meal === null ? [] : [meal.id],
        summary: draft.dinerName.trim(),
        remember: { mealId: meal?.id ?? null },
      })}
    >
      <MealChoiceField meals={meals} meal={meal} onChange={(mealId) => change({ mealId })} />
      {QUESTIONS.map((question) => (
        <Card key={question}>
          <FieldChoice
            label={t(`accompany.${question}`)}
            value={draft[question]}
            options={GRADE_ORDER.map((value) => ({ value, label: t(`grade.${value}`) }))}
            onChange={(grade) => change({ [question]: grade })}
          />
        </Card>
      ))}
      <Card>
        <FieldText
          label={t('accompany.problem')}
          value={draft.problem}
          maxLength={500}
          onChange={(problem) => change({ problem })}
        />
        <FieldText
          label={t('accompany.name')}
          value={draft.dinerName}
          maxLength={40}
          onChange={(dinerName) => change({ dinerName })}
          name="diner"
        />
        <button
          type="button"
          className="chip"
          aria-pressed={draft.dinerName === me.displayName}
          onClick={() => change({ dinerName: draft.dinerName === me.displayName ? '' : me.displayName })}
        >
          {t('accompany.myself', { name: me.displayName })}
        </button>
        <FieldChoice
          label={t('accompany.role')}
          value={draft.dinerRole}
          options={ROLE_ORDER.map((value) => ({ value, label: t(`diner.${value}`) }))}
          onChange={(dinerRole) => change({ dinerRole })}
        />
      </Card>
    </ActForm>
  );
}
