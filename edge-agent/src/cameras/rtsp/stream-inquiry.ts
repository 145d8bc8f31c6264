import { RtspConnection, RtspFault, readTrack } from '../../reader/rtsp/connection.js';
import { UnfitStream } from '../../reader/unfit.js';
import { explainComplaint } from '../../recorder/ffmpeg/explain.js';
import { readSps } from '../../recorder/film/sps.js';
import { type CameraAccess, withCredentials } from '../camera-driver.js';
import { CameraFault } from '../camera-fault.js';
import { UNTOLD, type VideoProfile } from '../video-profile.js';

const CODECS = { h264: 'H264', h265: 'H265' } as const;

/** What one host says of its streams over RTSP, without playing any: one connection, and one sign-in for all. */
export class StreamInquiry {
  /** It has refused a question without the password and answered it with it. */
  provesPassword = false;
  /** Its clock minus the box's, as its last answer told it; null where answers are not dated. */
  clockOffsetMs: number | null = null;
  private connection: RtspConnection | null = null;

  constructor(
    private readonly access: CameraAccess,
    private readonly now: () => number,
  ) {}

  /**
   * Asks for nothing but an answer.
   *
   * @param url of a checked host, by number
   * @throws CameraFault `auth_failed`, RtspFault, UnfitStream
   */
  async greet(url: string): Promise<void> {
    const { status } = await this.ask('OPTIONS', url);
    if (status === 401) throw new CameraFault('auth_failed', 'the device refuses the password');
  }

  /**
   * What the stream at this address is.
   *
   * @param url of a checked host, by number
   * @throws CameraFault
   */
  async describe(url: string): Promise<Pick<VideoProfile, 'codec' | 'width' | 'height'>> {
    try {
      const { status, reason, body } = await this.ask('DESCRIBE', url);
      if (status !== 200) throw new RtspFault(`method DESCRIBE failed: ${status} ${reason}`);
      const { codec, sets } = readTrack(body);
      const [facts] = sets.flatMap((set) => readSps(set, codec) ?? []);
      return { codec: CODECS[codec], width: facts?.width ?? null, height: facts?.height ?? null };
    } catch (error) {
      if (error instanceof UnfitStream) return { codec: UNTOLD, width: null, height: null };
      if (!(error instanceof RtspFault)) throw error;
      throw faultOf(error);
    }
  }

  close(): void {
    this.connection?.close();
  }

  private async ask(method: 'OPTIONS' | 'DESCRIBE', url: string) {
    this.connection ??= new RtspConnection(withCredentials(url, this.access), {
      media: () => undefined,
      control: () => undefined,
      ended: () => undefined,
    });
    const reply = await this.connection.inquire(method, url);
    if (this.connection.isSignedIn && reply.status !== 401) this.provesPassword = true;
    const saysItIs = Date.parse(reply.headers.get('date')?.[0] ?? '');
    // Whole seconds, on the average half a second late.
    if (!Number.isNaN(saysItIs)) this.clockOffsetMs = saysItIs + 500 - this.now();
    return reply;
  }
}

/** In the words that are used for a stream that could not be played. */
function faultOf({ message }: RtspFault): CameraFault {
  const { state, reason } = explainComplaint(message);
  const kind = state === 'auth_failed' || state === 'unreachable' ? state : 'no_video';
  return new CameraFault(kind, message, reason ?? 'unknown');
}
