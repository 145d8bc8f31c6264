import { kilograms } from '../../shared/units';
import type { LotHere } from '../data/unsent-lots';
import { FieldNumber } from '../fields/FieldNumber';
import { MASS_UNITS } from '../fields/typed-number';
import { useT } from '../i18n/work';

interface Props {
  lots: readonly LotHere[];
  grams: Record<string, number | null>;
  onChange: (lotId: string, grams: number | null) => void;
  /** Offers to take all of a lot with one tap. */
  offerAll?: boolean;
}

/** Lots with what the books have of each; a lot is part of the act once it has a weight. */
export function LotPicker({ lots, grams, onChange, offerAll = false }: Props) {
  const t = useT();
  if (lots.length === 0) return <p className="hint">{t('lots.none')}</p>;
  return (
    <ul className="lots">
      {lots.map((lot) => (
        <li key={lot.id} className={lot.expired ? 'expired' : ''}>
          <div className="lot-name">
            <strong>{lot.ingredientName}</strong>
            <span>
              {lot.useBy === null ? t('lots.received', { date: lot.receivedOn }) : t('lots.useBy', { date: lot.useBy })}
              {lot.expired && ` · ${t('lots.expired')}`} · {t('lots.book', { weight: kilograms(lot.grams) })}
            </span>
            {lot.notYet !== undefined && <span className="not-yet">{t(`lots.${lot.notYet}`)}</span>}
          </div>
          <FieldNumber
            label={t('lots.weight')}
            value={grams[lot.id] ?? null}
            units={MASS_UNITS}
            onChange={(value) => onChange(lot.id, value)}
            testId={`lot-${lot.id}`}
          />
          {offerAll && (
            <button
              type="button"
              className="chip"
              aria-pressed={grams[lot.id] === lot.grams}
              onClick={() => onChange(lot.id, grams[lot.id] === lot.grams ? null : lot.grams)}
            >
              {t('lots.all')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The lots that were given a weight, as the contract wants them. */
export function chosenLines(grams: Record<string, number | null>): { lotId: string; grams: number }[] {
  return Object.entries(grams).flatMap(([lotId, value]) =>
    value === null || value <= 0 ? [] : [{ lotId, grams: value }],
  );
}
