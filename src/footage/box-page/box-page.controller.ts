import { Controller } from '@nestjs/common';
import { boxEndpoints as api } from '../../contract/http/boxes.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { BoxStates } from './box-state.js';
import { QuarantineList } from './quarantine-list.js';

@Controller()
export class BoxPageController {
  constructor(
    private readonly states: BoxStates,
    private readonly quarantine: QuarantineList,
  ) {}

  @Endpoint(api.state)
  state(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.state>) {
    return this.states.of(caller, params.schoolId);
  }

  @Endpoint(api.quarantine)
  quarantined(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.quarantine>) {
    return this.quarantine.of(caller, params.schoolId);
  }
}
