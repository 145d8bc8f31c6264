/** Hits of each thousand checks, with the ends of the 95 % interval; rounded so that the interval is never too narrow. */
export interface HitRate {
  perThousand: number;
  lowPerThousand: number;
  highPerThousand: number;
}

/** Of the normal distribution, two-sided 95 %. */
const Z = 1.959964;

/**
 * The share of hits by Wilson (1927): it stays within 0 and 1 and holds for few checks and rare hits, too.
 *
 * @param checks 1 or more, of which `hits` found something
 */
export function wilson(hits: number, checks: number): HitRate {
  const share = hits / checks;
  const middle = share + Z ** 2 / (2 * checks);
  const half = Z * Math.sqrt((share * (1 - share)) / checks + Z ** 2 / (4 * checks ** 2));
  const whole = 1 + Z ** 2 / checks;
  return {
    perThousand: Math.round(share * 1_000),
    lowPerThousand: hits === 0 ? 0 : Math.floor(((middle - half) / whole) * 1_000),
    highPerThousand: hits === checks ? 1_000 : Math.ceil(((middle + half) / whole) * 1_000),
  };
}
