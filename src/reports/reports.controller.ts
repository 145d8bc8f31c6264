import { Controller } from '@nestjs/common';
import { reportsEndpoints as api } from '../contract/http/reports.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { MonthReports } from './month/month-reports.js';
import { BigScreen } from './screen/big-screen.js';

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: MonthReports,
    private readonly bigScreen: BigScreen,
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
}
