import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { boxEndpoints as api } from '../../contract/http/boxes.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { FleetService } from '../fleet/fleet.service.js';
import { CameraPlan } from './camera-plan.js';
import { EnrolmentService } from './enrolment.service.js';
import { Stickers } from './stickers.js';

@Controller()
export class EnrolmentController {
  constructor(
    private readonly enrolments: EnrolmentService,
    private readonly stickers: Stickers,
    private readonly plans: CameraPlan,
    private readonly fleet: FleetService,
  ) {}

  @Endpoint(api.openEnrolment)
  open(
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof api.openEnrolment>,
    @Req() request: Request,
  ) {
    return this.enrolments.open(caller, params.schoolId, body, calledAt(request));
  }

  @Endpoint(api.enrolments)
  list(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.enrolments>) {
    return this.enrolments.list(caller, params.schoolId);
  }

  @Endpoint(api.cancelEnrolment)
  cancel(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.cancelEnrolment>) {
    return this.enrolments.cancel(caller, params.schoolId, params.enrolmentId);
  }

  @Endpoint(api.printSticker)
  printSticker(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.printSticker>,
    @Req() request: Request,
  ) {
    return this.enrolments.printSticker(caller, params.agentId, calledAt(request));
  }

  @Endpoint(api.answerSpare)
  answerSpare(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.answerSpare>) {
    return this.stickers.answer(caller, params.schoolId, params.enrolmentId, body);
  }

  @Endpoint(api.claim)
  claim(@Input() { body }: InputOf<typeof api.claim>, @Req() request: Request) {
    const address = request.ip ?? '';
    return this.enrolments.claim(body, { address, calledAt: calledAt(request) });
  }

  @Endpoint(api.placeCamera)
  placeCamera(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.placeCamera>) {
    return this.fleet.placeCamera(caller, params.cameraId, body.placeId);
  }

  @Endpoint(api.plan)
  plan(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.plan>) {
    return this.plans.make(caller, params.agentId, body);
  }
}

function calledAt(request: Request): string {
  return `${request.protocol}://${request.headers.host ?? '127.0.0.1'}`;
}
