import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { videoEndpoints as api } from '../../contract/http/video.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { FleetService } from './fleet.service.js';

@Controller()
export class FleetController {
  constructor(private readonly fleet: FleetService) {}

  @Endpoint(api.createAgent)
  createAgent(
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof api.createAgent>,
    @Req() request: Request,
  ) {
    const calledAt = `${request.protocol}://${request.headers.host ?? '127.0.0.1'}`;
    return this.fleet.createAgent(caller, params.schoolId, body, calledAt);
  }

  @Endpoint(api.revokeAgent)
  revokeAgent(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.revokeAgent>) {
    return this.fleet.revokeAgent(caller, params.agentId);
  }

  @Endpoint(api.agents)
  agents(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.agents>) {
    return this.fleet.agents(caller, params.schoolId);
  }

  @Endpoint(api.probe)
  probe(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.probe>) {
    return this.fleet.probe(caller, params.agentId, body);
  }

  @Endpoint(api.createCamera)
  createCamera(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.createCamera>) {
    return this.fleet.createCamera(caller, params.agentId, body);
  }

  @Endpoint(api.setSubStream)
  async setSubStream(
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof api.setSubStream>,
  ): Promise<void> {
    await this.fleet.setSubStream(caller, params.cameraId, body.allowed);
  }

  @Endpoint(api.moveCamera)
  moveCamera(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.moveCamera>) {
    return this.fleet.moveCamera(caller, params.cameraId, body);
  }

  @Endpoint(api.cameras)
  cameras(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.cameras>) {
    return this.fleet.cameras(caller, params.schoolId);
  }

  @Endpoint(api.bindCamera)
  bindCamera(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.bindCamera>) {
    return this.fleet.bindCamera(caller, params.cameraId, body);
  }
}
