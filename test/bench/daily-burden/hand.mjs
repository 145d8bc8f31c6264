/**
 * Seconds that one touch costs, from the keystroke-level model (S. K. Card, T. P. Moran, A. Newell, "The keystroke-level
 * model for user performance time with interactive systems", Communications of the ACM 23(7), 1980): K a key, P pointing
 * at something, M getting ready for it in mind. What the model does not have is an estimate of ours, and says so.
 */
const K_RANDOM_LETTERS = 0.5;
const K_COMPLEX_CODES = 0.75;
const P = 1.1;
const M = 1.35;
export const SECONDS = {
  /** Something on the screen is looked for and touched: M, P, and the touch itself as a key. */
  taps: M + P + K_RANDOM_LETTERS,
  /** A digit on the big keys: read off a scale and typed, one after the other. */
  digits: K_RANDOM_LETTERS,
  /** A Chinese character by its sounds. Ours: three keys each. */
  characters: 3 * K_COMPLEX_CODES,
  /** The second person takes the phone and types six digits by heart. Ours: three seconds to hand it over and back. */
  pins: M + 6 * K_COMPLEX_CODES + 3,
  /** Ours: the camera opens, somebody aims, takes the picture and looks at it. */
  photos: 10,
};

/** A hand on the phone, in a real browser: every touch of it is counted. */
export class Hand {
  counts = { taps: 0, digits: 0, characters: 0, pins: 0, photos: 0 };
  /** What was typed in, with how often. @type {Map<string, number>} */
  #typed = new Map();
  /** What each act has cost, by its name. @type {Record<string, number>} */
  byAct = {};
  #act = '';

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  on(testId) {
    return this.page.getByTestId(testId);
  }
  chip(name) {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  /** What follows belongs to the act of that name. */
  begin(act) {
    this.#act = act;
  }
  #count(what, many = 1) {
    this.counts[what] += many;
    this.byAct[this.#act] = (this.byAct[this.#act] ?? 0) + many * SECONDS[what];
  }

  async tap(what) {
    this.#count('taps');
    await what.tap().catch(async (cause) => {
      const screen = await this.page.locator('body').innerText();
      throw new Error(`${this.#act}: ${cause.message.split('\n', 1)[0]}\nOn the screen: ${screen}`, { cause });
    });
  }

  /** Opens a number field and types on the big keys. */
  async number(field, digits) {
    await this.tap(field);
    for (const name of digits) {
      this.#count('digits');
      await this.page.locator('dialog .keys').getByRole('button', { name, exact: true }).tap();
    }
    this.#note(digits);
    await this.tap(this.on('keypad-done'));
  }

  async words(name, words) {
    await this.tap(this.page.locator(`input[name=${name}]`));
    this.#count('characters', [...words].length);
    this.#note(words);
    await this.page.keyboard.insertText(words);
  }

  async pin(digits) {
    await this.tap(this.page.locator('input[name=pin]'));
    this.#count('pins');
    await this.page.keyboard.insertText(digits);
  }

  save() {
    return this.tap(this.on('save-act'));
  }

  /** Each point of a list is looked at and answered. */
  async allFits() {
    for (const point of await this.page.locator('fieldset.toggle').all())
      await this.tap(point.locator('button').first());
  }

  #note(value) {
    this.#typed.set(value, (this.#typed.get(value) ?? 0) + 1);
  }

  /** Values that were typed in more than once: no two things of the day that is played are of the same number or name. */
  get typedTwice() {
    return [...this.#typed.values()].filter((times) => times > 1).length;
  }
  get seconds() {
    return Object.entries(this.counts).reduce((sum, [what, many]) => sum + many * SECONDS[what], 0);
  }
}
