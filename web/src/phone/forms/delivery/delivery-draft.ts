import {
  faultOfLine,
  isGiven,
  type LineFault,
  type StatedLine,
} from '../../../../../src/contract/delivering/judge-delivery-line';
import type { IngredientCategory } from '../../../../../src/contract/http/catalogue';
import type { CertificateKind, GoodsSource, LINE_DECISIONS } from '../../../../../src/contract/http/procurement';
import type { PermitKind } from '../../../../../src/contract/http/suppliers';
import type { Measure, QuantityUnit } from '../../../../../src/contract/quantity';

export type { CertificateKind };
export type Decision = (typeof LINE_DECISIONS)[number];

export interface DeliveryLineDraft {
  /** The lot's id, made here so that later acts can name it before the server knows it. */
  lotId: string;
  ingredientId: string;
  ingredientName: string;
  /** Null where a record is opened again whose goods are no longer in the catalogue. */
  category: IngredientCategory | null;
  /** Of every amount of the line. */
  unit: QuantityUnit;
  measuredAmount: number | null;
  /** What was ordered, and what the note says; absent in drafts that a release before kept. */
  orderedAmount?: number | null;
  notedAmount?: number | null;
  acceptedAmount: number | null;
  /** For a kilogram, a litre or a piece. */
  unitPriceFen: number | null;
  arrivalTenthsC: number | null;
  /** As the label says; absent in drafts that a release before kept. */
  spec?: string;
  producer?: string;
  supplierLot?: string;
  /** Empty where nobody typed one; absent in drafts that a release before kept. */
  madeOn?: string;
  useBy: string;
  /** Null until somebody has looked and says it. */
  decision: Decision | null;
  reason: string;
  certificates: CertificateKind[];
  /** Null where nobody says it; absent in drafts that a release before kept. */
  goodsSource?: GoodsSource | null;
  /** What is to follow; absent in drafts that a release before kept. */
  missingPapers?: CertificateKind[];
}

/** A supplier that is being added. */
export interface SupplierDraft {
  name: string;
  licenceNo: string;
  licenceValidUntil: string;
  /** May be left out; absent in drafts that a release before kept. */
  permitKind?: PermitKind | null;
  address?: string;
  contact?: string;
}

export interface DeliveryDraft {
  supplierId: string | null;
  newSupplier: SupplierDraft | null;
  deliveryNoteNo: string;
  lines: DeliveryLineDraft[];
}

/** A line as it begins: nobody has looked at it or its papers, and nothing is decided or ticked (U5). */
export function newLine(
  lotId: string,
  ingredient: { id: string; name: string; category: IngredientCategory; measure?: Measure },
): DeliveryLineDraft {
  return {
    lotId,
    ingredientId: ingredient.id,
    ingredientName: ingredient.name,
    category: ingredient.category,
    unit: ingredient.measure?.unit ?? 'g',
    measuredAmount: null,
    orderedAmount: null,
    notedAmount: null,
    acceptedAmount: null,
    unitPriceFen: null,
    arrivalTenthsC: null,
    spec: '',
    producer: '',
    supplierLot: '',
    madeOn: '',
    useBy: '',
    decision: null,
    reason: '',
    certificates: [],
    goodsSource: null,
    missingPapers: [],
  };
}

/** What a line of a delivery before leaves to the next: the goods and their price, but nothing that was looked at or weighed. */
export interface LineBefore {
  ingredientId: string;
  ingredientName: string;
  unit: QuantityUnit;
  /** Absent in what a phone kept of a platform before. */
  unitPriceFen?: number | null;
  goodsSource?: GoodsSource | null;
}

/** A line that begins as one of before. @param category null where the goods are no longer in the catalogue */
export function lineLike(lotId: string, before: LineBefore, category: IngredientCategory | null): DeliveryLineDraft {
  const { ingredientId: id, ingredientName: name, unit, unitPriceFen = null, goodsSource = null } = before;
  return { ...newLine(lotId, { id, name, category: category ?? 'other' }), category, unit, unitPriceFen, goodsSource };
}

/** The papers that every line usually comes with, and the names of what is among them. */
export function papersOfAll(lines: readonly DeliveryLineDraft[]): CertificateKind[] {
  const [first = [], ...others] = lines.map(({ category }) => usualPapers(category));
  return first.filter((kind) => others.every((usual) => usual.includes(kind)));
}

/**
 * What keeps a line from being saved; null when nothing. It is judged as the platform will, by what would be sent.
 *
 * @param deliveredOn the local day of the delivery
 */
export function gapOfLine(
  line: DeliveryLineDraft,
  deliveredOn: string,
): 'not-measured' | 'not-decided' | LineFault | null {
  const { measuredAmount, decision, ...stated } = lineBody(line);
  if (measuredAmount === null || measuredAmount <= 0) return 'not-measured';
  // What could only be refused is said before it is decided
  const fault = faultOfLine({ ...stated, measuredAmount, decision: decision ?? 'accept' }, line.category, deliveredOn);
  return fault ?? (decision === null ? 'not-decided' : null);
}

/** The line with one of its papers ticked, or not. */
export function withPaper(line: DeliveryLineDraft, kind: CertificateKind, isTicked: boolean): DeliveryLineDraft {
  const others = line.certificates.filter((each) => each !== kind);
  const missing = (line.missingPapers ?? []).filter((each) => !isTicked || each !== kind);
  return { ...line, certificates: isTicked ? [...others, kind] : others, missingPapers: missing };
}

/** The line with one of its papers said to follow, or not; what follows is not there. */
export function withMissing(line: DeliveryLineDraft, kind: CertificateKind, isMissing: boolean): DeliveryLineDraft {
  const others = (line.missingPapers ?? []).filter((each) => each !== kind);
  return { ...withPaper(line, kind, false), missingPapers: isMissing ? [...others, kind] : others };
}

/** Papers that goods of a category usually come with; they are offered first, never ticked (S-11, S-12, O-19). */
export function usualPapers(category: IngredientCategory | null): CertificateKind[] {
  if (category === 'meat') return ['receipt', 'animal_quarantine', 'pork_inspection'];
  if (category === 'vegetable' || category === 'fruit') return ['receipt', 'produce_promise', 'pesticide_test'];
  return ['receipt', 'conformity', 'inspection'];
}

/** A line as the contract wants it, but that it may not be measured or decided yet. */
export function lineBody(line: DeliveryLineDraft) {
  return {
    ingredientId: line.ingredientId,
    lotId: line.lotId,
    unit: line.unit,
    measuredAmount: line.measuredAmount,
    orderedAmount: line.orderedAmount ?? null,
    notedAmount: line.notedAmount ?? null,
    // What was typed before the source was changed is not sent
    unitPriceFen: isGiven(line.goodsSource ?? null) ? null : line.unitPriceFen,
    goodsSource: line.goodsSource ?? null,
    arrivalTenthsC: line.arrivalTenthsC,
    spec: line.spec?.trim() || null,
    producer: line.producer?.trim() || null,
    supplierLot: line.supplierLot?.trim() || null,
    madeOn: line.madeOn || null,
    useBy: line.useBy || null,
    decision: line.decision,
    ...(line.decision === 'part' ? { acceptedAmount: line.acceptedAmount } : {}),
    reason: line.reason.trim() || null,
    certificates: line.certificates.map((kind) => ({ kind })),
    // A line that is refused awaits nothing
    missingPapers: line.decision === 'refuse' ? [] : (line.missingPapers ?? []).map((kind) => ({ kind })),
  } satisfies Omit<StatedLine, 'measuredAmount' | 'decision'> & Record<string, unknown>;
}
