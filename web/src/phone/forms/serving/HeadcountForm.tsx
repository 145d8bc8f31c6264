import { PAYER_WORDS, PUPIL_PAYERS, SITTING_PAYERS, type SittingPayer } from '../../../../../src/contract/payers';
import { useLanguage } from '../../../shared/i18n/language';
import { useCanteen } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { PERSONS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import { type PupilFund, paidOtherwise } from '../delivery/paid-by';
import type { FormProps } from '../form-props';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { useActForm } from '../use-act-form';

interface Draft {
  mealId: string | null;
  present: Record<string, number | null>;
  served: Record<string, number | null>;
  /** Who pays for pupils of whom nothing else is said; asked only where there is more than the subsidy. */
  payer: PupilFund | null;
  /** By class, those on another fund than `payer`. */
  paid: Record<string, Partial<Record<PupilFund, number | null>>>;
  others: Partial<Record<SittingPayer, number | null>>;
  reason: string;
}

export function HeadcountForm({ opened }: FormProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { school } = useCanteen();
  // A school as an earlier release kept it on this phone does not say who else eats there
  const { otherPayers = [] } = school as Partial<typeof school>;
  const groups = PUPIL_PAYERS.filter((payer) => otherPayers.includes(payer));
  const sitting = SITTING_PAYERS.filter((payer) => otherPayers.includes(payer));
  const funds: PupilFund[] = groups.length === 0 ? [] : ['subsidy', ...groups];
  const form = useActForm<Draft>({
    kind: 'dining.headcount',
    opened,
    initial: { mealId: null, present: {}, served: {}, payer: null, paid: {}, others: {}, reason: '' },
  });
  const { draft, change } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  // Who was present also ate, unless somebody says otherwise.
  const lines = school.classes.flatMap(({ id, size }) => {
    const present = draft.present[id] ?? null;
    if (present === null) return [];
    const ate = draft.served[id] ?? present;
    return [{ classId: id, size, present, served: ate, payers: paidOtherwise(ate, draft.payer, draft.paid[id] ?? {}) }];
  });
  const others = SITTING_PAYERS.flatMap((payer) => {
    const ate = draft.others[payer] ?? null;
    return ate === null ? [] : [{ payer, served: ate }];
  });
  const isOdd = lines.some((line) => line.served > line.present || line.present > line.size);
  const served = lines.reduce((sum, line) => sum + line.served, 0);
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : lines.length === 0 && others.length === 0
        ? t('headcount.nothing')
        : funds.length > 0 && lines.length > 0 && draft.payer === null
          ? t('headcount.payerMissing')
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
          lines: lines.map(({ size: _, ...line }) => line),
          others,
          reason: draft.reason.trim() === '' ? null : draft.reason.trim(),
        },
        needs: meal === null ? [] : [meal.id],
        remember: { mealId: meal?.id ?? null },
        summary: t('headcount.summary', { classes: lines.length, served }),
      })}
    >
      <MealChoiceField meals={meals} isRead={areMealsRead} meal={meal} onChange={(mealId) => change({ mealId })} />
      {funds.length > 0 && (
        <FieldChoice
          label={t('headcount.payer')}
          value={draft.payer}
          options={funds.map((value) => ({ value, label: PAYER_WORDS[value][language] }))}
          onChange={(payer) => change({ payer })}
        />
      )}
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
          {draft.payer !== null &&
            funds
              .filter((fund) => fund !== draft.payer)
              .map((fund) => (
                <FieldNumber
                  key={fund}
                  label={t('headcount.paidBy', { group: PAYER_WORDS[fund][language] })}
                  value={draft.paid[id]?.[fund] ?? null}
                  units={PERSONS}
                  onChange={(value) => change({ paid: { ...draft.paid, [id]: { ...draft.paid[id], [fund]: value } } })}
                />
              ))}
        </Card>
      ))}
      {sitting.length > 0 && (
        <Card title={t('headcount.others')}>
          {sitting.map((payer) => (
            <FieldNumber
              key={payer}
              label={PAYER_WORDS[payer][language]}
              value={draft.others[payer] ?? null}
              units={PERSONS}
              onChange={(value) => change({ others: { ...draft.others, [payer]: value } })}
              testId={`others-${payer}`}
            />
          ))}
        </Card>
      )}
      {isOdd && (
        <Card>
          <FieldText label={t('headcount.reason')} value={draft.reason} onChange={(reason) => change({ reason })} />
        </Card>
      )}
    </ActForm>
  );
}
