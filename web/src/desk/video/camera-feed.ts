import Hls, { type ErrorData, type LevelDetails } from 'hls.js';
import { CAUSES, type Cause } from '../../../../src/contract/verdicts';
import { urlOf } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { isUnattended } from '../attendance';
import { decide, mediaTimeOf, type Span, spanAround, spanIsSpent, type TimedFragment } from './sync';
import type { WallClock } from './wall-clock';

/** What a tile shows instead of, or together with, the picture. */
export type FeedState =
  | 'loading'
  | 'showing'
  | 'no_footage'
  | 'agent_away'
  | 'forbidden'
  | 'signed_out'
  | 'codec'
  | 'network';

const LOOK_MS = 200;
/** A camera that takes longer than this no longer makes the others wait. */
const MAX_HOLD_MS = 8_000;
/** A ticket cannot have run out sooner; refused before that, it is not for this viewer. */
const REOPEN_AFTER_MS = 60_000;
/** What was filmed so recently may still be on its way to the recorder's disk. */
const SETTLING_MS = 20_000;
/** Failures that may pass are tried again after so long; each try is a line in the viewing register. */
const RETRY_AFTER_MS: Partial<Record<FeedState, number>> = { network: 10_000, agent_away: 20_000, no_footage: 30_000 };

/** What a video element tells at once. */
const HAPPENINGS = ['seeked', 'canplay', 'waiting'] as const;

const once = (ms: number) => ({
  default: { maxTimeToFirstByteMs: ms, maxLoadTimeMs: ms, timeoutRetry: null, errorRetry: null },
});
/** A piece may first have to come up from the school. */
const PIECE_POLICY = {
  default: {
    maxTimeToFirstByteMs: 20_000,
    maxLoadTimeMs: 40_000,
    timeoutRetry: null,
    errorRetry: { maxNumRetry: 2, retryDelayMs: 1_500, maxRetryDelayMs: 3_000 },
  },
};

/** One camera kept in step with the wall clock. Errors are states, not exceptions: each has its own words on the tile. */
export class CameraFeed {
  private hls: Hls | null = null;
  private details: LevelDetails | null = null;
  private span: Span | null = null;
  private failed: FeedState | null = null;
  private failedAt = 0;
  private openedAt = 0;
  private viewing: string | null = null;
  private waitingSince: number | null = null;
  private state: FeedState = 'loading';
  private cause: Cause | null = null;
  private failedCause: Cause | null = null;
  private soughtS: number | null = null;
  private isAsked = false;
  private isClosed = false;
  private readonly loop: ReturnType<typeof setInterval>;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly video: HTMLVideoElement,
    private readonly cameraId: string,
    private readonly reason: string,
    private readonly clock: WallClock,
    /** The cause is told where there is no footage and the platform knows why. */
    private readonly tell: (state: FeedState, cause: Cause | null) => void,
    /** Whether what plays is a small picture made by the box, not the recording itself. */
    private readonly tellSmall: (isSmall: boolean) => void,
  ) {
    this.loop = setInterval(() => this.step(), LOOK_MS);
    // All players start and stop with the clock and as soon as they can, not at their own next look.
    this.unsubscribe = clock.subscribe(this.soon);
    for (const happening of HAPPENINGS) video.addEventListener(happening, this.soon);
    this.step();
  }

  close(): void {
    this.isClosed = true;
    clearInterval(this.loop);
    this.unsubscribe();
    for (const happening of HAPPENINGS) this.video.removeEventListener(happening, this.soon);
    this.clock.hold(this, false);
    this.hls?.destroy();
  }

  /** Looks again after a failure that may pass. */
  retry(): void {
    this.failed = null;
    this.span = null;
    this.step();
  }

  private readonly soon = (): void => {
    if (this.isAsked) return;
    this.isAsked = true;
    queueMicrotask(() => {
      this.isAsked = false;
      if (!this.isClosed) this.step();
    });
  };

  private step(): void {
    const at = this.clock.now();
    if (this.span === null || spanIsSpent(this.span, at)) this.open(spanAround(at));
    if (this.failed !== null) {
      if (this.mayPass(this.failed) && Date.now() - this.failedAt > (RETRY_AFTER_MS[this.failed] ?? 0))
        this.span = null;
      this.show(this.failed, false, this.failedCause);
      return;
    }
    if (this.details === null) {
      this.show('loading', true);
      return;
    }
    const target = mediaTimeOf(this.details.fragments as readonly TimedFragment[], at);
    this.follow(target, at);
  }

  /** Footage that is not there stays away, except where the camera is still recording. */
  private mayPass(failed: FeedState): boolean {
    if (failed === 'no_footage') return this.span !== null && this.span.toMs > Date.now();
    return failed in RETRY_AFTER_MS;
  }

  private follow(target: number | null, at: number): void {
    const { video, clock } = this;
    const player = {
      atS: video.currentTime,
      isSeeking: video.seeking,
      isReady: video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA,
      soughtS: this.soughtS,
    };
    const step = decide(target, player, clock);
    if (step.does === 'gap') {
      video.pause();
      const isSettling = Math.abs(Date.now() - at) < SETTLING_MS;
      this.show(isSettling ? 'loading' : 'no_footage', isSettling, isSettling ? null : this.causeAt(at));
      return;
    }
    // for who looks from outside: the instant at which the media's own time was zero
    if (target !== null) video.dataset.zeroAt = String(Math.round(at - target * 1000));
    if (step.does === 'seek') {
      video.currentTime = step.toS;
      this.soughtS = step.toS;
    }
    if (step.does === 'play') {
      this.soughtS = null;
      if (video.playbackRate !== step.rate) video.playbackRate = step.rate;
      if (video.paused) void video.play().catch(() => undefined); // refused by the browser: the next step tries again
    } else if (!clock.running && !video.paused) video.pause();
    const hasPicture = !video.seeking && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA;
    this.show(hasPicture ? 'showing' : 'loading', step.does === 'seek' || step.does === 'wait');
  }

  /** As the playlist says of its gaps (`EXT-X-DATERANGE`). */
  private causeAt(at: number): Cause | null {
    const gap = Object.values(this.details?.dateRanges ?? {}).find(
      (range) =>
        range?.class === 'gap' &&
        range.startDate.getTime() <= at &&
        at < range.startDate.getTime() + (range.duration ?? 0) * 1000,
    );
    return causeOf(gap?.attr['X-CAUSE']);
  }

  private show(state: FeedState, waiting: boolean, cause: Cause | null = null): void {
    if (!waiting) this.waitingSince = null;
    else this.waitingSince ??= Date.now();
    this.clock.hold(this, this.waitingSince !== null && Date.now() - this.waitingSince < MAX_HOLD_MS);
    if (state !== 'showing' && state !== 'loading') this.video.pause();
    if (state === this.state && cause === this.cause) return;
    this.state = state;
    this.cause = cause;
    this.tell(state, cause);
  }

  private open(span: Span): void {
    this.span = span;
    this.openedAt = Date.now();
    this.failed = null;
    this.failedCause = null;
    this.details = null;
    this.viewing = null;
    this.soughtS = null;
    this.hls?.destroy();
    if (!Hls.isSupported()) {
      this.fail('codec');
      return;
    }
    const hls = new Hls({
      maxBufferLength: 12,
      maxBufferSize: 20_000_000,
      autoStartLoad: false,
      enableDateRangeMetadataCues: false,
      enableID3MetadataCues: false,
      enableEmsgMetadataCues: false,
      xhrSetup: (xhr, url) => {
        // A playlist that is read again goes on with its line in the viewing register.
        if (this.viewing !== null && url.includes('.m3u8')) xhr.open('GET', `${url}&viewing=${this.viewing}`, true);
        else if (!xhr.readyState) xhr.open('GET', url, true);
        if (isUnattended()) xhr.setRequestHeader('mingchu-unattended', 'yes');
      },
      manifestLoadPolicy: once(20_000),
      playlistLoadPolicy: once(20_000),
      fragLoadPolicy: PIECE_POLICY,
    });
    this.hls = hls;
    hls.on(Hls.Events.LEVEL_LOADED, (_, { details, networkDetails }) => {
      this.viewing ??= (networkDetails as XMLHttpRequest | null)?.getResponseHeader('Viewing-Id') ?? null;
      this.tellSmall((networkDetails as XMLHttpRequest | null)?.getResponseHeader('Footage-Rendition') === 'small');
      const isFirst = this.details === null;
      this.details = details;
      if (isFirst) hls.startLoad(mediaTimeOf(details.fragments as readonly TimedFragment[], this.clock.now()) ?? 0);
    });
    hls.on(Hls.Events.ERROR, (_, error) => {
      if (error.fatal && isStaleTicket(error) && Date.now() - this.openedAt > REOPEN_AFTER_MS) this.open(span);
      else if (error.fatal) this.fail(stateOf(error), refusedFor(error));
      else if (error.details === Hls.ErrorDetails.BUFFER_INCOMPATIBLE_CODECS_ERROR) this.fail('codec');
    });
    const query = {
      from: new Date(span.fromMs).toISOString(),
      to: new Date(span.toMs).toISOString(),
      reason: this.reason,
    };
    hls.loadSource(urlOf(deskRoutes.playback.path, { cameraId: this.cameraId }, query));
    hls.attachMedia(this.video);
  }

  private fail(state: FeedState, cause: Cause | null = null): void {
    this.failed = state;
    this.failedCause = cause;
    this.failedAt = Date.now();
    this.hls?.destroy();
    this.hls = null;
    this.step();
  }
}

function causeOf(word: unknown): Cause | null {
  return CAUSES.find((cause) => cause === word) ?? null;
}

/** Why there is nothing to play, as the refusal of the playlist says. */
function refusedFor({ networkDetails }: ErrorData): Cause | null {
  try {
    const problem = JSON.parse((networkDetails as XMLHttpRequest).responseText) as { details?: { cause?: unknown } };
    return causeOf(problem.details?.cause);
  } catch {
    return null; // no answer, or one that is not ours
  }
}

/** After a long pause the tickets of the pieces have run out while the session lives. */
function isStaleTicket(error: ErrorData): boolean {
  const code = error.response?.code;
  return error.type === Hls.ErrorTypes.NETWORK_ERROR && error.frag !== undefined && (code === 401 || code === 403);
}

/** The server's answer in the words of a tile. */
function stateOf(error: ErrorData): FeedState {
  if (error.type === Hls.ErrorTypes.MEDIA_ERROR) return 'codec';
  switch (error.response?.code) {
    case 401:
      return 'signed_out';
    case 403:
      return 'forbidden';
    case 404:
      return 'no_footage';
    case 503:
      return 'agent_away';
    default:
      return error.details === Hls.ErrorDetails.MANIFEST_INCOMPATIBLE_CODECS_ERROR ? 'codec' : 'network';
  }
}
