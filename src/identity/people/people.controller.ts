import { Controller } from '@nestjs/common';
import { peopleEndpoints as api } from '../../contract/http/people.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { SetUpDuty } from '../rank/set-up-duty.js';
import { WarrantReader } from '../warrants/warrant-reader.js';
import { AccountReader } from './account-reader.js';
import { Accounts } from './accounts.js';
import { Slips } from './slips.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly reader: AccountReader,
    private readonly people: Accounts,
    private readonly slips: Slips,
    private readonly setUpDuty: SetUpDuty,
    private readonly warrantReader: WarrantReader,
  ) {}

  @Endpoint(api.createAccount)
  createAccount(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.createAccount>) {
    return this.people.create(caller, body);
  }

  @Endpoint(api.accounts)
  accounts(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.accounts>) {
    return this.reader.list(caller, query);
  }

  @Endpoint(api.account)
  account(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.account>) {
    return this.reader.one(caller, params.accountId);
  }

  @Endpoint(api.vacancies)
  async vacancies() {
    return { vacant: await this.setUpDuty.vacant() };
  }

  @Endpoint(api.addGrant)
  addGrant(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.addGrant>) {
    return this.people.addGrant(caller, params.accountId, body);
  }

  @Endpoint(api.removeGrant)
  removeGrant(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.removeGrant>) {
    return this.people.removeGrant(caller, params.accountId, params.grantId);
  }

  @Endpoint(api.disableAccount)
  disableAccount(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.disableAccount>) {
    return this.people.disable(caller, params.accountId);
  }

  @Endpoint(api.enableAccount)
  enableAccount(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.enableAccount>) {
    return this.people.enable(caller, params.accountId);
  }

  @Endpoint(api.resetTotp)
  resetTotp(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.resetTotp>) {
    return this.people.resetTotp(caller, params.accountId);
  }

  @Endpoint(api.endSessions)
  endSessions(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.endSessions>) {
    return this.people.endSessions(caller, params.accountId);
  }

  @Endpoint(api.linkProvider)
  linkProvider(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.linkProvider>) {
    return this.people.linkProvider(caller, params.accountId, body.providerSubject);
  }

  @Endpoint(api.unlinkProvider)
  unlinkProvider(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.unlinkProvider>) {
    return this.people.unlinkProvider(caller, params.accountId);
  }

  @Endpoint(api.warrants)
  warrants(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.warrants>) {
    return this.warrantReader.issued(caller, query);
  }

  @Endpoint(api.warrantUses)
  warrantUses(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.warrantUses>) {
    return this.warrantReader.uses(caller, params.warrantId, query);
  }

  @Endpoint(api.issueSlips)
  issueSlips(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.issueSlips>) {
    return this.slips.issue(caller, body);
  }
}
