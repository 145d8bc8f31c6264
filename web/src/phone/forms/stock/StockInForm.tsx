import { lotsAt, useStock } from '../../data/books';
import { placesOf, useCanteen } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm } from '../use-act-form';
import { LotsCard } from './LotPicker';
import { chosenLines, type LotAmounts, particularsOfLots } from './lot-lines';

interface Draft {
  fromPlaceId: string | null;
  amounts: LotAmounts;
}

/** From where the goods were received into the store. */
export function StockInForm({ opened }: FormProps) {
  const t = useT();
  const { school } = useCanteen();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({
    kind: 'stock.in',
    opened,
    initial: { fromPlaceId: null, amounts: {} },
  });
  const { draft, change } = form;
  const receiving = placesOf(school, ['gate', 'scale']);
  const sources = [...receiving, ...placesOf(school, ['dry_store', 'cold_store'])].filter(
    ({ id }) => id !== form.placeId,
  );
  // Goods wait where they were received; nobody is taken to mean another store unless he says so
  const full = receiving.find(({ id }) => lotsAt(shelves, id).length > 0) ?? receiving[0];
  const fromPlaceId = sources.find(({ id }) => id === draft.fromPlaceId)?.id ?? full?.id ?? null;
  const lots = lotsAt(shelves, fromPlaceId);
  const lines = chosenLines(draft.amounts, shelves);
  return (
    <ActForm
      form={form}
      missing={lines.length === 0 ? t('stock.chooseLots') : null}
      particulars={() => ({
        body: { fromPlaceId, lines },
        remember: { fromPlaceId },
        ...particularsOfLots(lines, lots, outbox),
      })}
    >
      <Card>
        <FieldChoice
          label={t('stock.from')}
          value={fromPlaceId}
          options={sources.map((place) => ({ value: place.id, label: place.name }))}
          onChange={(next) => change({ fromPlaceId: next, amounts: {} })}
        />
      </Card>
      <LotsCard lots={lots} isRead={isRead} amounts={draft.amounts} onChange={(amounts) => change({ amounts })}>
        {lots.length > 1 && (
          <button
            type="button"
            className="chip"
            aria-pressed={lots.every(({ id, amount }) => draft.amounts[id] === amount)}
            onClick={() => change({ amounts: Object.fromEntries(lots.map(({ id, amount }) => [id, amount])) })}
            data-testid="all-lots"
          >
            {t('stock.all', { count: lots.length })}
          </button>
        )}
      </LotsCard>
    </ActForm>
  );
}
