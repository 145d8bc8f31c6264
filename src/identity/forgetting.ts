import { Injectable } from '@nestjs/common';
import { DAY_MS } from '../contract/business-date.js';
import { Pruning } from '../platform/index.js';
import { Session, SetupOffer, SignInFailure } from './identity.entities.js';

/** An ended session is kept for a while, for who asks from which device something was done. */
const KEEP_SESSIONS_MS = 90 * DAY_MS;
/** A window of guesses that is over locks nobody out; the day is for who looks into it. */
const KEEP_FAILURES_MS = DAY_MS;

/** What identity forgets of who came and who tried to. */
@Injectable()
export class Forgetting {
  constructor(pruning: Pruning) {
    pruning.forget(Session, 'expiresAt', KEEP_SESSIONS_MS);
    pruning.forget(SignInFailure, 'windowEndsAt', KEEP_FAILURES_MS);
    pruning.forget(SetupOffer, 'endsAt', 0);
  }
}
