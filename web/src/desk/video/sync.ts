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

/** When the footage goes on after `wallMs`; null when there is no more in this playlist. */
export function nextFootage(fragments: readonly TimedFragment[], wallMs: number): number | null {
  const later = fragments.flatMap((fragment) => fragment.programDateTime ?? []).filter((at) => at > wallMs);
  return later.length === 0 ? null : Math.min(...later);
}

export const SEEK_BEYOND_S = 0.5;

/** How a picture that is `errorS` seconds behind (negative: ahead) the wall clock gets back in step. */
export function correct(errorS: number, rate: number): { seek: true } | { seek: false; playbackRate: number } {
  if (Math.abs(errorS) > SEEK_BEYOND_S * Math.max(1, rate / 2)) return { seek: true };
  return { seek: false, playbackRate: Math.min(1.1, Math.max(0.9, 1 + errorS)) * rate };
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
