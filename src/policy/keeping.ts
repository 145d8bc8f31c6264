import { Injectable } from '@nestjs/common';
import { businessDateOf } from '../contract/business-date.js';
import { Clock, IdempotentAnswer, JobRun, type KeepDays, Pruning } from '../platform/index.js';
import { Policy } from './policy.js';

/** For how long is kept what serves for a time only: one answer for the whole country, by `keep.*`. */
@Injectable()
export class Keeping {
  constructor(
    private readonly policy: Policy,
    private readonly clock: Clock,
    pruning: Pruning,
  ) {
    // What the platform itself keeps; other rooms see to their own.
    pruning.forget(IdempotentAnswer, 'recordedAt', this.days('keep.answers_days'));
    pruning.forget(JobRun, 'startedAt', this.days('keep.job_runs_days'));
  }

  /** The limit `key`, as `Pruning.forget` wants it. */
  days(key: string): KeepDays {
    return (tx) => this.policy.number(tx, key, { date: businessDateOf(this.clock.now()), areaCode: '' });
  }
}
