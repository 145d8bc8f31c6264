import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { journalEndpoints } from '../../../../../src/contract/http/journal';

export type Signers = ResponseOf<(typeof journalEndpoints)['signers']>;

/**
 * Who may sign several acts at once: whoever may not sign one of them signs none of them here. A witness signs one act.
 *
 * @param all of each act, at least one
 */
export function signersOfSitting(all: readonly [Signers, ...Signers[]]): Signers {
  const [first, ...others] = all;
  if (others.length === 0) return first;
  const people = first.people.map((person) => {
    const barred = others
      .flatMap((signers) => signers.people)
      .find((other) => other.accountId === person.accountId && other.hindrance !== null);
    return person.hindrance === null && barred !== undefined ? barred : person;
  });
  return { ...first, people, witnesses: [] };
}
