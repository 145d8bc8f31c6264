import { Injectable } from '@nestjs/common';
import { Pruning } from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { QuarantinedMessage } from './ingest.entities.js';

/** What was not taken is kept for whoever looks into it, not for ever; how many there were is counted elsewhere. */
@Injectable()
export class Forgetting {
  constructor(pruning: Pruning, keeping: Keeping) {
    pruning.forget(QuarantinedMessage, 'recordedAt', keeping.days('keep.quarantine_days'));
  }
}
