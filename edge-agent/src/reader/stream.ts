import { messageOf } from '../log.js';
import { FilmMaker } from './film/film-maker.js';
import { type KeyPicture, KeyPictures } from './film/key-pictures.js';
import type { SpareMemory } from './film/spare-memory.js';
import type { ReaderEnd, Told, Wanted } from './messages.js';
import { BEAT_MS, RtspConnection, RtspFault, SLOWEST } from './rtsp/connection.js';
import { ReceiverReports } from './rtsp/receiver-report.js';
import { readRtcp } from './rtsp/rtp.js';
import type { VideoTrack } from './rtsp/sdp.js';
import { UnfitStream } from './unfit.js';

/** So many parts may be on their way to the disk; a disk that does not keep up holds the camera up, as a pipe would. */
const MOST_PARTS = 4;
/** So long a stream may keep silent about what it is. */
const LONGEST_MUTE_MS = 130_000;
const REPORT_EVERY_MS = 5_000;

/** One camera's stream, from the connection to the parts of its recording, or to its key pictures. */
export class CameraStream {
  private film: FilmMaker | KeyPictures | null = null;
  private readonly connection: RtspConnection;
  private untaken = 0;
  private isOver = false;
  private hasBegun = false;
  private playingSinceMs: number | null = null;
  private readonly reports = new ReceiverReports();
  private reportAt = 0;

  /**
   * @param tell gets what is made; memory that goes with it is handed over
   * @param onPicture gets key pictures where they are all that is wanted
   */
  constructor(
    private readonly run: number,
    { address, wanted }: { address: string; wanted: Wanted },
    private readonly tell: (told: Told, handedOver?: ArrayBuffer[]) => void,
    private readonly onPicture: (picture: KeyPicture) => void,
    private readonly memory: SpareMemory,
    private readonly now: () => number = Date.now,
  ) {
    this.wanted = wanted;
    this.connection = new RtspConnection(
      address,
      {
        media: (data, from, to) => this.film?.packet(data, from, to, this.now()),
        control: (data, from, to) => this.takeRtcp(data, from, to),
        ended: (error) => this.end(error),
      },
      SLOWEST[wanted],
    );
  }
  private readonly wanted: Wanted;

  /** Never rejects: how it ended is told. */
  async start(): Promise<void> {
    try {
      await this.connection.play((track) => {
        this.film = this.wanted === 'film' ? this.filmOf(track) : new KeyPictures(track, this.onPicture);
      });
      this.playingSinceMs = performance.now();
    } catch (error) {
      this.end(error);
    }
  }

  private filmOf(track: VideoTrack): FilmMaker {
    return new FilmMaker(
      track,
      {
        begin: (initId, init) => {
          this.hasBegun = true;
          this.tell({ type: 'begin', run: this.run, initId, init: new Uint8Array(init) });
        },
        fragment: (made) => {
          this.untaken += 1;
          // A small buffer shares its memory with others, all of which would go with it.
          const moof = new Uint8Array(made.moof);
          this.tell({ type: 'fragment', run: this.run, ...made, moof }, [made.mdat.buffer as ArrayBuffer]);
        },
      },
      this.memory,
    );
  }

  /** Looks after the connection. @returns when that is to be done again, by `performance.now()` */
  tick(nowMs: number): number {
    const againAt = this.untaken < MOST_PARTS ? this.connection.read(nowMs) : nowMs + BEAT_MS;
    this.report(nowMs);
    const isMute = this.wanted === 'film' && !this.hasBegun && this.playingSinceMs !== null;
    if (isMute && nowMs - (this.playingSinceMs ?? nowMs) >= LONGEST_MUTE_MS)
      this.end(new RtspFault('the codec parameters are never told'));
    return againAt;
  }

  taken(): void {
    this.untaken -= 1;
  }

  close(): void {
    this.end(undefined);
  }

  get counts(): { pictures: number; lost: number } {
    const { pictures, damaged, dropped } = this.film?.counts ?? { pictures: 0, damaged: 0, dropped: 0 };
    return { pictures: pictures + dropped, lost: damaged + dropped };
  }

  private takeRtcp(data: Buffer, from: number, to: number): void {
    const { report, isBye } = readRtcp(data, from, to);
    if (report !== null) this.reports.heardReport(report.middle, performance.now());
    if (isBye) this.end(undefined);
  }

  private report(nowMs: number): void {
    const heard = this.film?.heard ?? null;
    if (heard === null || nowMs < this.reportAt) return;
    this.reportAt = nowMs + REPORT_EVERY_MS;
    this.connection.sendControl(this.reports.next(heard, nowMs));
  }

  private end(error: unknown): void {
    if (this.isOver) return;
    this.isOver = true;
    this.connection.close();
    let told = error;
    try {
      this.film?.finish(this.now());
    } catch (late) {
      told ??= late;
    }
    this.tell({ type: 'ended', run: this.run, ...explained(told), pictures: this.film?.counts.pictures ?? 0 });
  }
}

function explained(error: unknown): Pick<ReaderEnd, 'complaint' | 'unfit'> {
  if (error === undefined) return { complaint: '', unfit: null };
  const complaint = messageOf(error);
  if (error instanceof RtspFault) return { complaint, unfit: null };
  // Whatever else goes wrong with one stream is our own fault, and no other's.
  return { complaint, unfit: error instanceof UnfitStream ? error.unfit : 'fault' };
}
