import { clockTime } from '../../../shared/time';
import { useFormLimits, useMeals } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { NothingHere } from '../../fields/NothingHere';
import type { Unit } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm, wordsOrNull } from '../use-act-form';

const GRAMS: readonly Unit[] = [{ name: 'g', factor: 10, most: 100_000 }];

interface Draft {
  /** Tenths of a gram by batch; a dish without a weight is not sampled here. */
  gramsTenths: Record<string, number | null>;
  containers: Record<string, string>;
}

/** The dishes of the day that have no sample yet, each with the weight that somebody read from the scale. */
export function SampleForm({ opened }: FormProps) {
  const t = useT();
  const form = useActForm<Draft>({
    kind: 'cooking.sample',
    opened,
    initial: { gramsTenths: {}, containers: {} },
  });
  const { draft, change } = form;
  const { meals, isRead } = useMeals(form.date);
  const isAgain = opened !== undefined && (opened.refused !== null || opened.corrects !== null);
  const batches = meals
    .flatMap((meal) =>
      meal.batches.map((batch) => ({ ...batch, sampled: meal.samples.some(({ batchId }) => batchId === batch.id) })),
    )
    .filter(({ id, sampled }) => (isAgain ? id in draft.gramsTenths : !sampled));
  const [weight = null] = batches.flatMap(({ id }) => draft.gramsTenths[id] ?? []);
  const unweighed = weight === null ? [] : batches.filter(({ id }) => (draft.gramsTenths[id] ?? null) === null);
  const chosen = batches.flatMap((batch) => {
    const gramsTenths = draft.gramsTenths[batch.id] ?? null;
    return gramsTenths === null || gramsTenths <= 0 ? [] : [{ ...batch, gramsTenths }];
  });
  const least = useFormLimits()['sample.min_grams'];
  const light = least === undefined ? undefined : chosen.find(({ gramsTenths }) => gramsTenths < least * 10);
  const missing =
    chosen.length === 0
      ? t(batches.length > 0 ? 'sample.noWeight' : isRead ? 'sample.noBatch' : 'form.notRead')
      : light && t('sample.tooLight', { dish: light.dishName, least: least ?? 0 });
  return (
    <ActForm
      form={form}
      missing={missing ?? null}
      particulars={() =>
        chosen.map(({ id, dishName, gramsTenths }) => ({
          body: { batchId: id, gramsTenths, containerCode: wordsOrNull(draft.containers[id] ?? '') },
          needs: [id],
          summary: `${dishName} ${gramsTenths / 10} g`,
          remember: { gramsTenths: { [id]: gramsTenths } },
        }))
      }
    >
      {batches.length === 0 && (
        <Card>
          <NothingHere isRead={isRead} words={t('sample.noBatch')} />
          <button type="button" className="chip" onClick={() => go('/phone/act/batch')} data-testid="to-batch">
            {t('sample.toBatch')}
          </button>
        </Card>
      )}
      {unweighed.length > 0 && (
        <button
          type="button"
          className="big plain"
          onClick={() =>
            change({
              gramsTenths: { ...draft.gramsTenths, ...Object.fromEntries(unweighed.map(({ id }) => [id, weight])) },
            })
          }
          data-testid="sample-same"
        >
          {t('sample.same', {
            weight: Number(weight) / 10,
            names: unweighed.map(({ dishName }) => dishName).join('、'),
          })}
        </button>
      )}
      {batches.map(({ id, dishName, finishedAt }) => (
        <Card key={id} title={dishName}>
          <FieldNumber
            label={t('sample.weight')}
            value={draft.gramsTenths[id] ?? null}
            units={GRAMS}
            hint={t('sample.cookedAt', { time: clockTime(finishedAt) })}
            onChange={(value) => change({ gramsTenths: { ...draft.gramsTenths, [id]: value } })}
            testId={`sample-${dishName}`}
          />
          <FieldText
            label={t('sample.container')}
            value={draft.containers[id] ?? ''}
            maxLength={40}
            onChange={(code) => change({ containers: { ...draft.containers, [id]: code } })}
          />
        </Card>
      ))}
    </ActForm>
  );
}
