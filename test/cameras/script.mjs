/** What a camera shows by itself: a programme by the time of day, or one that repeats. */

/**
 * Either at a time of every day in Asia/Shanghai, or every so many seconds (counted from local midnight 1970, shifted by
 * `offsetSeconds`), so a ten-minute programme is a list of lines with `everySeconds: 600` and growing offsets.
 * @typedef {{ at: string, scene: string } | { everySeconds: number, offsetSeconds?: number, scene: string }} ScriptLine
 */

const ZONE_OFFSET_MS = 8 * 3_600_000; // Asia/Shanghai has no summer time
const DAY_MS = 86_400_000;

/** @param {ScriptLine} line @returns {{ period: number, offset: number }} in ms of local time */
function rhythm(line) {
  if ('everySeconds' in line) return { period: line.everySeconds * 1000, offset: (line.offsetSeconds ?? 0) * 1000 };
  const [hours, minutes, seconds] = line.at.split(':').map(Number);
  return { period: DAY_MS, offset: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/**
 * @param {unknown} script
 * @param {readonly string[]} scenes
 * @returns {asserts script is readonly ScriptLine[]}
 * @throws {TypeError} naming the first line that cannot be followed
 */
export function assertScript(script, scenes) {
  if (!Array.isArray(script)) throw new TypeError('a script is a list of lines');
  for (const [index, line] of script.entries()) {
    const timed = typeof line?.at === 'string' && /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(line.at);
    const repeated =
      Number.isFinite(line?.everySeconds) && line.everySeconds >= 1 && Number.isFinite(line.offsetSeconds ?? 0);
    if (timed === repeated || !scenes.includes(line.scene))
      throw new TypeError(`script line ${index + 1} cannot be followed: ${JSON.stringify(line)}`);
  }
}

/**
 * The scene of the line that came due last (of lines due together, the later in the list), and when to look again.
 * @param {readonly ScriptLine[]} script not empty
 * @param {number} nowMs
 * @returns {{ scene: string, nextMs: number }}
 */
export function sceneAt(script, nowMs) {
  const local = nowMs + ZONE_OFFSET_MS;
  let last = { at: -Infinity, scene: '' };
  let next = Infinity;
  for (const line of script) {
    const { period, offset } = rhythm(line);
    const at = Math.floor((local - offset) / period) * period + offset;
    if (at >= last.at) last = { at, scene: line.scene };
    next = Math.min(next, at + period);
  }
  return { scene: last.scene, nextMs: next - ZONE_OFFSET_MS };
}
