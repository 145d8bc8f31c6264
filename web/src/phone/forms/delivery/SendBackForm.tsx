import { RETURN_OUTCOME, RETURN_REASON } from '../../../../../src/contract/acts/stock.send-back';
import type { RETURN_OUTCOMES, RETURN_REASONS } from '../../../../../src/contract/http/warehouse';
import { wordOf } from '../../../shared/units';
import { lotsAt, useStock, useSuppliers } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { LotsCard } from '../stock/LotPicker';
import { chosenLines, type LotAmounts, particularsOfLots } from '../stock/lot-lines';
import { useActForm, wordsOrNull } from '../use-act-form';

type Reason = (typeof RETURN_REASONS)[number];
type Outcome = (typeof RETURN_OUTCOMES)[number];
interface Draft {
  supplierId: string | null;
  returnReason: Reason | null;
  returnOutcome: Outcome | null;
  receiverName: string;
  amounts: LotAmounts;
}

/** Goods go back to the one who brought them. */
export function SendBackForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const { suppliers } = useSuppliers();
  const form = useActForm<Draft>({
    kind: 'stock.send-back',
    opened,
    initial: { supplierId: null, returnReason: null, returnOutcome: null, receiverName: '', amounts: {} },
  });
  const { draft, change, placeId } = form;
  const here = lotsAt(shelves, placeId);
  const brought = [...new Set(here.map(({ supplierId }) => supplierId))].filter((id) => id !== '');
  const supplierId = draft.supplierId ?? (brought.length === 1 ? (brought[0] ?? null) : null);
  // Of a record that is put right the phone may not know who brought it
  const lots = here.filter((lot) => lot.supplierId === supplierId || lot.supplierId === '');
  const lines = chosenLines(draft.amounts, shelves).filter(({ lotId }) => lots.some(({ id }) => id === lotId));
  return (
    <ActForm
      form={form}
      missing={
        lines.length === 0
          ? t('stock.chooseLots')
          : draft.returnReason === null
            ? t('sendBack.chooseReason')
            : draft.returnOutcome === null
              ? t('sendBack.chooseOutcome')
              : null
      }
      particulars={() => ({
        body: {
          returnReason: draft.returnReason,
          returnOutcome: draft.returnOutcome,
          receiverName: wordsOrNull(draft.receiverName),
          lines,
        },
        remember: { supplierId },
        ...particularsOfLots(lines, lots, outbox),
      })}
    >
      <Card>
        {brought.length > 1 && (
          <FieldChoice
            label={t('sendBack.supplier')}
            value={supplierId}
            options={brought.map((id) => ({ value: id, label: suppliers.find((it) => it.id === id)?.name ?? id }))}
            onChange={(next) => change({ supplierId: next, amounts: {} })}
          />
        )}
        <FieldChoice
          label={wordOf(RETURN_REASON.label)}
          value={draft.returnReason}
          options={Object.entries(RETURN_REASON.options).map(([value, label]) => ({
            value: value as Reason,
            label: wordOf(label),
          }))}
          onChange={(returnReason) => change({ returnReason })}
        />
        <FieldChoice
          label={wordOf(RETURN_OUTCOME.label)}
          value={draft.returnOutcome}
          options={Object.entries(RETURN_OUTCOME.options).map(([value, label]) => ({
            value: value as Outcome,
            label: wordOf(label),
          }))}
          onChange={(returnOutcome) => change({ returnOutcome })}
        />
        <FieldText
          label={t('sendBack.receiver')}
          value={draft.receiverName}
          maxLength={40}
          onChange={(receiverName) => change({ receiverName })}
        />
      </Card>
      <LotsCard lots={lots} isRead={isRead} amounts={draft.amounts} onChange={(amounts) => change({ amounts })} />
    </ActForm>
  );
}
