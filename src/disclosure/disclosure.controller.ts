import { Controller } from '@nestjs/common';
import { disclosureEndpoints as api } from '../contract/http/disclosure.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { DayHeadcounts } from './day-headcounts.js';
import { PublishedDays } from './published-days.js';

@Controller()
export class DisclosureController {
  constructor(
    private readonly published: PublishedDays,
    private readonly counts: DayHeadcounts,
  ) {}

  @Endpoint(api.day)
  day(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.day>) {
    return this.published.day(caller, params.schoolId, params.date);
  }

  @Endpoint(api.headcounts)
  headcounts(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.headcounts>) {
    return this.counts.ofDay(caller, params.date);
  }
}
