import { newId } from '../../shared/new-id';
import { kilograms } from '../../shared/units';
import { useSuppliers } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import { DeliveryLineCard } from './DeliveryLineCard';
import { type DeliveryDraft, type DeliveryLineDraft, gapOfLine, lineBody } from './delivery-draft';
import type { FormProps } from './form-props';
import { IngredientPicker } from './IngredientPicker';
import { NewSupplier } from './NewSupplier';
import { useActForm } from './use-act-form';

const EMPTY: DeliveryDraft = { supplierId: null, deliveryNoteNo: '', lines: [] };

export function DeliveryForm({ corrects }: FormProps) {
  const t = useT();
  const suppliers = useSuppliers();
  const form = useActForm({ kind: 'acceptance.delivery', placeKinds: ['gate', 'scale'], corrects, initial: EMPTY });
  const { draft, change } = form;
  const changeLine = (lotId: string, part: Partial<DeliveryLineDraft>): void =>
    change({ lines: draft.lines.map((line) => (line.lotId === lotId ? { ...line, ...part } : line)) });
  const gap = draft.lines.map(gapOfLine).find((each) => each !== null) ?? null;
  const missing =
    draft.supplierId === null
      ? t('delivery.chooseSupplier')
      : draft.lines.length === 0
        ? t('delivery.chooseGoods')
        : gap === null
          ? null
          : t(`delivery.gap.${gap}`);
  const supplier = suppliers.data?.value.find((each) => each.id === draft.supplierId);
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          supplierId: draft.supplierId,
          deliveryNoteNo: draft.deliveryNoteNo.trim() === '' ? null : draft.deliveryNoteNo.trim(),
          lines: draft.lines.map(lineBody),
        },
        summary: `${supplier?.name ?? ''} ${draft.lines.map((line) => `${line.ingredientName} ${kilograms(line.weighedGrams ?? 0)}`).join('、')}`,
      })}
    >
      <Card>
        <FieldChoice
          label={t('delivery.supplier')}
          value={draft.supplierId}
          options={(suppliers.data?.value ?? []).map((each) => ({ value: each.id, label: each.name }))}
          onChange={(supplierId) => change({ supplierId })}
          empty={t('delivery.noSupplier')}
          testId="suppliers"
        />
        <NewSupplier onMade={(supplierId) => change({ supplierId })} />
      </Card>
      {draft.lines.map((line) => (
        <DeliveryLineCard
          key={line.lotId}
          line={line}
          onChange={(part) => changeLine(line.lotId, part)}
          onRemove={() => change({ lines: draft.lines.filter((each) => each.lotId !== line.lotId) })}
        />
      ))}
      <Card title={t('delivery.goods')}>
        <IngredientPicker
          onPick={(ingredient) =>
            change({
              lines: [
                ...draft.lines,
                {
                  lotId: newId(),
                  ingredientId: ingredient.id,
                  ingredientName: ingredient.name,
                  weighedGrams: null,
                  acceptedGrams: null,
                  unitPriceFenPerKg: null,
                  arrivalTenthsC: null,
                  useBy: '',
                  decision: 'accept',
                  reason: '',
                  certificates: ingredient.category === 'meat' ? ['animal_quarantine', 'receipt'] : ['receipt'],
                },
              ],
            })
          }
        />
      </Card>
      <Card>
        <FieldText
          label={t('delivery.note')}
          value={draft.deliveryNoteNo}
          maxLength={60}
          onChange={(deliveryNoteNo) => change({ deliveryNoteNo })}
        />
      </Card>
    </ActForm>
  );
}
