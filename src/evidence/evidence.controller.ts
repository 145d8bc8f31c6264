import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { evidenceEndpoints as api } from '../contract/http/evidence.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { DayViewService } from './day-view.service.js';
import type { Language } from './reason.js';

@Controller()
export class EvidenceController {
  constructor(private readonly dayView: DayViewService) {}

  @Endpoint(api.day)
  day(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.day>, @Req() request: Request) {
    return this.dayView.day(caller, params.schoolId, params.date, languageOf(request));
  }

  @Endpoint(api.lanes)
  lanes(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.lanes>) {
    return this.dayView.lanes(caller, params.schoolId, params.date);
  }

  @Endpoint(api.days)
  states(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.days>) {
    return this.dayView.states(caller, params.date);
  }
}

function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh';
}
