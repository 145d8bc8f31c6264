import { Controller } from '@nestjs/common';
import { reportsEndpoints as api } from '../contract/http/reports.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { MonthReports } from './month/month-reports.js';
import { BigScreen } from './screen/big-screen.js';
import { ScreenPasses } from './screen/screen-passes.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: MonthReports,
    private readonly bigScreen: BigScreen,
    private readonly passes: ScreenPasses,
  ) {}

  @Endpoint(api.start)
  start(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.start>) {
    return this.reports.start(caller, params.areaId, params.month);
  }

  @Endpoint(api.last)
  async last(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.last>) {
    return { last: await this.reports.last(caller, params.areaId, params.month) };
  }

  @Endpoint(api.screen)
  screen(@Caller() caller: Principal) {
    return this.bigScreen.today(caller);
  }

  @Endpoint(api.issueScreen)
  issueScreen(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.issueScreen>) {
    return this.passes.issue(caller, body.name);
  }

  @Endpoint(api.screens)
  screens(@Caller() caller: Principal) {
    return this.passes.list(caller);
  }

  @Endpoint(api.revokeScreen)
  revokeScreen(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.revokeScreen>) {
    return this.passes.revoke(caller, params.screenId);
  }

  @Endpoint(api.shown)
  async shown(@Input() { body }: InputOf<typeof api.shown>) {
    return this.bigScreen.today(await this.passes.admitted(body.token, body.browser));
  }
}
