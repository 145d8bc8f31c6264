import type { ReadingVerdict, StorageRegime } from '../http/warehouse.js';
import type { PlaceKind } from '../stages.js';

/** Bounds in tenths, both allowed; null where that side is open. */
export interface ReadingLimit {
  rule: string;
  minTenths: number | null;
  maxTenths: number | null;
}

export interface StorageLimits {
  chill: ReadingLimit;
  freeze: ReadingLimit;
}

/**
 * How a place keeps what lies there. Null for a cold store of which nobody has said it: it may have both compartments,
 * and whoever reads says which one it was.
 */
export function regimeOf({
  kind,
  regime,
}: {
  kind: PlaceKind;
  regime: 'chill' | 'freeze' | null;
}): StorageRegime | null {
  if (kind === 'cold_store') return regime;
  return kind === 'sample_cabinet' ? 'chill' : 'ambient';
}

/**
 * Whether a reading is within its limit, and which limit that is (O-03 chill, O-04 freeze).
 *
 * A cold store whose regime nobody named may be either: within one of the two is within, and outside both it is judged
 * as the nearer one, so that a freezer at −8 °C is not called a bad fridge. Where no rule limits the quantity the
 * verdict is `no_limit`.
 */
export function judgeReading(
  reading: { quantity: 'temperature' | 'humidity'; valueTenths: number; regime: StorageRegime | null },
  placeKind: PlaceKind,
  limits: StorageLimits,
): { verdict: ReadingVerdict; limit: ReadingLimit | null } {
  const candidates = reading.quantity === 'temperature' ? candidateLimits(reading.regime, placeKind, limits) : [];
  const [nearest] = candidates
    .map((limit) => ({ limit, distance: distanceFrom(limit, reading.valueTenths) }))
    .sort((a, b) => a.distance - b.distance);
  if (nearest === undefined) return { verdict: 'no_limit', limit: null };
  return { verdict: nearest.distance === 0 ? 'within' : 'out', limit: nearest.limit };
}

/**
 * What goods are kept like at a place, as far as its kind and its name say (U4); null where a person must say, as in a
 * cold store with both compartments.
 */
export function regimeOfPlace({ kind, name }: { kind: PlaceKind; name: string }): StorageRegime | null {
  if (kind === 'dry_store') return 'ambient';
  if (kind === 'sample_cabinet') return 'chill';
  if (kind !== 'cold_store') return null;
  const [isFreezer, isFridge] = [/冻|freez/i.test(name), /藏|鲜|chill|fridge/i.test(name)];
  return isFreezer === isFridge ? null : isFreezer ? 'freeze' : 'chill';
}

function candidateLimits(regime: StorageRegime | null, kind: PlaceKind, limits: StorageLimits): ReadingLimit[] {
  if (regime === 'ambient') return [];
  if (regime !== null) return [limits[regime]];
  if (kind === 'sample_cabinet') return [limits.chill];
  return kind === 'cold_store' ? [limits.chill, limits.freeze] : [];
}

function distanceFrom({ minTenths, maxTenths }: ReadingLimit, value: number): number {
  if (minTenths !== null && value < minTenths) return minTenths - value;
  if (maxTenths !== null && value > maxTenths) return value - maxTenths;
  return 0;
}
