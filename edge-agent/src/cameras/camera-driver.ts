import { encodeStrictly } from '../log.js';
import type { CameraFault } from './camera-fault.js';
import type { VideoProfile } from './video-profile.js';

/** How a camera is got at. */
export interface CameraAccess {
  /** A `CameraAddress` in its text form. */
  onvifUrl: string;
  /** Of a video recorder, the picture that is meant: a video source of ONVIF or a number; null: whatever there is. */
  channel: string | null;
  username: string;
  password: string;
}

/** What a camera says of itself. The stream addresses have passed the guard and carry the credentials: never log them. */
export interface CameraDescription {
  name: string | null;
  manufacturer: string | null;
  model: string | null;
  serial: string | null;
  main: VideoProfile & { url: string };
  sub: VideoProfile & { url: string };
  /** Why the profile that should be looked at has no address; `sub` is `main` then. */
  subFault: CameraFault | null;
  /** Profiles with a picture of which neither the camera nor their stream says what they are. */
  untold: number;
  /** The camera has refused a question without the password and answered it with it: the password is right. */
  provesPassword: boolean;
  /** Camera clock minus box clock; null when it could not be read. */
  clockOffsetMs: number | null;
}

/** What there is at an address. */
export interface Discovered {
  name: string | null;
  manufacturer: string | null;
  model: string | null;
  clockOffsetMs: number | null;
  /** One without a name for a camera; of a recorder each of its channels. */
  channels: readonly { channel: string | null; isEmpty: boolean | null }[];
}

/** Footage that a camera's card or a recorder has kept. Times are those of its own clock. */
export interface KeptFootage {
  fromMs: number;
  toMs: number;
  /** Where it is played: it has passed the guard and carries the credentials, so never log it. */
  url: string;
}

/** What a stream is by its own word; null when it does not say, or has no picture. */
export type LookIntoStream = (url: string) => Promise<{ codec: string; width: number; height: number } | null>;

/** One way of speaking with cameras. A driver is of one camera, or of one channel of a recorder. */
export interface CameraDriver {
  /**
   * Asks what the camera is, where its streams are and what its clock says.
   *
   * @param lookInto asked about streams of which the camera does not say what they are, where one could be better than
   *   those it describes; without it they are taken only when there is nothing else
   * @throws CameraFault whatever goes wrong; `refused` for foreign addresses and answers that are not understood
   */
  describe(lookInto?: LookIntoStream): Promise<CameraDescription>;
  /** Reads the camera's clock. Null when it cannot be read. @throws CameraFault `auth_failed` where it refuses the password */
  readClock(): Promise<number | null>;
  /**
   * What there is to be recorded at the address, whichever channel is meant. `isEmpty` is null where nobody says whether
   * there is a picture.
   *
   * @throws CameraFault
   */
  discover(): Promise<Discovered>;
  /**
   * Asks the camera to encode this profile in H.264 from now on. Its streams usually break off once. Absent where there
   * is no way to ask.
   *
   * @returns false when the camera does not do it
   */
  setSubStream?(profileToken: string): Promise<boolean>;
  /**
   * What the device has kept of this span, by its own clock; the latest last, 64 stretches at the most. Where it does not
   * say what it has, all of the span is what may be asked for. Absent where there is no way to ask.
   *
   * @throws CameraFault; `refused` where it names another host, or tells so much that there is no end to it
   */
  recordings?(span: { fromMs: number; toMs: number }): Promise<KeptFootage[]>;
}

const LARGEST_USEFUL_SKEW_MS = 20 * 365 * 86_400_000;

/** A clock that was never set says nothing about how wrong it runs. */
export function usefulOffset(offsetMs: number | null): number | null {
  return offsetMs !== null && Math.abs(offsetMs) <= LARGEST_USEFUL_SKEW_MS ? offsetMs : null;
}

export function withCredentials(url: string, { username, password }: CameraAccess): string {
  if (username === '') return url;
  return url.replace('://', `://${encodeStrictly(username)}:${encodeStrictly(password)}@`);
}
