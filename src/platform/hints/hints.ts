import { Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';

type Listener = (payload: unknown) => void;

/**
 * Words between the instances of one platform: that there is something new, never the only way to learn it. One may be
 * lost while the line between them is away, or come from an instance of another release; so whoever listens also looks
 * for himself, be it later, or loses nothing by not knowing.
 */
@Injectable()
export class Hints {
  private readonly logger = new Logger('Hints');
  private readonly listeners = new Map<string, Listener[]>();
  private readonly openers: (() => void)[] = [];
  /** Takes a hint to the other instances, as far as they can be reached; the line to the broker puts itself here. */
  carry: (kind: string, payload: object) => void = () => undefined;

  /** Calls `listener` with what any instance gives, this one too. What does not fit `shape` is left out. It must not throw. */
  on<Payload extends object>(kind: string, shape: z.ZodType<Payload>, listener: (payload: Payload) => void): void {
    const checked: Listener = (payload) => {
      const read = shape.safeParse(payload);
      if (read.success) listener(read.data);
      else this.logger.warn({ hint: kind, notUnderstood: read.error.message.slice(0, 200) });
    };
    this.listeners.set(kind, [...(this.listeners.get(kind) ?? []), checked]);
  }

  /** Calls `listener` whenever the line to the others has just opened: what they said before has not been heard. */
  onOpened(listener: () => void): void {
    this.openers.push(listener);
  }

  /** Gives a hint to all instances, this one too. `payload` is small and goes through JSON. */
  give(kind: string, payload: object): void {
    this.heard(kind, payload);
    this.carry(kind, payload);
  }

  /** Another instance has given it. */
  heard(kind: string, payload: unknown): void {
    for (const listener of this.listeners.get(kind) ?? []) listener(payload);
  }

  opened(): void {
    for (const listener of this.openers) listener();
  }
}
