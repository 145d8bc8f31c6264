import type { UpBody } from '../../../src/contract/wire/mqtt.js';
import type { Outbox } from '../uplink/outbox.js';

type CameraDay = UpBody<'camera-day'>;
type Health = UpBody<'health'>;

/** So many parts of days travel in one message at most, and so many characters of slots: a message is no larger than 128 KB. */
const MOST_DAYS = 256;
const MOST_SLOT_CHARACTERS = 64 * 1024;

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
    if (first) this.outbox.add('report', { cameraDays: first, ...(this.health ? { health: this.health } : {}) });
    else if (this.health) this.outbox.add('health', this.health);
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
  let characters = 0;
  for (const day of days) {
    const own = day.slots.reduce((sum, { data }) => sum + data.length, 0);
    const last = portions.at(-1);
    if (last && last.length < MOST_DAYS && characters + own <= MOST_SLOT_CHARACTERS) {
      last.push(day);
      characters += own;
    } else {
      portions.push([day]);
      characters = own;
    }
  }
  return portions;
}
