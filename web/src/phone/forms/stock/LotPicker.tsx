import type { Quantity } from '../../../../../src/contract/quantity';
import { aboutText, quantityText } from '../../../shared/units';
import { useMeasures } from '../../data/books';
import { type LotHere, type Shelf, unitIn } from '../../data/unsent-lots';
import { FieldNumber } from '../../fields/FieldNumber';
import { amountUnits } from '../../fields/goods-units';
import { NothingHere } from '../../fields/NothingHere';
import { useT } from '../../i18n/work';

interface Props {
  lots: readonly LotHere[];
  /** False while it is not known what the books have. */
  isRead: boolean;
  /** By lot, in its unit. */
  amounts: Record<string, number | null>;
  onChange: (lotId: string, amount: number | null) => void;
  /** Offers to take all of a lot with one tap. */
  offerAll?: boolean;
}

/** Lots with what the books have of each; a lot is part of the act once it has an amount. */
export function LotPicker({ lots, isRead, amounts, onChange, offerAll = false }: Props) {
  const t = useT();
  const measureOf = useMeasures();
  const bookText = (lot: LotHere): string => {
    const about = aboutText(lot, measureOf(lot.ingredientId));
    const books = quantityText(lot, measureOf(lot.ingredientId).piece);
    return about === '' ? books : `${books} ≈ ${about}`;
  };
  if (lots.length === 0) return <NothingHere isRead={isRead} words={t('lots.none')} />;
  return (
    <ul className="lots">
      {lots.map((lot) => (
        <li key={lot.id} className={lot.expired ? 'expired' : ''}>
          <div className="lot-name">
            <strong>{lot.ingredientName}</strong>
            <span>
              {dateOfLot(lot, t)}
              {lot.expired && ` · ${t('lots.expired')}`} · {t('lots.book', { weight: bookText(lot) })}
            </span>
            {lot.notYet !== undefined && <span className="not-yet">{t(`lots.${lot.notYet}`)}</span>}
          </div>
          <FieldNumber
            label={t(lot.unit === 'g' ? 'lots.weight' : 'lots.amount')}
            value={amounts[lot.id] ?? null}
            units={amountUnits(lot.unit, measureOf(lot.ingredientId))}
            kept={(amount) => quantityText({ amount, unit: lot.unit }, measureOf(lot.ingredientId).piece)}
            onChange={(value) => onChange(lot.id, value)}
            optional={offerAll}
            testId={`lot-${lot.id}`}
          />
          {offerAll && (
            <button
              type="button"
              className="chip"
              aria-pressed={amounts[lot.id] === lot.amount}
              onClick={() => onChange(lot.id, amounts[lot.id] === lot.amount ? null : lot.amount)}
            >
              {t('lots.all')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** By what a lot is told from another of the same goods. */
export const dateOfLot = (lot: LotHere, t: ReturnType<typeof useT>): string =>
  lot.useBy === null ? t('lots.received', { date: lot.receivedOn }) : t('lots.useBy', { date: lot.useBy });

/** The lots that were given an amount, as the contract wants them. */
export function chosenLines(
  amounts: Record<string, number | null>,
  shelves: readonly Shelf[],
): (Quantity & { lotId: string })[] {
  return Object.entries(amounts).flatMap(([lotId, amount]) =>
    amount === null || amount <= 0 ? [] : [{ lotId, amount, unit: unitIn(shelves, lotId) }],
  );
}

/** The lines as a list names them. */
export const linesText = (lines: readonly (Quantity & { lotId: string })[], lots: readonly LotHere[]): string =>
  lines
    .map((line) => `${lots.find(({ id }) => id === line.lotId)?.ingredientName ?? ''} ${quantityText(line)}`)
    .join('、');
