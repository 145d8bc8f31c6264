import type { Ground } from '../rules/rule.js';

/** What one judgement rested on and another did not, or what says something else by now. */
interface Difference {
  what: Ground['what'];
  of: string | null;
  /** Null where it was not there. */
  was: string | null;
  /** Null where it is not there any more. */
  is: string | null;
}

/**
 * Where two judgements of one thing rest on something else, in the order of the first, then of the second. Hours are left
 * out: they gain beside the window, which changes nothing; the window itself is `footage`.
 */
export function differencesOf(before: readonly Ground[], now: readonly Ground[]): Difference[] {
  const keyOf = ({ what, of }: Ground) => `${what} ${of ?? ''}`;
  const is = new Map(now.map((ground) => [keyOf(ground), ground]));
  const was = new Map(before.map((ground) => [keyOf(ground), ground]));
  return [...new Map([...was, ...is])].flatMap(([key, { what, of }]): Difference[] => {
    const [first, second] = [was.get(key)?.value ?? null, is.get(key)?.value ?? null];
    return what === 'hour' || first === second ? [] : [{ what, of, was: first, is: second }];
  });
}
