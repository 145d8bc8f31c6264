import type { BusinessDate } from '../business-date.js';
import type { Words } from '../declaring/declaration.js';
import type { IngredientCategory } from '../http/catalogue.js';
import type { CertificateKind, GoodsSource, LINE_DECISIONS } from '../http/procurement.js';
import { isExpired } from '../storing/first-expired.js';

/** What the person at the scale states of one kind of goods, once it is weighed or counted. */
export interface StatedLine {
  madeOn: BusinessDate | null;
  useBy: BusinessDate | null;
  measuredAmount: number;
  decision: (typeof LINE_DECISIONS)[number];
  /** Only with `part`. */
  acceptedAmount?: number | null;
  reason: string | null;
  certificates: readonly { kind: CertificateKind }[];
  /** Null where nobody said it; absent where the phone of a release before did not ask. */
  goodsSource?: GoodsSource | null;
  unitPriceFen?: number | null;
  /** What is to follow; absent where the phone of a release before did not ask. */
  missingPapers?: readonly { kind: CertificateKind }[];
}

/**
 * Why a line cannot be taken as it is stated: the field at fault, the rule, and what to tell the person. The platform
 * refuses with `procurement.<code>`; the phone says it before anything is sent.
 */
export const LINE_FAULTS = {
  'reason-missing': {
    ...{ field: 'reason', rule: 'S-11' },
    words: { zh: '部分接收或拒收须说明原因', en: 'Say why it is not accepted in full' },
  },
  'part-not-less': {
    ...{ field: 'acceptedAmount', rule: 'S-11' },
    words: {
      zh: '部分接收须填写接收数量,且小于实收数量',
      en: 'Only a part acceptance has an accepted amount, and it is less than was measured',
    },
  },
  'use-by-before-made': {
    ...{ field: 'useBy', rule: 'S-11' },
    words: { zh: '保质期不能早于生产日期', en: 'The use-by day lies before the day it was made' },
  },
  'made-in-future': {
    ...{ field: 'madeOn', rule: 'S-11' },
    words: { zh: '生产日期不能晚于到货日期', en: 'It cannot have been made after it came' },
  },
  'expired-on-arrival': {
    ...{ field: 'useBy', rule: 'S-13' },
    words: {
      zh: '到货时已过保质期,只能拒收',
      en: 'It was past its use-by day on arrival and can only be refused',
    },
  },
  'certificate-missing': {
    ...{ field: 'certificates', rule: 'S-12' },
    words: {
      zh: '畜禽肉必须查验动物检疫合格证明,否则只能拒收',
      en: 'Meat needs its animal quarantine certificate, or can only be refused',
    },
  },
  'gift-has-price': {
    ...{ field: 'unitPriceFen', rule: 'F-04' },
    words: {
      zh: '捐赠和自种自养的不填单价,不得列支补助',
      en: 'Donated and own-grown goods have no price: they are never paid from the subsidy',
    },
  },
  'cash-without-price': {
    ...{ field: 'unitPriceFen', rule: 'F-09' },
    words: { zh: '应急现金采购要写单价', en: 'What is bought in cash has its price' },
  },
  'cash-without-receipt': {
    ...{ field: 'certificates', rule: 'S-12' },
    words: {
      zh: '应急现金采购要有小票或收条;还没有的,选“限期补”',
      en: 'What is bought in cash has its receipt, or one that follows',
    },
  },
  'paper-cannot-wait': {
    ...{ field: 'missingPapers', rule: 'S-12' },
    words: {
      zh: '肉类的票证、检疫和肉检证明不能后补,缺了只能拒收',
      en: 'Papers of meat do not follow later: without them it can only be refused',
    },
  },
  'paper-there-and-missing': {
    ...{ field: 'missingPapers', rule: 'S-11' },
    words: { zh: '同一种票证不能既有又缺', en: 'A paper cannot be there and missing' },
  },
} as const satisfies Record<string, { field: keyof StatedLine; rule: string; words: Words }>;
export type LineFault = keyof typeof LINE_FAULTS;

/** Papers without which goods of a category may not be taken over (S-12, S-13). */
const REQUIRED_PAPERS: Partial<Record<IngredientCategory, CertificateKind>> = { meat: 'animal_quarantine' };

/** Papers of meat, which cannot follow: what they prove is proven before anybody touches it (S-12, S-13). */
const NEVER_LATE: readonly CertificateKind[] = ['animal_quarantine', 'pork_inspection'];

/** Whether a paper of goods of the category may follow after they were accepted. */
export const mayFollow = (kind: CertificateKind, category: IngredientCategory | null): boolean =>
  category !== 'meat' && !NEVER_LATE.includes(kind);

/** Whether nothing was paid for it: it costs no fund anything (F-04). */
export const isGiven = (source: GoodsSource | null): boolean => source === 'donation' || source === 'own_grown';

/** Whether it was paid in cash on the spot, because it was needed at once. */
export const isCash = (source: GoodsSource | null): boolean => source === 'cash';

/** Whether whoever brought it must be a licensed dealer; others have papers of their own (S-12). */
export const isFromDealer = (source: GoodsSource | null): boolean => source === null || source === 'supplier';

/**
 * The first fault of a line, or null when it can be recorded.
 *
 * What the law forbids to buy can only be refused: goods past their use-by day (S-13), meat without its quarantine
 * certificate (S-12). A line that is refused may be as wrong as it likes; it is the record of that wrong.
 *
 * @param category null where it is not known here: then its papers are not judged
 * @param deliveredOn the local day of the delivery; goods may be used on their use-by day
 */
export function faultOfLine(
  line: StatedLine,
  category: IngredientCategory | null,
  deliveredOn: BusinessDate,
): LineFault | null {
  const { decision, madeOn, useBy, measuredAmount } = line;
  const part = line.acceptedAmount ?? null;
  if (decision !== 'accept' && line.reason === null) return 'reason-missing';
  if ((decision === 'part') !== (part !== null)) return 'part-not-less';
  if (decision === 'refuse') return null;
  const source = line.goodsSource ?? null;
  if (isGiven(source) && (line.unitPriceFen ?? null) !== null) return 'gift-has-price';
  const missing = line.missingPapers ?? [];
  const isThere = (paper: CertificateKind): boolean => line.certificates.some(({ kind }) => kind === paper);
  if (missing.some(({ kind }) => isThere(kind))) return 'paper-there-and-missing';
  if (missing.some(({ kind }) => !mayFollow(kind, category))) return 'paper-cannot-wait';
  if (isCash(source)) {
    if ((line.unitPriceFen ?? null) === null) return 'cash-without-price';
    if (!isThere('receipt') && !missing.some(({ kind }) => kind === 'receipt')) return 'cash-without-receipt';
  }

  if (madeOn !== null && useBy !== null && useBy < madeOn) return 'use-by-before-made';
  if (madeOn !== null && madeOn > deliveredOn) return 'made-in-future';
  if (isExpired(line, deliveredOn)) return 'expired-on-arrival';
  const paper = category === null ? undefined : REQUIRED_PAPERS[category];
  if (paper !== undefined && !isThere(paper)) return 'certificate-missing';
  return part !== null && (part <= 0 || part >= measuredAmount) ? 'part-not-less' : null;
}

/** How much of a line without fault becomes stock, in its unit: all that was weighed or counted, a part of it, or none. */
export function acceptedAmountOf({
  decision,
  acceptedAmount,
  measuredAmount,
}: Pick<StatedLine, 'decision' | 'acceptedAmount' | 'measuredAmount'>): number {
  return decision === 'refuse' ? 0 : (acceptedAmount ?? measuredAmount);
}
