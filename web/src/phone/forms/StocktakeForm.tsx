import { dateTime } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { lotsAt, useMeasures, useStock } from '../data/books';
import { needsOfLots, unitIn } from '../data/unsent-lots';
import { Card } from '../fields/Card';
import { FieldNumber } from '../fields/FieldNumber';
import { amountUnits } from '../fields/goods-units';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm } from './use-act-form';

/** What is on the shelf, lot by lot. The books become what was counted. */
export function StocktakeForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, keptAt, outbox } = useStock(opened?.shelf);
  const form = useActForm({
    kind: 'stock.count',
    opened,
    initial: { counted: {} as Record<string, number | null> },
  });
  const { draft, change, placeId } = form;
  const lots = lotsAt(shelves, placeId);
  const measureOf = useMeasures();
  const lines = Object.entries(draft.counted).flatMap(([lotId, countedAmount]) =>
    countedAmount === null ? [] : [{ lotId, countedAmount, unit: unitIn(shelves, lotId) }],
  );
  const set = (lotId: string, amount: number | null): void =>
    change({ counted: { ...draft.counted, [lotId]: amount } });
  return (
    <ActForm
      form={form}
      missing={lines.length === 0 ? t('count.nothing') : null}
      particulars={() => ({
        body: { lines },
        needs: needsOfLots(
          lines.map(({ lotId }) => lotId),
          outbox,
        ),
        summary: t('count.summary', { count: lines.length }),
      })}
    >
      <Card>
        {lots.length === 0 && <p className="hint">{t('lots.none')}</p>}
        {keptAt !== null && <p className="hint">{t('count.asOf', { time: dateTime(keptAt) })}</p>}
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
                  hint={
                    counted === null
                      ? t('lots.book', { weight: text(lot.amount) })
                      : t('count.difference', {
                          weight: text(lot.amount),
                          difference: text(counted - lot.amount),
                        })
                  }
                  onChange={(amount) => set(lot.id, amount)}
                />
                <button
                  type="button"
                  className="chip"
                  aria-pressed={counted === lot.amount}
                  onClick={() => set(lot.id, lot.amount)}
                >
                  {t('count.same')}
                </button>
              </li>
            );
          })}
        </ul>
      </Card>
    </ActForm>
  );
}
