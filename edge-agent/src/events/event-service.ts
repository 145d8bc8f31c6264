import type { Contributor } from '../index/committer.js';
import type { Outbox } from '../uplink/outbox.js';
import type { EventMachine, EventState } from './event-machine.js';
import { type EventStore, eventBodyOf } from './event-store.js';

const TOUCH_MS = 10_000;
const PAD_MS = 2_000;

/** Makes what the event machines say durable, together with the message that tells it. */
export class EventService implements Contributor {
  private waiting: EventState[] = [];
  private inCommit = 0;
  private touchedAt = 0;
  private machines: ReadonlyMap<string, EventMachine> = new Map();

  constructor(
    private readonly deps: {
      store: EventStore;
      outbox: Outbox;
      requestCommit: (soon: boolean) => void;
      /** An event has just begun and is durable. */
      onOpened: (event: EventState) => void;
    },
  ) {}

  /** The machines whose lasting events are noted from time to time, so that a crash can close them truthfully. */
  follow(machines: ReadonlyMap<string, EventMachine>): void {
    this.machines = machines;
  }

  /** Closes what was going on when the agent last ran, at the last time that is known. */
  closeLeftOpen(): void {
    for (const event of this.deps.store.leftOpen()) {
      const endedMs = event.kind === 'motion' ? event.lastMs + PAD_MS : event.lastMs;
      this.tell([{ ...event, endedMs: Math.max(endedMs, event.startedMs), revision: event.revision + 1 }]);
    }
  }

  tell(events: readonly EventState[]): void {
    if (events.length === 0) return;
    this.waiting.push(...events);
    this.deps.requestCommit(true);
  }

  hasWork(): boolean {
    return this.waiting.length > 0 || performance.now() - this.touchedAt > TOUCH_MS;
  }

  write(): void {
    this.inCommit = this.waiting.length;
    for (const event of this.waiting) {
      this.deps.store.save(event);
      this.deps.outbox.add('event', eventBodyOf(event));
    }
    for (const machine of this.machines.values()) {
      for (const event of machine.lasting()) this.deps.store.touch(event.eventId, event.lastMs);
    }
  }

  committed(): void {
    this.touchedAt = performance.now();
    for (const event of this.waiting.splice(0, this.inCommit)) {
      if (event.revision === 1) this.deps.onOpened(event);
    }
  }
}
