/** A camera of which nothing is seen for so long is lost. */
const LOST_AFTER_MS = 8_000;

/** Whether a camera is seen, by its recorder or by the detector. Pure: no clock. All instants are ms since 1970. */
export class Sight {
  /** The last instant a picture was seen. */
  lastMs: number;
  private isAway = false;

  constructor(nowMs: number) {
    this.lastMs = nowMs;
  }

  /** Pictures of this stretch were seen. @returns whether with them a camera that was lost is back */
  seen(fromMs: number, toMs: number): boolean {
    // A late look at the old picture is not the picture coming back.
    if (this.isAway && fromMs <= this.lastMs) return false;
    const isBack = this.isAway;
    this.isAway = false;
    this.lastMs = Math.max(this.lastMs, toMs);
    return isBack;
  }

  /**
   * To be asked every second. @param wasHeldUp the box has not got round to it for longer: what was seen meanwhile is still
   * to be heard, and no camera is to blame
   */
  isLost(nowMs: number, wasHeldUp: boolean): boolean {
    if (wasHeldUp && !this.isAway) this.lastMs = Math.max(this.lastMs, nowMs);
    const isLost = nowMs - this.lastMs >= LOST_AFTER_MS;
    if (isLost) this.isAway = true;
    return isLost;
  }

  /** The clock has leapt: nothing from before counts. */
  beginAnew(nowMs: number): void {
    this.lastMs = nowMs;
    this.isAway = false;
  }
}
