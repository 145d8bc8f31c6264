import { Controller } from '@nestjs/common';
import { incidentEndpoints as api } from '../contract/http/incidents.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { IncidentDesk } from './incident-desk.js';

@Controller()
export class IncidentsController {
  constructor(private readonly desk: IncidentDesk) {}

  @Endpoint(api.list)
  list(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.list>) {
    return this.desk.list(caller, query);
  }

  @Endpoint(api.read)
  read(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.read>) {
    return this.desk.read(caller, params.actId);
  }

  @Endpoint(api.help)
  help(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.help>) {
    return this.desk.help(caller, params.schoolId);
  }

  @Endpoint(api.contacts)
  contacts(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.contacts>) {
    return this.desk.contacts(caller, params.areaId);
  }

  @Endpoint(api.setContacts)
  setContacts(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setContacts>) {
    return this.desk.setContacts(caller, params.areaId, body);
  }
}
