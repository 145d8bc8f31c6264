import type { KeyPicture } from './film/key-pictures.js';
import type { Unfit } from './unfit.js';

/** What the agent and its reader say to each other. Both are one program: nothing here is checked again. */

export type Order =
  /** The address has passed the guard and carries the credentials: never logged. `slot`: its place in `StreamCounts`. */
  | { type: 'open'; run: number; address: string; wanted: Wanted; slot: number }
  | { type: 'close'; run: number }
  /** A fragment has been written: others may follow, in the memory that comes back. */
  | { type: 'taken'; run: number; memory: ArrayBuffer }
  /** Key pictures have been taken: more may follow. */
  | { type: 'seen' };

/** The whole film of a stream, or nothing but its key pictures. */
export type Wanted = 'film' | 'keys';

export type Told =
  | { type: 'begin'; run: number; initId: string; init: Uint8Array }
  | {
      type: 'fragment';
      run: number;
      moof: Uint8Array;
      /** Owns its memory, which is handed over; only `mdatBytes` of it are used. */
      mdat: Uint8Array;
      mdatBytes: number;
      sha256: string;
      offsetMs: number;
      durationMs: number;
      isKey: boolean;
      arrivedMs: number;
      isAfterLoss: boolean;
    }
  /** Of all streams of which key pictures are wanted, those that have come since the last time. */
  | { type: 'keys'; pictures: ({ run: number } & KeyPicture)[] }
  | ({ type: 'ended'; run: number } & ReaderEnd);

export interface ReaderEnd {
  /** What there is to complain of, in the words ffmpeg has for it; '' where the camera has just closed. */
  complaint: string;
  /** Why it is not read here; null where ffmpeg would fare no better. */
  unfit: Unfit | null;
  pictures: number;
}
