import type { WriteOffReason } from '../../../../../src/contract/http/warehouse';
import { lotsAt, useStock } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';
import { LotsCard } from './LotPicker';
import { chosenLines, type LotAmounts, particularsOfLots } from './lot-lines';

const REASONS: readonly WriteOffReason[] = ['spoiled', 'expired', 'damaged', 'missing', 'tested'];

export function WriteOffForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm({
    kind: 'stock.write-off',
    opened,
    initial: { reason: null as WriteOffReason | null, amounts: {} as LotAmounts },
  });
  const { draft, change, placeId } = form;
  const lots = lotsAt(shelves, placeId);
  const lines = chosenLines(draft.amounts, shelves);
  return (
    <ActForm
      form={form}
      missing={draft.reason === null ? t('writeOff.chooseReason') : lines.length === 0 ? t('stock.chooseLots') : null}
      particulars={() => ({
        body: { reason: draft.reason, lines },
        ...particularsOfLots(lines, lots, outbox),
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
      <LotsCard lots={lots} isRead={isRead} amounts={draft.amounts} onChange={(amounts) => change({ amounts })} />
    </ActForm>
  );
}
