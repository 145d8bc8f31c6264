import { dateTime } from '../../shared/time';
import { useSamplesKept } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm } from './use-act-form';

export function DiscardForm({ opened }: FormProps) {
  const t = useT();
  const samples = useSamplesKept();
  const form = useActForm({
    kind: 'cooking.sample-discard',
    opened,
    initial: { sampleId: null as string | null },
  });
  const { draft, change } = form;
  const kept = samples.data?.value.items ?? [];
  const due = kept.filter((sample) => Date.parse(sample.keepUntil) <= Date.now());
  const chosen = kept.find((sample) => sample.id === draft.sampleId);
  return (
    <ActForm
      form={form}
      missing={draft.sampleId === null ? t('discard.choose') : null}
      particulars={() => ({ body: { sampleId: draft.sampleId }, summary: chosen?.dishName ?? '' })}
    >
      <Card>
        <FieldChoice
          label={t('discard.due')}
          value={draft.sampleId}
          options={due.map((sample) => ({
            value: sample.id,
            label: sample.dishName,
            detail: [sample.containerCode, dateTime(sample.takenAt).slice(5, 16)].filter(Boolean).join(' · '),
          }))}
          onChange={(sampleId) => change({ sampleId })}
          empty={t('discard.none', { count: kept.length })}
        />
      </Card>
    </ActForm>
  );
}
