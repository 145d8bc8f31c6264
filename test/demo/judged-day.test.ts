import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type Hashable } from '../../src/contract/hashing.js';
import type { Inputs, Outcome } from '../../src/evidence/rules/rule.js';
import { Rules } from '../../src/evidence/rules/rules.js';

/**
 * What the demo's yesterday was judged to be by the last program that kept no inputs (commit b595037): one line with what
 * all share, then a line for each record and each event. Version 1 of both rules says the same for ever.
 */
const [shared, ...cases] = readFileSync(new URL('judged-day.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line)) as [{ limits: Hashable; workingHours: Hashable }, ...Case[]];

interface Case {
  inputs: Inputs & { workingHours?: unknown };
  outcome: Outcome;
}

describe('a day that was judged once', () => {
  const rules = new Rules();
  const inputsOf = ({ inputs }: Case): Inputs => {
    const workingHours = inputs.workingHours === 'asked' ? shared.workingHours : null;
    return { ...inputs, ...shared, workingHours } as Inputs;
  };

  it('is judged the same again, each record and each event', () => {
    for (const one of cases) {
      const inputs = inputsOf(one);
      expect({ inputs, outcome: rules.of(inputs)?.judge(inputs) }).toEqual({ inputs, outcome: one.outcome });
    }
    expect(cases).toHaveLength(67);
  });

  it('has every kind of verdict that is not pending', () => {
    const said = cases.map(({ inputs: { rule }, outcome: { verdict, cause } }) => `${rule} ${verdict} ${cause}`);
    expect([...new Set(said)].sort()).toEqual([
      'footage-in-records explained null',
      'footage-in-records unexplained covered',
      'footage-in-records unexplained none',
      'record-in-footage obstructed covered',
      'record-in-footage supported null',
      'record-in-footage unseen none',
      'record-in-footage unwatched no_camera',
    ]);
  });

  it('comes out the same from its one text', () => {
    for (const one of cases) {
      const read = JSON.parse(canonicalJson(inputsOf(one) as unknown as Hashable)) as Inputs;
      expect(rules.of(read)?.judge(read)).toEqual(one.outcome);
    }
  });
});
