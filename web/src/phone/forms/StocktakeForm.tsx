import { dateTime } from '../../shared/time';
import { kilograms } from '../../shared/units';
import { lotsAt, useStock } from '../data/books';
import { needsOfLots } from '../data/unsent-lots';
import { Card } from '../fields/Card';
import { FieldNumber } from '../fields/FieldNumber';
import { MASS_UNITS } from '../fields/typed-number';
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
  const lines = Object.entries(draft.counted).flatMap(([lotId, countedGrams]) =>
    countedGrams === null ? [] : [{ lotId, countedGrams }],
  );
  const set = (lotId: string, grams: number | null): void => change({ counted: { ...draft.counted, [lotId]: grams } });
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
            return (
              <li key={lot.id}>
                <FieldNumber
                  label={lot.ingredientName}
                  value={counted}
                  units={MASS_UNITS}
                  hint={
                    counted === null
                      ? t('lots.book', { weight: kilograms(lot.grams) })
                      : t('count.difference', {
                          weight: kilograms(lot.grams),
                          difference: kilograms(counted - lot.grams),
                        })
                  }
                  onChange={(grams) => set(lot.id, grams)}
                />
                <button
                  type="button"
                  className="chip"
                  aria-pressed={counted === lot.grams}
                  onClick={() => set(lot.id, lot.grams)}
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
