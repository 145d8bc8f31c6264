const EVERY_MS = 15_000;

/** What sends the things that wait on this phone, one after the other. */
export interface Sender {
  /**
   * Sends for this person from now on: at once, when the network comes back, when the page is looked at, and by the clock.
   *
   * @returns what ends it
   */
  start(forAccount: string): () => void;
  /** Sends now; asked for while it sends, it looks once more when it is done. */
  send(): Promise<void>;
}

/**
 * One sender at a time, also over several tabs where the browser can promise that.
 *
 * @param lock its name among the tabs
 * @param sendWaiting sends what waits, as long as there is sense in it; to be asked before each thing for whom that is: null
 *   once nobody is signed in any more
 */
export function senderOf(lock: string, sendWaiting: (forWhom: () => string | null) => Promise<void>): Sender {
  let accountId: string | null = null;
  let running = false;
  let askedAgain = false;
  const sendOnce = () => sendWaiting(() => accountId);

  async function send(): Promise<void> {
    if (running) {
      askedAgain = true;
      return;
    }
    running = true;
    try {
      do {
        askedAgain = false;
        if ('locks' in navigator)
          await navigator.locks.request(lock, { ifAvailable: true }, (held) => (held ? sendOnce() : undefined));
        else await sendOnce();
      } while (askedAgain);
    } finally {
      running = false;
    }
  }

  function start(forAccount: string): () => void {
    accountId = forAccount;
    const sendNow = (): void => void send();
    const whenVisible = (): void => {
      if (document.visibilityState === 'visible') sendNow();
    };
    const timer = setInterval(sendNow, EVERY_MS);
    window.addEventListener('online', sendNow);
    document.addEventListener('visibilitychange', whenVisible);
    sendNow();
    return () => {
      accountId = null;
      clearInterval(timer);
      window.removeEventListener('online', sendNow);
      document.removeEventListener('visibilitychange', whenVisible);
    };
  }

  return { start, send };
}
