import { MAX_MESSAGE_BYTES } from '../../../src/contract/wire/mqtt/messages.js';
import { type UpBody } from '../../../src/contract/wire/mqtt/up.js';
import type { Outbox } from '../uplink/outbox.js';

type CameraDay = UpBody<'camera-day'>;
type Health = UpBody<'health'>;

/** So many parts of days travel in one message at most, and so many bytes of them. */
const MOST_DAYS = 256;
const MOST_DAY_BYTES = 64 * 1024;
/** What is larger no platform takes, however often it is sent; the rest is for the envelope. */
const MOST_BYTES = MAX_MESSAGE_BYTES - 4 * 1024;

/**
 * What the cameras report within one commit, and how the box is, as one message: to a platform that understands it. To
 * another each part goes as a message of its own.
 */
export class DayReports {
  private days: CameraDay[] = [];
  private health: Health | null = null;

  /** @param understood whether the platform has said that it takes them together */
  constructor(
    private readonly outbox: Pick<Outbox, 'add'>,
    private readonly understood: () => boolean,
  ) {}

  /** Within the transaction of what it reports. */
  add(_: 'camera-day', body: CameraDay): void {
    if (this.understood()) this.days.push(body);
    else this.outbox.add('camera-day', body);
  }

  /** Within the transaction; it travels with the days if there are any in it. */
  addHealth(body: Health): void {
    if (this.understood()) this.health = body;
    else this.outbox.add('health', body);
  }

  /** The last thing within the transaction: puts what was gathered into the outbox. */
  seal(): void {
    const [first, ...others] = portionsOf(this.days);
    const { health } = this;
    const fits = !health || !first || bytesOf(first) + bytesOf(health) <= MOST_BYTES;
    if (first) this.outbox.add('report', { cameraDays: first, ...(health && fits ? { health } : {}) });
    if (health && !(first && fits)) this.outbox.add('health', health);
    for (const cameraDays of others) this.outbox.add('report', { cameraDays });
    this.drop();
  }

  /** The transaction has failed. */
  drop(): void {
    this.days = [];
    this.health = null;
  }
}

function portionsOf(days: readonly CameraDay[]): CameraDay[][] {
  const portions: CameraDay[][] = [];
  let bytes = 0;
  for (const day of days) {
    // All of it: of a camera that breaks off each minute the slots are the least.
    const own = bytesOf(day) + 1;
    const last = portions.at(-1);
    if (last && last.length < MOST_DAYS && bytes + own <= MOST_DAY_BYTES) {
      last.push(day);
      bytes += own;
    } else {
      portions.push([day]);
      bytes = own;
    }
  }
  return portions;
}

const bytesOf = (body: object): number => Buffer.byteLength(JSON.stringify(body));
