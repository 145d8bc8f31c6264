import { Controller } from '@nestjs/common';
import { videoEndpoints as api } from '../../contract/http/video.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { EventService } from './event.service.js';

@Controller()
export class EventController {
  constructor(private readonly events: EventService) {}

  @Endpoint(api.event)
  event(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.event>) {
    return this.events.event(caller, params.eventId);
  }

  @Endpoint(api.retag)
  retag(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.retag>) {
    return this.events.retag(caller, params.eventId, body);
  }
}
