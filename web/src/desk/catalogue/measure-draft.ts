import type { catalogueEndpoints } from '../../../../src/contract/http/catalogue';
import type { BodyOf, ResponseOf } from '../../../../src/contract/http/endpoint';
import type { Piece, QuantityUnit } from '../../../../src/contract/quantity';

export type Ingredient = ResponseOf<(typeof catalogueEndpoints)['ingredients']>['items'][number];

/** What somebody types of how an ingredient is counted. */
export interface MeasureDraft {
  unit: QuantityUnit;
  /** False where a piece of it is nothing certain. */
  isCertain: boolean;
  zh: string;
  en: string;
  amount: number;
  pieceUnit: Piece['unit'];
  from: string;
  source: string;
}

/** As it is counted now, to be changed; the source of a new statement is never the old one. */
export function draftOf({ measure: { unit, piece } }: Ingredient, from: string): MeasureDraft {
  const { zh, en, amount, unit: pieceUnit } = piece ?? { zh: '个', en: 'piece', amount: 1, unit: 'g' as const };
  return { unit, isCertain: piece !== null, zh, en, amount, pieceUnit, from, source: '' };
}

/** As the contract wants it. Packs count in the unit that they were stated in, so they go with it. */
export function bodyOf(
  draft: MeasureDraft,
  { measure }: Ingredient,
): BodyOf<(typeof catalogueEndpoints)['stateMeasure']> {
  const { unit, isCertain, zh, en, amount, pieceUnit, from, source } = draft;
  const piece = { zh, en, amount, unit: unit === 'piece' ? pieceUnit : unit };
  return { unit, piece: isCertain ? piece : null, packs: unit === measure.unit ? measure.packs : [], from, source };
}
