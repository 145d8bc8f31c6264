import type { Locator, Page } from 'playwright-core';

/** A picture of one pixel. */
export const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/**
 * Until the platform has answered to the record that `press` leaves. The badge cannot be waited for instead: before the
 * phone has kept the record, it still says of the ones before that all are uploaded.
 */
export async function untilAnswered(page: Page, press: () => Promise<void>): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().headers()['idempotency-key'] !== undefined);
  await press();
  await answered;
  await page.locator('[data-testid=sync-badge][data-waiting="0"]').waitFor();
}

/** A hand on the phone: every touch of it is counted, a field that is typed into with one touch. */
export class Hand {
  taps = 0;

  constructor(readonly page: Page) {}

  async tap(what: Locator): Promise<void> {
    this.taps += 1;
    await what.tap().catch(async (error: Error) => {
      error.message += `\nOn the screen: ${await this.page.locator('body').innerText()}`;
      throw error;
    });
  }
  on(testId: string): Locator {
    return this.page.getByTestId(testId);
  }
  chip(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }
  /** Opens a number field and types on the big keys. */
  async number(field: Locator, digits: string): Promise<void> {
    await this.tap(field);
    for (const digit of digits) {
      const name = digit === '⌫' ? '删除' : digit;
      await this.tap(this.page.locator('dialog .keys').getByRole('button', { name, exact: true }));
    }
    await this.tap(this.on('keypad-done'));
  }
  async text(name: string, words: string): Promise<void> {
    await this.tap(this.page.locator(`input[name=${name}]`));
    await this.page.keyboard.insertText(words);
  }
  /** Until the phone has kept it, which takes a moment after the tap, and has left the form. */
  async save(): Promise<void> {
    await this.tap(this.on('save-act'));
    await this.on('save-act').waitFor({ state: 'detached' });
  }
  /** Until nothing of this phone is still to be sent. */
  async allSent(): Promise<void> {
    await this.page.evaluate(async () => {
      type Item = { kind: string; state: string; problem: { code: string } | null };
      const unsent = () =>
        new Promise<Item[]>((resolve) => {
          const opening = indexedDB.open('mingchu-phone');
          opening.onsuccess = () => {
            const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.filter(({ state }: Item) => state !== 'sent'));
            };
          };
        });
      for (let looks = 0; (await unsent()).length > 0; looks += 1) {
        if (looks > 2_400) {
          const why = (await unsent()).map(({ kind, state, problem }) => `${kind}: ${state}, ${problem?.code}`);
          throw new Error(`still on the phone: ${why.join('; ')}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  }
}
