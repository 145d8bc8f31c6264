import type { WriteOffReason } from '../../../../src/contract/http/warehouse';
import { kilograms } from '../../shared/units';
import { lotsAt, useStock } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { chosenLines, LotPicker } from './LotPicker';
import { useActForm } from './use-act-form';

const REASONS: readonly WriteOffReason[] = ['spoiled', 'expired', 'damaged', 'missing', 'tested'];

export function WriteOffForm({ corrects }: FormProps) {
  const t = useT();
  const stock = useStock();
  const form = useActForm({
    kind: 'stock.write-off',
    placeKinds: ['cold_store', 'dry_store'],
    corrects,
    initial: { reason: null as WriteOffReason | null, grams: {} as Record<string, number | null> },
  });
  const { draft, change, placeId } = form;
  const lots = placeId === null ? [] : lotsAt(stock.data?.value, placeId);
  const lines = chosenLines(draft.grams);
  return (
    <ActForm
      form={form}
      missing={draft.reason === null ? t('writeOff.chooseReason') : lines.length === 0 ? t('stock.chooseLots') : null}
      particulars={() => ({
        body: { reason: draft.reason, lines },
        summary: lines
          .map(
            ({ lotId, grams }) => `${lots.find((lot) => lot.id === lotId)?.ingredientName ?? ''} ${kilograms(grams)}`,
          )
          .join('、'),
      })}
    >
      <Card>
        <FieldChoice
          label={t('writeOff.reason')}
          value={draft.reason}
          options={REASONS.map((value) => ({ value, label: t(`writeOff.${value}`) }))}
          onChange={(reason) => change({ reason })}
        />
      </Card>
      <Card title={t('stock.goods')}>
        <LotPicker
          lots={lots}
          grams={draft.grams}
          offerAll
          onChange={(lotId, grams) => change({ grams: { ...draft.grams, [lotId]: grams } })}
        />
      </Card>
    </ActForm>
  );
}
