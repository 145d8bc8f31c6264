import { ONE_PIXEL } from '../../bench/daily-burden/hand.mjs';
import { DISHES } from '../../bench/daily-burden/village-school.mjs';
import { localDate } from '../../setup/rig.mjs';

/**
 * Fills a form that may have been begun before the battery was empty: what stands there already is left as it is, so that
 * going on with a draft and beginning anew end in the same act.
 */
class Filler {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }
  on(testId) {
    return this.page.getByTestId(testId);
  }
  /** Touches it, unless it is chosen already or there is nothing more to choose. */
  async choose(what) {
    if ((await what.count()) === 0 || (await what.isDisabled())) return;
    if ((await what.getAttribute('aria-pressed')) !== 'true') await what.click();
  }
  chip(name, nth = 0) {
    return this.page.getByRole('button', { name, exact: true }).nth(nth);
  }
  async number(field, digits) {
    await field.click();
    const key = (name) => this.page.locator('dialog .keys').getByRole('button', { name, exact: true });
    while (!(await this.on('keypad-value').innerText()).startsWith('—')) await key('删除').click();
    for (const digit of digits) await key(digit).click();
    await this.on('keypad-done').click();
  }
  async photo(input, isThere) {
    if (await isThere()) return;
    await input.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(ONE_PIXEL, 'base64') });
    // A picture takes a while to shrink
    while (!(await isThere())) await new Promise((next) => setTimeout(next, 20));
  }
  photoOfAct() {
    const pictures = this.page.locator('.picture');
    return this.photo(this.page.locator('.photos input[type=file]').last(), async () => (await pictures.count()) > 0);
  }
  paper(name) {
    const ticked = this.page.locator('.paper [aria-pressed=true]').filter({ hasText: name });
    return this.photo(
      this.page.getByLabel(`拍${name}`, { exact: true }).first(),
      async () => (await ticked.count()) > 0,
    );
  }
}

const batch = (index, degrees) => ({
  slug: 'batch',
  kinds: ['cooking.batch'],
  fill: async (form) => {
    await form.choose(form.on('dishes').getByRole('button', { name: DISHES[index] }));
    await form.number(form.on('core'), degrees);
  },
});

/**
 * A day of a canteen, in its order: the form, the acts that saving it makes, and how many photos each of them has.
 *
 * @type {{slug: string, kinds: string[], photos?: number, fill: (form: Filler) => Promise<void>}[]}
 */
export const DAY = [
  {
    slug: 'reading',
    kinds: ['storage.reading'],
    photos: 1,
    fill: async (form) => {
      await form.number(form.on('reading-冷藏柜'), '4.1');
      await form.photoOfAct();
    },
  },
  { slug: 'round', kinds: ['storage.round'], fill: (form) => form.choose(form.on('all-fit')) },
  {
    slug: 'delivery',
    kinds: ['acceptance.delivery'],
    photos: 2,
    fill: async (form) => {
      await form.choose(form.on(`as-${localDate(Date.now() - 86_400_000)}`));
      for (const [line, weight] of ['8', '9', '6'].entries()) await form.number(form.on('weighed').nth(line), weight);
      await form.paper('送货单');
      await form.paper('动物检疫');
      await form.choose(form.on('accept-rest'));
    },
  },
  {
    slug: 'meal',
    kinds: ['cooking.meal'],
    fill: (form) => form.choose(form.on(`menu-${localDate(Date.now() - 86_400_000)}`)),
  },
  ...['82', '81', '95'].map((degrees, index) => batch(index, degrees)),
  {
    slug: 'sample',
    kinds: DISHES.map(() => 'cooking.sample'),
    photos: 1,
    fill: async (form) => {
      await form.number(form.on(`sample-${DISHES[0]}`), '130');
      await form.choose(form.on('sample-same'));
      await form.photoOfAct();
    },
  },
  {
    slug: 'hand-over',
    kinds: ['distribution.hand-over', 'distribution.hand-over'],
    fill: (form) => form.choose(form.on('all-classes')),
  },
  { slug: 'headcount', kinds: ['dining.headcount'], fill: (form) => form.choose(form.on('all-present')) },
  {
    slug: 'accompany',
    kinds: ['dining.accompany'],
    fill: async (form) => {
      for (const question of [0, 1, 2]) await form.choose(form.chip('优', question));
      await form.choose(form.page.getByRole('button', { name: /^我本人/ }));
      await form.choose(form.chip('教师'));
    },
  },
  {
    slug: 'leftovers',
    kinds: ['dining.leftovers'],
    fill: (form) => form.number(form.page.getByText('盘中剩餐'), '3.2'),
  },
  {
    slug: 'disinfection',
    kinds: ['cooking.disinfection'],
    fill: async (form) => {
      await form.choose(form.chip('餐具'));
      await form.choose(form.chip('红外消毒柜'));
      await form.number(form.on('field-heatTenthsC'), '125');
      await form.number(form.on('field-minutes'), '20');
    },
  },
  {
    slug: 'cleaning',
    kinds: ['cooking.cleaning'],
    photos: 1,
    fill: async (form) => {
      await form.choose(form.on('all-fit'));
      await form.photoOfAct();
    },
  },
  { slug: 'daily-check', kinds: ['cooking.daily-check'], fill: (form) => form.choose(form.on('all-fit')) },
];

/** What is written under the form of that number, and found again at the platform. */
export const noteOf = (index) => `第 ${index + 1} 张`;

/**
 * Opens the form of that number, or what was begun of it, and fills it.
 *
 * @returns {Promise<() => Promise<void>>} saves it, and returns once the phone says that it is saved
 */
export async function fillForm(page, index) {
  const { slug, kinds, fill } = DAY[index];
  const form = new Filler(page);
  await page.getByTestId(`tile-${slug}`).click();
  const begun = page.getByTestId('draft-continue');
  await begun.or(page.getByTestId('save-act')).first().waitFor();
  if (await begun.isVisible()) await begun.click();
  await page.getByTestId('save-act').waitFor();
  await fill(form);
  await page.getByLabel('备注(可不填)', { exact: true }).fill(noteOf(index));
  return async () => {
    await page.getByTestId('save-act').click();
    await page.getByTestId(`form-${kinds[0]}`).waitFor({ state: 'detached' });
    const home = page.getByTestId('saved-home');
    await home.or(page.getByTestId('to-today')).first().waitFor();
    if (await home.isVisible()) await home.click();
  };
}
