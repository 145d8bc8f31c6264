import { Injectable } from '@nestjs/common';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import { Clock, Pruning, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Assessment } from '../evidence.entities.js';

/**
 * What a verdict rested on that stands no more goes after a time of the policy. That it was said stays (`verdict_history`),
 * and so does all of it where somebody has reviewed it.
 */
@Injectable()
export class Forgetting {
  constructor(pruning: Pruning, uow: UnitOfWork, policy: Policy, clock: Clock) {
    const days = () =>
      uow.read((tx) =>
        policy.number(tx, 'evidence.superseded_days', { date: businessDateOf(clock.now()), areaCode: '' }),
      );
    pruning.forget(Assessment, 'supersededAt', async () => (await days()) * DAY_MS);
  }
}
