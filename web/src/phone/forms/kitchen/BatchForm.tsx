import { sums } from '../../../../../src/contract/quantity';
import { clockTime, lastTimeUpTo } from '../../../shared/time';
import { celsius, quantityText } from '../../../shared/units';
import { lotsAt, useStock } from '../../data/books';
import { KITCHEN, needsOfLots } from '../../data/unsent-lots';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { CELSIUS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { LotPicker } from '../stock/LotPicker';
import { chosenLines, type LotAmounts } from '../stock/lot-lines';
import { useActForm } from '../use-act-form';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';

/** Below this the server wants a reheating or another measure (O-01). It judges; this only asks in time. */
const HOT_ENOUGH_TENTHS = 700;
const USUAL_COOKING_MS = 30 * 60_000;
/** Nothing cooks for longer; a start typed later than the end would be yesterday's. */
const LONGEST_COOKING_MS = 12 * 3_600_000;

interface Draft {
  mealId: string | null;
  dishNo: number | null;
  /** As typed; null while half an hour before the end stands. */
  startedAt: string | null;
  coreTenthsC: number | null;
  reheatedToTenthsC: number | null;
  correctiveAction: string;
  amounts: LotAmounts;
}

export function BatchForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({
    kind: 'cooking.batch',
    opened,
    initial: {
      mealId: null,
      dishNo: null,
      startedAt: null,
      coreTenthsC: null,
      reheatedToTenthsC: null,
      correctiveAction: '',
      amounts: {},
    },
  });
  const { draft, change } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  const dish = meal?.dishes.find((each) => each.dishNo === draft.dishNo) ?? null;
  const end = form.occurredAt ?? Date.now();
  const typedStart = draft.startedAt ?? clockTime(end - USUAL_COOKING_MS);
  const startedAt = lastTimeUpTo(typedStart, end);
  const isCool = draft.coreTenthsC === null || draft.coreTenthsC < HOT_ENOUGH_TENTHS;
  const isExplained = draft.correctiveAction.trim() !== '' || (draft.reheatedToTenthsC ?? 0) >= HOT_ENOUGH_TENTHS;
  const inputs = chosenLines(draft.amounts, shelves);
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : dish === null
        ? t('batch.chooseDish')
        : startedAt === null
          ? t('batch.startWrong')
          : end - startedAt > LONGEST_COOKING_MS
            ? t('batch.startLate')
            : isCool && !isExplained
              ? t(draft.coreTenthsC === null ? 'batch.noReading' : 'batch.tooCool')
              : null;
  return (
    <ActForm
      form={form}
      missing={missing}
      offers={[
        { label: t('batch.toSample'), path: '/phone/act/sample', testId: 'offer-sample' },
        { label: t('batch.toNext'), path: '/phone/act/batch', testId: 'offer-batch' },
      ]}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          dishNo: draft.dishNo,
          startedAt: new Date(startedAt ?? end).toISOString(),
          inputs,
          coreTenthsC: draft.coreTenthsC,
          reheatedToTenthsC: draft.reheatedToTenthsC,
          correctiveAction: draft.correctiveAction.trim() === '' ? null : draft.correctiveAction.trim(),
        },
        needs: [
          ...(meal === null ? [] : [meal.id]),
          ...needsOfLots(
            inputs.map(({ lotId }) => lotId),
            outbox,
          ),
        ],
        remember: { mealId: meal?.id ?? null, startedAt: typedStart },
        summary: `${dish?.name ?? ''}${draft.coreTenthsC === null ? '' : ` ${celsius(draft.coreTenthsC)}`}`,
      })}
    >
      <MealChoiceField
        meals={meals}
        isRead={areMealsRead}
        meal={meal}
        onChange={(mealId) => change({ mealId, dishNo: null })}
      />
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
                optional
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
          value={typedStart}
          placeholder="0930"
          inputMode="numeric"
          onChange={(next) => change({ startedAt: next })}
        />
      </Card>
      <Card title={t('batch.inputs')}>
        <p className="hint">
          {t('batch.inputsHint', {
            weight:
              sums(inputs)
                .map((sum) => quantityText(sum))
                .join('、') || quantityText({ amount: 0, unit: 'g' }),
          })}
        </p>
        <LotPicker
          lots={lotsAt(shelves, KITCHEN)}
          isRead={isRead}
          amounts={draft.amounts}
          offerAll
          onChange={(amounts) => change({ amounts })}
        />
      </Card>
    </ActForm>
  );
}
