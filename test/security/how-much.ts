/** `npm run test:security`: nothing is left to the next time. */
export const IS_THOROUGH = process.env.TEST_THOROUGH === 'yes';

/** How much of something that is tried with chance: the suite takes a little of it each time, the others all of it. */
export const howMuch = ({ suite, thorough }: { suite: number; thorough: number }): number =>
  IS_THOROUGH ? thorough : suite;

/** What chance begins with. A run that failed is repeated with `TEST_SEED`, which its failure names. */
export const SEED = Number(process.env.TEST_SEED ?? 20_261_130);
