import { Controller } from '@nestjs/common';
import { agendaEndpoints as api } from '../contract/http/agenda.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { AgendaService } from './agenda.service.js';

@Controller()
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @Endpoint(api.today)
  today(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.today>) {
    return this.agenda.today(caller, params.schoolId);
  }
}
