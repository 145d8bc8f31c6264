import type { BusinessDate } from '../contract/business-date.js';
import type { IngredientCategory } from '../contract/http/catalogue.js';
import { DomainError } from '../platform/index.js';
import type { Certificate, DeliveryLine } from './procurement.entities.js';

/** A line as the person at the scale states it. */
export interface StatedLine
  extends Pick<DeliveryLine, 'madeOn' | 'useBy' | 'measuredAmount' | 'decision' | 'reason' | 'certificates'> {
  /** Only with `part`. */
  acceptedAmount?: number;
}

/** Papers without which goods of a category may not be taken over (S-12, S-13). */
const REQUIRED_PAPERS: Partial<Record<IngredientCategory, Certificate['kind']>> = { meat: 'animal_quarantine' };

/**
 * How much of the line becomes stock, in its unit: all that was weighed or counted, a part of it, or none.
 *
 * What the law forbids to buy can only be refused: goods past their use-by day (S-13), meat without its quarantine
 * certificate (S-12). A line that is refused may be as wrong as it likes; it is the record of that wrong.
 *
 * @param deliveredOn the local day of the delivery; goods may be used on their use-by day
 * @param field where the line stands in the request
 * @throws DomainError `procurement.use-by-before-made`, `procurement.made-in-future`, `procurement.expired-on-arrival`,
 *   `procurement.certificate-missing`, `procurement.reason-missing`, `procurement.part-not-less`
 */
export function acceptedAmountOf(
  line: StatedLine,
  category: IngredientCategory,
  deliveredOn: BusinessDate,
  field: string,
): number {
  const refuse = (code: string, name: string, rule: string) =>
    new DomainError(`procurement.${code}`, {}, { field: `${field}.${name}`, rule });
  const { decision, madeOn, useBy } = line;
  if (decision !== 'accept' && line.reason === null) throw refuse('reason-missing', 'reason', 'S-11');
  const isPart = decision === 'part';
  if (isPart !== (line.acceptedAmount !== undefined)) throw refuse('part-not-less', 'acceptedAmount', 'S-11');
  if (decision === 'refuse') return 0;

  if (madeOn !== null && useBy !== null && useBy < madeOn) throw refuse('use-by-before-made', 'useBy', 'S-11');
  if (madeOn !== null && madeOn > deliveredOn) throw refuse('made-in-future', 'madeOn', 'S-11');
  if (useBy !== null && useBy < deliveredOn) throw refuse('expired-on-arrival', 'useBy', 'S-13');
  const paper = REQUIRED_PAPERS[category];
  if (paper !== undefined && !line.certificates.some(({ kind }) => kind === paper)) {
    throw refuse('certificate-missing', 'certificates', 'S-12');
  }
  const accepted = line.acceptedAmount ?? line.measuredAmount;
  if (isPart && accepted >= line.measuredAmount) throw refuse('part-not-less', 'acceptedAmount', 'S-11');
  return accepted;
}
