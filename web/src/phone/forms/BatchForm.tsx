import { addDays, clockTime, instantOfTyped, today } from '../../shared/time';
import { celsius, kilograms } from '../../shared/units';
import { lotsAt, useStock } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { CELSIUS } from '../fields/typed-number';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { chosenLines, LotPicker } from './LotPicker';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import { useActForm } from './use-act-form';

/** What is in the kitchen's hands, not in a store. */
const KITCHEN = 'kitchen';
/** Below this the server wants a reheating or another measure (O-01). It judges; this only asks in time. */
const HOT_ENOUGH_TENTHS = 700;
const USUAL_COOKING_MS = 30 * 60_000;

interface Draft {
  mealId: string | null;
  dishNo: number | null;
  startedAt: string;
  coreTenthsC: number | null;
  reheatedToTenthsC: number | null;
  correctiveAction: string;
  grams: Record<string, number | null>;
}

export function BatchForm({ corrects }: FormProps) {
  const t = useT();
  const stock = useStock();
  const form = useActForm<Draft>({
    kind: 'cooking.batch',
    placeKinds: ['stove', 'preparation'],
    corrects,
    initial: {
      mealId: null,
      dishNo: null,
      startedAt: clockTime(Date.now() - USUAL_COOKING_MS),
      coreTenthsC: null,
      reheatedToTenthsC: null,
      correctiveAction: '',
      grams: {},
    },
  });
  const { draft, change } = form;
  const { meals, meal } = useChosenMeal(draft.mealId);
  const dish = meal?.dishes.find((each) => each.dishNo === draft.dishNo) ?? null;
  const startedAt = startOf(draft.startedAt);
  const isCool = draft.coreTenthsC === null || draft.coreTenthsC < HOT_ENOUGH_TENTHS;
  const isExplained = draft.correctiveAction.trim() !== '' || (draft.reheatedToTenthsC ?? 0) >= HOT_ENOUGH_TENTHS;
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : dish === null
        ? t('batch.chooseDish')
        : startedAt === null
          ? t('batch.startWrong')
          : isCool && !isExplained
            ? t(draft.coreTenthsC === null ? 'batch.noReading' : 'batch.tooCool')
            : null;
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          dishNo: draft.dishNo,
          startedAt: new Date(startedAt ?? 0).toISOString(),
          inputs: chosenLines(draft.grams),
          coreTenthsC: draft.coreTenthsC,
          reheatedToTenthsC: draft.reheatedToTenthsC,
          correctiveAction: draft.correctiveAction.trim() === '' ? null : draft.correctiveAction.trim(),
        },
        needs: meal === null ? [] : [meal.id],
        summary: `${dish?.name ?? ''}${draft.coreTenthsC === null ? '' : ` ${celsius(draft.coreTenthsC)}`}`,
      })}
    >
      <MealChoiceField meals={meals} meal={meal} onChange={(mealId) => change({ mealId, dishNo: null })} />
      <Card>
        <FieldChoice
          label={t('batch.dish')}
          value={draft.dishNo}
          options={(meal?.dishes ?? []).map((each) => ({
            value: each.dishNo,
            label: each.name,
            ...(meal?.batches.some((batch) => batch.dishNo === each.dishNo) ? { detail: t('batch.done') } : {}),
          }))}
          onChange={(dishNo) => change({ dishNo })}
          testId="dishes"
        />
        <FieldNumber
          label={t('batch.core')}
          value={draft.coreTenthsC}
          units={CELSIUS}
          onChange={(coreTenthsC) => change({ coreTenthsC })}
          testId="core"
        />
        {isCool && (
          <>
            {draft.coreTenthsC !== null && (
              <FieldNumber
                label={t('batch.reheated')}
                value={draft.reheatedToTenthsC}
                units={CELSIUS}
                onChange={(reheatedToTenthsC) => change({ reheatedToTenthsC })}
              />
            )}
            <FieldText
              label={t(draft.coreTenthsC === null ? 'batch.whyNoReading' : 'batch.corrective')}
              value={draft.correctiveAction}
              onChange={(correctiveAction) => change({ correctiveAction })}
            />
          </>
        )}
        <FieldText
          label={t('batch.started')}
          value={draft.startedAt}
          placeholder="09:30"
          inputMode="numeric"
          onChange={(next) => change({ startedAt: next })}
        />
      </Card>
      <Card title={t('batch.inputs')}>
        <p className="hint">
          {t('batch.inputsHint', {
            weight: kilograms(chosenLines(draft.grams).reduce((sum, line) => sum + line.grams, 0)),
          })}
        </p>
        <LotPicker
          lots={lotsAt(stock.data?.value, KITCHEN)}
          grams={draft.grams}
          offerAll
          onChange={(lotId, grams) => change({ grams: { ...draft.grams, [lotId]: grams } })}
        />
      </Card>
    </ActForm>
  );
}

/** A start later than now was yesterday: a kitchen that cooks over midnight. */
function startOf(typed: string): number | null {
  const at = instantOfTyped(today(), typed);
  return at !== null && at > Date.now() ? instantOfTyped(addDays(today(), -1), typed) : at;
}
