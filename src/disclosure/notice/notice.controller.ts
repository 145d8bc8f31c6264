import { Controller } from '@nestjs/common';
import { noticeEndpoints as api } from '../../contract/http/notices.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { NoticeSettings } from './notice-settings.js';

@Controller()
export class NoticeController {
  constructor(private readonly settingsOf: NoticeSettings) {}

  @Endpoint(api.settings)
  settings(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.settings>) {
    return this.settingsOf.settings(caller, params.schoolId);
  }

  @Endpoint(api.setSettings)
  setSettings(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setSettings>) {
    return this.settingsOf.set(caller, params.schoolId, body);
  }
}
