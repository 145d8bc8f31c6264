import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { MOST_DAYS } from '../term.mjs';

/** What a scenario file may say (docs/scenarios.md). Everything has a default but the schemes. */

const percent = (least, most) => z.int().min(least).max(most);
const SCHEMES = {
  ghost_diners: {
    about:
      'So many in a hundred of the absent are counted as present and fed; `coverUp`: portions are written to match.',
    more: { percent: percent(70, 100).default(100), coverUp: z.boolean().default(true) },
    found: ['absence-missing', 'count-over-portions', 'plate-value'],
  },
  same_count: {
    about: 'The same number is written down every day, whoever came.',
    more: {},
    found: ['count-never-moves', 'count-over-portions', 'absence-missing'],
  },
  padded_weights: {
    about: 'Deliveries are booked so much heavier than they are, to the gram as the note says, and issued as booked.',
    more: { percent: percent(10, 40).default(20) },
    found: ['weights-always-exact', 'plate-value'],
  },
  typed_weights: {
    about: 'Nothing is weighed: the measured weight is copied from the delivery note.',
    more: {},
    found: ['weights-always-exact'],
  },
  thin_meals: {
    about: 'So much less than needed is bought and cooked for the same pupils.',
    more: { percent: percent(12, 40).default(20) },
    found: ['plate-value'],
  },
  store_leak: {
    about: 'Goods are issued for the meal, and so many in a hundred of them never cooked.',
    more: { percent: percent(10, 40).default(15) },
    found: ['goods-chain'],
  },
  night_movement: {
    about: 'Somebody is in a store at night for some minutes, on so many nights a week; nothing is recorded.',
    more: { nightsPerWeek: z.int().min(1).max(5).default(2), minutes: z.int().min(3).max(60).default(10) },
    found: ['night-movement'],
  },
  high_prices: {
    about: 'Everything is bought so much dearer than elsewhere.',
    more: { percent: percent(13, 80).default(20) },
    found: ['price-high', 'skim-per-meal'],
  },
  constant_skim: {
    about: 'Prices are a little higher, so that each meal costs so many fen more, on every day.',
    more: { fenPerMeal: z.int().min(10).max(30).default(20) },
    found: ['skim-per-meal', 'price-high'],
  },
  unattended_delivery: {
    about: 'Deliveries are signed by two while nobody is at the scale, on so many days in a hundred.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['delivery-unseen'],
  },
  covered_lens: {
    about: 'The lens at the scale is covered while goods come, on so many days in a hundred.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['delivery-covered'],
  },
  unseen_records: {
    about: 'Issues, readings and cooking are recorded on so many days in a hundred while nothing moves there.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['records-unseen'],
  },
  copied_values: {
    about: 'Temperatures, sample weights, or both are copied from the first such day on.',
    more: { what: z.enum(['temperatures', 'samples', 'all']).default('all') },
    found: ['copied-values'],
  },
  written_in_one_go: {
    about: 'The records of a day are written in the afternoon in one go, on so many days in a hundred.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['written-in-one-go'],
  },
  early_samples: {
    about: 'Samples are taken before the dish is cooked, on so many days in a hundred.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['samples-out-of-order'],
  },
  missing_samples: {
    about: 'One dish is not sampled, on so many days in a hundred.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['samples-out-of-order'],
  },
  reused_photo: {
    about: 'The photo of the first delivery is put with later ones, on so many days in a hundred.',
    more: { percentOfDays: percent(20, 100).default(60) },
    found: ['photo-again'],
  },
  one_phone: {
    about: 'One person records everything, and enters the second signatures by PIN on the same phone at once.',
    more: {},
    found: ['signed-on-one-phone'],
  },
  same_weights: {
    about:
      'One note is written for every school with this scheme: the same weights to the gram. Plant it at two or more.',
    more: {},
    found: ['same-weights-elsewhere'],
  },
  false_losses: {
    about: 'So many in a hundred more is bought, and written off as spoiled.',
    more: { percent: percent(8, 30).default(15) },
    found: ['store-loss'],
  },
  staff_uncounted: {
    about: 'Staff eats of the pupils’ pot and is left out of the count.',
    more: {},
    found: ['staff-not-counted'],
  },
};

/** By kind of scheme: what it is, and the checks that answer for it. */
export const SCHEME_KINDS = SCHEMES;

/** A county has no more; each is played as a school with a box of its own. */
const SCHOOL = z.int().min(1).max(300);
const DAY = z.int().min(1).max(MOST_DAYS);
const scheme = z.discriminatedUnion(
  'kind',
  Object.entries(SCHEMES).map(([kind, { about, more }]) =>
    z.strictObject({
      kind: z.literal(kind).describe(about),
      school: SCHOOL.describe('Which school, from 1'),
      fromDay: DAY.describe('First school day on which it is done, from 1'),
      toDay: DAY.optional().describe('Last one; without it to the end'),
      everyDays: z.int().min(1).max(5).default(1).describe('Only on the first of every so many of its school days'),
      ...more,
    }),
  ),
);

/** Whether there are days on which both are done. */
export const overlap = (one, other) =>
  one.fromDay <= (other.toDay ?? Number.POSITIVE_INFINITY) && other.fromDay <= (one.toDay ?? Number.POSITIVE_INFINITY);

/** What is odd about the cameras of a school, however honest it is. */
const CAMERAS = {
  none: 'There are none',
  second_is_still: 'A second one looks at the scale, and nothing ever moves in its picture',
  second_is_restless: 'A second one looks at the scale, and something moves in its picture all day',
  place_renamed: 'From `fromDay` on the camera at the scale belongs to a place of a new name; records name the old one',
};
const camera = z.strictObject({
  school: SCHOOL.describe('Which school, from 1'),
  are: z.enum(Object.keys(CAMERAS)).describe(
    Object.entries(CAMERAS)
      .map(([name, about]) => `${name}: ${about}`)
      .join('; '),
  ),
  fromDay: DAY.default(1).describe('Of a new name: its first school day'),
});

const days = (about) => percent(0, 100).default(0).describe(about);
export const scenario = z
  .strictObject({
    name: z.string().min(1).max(60),
    seed: z.int().min(0).default(7),
    schools: SCHOOL.default(8),
    days: DAY.default(20).describe('School days'),
    noise: z
      .strictObject({
        illnessPercentOfDays: days('Days on which an illness keeps pupils away'),
        illnessAbsentPercent: percent(0, 60).default(15).describe('So many of them'),
        rainPercentOfDays: days('Days on which rain keeps some away, at every school'),
        supplierDelayPercentOfDays: days('Deliveries that come an hour late'),
        deadCameraPercent: days('Camera-days without a picture'),
        latePhonePercentOfDays: days('Days on which phones have no signal'),
        nightAnimalPercentOfNights: days('Nights with a short movement in a store'),
        classAwayPercentOfDays: days('Days on which one class is away and nothing is cooked for it'),
        donationPercentOfDays: days('Days on which rice is given: it comes without a note and costs nothing'),
        steamPercentOfDays: days('Days on which steam hides the stove while it is cooked'),
        coarseCameraPercent: days(
          'Cameras whose activity is known in one slot of six only: they send few key pictures',
        ),
        seasonPercentPerWeek: percent(0, 15)
          .default(0)
          .describe('So much dearer everything becomes every week, everywhere'),
        powerCut: z
          .strictObject({ fromDay: DAY, toDay: DAY })
          .optional()
          .describe('School days on which nobody has power: no camera records, and phones send when it is back'),
        pricePercent: percent(0, 5).default(3).describe('So far prices lie from the usual one, either way'),
      })
      .prefault({}),
    cameras: z.array(camera).default([]),
    schemes: z.array(scheme).default([]),
  })
  .refine(({ schools, schemes }) => schemes.every(({ school }) => school <= schools), {
    message: 'a scheme names a school that there is',
    path: ['schemes'],
  })
  .refine(({ days: all, schemes }) => schemes.every(({ fromDay }) => fromDay <= all), {
    message: 'a scheme begins within the days that are played',
    path: ['schemes'],
  })
  .refine(({ schools, days: all, cameras }) => cameras.every((one) => one.school <= schools && one.fromDay <= all), {
    message: 'cameras are those of a school and a day that there is',
    path: ['cameras'],
  })
  .refine(({ cameras }) => new Set(cameras.map(({ school }) => school)).size === cameras.length, {
    message: 'of the cameras of a school one thing is said',
    path: ['cameras'],
  })
  .refine(
    ({ noise: { powerCut }, days: all }) => !powerCut || (powerCut.fromDay <= powerCut.toDay && powerCut.toDay < all),
    {
      message: 'a power cut does not end before it begins, nor after the last day but one',
      path: ['noise', 'powerCut', 'toDay'],
    },
  )
  .superRefine(({ schemes }, refused) => {
    const say = (index, field, message) =>
      refused.addIssue({ code: 'custom', path: ['schemes', index, field], message });
    for (const [index, one] of schemes.entries()) {
      if (one.toDay < one.fromDay) say(index, 'toDay', 'a scheme does not end before it begins');
      const others = schemes.filter((other, at) => at !== index && other.kind === one.kind && overlap(one, other));
      if (others.some(({ school }) => school === one.school)) {
        say(index, 'kind', `school ${one.school} does ${one.kind} once at a time`);
      }
      if (one.kind === 'same_weights' && others.every(({ school }) => school === one.school)) {
        say(index, 'kind', 'one note is written for two schools or more at the same time');
      }
    }
  });

/** As JSON Schema, for whoever writes such a file (docs/scenario.schema.json). */
export const scenarioSchema = () => z.toJSONSchema(scenario, { io: 'input' });

/** @param {string} file @throws Error in words when it is not a scenario */
export async function readScenario(file) {
  const read = scenario.safeParse(JSON.parse(await readFile(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(`${file} is no scenario:\n${z.prettifyError(read.error)}`);
}
