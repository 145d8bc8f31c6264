import { slopeOf } from './slope.mjs';

/** What an hour may add before it counts as growing: a share of the level, or so much. */
const ALLOWED = {
  rssBytes: { share: 0.02, least: 2e6 },
  heapBytes: { share: 0.02, least: 2e6 },
  // without its cache, which fills with what is written until it is as large as it may be
  databaseOwnBytes: { share: 0.05, least: 10e6 },
  handles: { share: 0.02, least: 2 },
};
const ALLOWED_QUEUE = { share: 0.05, least: 2 };
const HOURS_A_DAY = 24;

/**
 * What grew in the samples of a run: memory, handles and queues where even the low end of the slope's interval is more than what is
 * allowed; the disk where it filled faster in the second half than in the first, since what is recorded takes its room.
 * Says the slope of each.
 *
 * @param {any[]} samples
 * @param {(line: object) => void} say
 * @returns {{soak: 'ok' | 'grew' | 'too short', grew: string[]}}
 */
export function judgeSoak(samples, say) {
  const grew = [];
  let isKnown = true;
  for (const { name, value, allowed } of series(samples)) {
    const slope = slopeOf(samples.map((sample) => ({ atMs: sample.atMs, value: value(sample) ?? Number.NaN })));
    if (slope === null) {
      isKnown &&= samples.every((sample) => value(sample) === null);
      continue;
    }
    const isGrowing = slope.low > Math.max(allowed.least, slope.level * allowed.share);
    say({
      soak: 'slope',
      name,
      anHour: round(slope.anHour),
      low: round(slope.low),
      high: round(slope.high),
      isGrowing,
    });
    if (isGrowing) grew.push(name);
  }
  const disk = diskOf(samples, say);
  if (disk === true) grew.push('diskBytes');
  return { soak: isKnown ? (grew.length === 0 ? 'ok' : 'grew') : 'too short', grew };
}

function series(samples) {
  const queues = new Set(samples.flatMap((sample) => Object.keys(sample.queues)));
  return [
    ...Object.entries(ALLOWED).map(([name, allowed]) => ({ name, allowed, value: (sample) => sample[name] })),
    ...[...queues].map((queue) => ({
      name: `queue ${queue}`,
      allowed: ALLOWED_QUEUE,
      value: (sample) => sample.queues[queue] ?? 0,
    })),
  ];
}

/** @returns {boolean | null} null where too little is known */
function diskOf(samples, say) {
  const points = samples.map(({ atMs, diskBytes }) => ({ atMs, value: diskBytes ?? Number.NaN }));
  const half = Math.floor(points.length / 2);
  const [first, second] = [slopeOf(points.slice(0, half)), slopeOf(points.slice(half))];
  if (first === null || second === null) return null;
  const isGrowing = second.low > first.high;
  const said = { anHour: round(second.anHour), low: round(second.low), high: round(second.high) };
  say({ soak: 'slope', name: 'diskBytes', ...said, aDay: round(second.anHour * HOURS_A_DAY), isGrowing });
  return isGrowing;
}

const round = (value) => Math.round(value * 100) / 100;
