import { clockTime } from '../../shared/time';
import { useMeals } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import type { Unit } from '../fields/typed-number';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm } from './use-act-form';

const GRAMS: readonly Unit[] = [{ name: 'g', factor: 10 }];
/** S-18 wants at least so much; the server refuses less. */
const USUAL_TENTHS = 1300;

export function SampleForm({ corrects }: FormProps) {
  const t = useT();
  const { meals } = useMeals();
  const form = useActForm({
    kind: 'cooking.sample',
    placeKinds: ['sample_cabinet'],
    corrects,
    initial: { batchId: null as string | null, gramsTenths: USUAL_TENTHS as number | null, containerCode: '' },
  });
  const { draft, change } = form;
  const batches = meals.flatMap((meal) =>
    meal.batches.map((batch) => ({ ...batch, sampled: meal.samples.some((sample) => sample.batchId === batch.id) })),
  );
  const unsampled = batches.filter((batch) => !batch.sampled);
  const batchId = draft.batchId ?? (unsampled.length === 1 ? (unsampled[0]?.id ?? null) : null);
  const batch = batches.find((each) => each.id === batchId);
  return (
    <ActForm
      form={form}
      missing={batchId === null ? t('sample.chooseBatch') : draft.gramsTenths === null ? t('sample.noWeight') : null}
      particulars={() => ({
        body: {
          batchId,
          gramsTenths: draft.gramsTenths,
          containerCode: draft.containerCode.trim() === '' ? null : draft.containerCode.trim(),
        },
        needs: batchId === null ? [] : [batchId],
        summary: `${batch?.dishName ?? ''} ${(draft.gramsTenths ?? 0) / 10} g`,
      })}
    >
      <Card>
        <FieldChoice
          label={t('sample.batch')}
          value={batchId}
          options={batches.map((each) => ({
            value: each.id,
            label: each.dishName,
            detail: each.sampled ? t('sample.already') : t('sample.cookedAt', { time: clockTime(each.finishedAt) }),
          }))}
          onChange={(next) => change({ batchId: next })}
          empty={t('sample.noBatch')}
        />
        <FieldNumber
          label={t('sample.weight')}
          value={draft.gramsTenths}
          units={GRAMS}
          onChange={(gramsTenths) => change({ gramsTenths })}
        />
        <FieldText
          label={t('sample.container')}
          value={draft.containerCode}
          maxLength={40}
          onChange={(containerCode) => change({ containerCode })}
        />
      </Card>
    </ActForm>
  );
}
