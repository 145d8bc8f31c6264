import { Controller } from '@nestjs/common';
import { messageEndpoints as api } from '../contract/http/messages.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { RobotDesk } from './robot-desk.js';

@Controller()
export class RobotsController {
  constructor(private readonly desk: RobotDesk) {}

  @Endpoint(api.robots)
  robots(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.robots>) {
    return this.desk.robots(caller, params.areaId);
  }

  @Endpoint(api.addRobot)
  add(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.addRobot>,
  ) {
    return this.desk.add(caller, key, params.areaId, body);
  }

  @Endpoint(api.removeRobot)
  remove(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.removeRobot>) {
    return this.desk.remove(caller, params.areaId, params.robotId);
  }

  @Endpoint(api.changeRobot)
  change(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.changeRobot>) {
    return this.desk.change(caller, params.areaId, params.robotId, body);
  }

  @Endpoint(api.tryRobot)
  try(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.tryRobot>) {
    return this.desk.try(caller, params.areaId, params.robotId);
  }
}
