import { lotsAt, useStock } from '../../data/books';
import { placesOf, useCanteen } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm, wordsOrNull } from '../use-act-form';
import { LotsCard } from './LotPicker';
import { chosenLines, type LotAmounts, particularsOfLots } from './lot-lines';

interface Draft {
  toPlaceId: string | null;
  receiverName: string;
  amounts: LotAmounts;
}

/** From one store to another: where the form stands is where the goods are taken from. */
export function TransferForm({ opened }: FormProps) {
  const t = useT();
  const { school } = useCanteen();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({
    kind: 'stock.transfer',
    opened,
    initial: { toPlaceId: null, receiverName: '', amounts: {} },
  });
  const { draft, change, placeId } = form;
  const stores = placesOf(school, ['dry_store', 'cold_store']).filter(({ id }) => id !== placeId);
  const to = stores.find(({ id }) => id === draft.toPlaceId) ?? (stores.length === 1 ? stores[0] : undefined);
  const lots = lotsAt(shelves, placeId);
  const lines = chosenLines(draft.amounts, shelves);
  return (
    <ActForm
      form={form}
      missing={to === undefined ? t('transfer.chooseTo') : lines.length === 0 ? t('stock.chooseLots') : null}
      particulars={() => ({
        body: { toPlaceId: to?.id ?? null, receiverName: wordsOrNull(draft.receiverName), lines },
        remember: { toPlaceId: to?.id ?? null },
        ...particularsOfLots(lines, lots, outbox),
      })}
    >
      <Card>
        <FieldChoice
          label={t('transfer.to')}
          value={to?.id ?? null}
          options={stores.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(toPlaceId) => change({ toPlaceId })}
        />
        <FieldText
          label={t('transfer.receiver')}
          value={draft.receiverName}
          maxLength={40}
          onChange={(receiverName) => change({ receiverName })}
        />
      </Card>
      <LotsCard lots={lots} isRead={isRead} amounts={draft.amounts} onChange={(amounts) => change({ amounts })} />
    </ActForm>
  );
}
