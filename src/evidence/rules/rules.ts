import { Injectable } from '@nestjs/common';
import { invariant } from '../../platform/index.js';
import { footageInRecords } from './footage-in-records.js';
import { recordByHabit } from './record-by-habit.js';
import { recordByUnsureClock } from './record-by-unsure-clock.js';
import { recordInFootage } from './record-in-footage.js';
import { recordUnlooked } from './record-unlooked.js';
import { recordWithPeople } from './record-with-people.js';
import type { Inputs, Outcome, RuleVersion } from './rule.js';

/**
 * Every version of every rule of which there may be assessments. What was judged by a version is judged again by that
 * version, whatever judges today; so none is taken away while an assessment names it.
 */
@Injectable()
export class Rules {
  private readonly known = new Map<string, RuleVersion>();

  constructor() {
    this.register(recordInFootage);
    this.register(recordWithPeople);
    this.register(recordByHabit);
    this.register(recordUnlooked);
    this.register(recordByUnsureClock);
    this.register(footageInRecords);
  }

  /** To be called while modules are constructed. */
  register<Of extends Inputs, Out extends Outcome<string, string>>(rule: RuleVersion<Of, Out>): void {
    const key = `${rule.rule} ${rule.version}`;
    invariant(!this.known.has(key), `one ${key}`);
    this.known.set(key, rule as unknown as RuleVersion);
  }

  /** Null for one that this program does not know: of a later program, or a row that was changed by hand. */
  of({ rule, ruleVersion }: Inputs): RuleVersion | null {
    return this.known.get(`${rule} ${ruleVersion}`) ?? null;
  }
}
