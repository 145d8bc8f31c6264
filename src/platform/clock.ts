import { Injectable } from '@nestjs/common';

/** Where all time comes from. Tests hand in one that they step. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved; for tests and `simulate` only, handed in at process start. */
export class SteppedClock extends Clock {
  constructor(private current: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.current);
  }

  /** Moves to `at`, which may lie in the past: real clocks step back too. */
  set(at: Date): void {
    this.current = new Date(at);
  }

  advance(ms: number): void {
    this.current = new Date(this.current.getTime() + ms);
  }
}
