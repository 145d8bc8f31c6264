/** Of every minute a camera shows people for so long; each camera at another time. */
const CYCLE_SECONDS = 60;
const MOVING_SECONDS = 20;
/** Beginnings of events are dated by looks that are seconds apart, and a box dates them a little back. */
const EARLY_MS = 3_000;
const LATE_MS = 5_000;

/** When in its cycle a camera begins to show people, in seconds. */
const shiftOf = (index, count) => Math.floor((index * CYCLE_SECONDS) / count);

/** What the camera shows, as `test/cameras/script.mjs` reads it. */
export function scriptOf(index, count) {
  const shift = shiftOf(index, count);
  const line = (offset, scene) => ({
    everySeconds: CYCLE_SECONDS,
    offsetSeconds: (offset + shift) % CYCLE_SECONDS,
    scene,
  });
  return [line(0, 'person'), line(12, 'busy'), line(MOVING_SECONDS, 'still')];
}

/**
 * How far the beginnings of events are those of what was drawn. Times of movement that reach over an edge of the window count
 * for neither figure.
 *
 * @param {{camera: number, atMs: number}[]} events
 * @param {number} count of cameras
 * @returns {{movements: number, recall: number, falsePerHour: number}} `falsePerHour` of one camera
 */
export function qualityOf(events, count, fromMs, toMs) {
  const drawn = Array.from({ length: count }, (_, camera) => movementsOf(camera, count, fromMs, toMs)).flat();
  const belongs = (event, movement) =>
    event.camera === movement.camera && event.atMs >= movement.fromMs && event.atMs < movement.toMs;
  const whole = drawn.filter((movement) => movement.fromMs >= fromMs && movement.toMs <= toMs);
  const found = whole.filter((movement) => events.some((event) => belongs(event, movement)));
  const strange = events.filter(
    (event) => event.atMs >= fromMs && event.atMs < toMs && !drawn.some((movement) => belongs(event, movement)),
  );
  const hours = (count * (toMs - fromMs)) / 3_600_000;
  return { movements: whole.length, recall: found.length / whole.length, falsePerHour: strange.length / hours };
}

/** Between which times an event of what was drawn may begin. */
function movementsOf(camera, count, fromMs, toMs) {
  const cycleMs = CYCLE_SECONDS * 1000;
  const movements = [];
  for (let cycle = Math.floor(fromMs / cycleMs) - 1; cycle * cycleMs < toMs; cycle += 1) {
    const beganMs = cycle * cycleMs + shiftOf(camera, count) * 1000;
    movements.push({ camera, fromMs: beganMs - EARLY_MS, toMs: beganMs + MOVING_SECONDS * 1000 + LATE_MS });
  }
  return movements;
}
