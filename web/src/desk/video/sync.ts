/** What the drift loop needs to know of one piece of a playlist. */
export interface TimedFragment {
  /** Media time in seconds. */
  start: number;
  duration: number;
  /** `EXT-X-PROGRAM-DATE-TIME` in ms; null when the playlist does not say. */
  programDateTime: number | null;
}

/** Where in the media the instant `wallMs` is; null when no piece covers it. */
export function mediaTimeOf(fragments: readonly TimedFragment[], wallMs: number): number | null {
  for (const { start, duration, programDateTime } of fragments) {
    if (programDateTime === null) continue;
    const into = (wallMs - programDateTime) / 1000;
    if (into >= 0 && into < duration) return start + into;
  }
  return null;
}

/** What one player knows of itself. */
export interface PlayerNow {
  /** Media time that is shown, in seconds. */
  atS: number;
  isSeeking: boolean;
  /** Whether enough is there to go on from `atS`. */
  isReady: boolean;
  /** Where it was last told to go; null when it never was. */
  soughtS: number | null;
}

/**
 * What a player should do now. `gap`: there is nothing to show; nobody waits for it. `wait`: it is on its way, and the
 * others wait. `still`: it is where the clock stands. `rate` is what it plays at, its nudge included.
 */
export type Step =
  | { does: 'gap' }
  | { does: 'seek'; toS: number }
  | { does: 'wait' }
  | { does: 'still' }
  | { does: 'play'; rate: number };

/** Running, so far off is made up for by seeking; less is nudged away. Faster clocks drift further between two looks. */
const SEEK_BEYOND_S = 0.4;
/** Standing, a picture that is further off is put right: not for less, since each seek costs all of them a wait. */
const STILL_WITHIN_S = 0.05;
/** Two instants that are closer are one frame. */
const SAME_S = 0.02;
/** Closer than this is in step: a rate that changes all the time costs frames. */
const IN_STEP_S = 0.015;
/** So much of an error is made up for in a second, and no faster than this. */
const NUDGE_PER_S = 1.5;
const MAX_NUDGE = 0.25;

/**
 * How a player gets to the wall clock and stays with it.
 *
 * @param targetS media time of the clock's instant; null where no footage covers it
 */
export function decide(targetS: number | null, player: PlayerNow, clock: { running: boolean; rate: number }): Step {
  if (targetS === null) return { does: 'gap' };
  if (player.isSeeking) return { does: 'wait' };
  const errorS = targetS - player.atS;
  const isFar = Math.abs(errorS) > (clock.running ? SEEK_BEYOND_S * Math.max(1, clock.rate / 2) : STILL_WITHIN_S);
  // Where the decoder cannot stand exactly there, asking again does not help.
  const wasAsked = player.soughtS !== null && Math.abs(player.soughtS - targetS) < SAME_S;
  if (isFar && !wasAsked) return { does: 'seek', toS: targetS };
  if (!player.isReady) return { does: 'wait' };
  if (!clock.running) return { does: 'still' };
  const nudge = Math.abs(errorS) < IN_STEP_S ? 0 : errorS * NUDGE_PER_S;
  return { does: 'play', rate: (1 + Math.min(MAX_NUDGE, Math.max(-MAX_NUDGE, nudge))) * clock.rate };
}

export interface Span {
  fromMs: number;
  toMs: number;
}

const BEFORE_MS = 60_000;
const LENGTH_MS = 300_000;
const EDGE_MS = 5_000;

/**
 * The stretch to ask the server for around an instant, on whole minutes so that small moves ask for nothing new. It
 * may reach into the future: the playlist then grows while the camera records.
 */
export function spanAround(atMs: number): Span {
  const fromMs = Math.floor((atMs - BEFORE_MS) / 60_000) * 60_000;
  return { fromMs, toMs: fromMs + LENGTH_MS };
}

/** True when `span` no longer serves `atMs`. */
export function spanIsSpent(span: Span, atMs: number): boolean {
  return atMs < span.fromMs || atMs > span.toMs - EDGE_MS;
}
