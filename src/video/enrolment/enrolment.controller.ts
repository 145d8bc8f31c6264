import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { boxEndpoints as api } from '../../contract/http/boxes.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { EnrolmentService } from './enrolment.service.js';

@Controller()
export class EnrolmentController {
  constructor(private readonly enrolments: EnrolmentService) {}

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

  @Endpoint(api.claim)
  claim(@Input() { body }: InputOf<typeof api.claim>, @Req() request: Request) {
    const address = request.ip ?? '';
    return this.enrolments.claim(body, { address, calledAt: calledAt(request) });
  }
}

function calledAt(request: Request): string {
  return `${request.protocol}://${request.headers.host ?? '127.0.0.1'}`;
}
