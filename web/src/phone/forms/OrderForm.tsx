import type { Measure, QuantityUnit } from '../../../../src/contract/quantity';
import { addDays, today } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { useMeasures, useOrders, useSuppliers } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { amountUnits } from '../fields/goods-units';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { IngredientPicker } from './IngredientPicker';
import { useActForm } from './use-act-form';

interface LineDraft {
  ingredientId: string;
  ingredientName: string;
  unit: QuantityUnit;
  orderedAmount: number | null;
}
interface Draft {
  supplierId: string | null;
  wantedOn: string;
  lines: LineDraft[];
}

/** What is wanted of a supplier for a day, by hand or as the last time. */
export function OrderForm({ opened }: FormProps) {
  const t = useT();
  const suppliers = useSuppliers();
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
      lines: lines.map((line) => (line.ingredientId === id ? { ...line, orderedAmount } : line)),
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
                : null
      }
      particulars={() => ({
        body: {
          supplierId: draft.supplierId,
          wantedOn: draft.wantedOn,
          lines: draft.lines.map(({ ingredientName: _, ...line }) => line),
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
