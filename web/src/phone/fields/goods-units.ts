import { type Measure, PRICED_PER, type QuantityUnit } from '../../../../src/contract/quantity';
import { wordOf } from '../../shared/units';
import { MASS_UNITS, type Unit, YUAN_PER_KG } from './typed-number';

const PIECE = { zh: '个', en: 'pieces' };

/**
 * In which units an amount of goods may be typed, the most usual first: 斤 and 两 for what is weighed, cartons for milk,
 * trays for eggs. Eggs that were weighed are so many eggs, to the nearest one.
 *
 * @param unit in which the lot, or the new line, is counted
 */
export function amountUnits(unit: QuantityUnit, { unit: usual, piece, packs }: Measure): Unit[] {
  const ofPiece = piece !== null && piece.unit === unit ? [{ name: wordOf(piece), factor: piece.amount }] : [];
  const inPacks = usual === unit ? packs.map((pack) => ({ name: wordOf(pack), factor: pack.amount })) : [];
  if (unit === 'g') return [...MASS_UNITS, ...ofPiece, ...inPacks];
  if (unit === 'mL') return [...ofPiece, ...inPacks, { name: 'mL', factor: 1 }, { name: 'L', factor: 1_000 }];
  const weighed =
    piece?.unit === 'g'
      ? MASS_UNITS.slice(0, 2).map(({ name, factor }) => ({
          name,
          factor: factor / piece.amount,
          rounds: true as const,
        }))
      : [];
  return [{ name: wordOf(piece ?? PIECE), factor: 1 }, ...inPacks, ...weighed];
}

/** In which units a price may be typed; kept is fen for a kilogram, a litre or a piece (`PRICED_PER`). */
export function priceUnits(unit: QuantityUnit, { unit: usual, piece, packs }: Measure): Unit[] {
  if (unit === 'g') return [...YUAN_PER_KG];
  const fenFor = (amount: number) => (100 * PRICED_PER[unit]) / amount;
  const inPacks = usual === unit ? packs : [];
  const ofPiece = unit === 'mL' && piece?.unit === 'mL' ? [piece] : [];
  const byWeight =
    unit === 'piece' && piece?.unit === 'g'
      ? [{ name: '元/斤', factor: fenFor(500 / piece.amount), rounds: true as const }]
      : [];
  return [
    unit === 'mL' ? { name: '元/L', factor: 100 } : { name: `元/${wordOf(piece ?? PIECE)}`, factor: 100 },
    ...[...ofPiece, ...inPacks].map((pack) => ({
      name: `元/${wordOf(pack)}`,
      factor: fenFor(pack.amount),
      rounds: true as const,
    })),
    ...byWeight,
  ];
}
