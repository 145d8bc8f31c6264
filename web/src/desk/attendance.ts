/** So long after the last touch, what the page asks is its own doing. */
const ATTENDED_MS = 60_000;
let touchedAt = Date.now();
const touched = (): void => {
  touchedAt = Date.now();
};

/** Watches for a person: keys, pointer and wheel, not what a page does by itself. */
export function watchAttendance(): void {
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'])
    window.addEventListener(kind, touched, { capture: true, passive: true });
}

export const isUnattended = (): boolean => Date.now() - touchedAt > ATTENDED_MS;
