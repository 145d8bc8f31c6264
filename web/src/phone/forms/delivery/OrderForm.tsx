import type { Measure, QuantityUnit } from '../../../../../src/contract/quantity';
import { addDays, today } from '../../../shared/time';
import { quantityText } from '../../../shared/units';
import { useMeasures, useOrderProposal, useOrders, useSuppliers } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { amountUnits } from '../../fields/goods-units';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';
import { IngredientPicker } from './IngredientPicker';

interface LineDraft {
  ingredientId: string;
  ingredientName: string;
  unit: QuantityUnit;
  orderedAmount: number | null;
  /** How the menu comes to it, until a person has confirmed the line or typed another amount. */
  proposed?: { needAmount: number; inStockAmount: number; onOrderAmount: number } | null;
}
interface Draft {
  supplierId: string | null;
  wantedOn: string;
  lines: LineDraft[];
}

/** What is wanted of a supplier for a day, by hand or as the last time. */
export function OrderForm({ opened }: FormProps) {
  const t = useT();
  const { suppliers, isRead } = useSuppliers();
  const measures = useMeasures();
  const orders = useOrders();
  const form = useActForm<Draft>({
    kind: 'acceptance.order',
    opened,
    initial: { supplierId: null, wantedOn: addDays(today(), 1), lines: [] },
  });
  const { draft, change } = form;
  const before = orders.filter(({ supplierId }) => supplierId === draft.supplierId);
  const last = before[before.length - 1];
  const textOf = ({ orderedAmount, unit }: LineDraft, measure?: Measure): string =>
    quantityText({ amount: orderedAmount ?? 0, unit }, measure?.piece);
  const changeLine = (id: string, orderedAmount: number | null): void =>
    change(({ lines }) => ({
      lines: lines.map((line) => (line.ingredientId === id ? { ...line, orderedAmount, proposed: null } : line)),
    }));
  const proposal = useOrderProposal();
  const fresh = (proposal?.lines ?? []).filter(
    ({ ingredientId, orderAmount }) =>
      orderAmount !== null && orderAmount > 0 && !draft.lines.some((line) => line.ingredientId === ingredientId),
  );
  const takeProposal = (): void =>
    change(({ lines }) => ({
      lines: [
        ...lines,
        ...fresh.map(({ ingredientId, name, unit, orderAmount, needAmount, inStockAmount, onOrderAmount }) => ({
          ...{ ingredientId, ingredientName: name, unit: unit ?? ('g' as const), orderedAmount: orderAmount },
          proposed: { needAmount: needAmount ?? 0, inStockAmount, onOrderAmount },
        })),
      ],
    }));
  return (
    <ActForm
      form={form}
      missing={
        draft.supplierId === null
          ? t('delivery.chooseSupplier')
          : draft.lines.length === 0
            ? t('order.chooseGoods')
            : draft.wantedOn === ''
              ? t('order.chooseDay')
              : draft.lines.some(({ orderedAmount }) => orderedAmount === null || orderedAmount <= 0)
                ? t('order.howMuch')
                : draft.lines.some(({ proposed }) => proposed)
                  ? t('order.confirmEach')
                  : null
      }
      particulars={() => ({
        body: {
          supplierId: draft.supplierId,
          wantedOn: draft.wantedOn,
          lines: draft.lines.map(({ ingredientName: _, proposed: __, ...line }) => line),
        },
        needs: draft.supplierId === null ? [] : [draft.supplierId],
        summary: draft.lines.map((line) => `${line.ingredientName} ${textOf(line)}`).join('、'),
      })}
    >
      <Card>
        <FieldChoice
          label={t('delivery.supplier')}
          value={draft.supplierId}
          options={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(supplierId) => change({ supplierId })}
          empty={t('delivery.noSupplier')}
          isRead={isRead}
        />
        <FieldText
          label={t('order.wantedOn')}
          type="date"
          value={draft.wantedOn}
          onChange={(wantedOn) => change({ wantedOn })}
        />
        {last !== undefined && draft.lines.length === 0 && (
          <button
            type="button"
            className="chip"
            onClick={() => change({ lines: last.lines })}
            data-testid="order-as-last"
          >
            {t('order.asLast', { date: last.wantedOn })}
          </button>
        )}
        {fresh.length > 0 && proposal !== undefined && (
          <button type="button" className="chip" onClick={takeProposal} data-testid="order-by-menu">
            {t('order.byMenu', { from: proposal.from, to: proposal.to })}
          </button>
        )}
      </Card>
      {draft.lines.map((line) => (
        <Card key={line.ingredientId} title={line.ingredientName}>
          <FieldNumber
            label={t('order.amount')}
            value={line.orderedAmount}
            units={amountUnits(line.unit, measures(line.ingredientId))}
            kept={(amount) => textOf({ ...line, orderedAmount: amount }, measures(line.ingredientId))}
            onChange={(orderedAmount) => changeLine(line.ingredientId, orderedAmount)}
          />
          {line.proposed && (
            <>
              <p className="hint">
                {t('order.reckoned', {
                  need: textOf({ ...line, orderedAmount: line.proposed.needAmount }),
                  stock: textOf({ ...line, orderedAmount: line.proposed.inStockAmount }),
                  ordered: textOf({ ...line, orderedAmount: line.proposed.onOrderAmount }),
                })}
              </p>
              <button
                type="button"
                className="chip"
                onClick={() => changeLine(line.ingredientId, line.orderedAmount)}
                data-testid="order-confirm"
              >
                {t('order.confirm', { amount: textOf(line, measures(line.ingredientId)) })}
              </button>
            </>
          )}
          <button
            type="button"
            className="quiet"
            onClick={() => change({ lines: draft.lines.filter((each) => each !== line) })}
          >
            {t('delivery.remove')}
          </button>
        </Card>
      ))}
      <Card title={t('delivery.goods')}>
        <IngredientPicker
          onPick={({ id: ingredientId, name: ingredientName, measure }) => {
            if (draft.lines.some((line) => line.ingredientId === ingredientId)) return;
            const line = { ingredientId, ingredientName, unit: measure?.unit ?? ('g' as const), orderedAmount: null };
            change({ lines: [...draft.lines, line] });
          }}
        />
      </Card>
    </ActForm>
  );
}
