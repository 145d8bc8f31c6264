import { sha256 } from '../../contract/hashing.js';
import type { UpMessage } from '../../contract/wire/mqtt/messages.js';
import type { Rejected } from './quarantine.js';

/** Which message it is: the number within the queue of its agent. */
export interface Key {
  epoch: string;
  seq: number;
}

/** A message as it waits: read, or refused with what could be read of its key. */
export interface Arrival {
  message: UpMessage | null;
  refused: Pick<Rejected, 'reason' | 'detail'> | null;
  raw: Pick<Rejected, 'topic' | 'payload'>;
  key: Key | null;
  /** Refused for nothing but words of a newer program. */
  isNewer: boolean;
  /** Of what counts in the message: its body, or all of it where that cannot be read. */
  hash: string;
  /** On the clock of `performance.now()`. */
  arrivedAt: number;
}

export function arrivalOf(
  read: UpMessage | { refused: Pick<Rejected, 'reason' | 'detail'>; key: Key | null; isNewer: boolean },
  raw: Pick<Rejected, 'topic' | 'payload'>,
): Arrival {
  if ('refused' in read) {
    return {
      message: null,
      refused: read.refused,
      raw,
      key: read.key,
      isNewer: read.isNewer,
      hash: sha256(raw.payload),
      arrivedAt: performance.now(),
    };
  }
  const { epoch, seq, body } = read;
  return {
    message: read,
    refused: null,
    raw,
    key: { epoch, seq },
    isNewer: false,
    hash: sha256(JSON.stringify(body)),
    arrivedAt: performance.now(),
  };
}

export const textOf = ({ epoch, seq }: Key): string => `${epoch} ${seq}`;
