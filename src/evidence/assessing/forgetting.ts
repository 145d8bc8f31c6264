import { Injectable } from '@nestjs/common';
import { Pruning } from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { Assessment, VerdictHistory } from '../evidence.entities.js';

/**
 * What was once said and is said no more, and what that rested on. Both stay where somebody has reviewed it: whether his
 * word still stands is read from what was said since (`misfit-query.ts`).
 */
@Injectable()
export class Forgetting {
  constructor(pruning: Pruning, keeping: Keeping) {
    pruning.forget(Assessment, 'supersededAt', keeping.days('evidence.superseded_days'));
    pruning.forget(VerdictHistory, 'judgedAt', keeping.days('keep.verdict_history_days'), {
      unless: 'EXISTS (SELECT 1 FROM evidence_review r WHERE r.subject_id = verdict_history.subject_id)',
    });
  }
}
