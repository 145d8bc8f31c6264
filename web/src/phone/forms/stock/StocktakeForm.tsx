import { VARIANCE_REASON } from '../../../../../src/contract/acts/stock.count';
import type { VarianceReason } from '../../../../../src/contract/http/warehouse';
import { quantityText, wordOf } from '../../../shared/units';
import { lotsAt, useMeasures, useStock } from '../../data/books';
import { needsOfLots, unitIn } from '../../data/unsent-lots';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { amountUnits } from '../../fields/goods-units';
import { NothingHere } from '../../fields/NothingHere';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';
import { dateOfLot } from './LotPicker';

interface Draft {
  counted: Record<string, number | null>;
  /** By lot; a lot is in it once somebody wants to say why. */
  reasons: Record<string, VarianceReason | null>;
}

/**
 * What is on the shelf, lot by lot. The books become what was counted; what they say is not shown, so that nobody counts
 * until it fits.
 */
export function StocktakeForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({
    kind: 'stock.count',
    opened,
    initial: { counted: {}, reasons: {} },
  });
  const { draft, change, placeId } = form;
  const lots = lotsAt(shelves, placeId);
  const measureOf = useMeasures();
  // A draft of a release before has none
  const { reasons = {} } = draft;
  const lines = Object.entries(draft.counted).flatMap(([lotId, countedAmount]) =>
    countedAmount === null
      ? []
      : [{ lotId, countedAmount, unit: unitIn(shelves, lotId), varianceReason: reasons[lotId] ?? null }],
  );
  const set = (lotId: string, amount: number | null): void =>
    change({ counted: { ...draft.counted, [lotId]: amount } });
  return (
    <ActForm
      form={form}
      missing={lines.length === 0 ? t('count.nothing') : null}
      particulars={() => ({
        body: { blind: true, lines },
        needs: needsOfLots(
          lines.map(({ lotId }) => lotId),
          outbox,
        ),
        summary: t('count.summary', { count: lines.length }),
      })}
    >
      <Card>
        {lots.length === 0 && <NothingHere isRead={isRead} words={t('lots.none')} />}
        <p className="hint">{t('count.blind')}</p>
        <ul className="lots">
          {lots.map((lot) => {
            const counted = draft.counted[lot.id] ?? null;
            const measure = measureOf(lot.ingredientId);
            const text = (amount: number): string => quantityText({ amount, unit: lot.unit }, measure.piece);
            return (
              <li key={lot.id}>
                <FieldNumber
                  label={lot.ingredientName}
                  value={counted}
                  units={amountUnits(lot.unit, measure)}
                  kept={text}
                  hint={dateOfLot(lot, t)}
                  onChange={(amount) => set(lot.id, amount)}
                />
                {lot.id in reasons ? (
                  <FieldChoice
                    label={wordOf(VARIANCE_REASON.label)}
                    value={reasons[lot.id] ?? null}
                    options={Object.entries(VARIANCE_REASON.options).map(([value, label]) => ({
                      value: value as VarianceReason,
                      label: wordOf(label),
                    }))}
                    onChange={(reason) => change({ reasons: { ...reasons, [lot.id]: reason } })}
                  />
                ) : (
                  <button
                    type="button"
                    className="chip"
                    onClick={() => change({ reasons: { ...reasons, [lot.id]: null } })}
                  >
                    {t('count.sayWhy')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </Card>
    </ActForm>
  );
}
