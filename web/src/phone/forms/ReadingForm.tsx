import type { StorageRegime } from '../../../../src/contract/http/warehouse';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { CELSIUS, PERCENT } from '../fields/typed-number';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm } from './use-act-form';

interface Draft {
  quantity: 'temperature' | 'humidity';
  regime: StorageRegime | null;
  valueTenths: number | null;
  correctiveAction: string;
}
const EMPTY: Draft = { quantity: 'temperature', regime: 'chill', valueTenths: null, correctiveAction: '' };
const REGIMES: readonly StorageRegime[] = ['chill', 'freeze', 'ambient'];

export function ReadingForm({ corrects }: FormProps) {
  const t = useT();
  const form = useActForm({
    kind: 'storage.reading',
    placeKinds: ['cold_store', 'dry_store', 'sample_cabinet'],
    corrects,
    initial: EMPTY,
  });
  const { draft, change } = form;
  const isTemperature = draft.quantity === 'temperature';
  return (
    <ActForm
      form={form}
      missing={draft.valueTenths === null ? t('reading.missing') : null}
      particulars={() => ({
        body: {
          quantity: draft.quantity,
          valueTenths: draft.valueTenths,
          regime: isTemperature ? draft.regime : null,
          correctiveAction: draft.correctiveAction.trim() === '' ? null : draft.correctiveAction.trim(),
        },
        summary: `${(draft.valueTenths ?? 0) / 10}${isTemperature ? ' ℃' : ' %'}`,
      })}
    >
      <Card>
        <FieldNumber
          label={t(`reading.${draft.quantity}`)}
          value={draft.valueTenths}
          units={isTemperature ? CELSIUS : PERCENT}
          signed={isTemperature}
          onChange={(valueTenths) => change({ valueTenths })}
          testId="reading"
        />
        <FieldChoice
          label={t('reading.what')}
          value={draft.quantity}
          options={(['temperature', 'humidity'] as const).map((value) => ({ value, label: t(`reading.${value}`) }))}
          onChange={(quantity) => change({ quantity, valueTenths: null })}
        />
        {isTemperature && (
          <FieldChoice
            label={t('reading.regime')}
            value={draft.regime}
            options={REGIMES.map((value) => ({ value, label: t(`regime.${value}`) }))}
            onChange={(regime) => change({ regime })}
          />
        )}
        <FieldText
          label={t('reading.corrective')}
          value={draft.correctiveAction}
          onChange={(correctiveAction) => change({ correctiveAction })}
        />
      </Card>
    </ActForm>
  );
}
