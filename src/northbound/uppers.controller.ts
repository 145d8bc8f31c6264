import { Controller } from '@nestjs/common';
import { northboundEndpoints as api } from '../contract/http/northbound.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { UpperDesk } from './upper-desk.js';

@Controller()
export class UppersController {
  constructor(private readonly desk: UpperDesk) {}

  @Endpoint(api.uppers)
  uppers(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.uppers>) {
    return this.desk.list(caller, params.areaId);
  }

  @Endpoint(api.addUpper)
  add(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.addUpper>,
  ) {
    return this.desk.add(caller, key, params.areaId, body);
  }

  @Endpoint(api.changeUpper)
  change(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.changeUpper>) {
    return this.desk.change(caller, params.areaId, params.upperId, body);
  }

  @Endpoint(api.removeUpper)
  remove(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.removeUpper>) {
    return this.desk.remove(caller, params.areaId, params.upperId);
  }

  @Endpoint(api.tryUpper)
  try(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.tryUpper>) {
    return this.desk.try(caller, params.areaId, params.upperId);
  }

  @Endpoint(api.upperCameras)
  cameras(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.upperCameras>) {
    return this.desk.camerasOf(caller, params.areaId, params.upperId);
  }

  @Endpoint(api.nameCamera)
  nameCamera(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.nameCamera>) {
    return this.desk.nameCamera(caller, params, body.nationalId);
  }
}
