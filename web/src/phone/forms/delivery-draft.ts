import type { CERTIFICATE_KINDS, LINE_DECISIONS } from '../../../../src/contract/http/procurement';

export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];
export type Decision = (typeof LINE_DECISIONS)[number];

export interface DeliveryLineDraft {
  /** The lot's id, made here so that later acts can name it before the server knows it. */
  lotId: string;
  ingredientId: string;
  ingredientName: string;
  weighedGrams: number | null;
  acceptedGrams: number | null;
  unitPriceFenPerKg: number | null;
  arrivalTenthsC: number | null;
  useBy: string;
  decision: Decision;
  reason: string;
  certificates: CertificateKind[];
}

export interface DeliveryDraft {
  supplierId: string | null;
  deliveryNoteNo: string;
  lines: DeliveryLineDraft[];
}

export type LineGap = 'weight' | 'part' | 'reason';

/** What a line still lacks before it can be saved; null when nothing. */
export function gapOfLine(line: DeliveryLineDraft): LineGap | null {
  if (line.weighedGrams === null || line.weighedGrams <= 0) return 'weight';
  if (
    line.decision === 'part' &&
    (line.acceptedGrams === null || line.acceptedGrams <= 0 || line.acceptedGrams >= line.weighedGrams)
  )
    return 'part';
  return line.decision !== 'accept' && line.reason.trim() === '' ? 'reason' : null;
}

/** A line as the contract wants it. */
export function lineBody(line: DeliveryLineDraft): Record<string, unknown> {
  return {
    ingredientId: line.ingredientId,
    lotId: line.lotId,
    weighedGrams: line.weighedGrams,
    unitPriceFenPerKg: line.unitPriceFenPerKg,
    arrivalTenthsC: line.arrivalTenthsC,
    useBy: line.useBy === '' ? null : line.useBy,
    decision: line.decision,
    ...(line.decision === 'part' ? { acceptedGrams: line.acceptedGrams } : {}),
    reason: line.reason.trim() === '' ? null : line.reason.trim(),
    certificates: line.certificates.map((kind) => ({ kind })),
  };
}
