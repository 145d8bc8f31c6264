/** How often something is looked at: the first time at once, from then on at even distances, and a backlog without a pause. */
export class Pace {
  private at = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | null = null;

  /** @param look called when it is time again, if it was not when somebody asked */
  constructor(
    private readonly everyMs: number,
    private readonly look: () => void,
  ) {}

  /** Whether it is looked at now, which is noted; else it is seen to that it will be. @param isUrgent somebody waits for it */
  isTime(isUrgent: boolean): boolean {
    const wait = this.at + this.everyMs - performance.now();
    if (wait <= 0 || isUrgent) {
      this.at = performance.now();
      return true;
    }
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.look();
    }, wait);
    return false;
  }

  /** There is more than was handled. */
  isBehind(): void {
    this.at = Number.NEGATIVE_INFINITY;
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
  }
}
