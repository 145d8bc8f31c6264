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
  /** The big keys are opened, led on to the next number, or closed; the field of the PIN is touched: as `taps`. */
  keypad: M + P + K_RANDOM_LETTERS,
  /** A digit on the big keys: read off a scale and typed, one after the other. */
  digits: K_RANDOM_LETTERS,
  /** A Chinese character by its sounds. Ours: three keys each. */
  characters: 3 * K_COMPLEX_CODES,
  /** The second person takes the phone and types six digits by heart. Ours: three seconds to hand it over and back. */
  pins: M + 6 * K_COMPLEX_CODES + 3,
  /** Ours: the camera opens, somebody aims, takes the picture and looks at it. */
  photos: 10,
};
const nothing = () => ({ taps: 0, keypad: 0, digits: 0, characters: 0, pins: 0, photos: 0 });
const secondsOf = (counts) => Object.entries(counts).reduce((sum, [what, many]) => sum + many * SECONDS[what], 0);

/** A picture of one pixel. */
export const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A hand on the phone, in a real browser: every touch of it is counted. */
export class Hand {
  /** What each act has cost, in the order of the day. @type {Map<string, ReturnType<typeof nothing>>} */
  #byAct = new Map();
  #act = '';
  /** What was typed, by the fact that it is. @type {Map<string, {value: string, acts: string[]}>} */
  #facts = new Map();

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
    if (!this.#byAct.has(act)) this.#byAct.set(act, nothing());
  }
  #count(what, many = 1) {
    this.#byAct.get(this.#act)[what] += many;
  }

  async #touch(what, how) {
    this.#count(how);
    await what.tap().catch(async (cause) => {
      const screen = await this.page.locator('body').innerText();
      throw new Error(`${this.#act}: ${cause.message.split('\n', 1)[0]}\nOn the screen: ${screen}`, { cause });
    });
  }
  tap(what) {
    return this.#touch(what, 'taps');
  }

  /**
   * Numbers that stand below each other: the first is opened, the keys lead from each to the next, and are closed.
   *
   * @param {import('playwright-core').Locator} first
   * @param {[fact: string, digits: string][]} facts what is typed, by the fact that it is
   */
  async numbers(first, facts) {
    await this.#touch(first, 'keypad');
    for (const [index, [fact, digits]] of facts.entries()) {
      for (const name of digits) {
        this.#count('digits');
        await this.page.locator('dialog .keys').getByRole('button', { name, exact: true }).tap();
      }
      this.#note(fact, digits);
      await this.#touch(this.on(index < facts.length - 1 ? 'keypad-next' : 'keypad-done'), 'keypad');
    }
  }

  async pin(digits) {
    await this.#touch(this.page.locator('input[name=pin]'), 'keypad');
    this.#count('pins');
    await this.page.keyboard.insertText(digits);
  }

  async photo(input) {
    this.#count('photos');
    await input.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(ONE_PIXEL, 'base64') });
  }

  save() {
    return this.tap(this.on('save-act'));
  }

  #note(fact, value) {
    const known = this.#facts.get(fact) ?? { value, acts: [] };
    this.#facts.set(fact, { value, acts: [...known.acts, this.#act] });
  }

  /**
   * Facts that were typed more than once: under the name that the day gives them, or with a value that another one has. Of
   * the day that is played no two facts have the same value, so that what a form asks again under another name shows too.
   *
   * @returns {{fact: string, acts: string[]}[]}
   */
  get typedTwice() {
    const byValue = new Map();
    for (const [fact, { value, acts }] of this.#facts) {
      const same = byValue.get(value);
      if (same === undefined) byValue.set(value, { fact, acts: [...acts] });
      else byValue.set(value, { fact: `${same.fact} = ${fact}`, acts: [...same.acts, ...acts] });
    }
    return [...byValue.values()].filter(({ acts }) => acts.length > 1);
  }
  get typed() {
    return this.#facts.size;
  }

  /** @returns {(ReturnType<typeof nothing> & {act: string, seconds: number})[]} */
  get byAct() {
    return [...this.#byAct].map(([act, counts]) => ({ act, ...counts, seconds: secondsOf(counts) }));
  }
  /** Of the whole day. */
  get counts() {
    const sum = nothing();
    for (const counts of this.#byAct.values()) for (const what of Object.keys(sum)) sum[what] += counts[what];
    return sum;
  }
  get seconds() {
    return secondsOf(this.counts);
  }
}
