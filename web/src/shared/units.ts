/** 1,500 → `1.5 kg`; below a kilogram in grams. */
export function kilograms(grams: number): string {
  return Math.abs(grams) < 1000 ? `${grams} g` : `${(grams / 1000).toFixed(3).replace(/\.?0+$/, '')} kg`;
}

/** 823 → `82.3 ℃`. */
export function celsius(tenths: number): string {
  return `${(tenths / 10).toFixed(1)} ℃`;
}
