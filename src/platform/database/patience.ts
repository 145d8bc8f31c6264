import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * How long somebody who waits for an answer waits for the database: with what follows he has his 503 within two
 * seconds (F-20).
 */
export const ASKER_MS = 1_800;
/** The same for work of our own that nobody waits for, and for which a lock held for long is no reason to fail. */
export const UNHURRIED_MS = 30_000;

/** The database did not answer, or could not be written to, for as long as one may be kept waiting. Nothing is known to be written. */
export class DatabaseSilent extends Error {
  constructor(what: string) {
    super(`the database does not answer: ${what}`);
    this.name = 'DatabaseSilent';
  }
}

/**
 * Gives what `answer` gives, or gives up after `patienceMs`. Only time in which this process could have listened
 * counts: while something else holds the event loop, or the machine is starved, the answer may have come long ago.
 *
 * @throws DatabaseSilent
 */
export function withPatience<T>(answer: Promise<T>, patienceMs: number, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let halves = 2;
    const wait = () => {
      timer = setTimeout(async () => {
        await nextTurn();
        halves -= 1;
        if (halves > 0) wait();
        else reject(new DatabaseSilent(what));
      }, patienceMs / 2);
    };
    const over = () => {
      halves = 0;
      clearTimeout(timer);
    };
    answer.then(
      (value) => {
        over();
        resolve(value);
      },
      (error: unknown) => {
        over();
        reject(error);
      },
    );
    wait();
  });
}
