/** A piece of a picture that is written on: its middle, how long and how high the writing is, and how it is tilted. */
export interface TextPlace {
  /** Pixels. */
  middleX: number;
  middleY: number;
  /** Along the writing. */
  length: number;
  height: number;
  /** Clockwise, −π/4 to π/4: what stands upright is read as lying. */
  radians: number;
}

/** From how likely on a pixel is written on, and how likely all pixels of a place are together. */
const PIXEL = 0.3;
const PLACE = 0.55;
/** The model marks the kernel of a line only; its rim lies so much of area ÷ circumference further out. */
const RIM = 1.6;
const LEAST_PIXELS = 3;
const MOST_PLACES = 400;

type Point = readonly [number, number];

/**
 * Where a picture is written on, from what a model of text detection (DB) says of each pixel.
 *
 * @param likely 0–1 for each pixel, row by row
 * @returns at most 400 places, in the order in which their first pixels come
 */
export function findText(likely: ArrayLike<number>, width: number, height: number): TextPlace[] {
  const places: TextPlace[] = [];
  const seen = new Uint8Array(width * height);
  const at = (pixel: number): number => likely[pixel] ?? 0;
  for (let first = 0; first < seen.length && places.length < MOST_PLACES; first++) {
    if (seen[first] || at(first) <= PIXEL) continue;
    const pixels = [first];
    seen[first] = 1;
    for (const pixel of pixels) {
      for (const next of neighboursOf(pixel, width, height)) {
        if (seen[next] || at(next) <= PIXEL) continue;
        seen[next] = 1;
        pixels.push(next);
      }
    }
    const sure = pixels.reduce((sum, pixel) => sum + at(pixel), 0) / pixels.length;
    const place = sure < PLACE ? null : placeOf(rimOf(pixels, width));
    if (place !== null) places.push(place);
  }
  return places;
}

function neighboursOf(pixel: number, width: number, height: number): number[] {
  const x = pixel % width;
  const found: number[] = [];
  for (const step of [-1, 0, 1]) {
    if (x + step < 0 || x + step >= width) continue;
    for (const rows of [-width, 0, width]) {
      const next = pixel + step + rows;
      if (next !== pixel && next >= 0 && next < width * height) found.push(next);
    }
  }
  return found;
}

/** The outermost pixels of each row, by their corners. */
function rimOf(pixels: readonly number[], width: number): Point[] {
  const rows = new Map<number, { from: number; to: number }>();
  for (const pixel of pixels) {
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    const row = rows.get(y);
    if (row === undefined) rows.set(y, { from: x, to: x });
    else Object.assign(row, { from: Math.min(row.from, x), to: Math.max(row.to, x) });
  }
  return [...rows].flatMap(([y, { from, to }]): Point[] => [
    [from, y],
    [to + 1, y],
    [from, y + 1],
    [to + 1, y + 1],
  ]);
}

/** The smallest rectangle around points, which has one side along their hull; null where nothing could be written in it. */
function placeOf(points: readonly Point[]): TextPlace | null {
  const hull = hullOf(points);
  let best: { place: TextPlace; area: number } | null = null;
  for (const [i, a] of hull.entries()) {
    const b = hull[(i + 1) % hull.length] as Point;
    const place = boundsAlong(hull, Math.atan2(b[1] - a[1], b[0] - a[0]));
    const area = place.length * place.height;
    if (best === null || area < best.area) best = { place, area };
  }
  if (best === null || Math.min(best.place.length, best.place.height) < LEAST_PIXELS) return null;
  const { place, area } = best;
  const rim = (area * RIM) / (2 * (place.length + place.height));
  return { ...place, length: place.length + 2 * rim, height: place.height + 2 * rim };
}

function boundsAlong(points: readonly Point[], along: number): TextPlace {
  // A quarter turn more or less leaves the same rectangle
  const radians = along - Math.round(along / (Math.PI / 2)) * (Math.PI / 2);
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const us = points.map(([x, y]) => x * cos + y * sin);
  const vs = points.map(([x, y]) => y * cos - x * sin);
  const [u0, u1, v0, v1] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  const [u, v] = [(u0 + u1) / 2, (v0 + v1) / 2];
  return { middleX: u * cos - v * sin, middleY: u * sin + v * cos, length: u1 - u0, height: v1 - v0, radians };
}

/** The convex hull, by Andrew's chains. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const chain = (along: readonly Point[]): Point[] => {
    const hull: Point[] = [];
    for (const point of along) {
      while (hull.length > 1 && turn(hull.at(-2) as Point, hull.at(-1) as Point, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
