import { Controller } from '@nestjs/common';
import { guestEndpoints as api } from '../../contract/http/guests.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { GuestActs } from './guest-acts.js';
import { GuestPasses } from './guest-passes.js';

@Controller()
export class GuestController {
  constructor(
    private readonly passes: GuestPasses,
    private readonly acts: GuestActs,
  ) {}

  @Endpoint(api.issuePass)
  issue(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.issuePass>) {
    return this.passes.issue(caller, params.schoolId, body);
  }

  @Endpoint(api.passes)
  list(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.passes>) {
    return this.passes.list(caller, params.schoolId, query.date);
  }

  @Endpoint(api.revokePass)
  revoke(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.revokePass>) {
    return this.passes.revoke(caller, params.schoolId, params.passId);
  }

  @Endpoint(api.openPass)
  open(@Input() { body }: InputOf<typeof api.openPass>) {
    return this.acts.open(body.token);
  }

  @Endpoint(api.guestHeadcount)
  headcount(@Input() { body }: InputOf<typeof api.guestHeadcount>) {
    return this.acts.headcount(body);
  }

  @Endpoint(api.guestAccompany)
  accompany(@Input() { body }: InputOf<typeof api.guestAccompany>) {
    return this.acts.accompany(body);
  }

  @Endpoint(api.guestCommitteeVisit)
  committeeVisit(@Input() { body }: InputOf<typeof api.guestCommitteeVisit>) {
    return this.acts.committeeVisit(body);
  }
}
