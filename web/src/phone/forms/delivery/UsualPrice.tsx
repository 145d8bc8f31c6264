import { judgePrice } from '../../../../../src/contract/delivering/judge-price';
import type { QuantityUnit } from '../../../../../src/contract/quantity';
import { priceText } from '../../../shared/units';
import { useUsualPrice } from '../../data/books';
import { useT } from '../../i18n/work';

interface Props {
  supplierId: string | null;
  ingredientId: string;
  unit: QuantityUnit;
  /** What was typed; null while nothing is. */
  priceFen: number | null;
}

/** Beside the price: what the contract says, and what other schools of the county paid lately. */
export function UsualPrice({ supplierId, ingredientId, unit, priceFen }: Props) {
  const t = useT();
  const usual = useUsualPrice(supplierId, ingredientId, unit);
  if (usual === undefined || (usual.contractFen === null && usual.medianFen === null)) return null;
  const { contractFen, medianFen, medianSchools, medianDays } = usual;
  const off = priceFen === null ? null : judgePrice(priceFen, usual, usual);
  return (
    <p className={off === null ? 'hint' : 'problem'} data-testid="usual-price">
      {contractFen !== null && `${t('price.contract', { price: priceText(contractFen, unit) })} `}
      {medianFen !== null &&
        t('price.median', { price: priceText(medianFen, unit), schools: medianSchools ?? 0, days: medianDays })}
      {off !== null && ` ${t('price.off')}`}
    </p>
  );
}
