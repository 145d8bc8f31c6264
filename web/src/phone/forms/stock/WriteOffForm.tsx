import type { WriteOffReason } from '../../../../../src/contract/http/warehouse';
import { lotsAt, useStock } from '../../data/books';
import { needsOfLots } from '../../data/unsent-lots';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';
import { chosenLines, LotPicker, linesText } from './LotPicker';

const REASONS: readonly WriteOffReason[] = ['spoiled', 'expired', 'damaged', 'missing', 'tested'];

export function WriteOffForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm({
    kind: 'stock.write-off',
    opened,
    initial: { reason: null as WriteOffReason | null, amounts: {} as Record<string, number | null> },
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
        needs: needsOfLots(
          lines.map(({ lotId }) => lotId),
          outbox,
        ),
        summary: linesText(lines, lots),
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
          isRead={isRead}
          amounts={draft.amounts}
          offerAll
          onChange={(lotId, amount) => change({ amounts: { ...draft.amounts, [lotId]: amount } })}
        />
      </Card>
    </ActForm>
  );
}
