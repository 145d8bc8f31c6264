/** Somewhere on the ground, as a device or somebody with a map says it. */
export interface Position {
  /** Millionths of a degree, WGS 84, north and east. */
  latitudeE6: number;
  longitudeE6: number;
  /** It lies within so many metres, by who says it. */
  accuracyMetres: number;
}

/** How far two positions lie apart, and how wide both are together. */
export interface Distance {
  metres: number;
  accuracyMetres: number;
}

const EARTH_METRES = 6_371_009;
const radians = (e6: number): number => (e6 / 1e6) * (Math.PI / 180);

/** Over the ground as a globe has it (within 0.6 % of the true shape), in whole metres. */
export function distanceBetween(a: Position, b: Position): Distance {
  const [south, north] = [radians(a.latitudeE6), radians(b.latitudeE6)];
  const half = (delta: number): number => Math.sin(delta / 2) ** 2;
  const chord = half(north - south) + Math.cos(south) * Math.cos(north) * half(radians(b.longitudeE6 - a.longitudeE6));
  return {
    metres: Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(chord)))),
    accuracyMetres: a.accuracyMetres + b.accuracyMetres,
  };
}

/** Whether it is farther than `limitMetres` for sure; null where the accuracy does not let one say. */
export function isFarther({ metres, accuracyMetres }: Distance, limitMetres: number): boolean | null {
  if (metres - accuracyMetres > limitMetres) return true;
  return metres + accuracyMetres <= limitMetres ? false : null;
}
