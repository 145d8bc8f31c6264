/**
 * A source of chance of our own: the same `seed` and `name` give the same numbers on every machine and database. Each
 * school has one to itself, so that what it does does not depend on who is served first.
 *
 * @param {number} seed
 * @param {string} name
 */
export function chanceOf(seed, name) {
  // FNV-1a over the name, then mulberry32: enough for a story, never for a secret
  let state = seed >>> 0;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0), 0x01000193) >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** A whole number, both ends among them. */
  const between = (least, most) => least + Math.floor(fraction() * (most - least + 1));
  return {
    between,
    /** True so many times of a hundred. */
    percent: (hundredths) => fraction() * 100 < hundredths,
    /** @template T @param {readonly T[]} all @returns {T} */
    oneOf: (all) => all[between(0, all.length - 1)],
  };
}
