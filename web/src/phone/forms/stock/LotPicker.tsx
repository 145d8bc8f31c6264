import type { ReactNode } from 'react';
import { aboutText, quantityText } from '../../../shared/units';
import { useMeasures } from '../../data/books';
import type { LotHere } from '../../data/unsent-lots';
import { Card } from '../../fields/Card';
import { FieldNumber } from '../../fields/FieldNumber';
import { amountUnits } from '../../fields/goods-units';
import { NothingHere } from '../../fields/NothingHere';
import { useT } from '../../i18n/work';
import type { LotAmounts } from './lot-lines';

interface Props {
  lots: readonly LotHere[];
  /** False while it is not known what the books have. */
  isRead: boolean;
  amounts: LotAmounts;
  onChange: (amounts: LotAmounts) => void;
  /** Offers to take all of a lot with one tap. */
  offerAll?: boolean;
}

/** Lots with what the books have of each; a lot is part of the act once it has an amount. */
export function LotPicker({ lots, isRead, amounts, onChange, offerAll = false }: Props) {
  const t = useT();
  const measureOf = useMeasures();
  const put = ({ id }: LotHere, amount: number | null): void => onChange({ ...amounts, [id]: amount });
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
            onChange={(value) => put(lot, value)}
            optional={offerAll}
            testId={`lot-${lot.id}`}
          />
          {offerAll && (
            <button
              type="button"
              className="chip"
              aria-pressed={amounts[lot.id] === lot.amount}
              onClick={() => put(lot, amounts[lot.id] === lot.amount ? null : lot.amount)}
            >
              {t('lots.all')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same as the part of a form that asks which goods it is about. */
export function LotsCard({ children, ...picker }: Omit<Props, 'offerAll'> & { children?: ReactNode }) {
  const t = useT();
  return (
    <Card title={t('stock.goods')}>
      {children}
      <LotPicker {...picker} offerAll />
    </Card>
  );
}

/** By what a lot is told from another of the same goods. */
export const dateOfLot = (lot: LotHere, t: ReturnType<typeof useT>): string =>
  lot.useBy === null ? t('lots.received', { date: lot.receivedOn }) : t('lots.useBy', { date: lot.useBy });
