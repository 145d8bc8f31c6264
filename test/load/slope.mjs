/** What does not grow may tremble: means of so many stretches are held against time, for neighbours in time say nearly the same. */
const STRETCHES = 12;
const LEAST_STRETCHES = 6;
const Z_95 = 1.959964;

/**
 * The slope of the straight line through `points`, an hour, with its 95 % interval. The first quarter is left out: a program that
 * has just begun fills its caches.
 *
 * @param {{atMs: number, value: number}[]} points in the order of time
 * @returns {{anHour: number, low: number, high: number, level: number} | null} null where there is too little to say; `level`: mean
 */
export function slopeOf(points) {
  const settled = points.slice(Math.floor(points.length / 4)).filter(({ value }) => Number.isFinite(value));
  const stretches = meansOf(settled);
  if (stretches.length < LEAST_STRETCHES) return null;
  const n = stretches.length;
  const meanX = mean(stretches.map(({ hours }) => hours));
  const level = mean(stretches.map(({ value }) => value));
  const sxx = sum(stretches.map(({ hours }) => (hours - meanX) ** 2));
  const anHour = sum(stretches.map(({ hours, value }) => (hours - meanX) * (value - level))) / sxx;
  const left = sum(stretches.map(({ hours, value }) => (value - level - anHour * (hours - meanX)) ** 2));
  const half = quantileOfT(n - 2) * Math.sqrt(left / (n - 2) / sxx);
  return { anHour, low: anHour - half, high: anHour + half, level };
}

/** @returns {{hours: number, value: number}[]} */
function meansOf(points) {
  const count = Math.min(STRETCHES, Math.floor(points.length / 2));
  return Array.from({ length: count }, (_, i) => {
    const part = points.slice(Math.floor((i * points.length) / count), Math.floor(((i + 1) * points.length) / count));
    return {
      hours: mean(part.map(({ atMs }) => (atMs - points[0].atMs) / 3_600_000)),
      value: mean(part.map(({ value }) => value)),
    };
  });
}

/** Of Student's distribution, two-sided 95 %, to one in a hundred from four degrees of freedom on (Abramowitz and Stegun 26.7.5). */
function quantileOfT(freedom) {
  const z = Z_95;
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;
