import { Injectable } from '@nestjs/common';
import { Pruning } from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { Session, SetupOffer, SignInFailure } from '../identity.entities.js';

/** What identity forgets of who came and who tried to. */
@Injectable()
export class Forgetting {
  constructor(pruning: Pruning, keeping: Keeping) {
    // An ended session is kept for a while, for who asks from which device something was done.
    pruning.forget(Session, 'expiresAt', keeping.days('keep.ended_sessions_days'));
    // A window of guesses that is over locks nobody out; the time is for who looks into it.
    pruning.forget(SignInFailure, 'windowEndsAt', keeping.days('keep.sign_in_failures_days'));
    pruning.forget(SetupOffer, 'endsAt', async () => 0);
  }
}
