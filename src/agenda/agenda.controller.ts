import { Controller } from '@nestjs/common';
import { agendaEndpoints as api } from '../contract/http/agenda.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { AgendaService } from './agenda.service.js';
import { DailyChecks } from './daily-checks.js';
import { MorningLists } from './morning-lists.js';

@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly checks: DailyChecks,
    private readonly mornings: MorningLists,
  ) {}

  @Endpoint(api.today)
  today(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.today>) {
    return this.agenda.today(caller, params.schoolId);
  }

  @Endpoint(api.dailyChecks)
  dailyChecks(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.dailyChecks>) {
    return this.checks.of(caller, params.schoolId, query);
  }

  @Endpoint(api.morning)
  morning(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.morning>) {
    return this.mornings.ofDay(caller, params.date);
  }
}
