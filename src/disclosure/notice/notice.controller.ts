import { Controller } from '@nestjs/common';
import { fundsNoticeEndpoints } from '../../contract/http/funds-notices.js';
import { noticeEndpoints as api } from '../../contract/http/notices.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../../platform/index.js';
import { FundsNotices } from '../funds-notice/funds-notices.js';
import { NoticeSettings } from './notice-settings.js';

@Controller()
export class NoticeController {
  constructor(
    private readonly settingsOf: NoticeSettings,
    private readonly funds: FundsNotices,
  ) {}

  @Endpoint(api.settings)
  settings(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.settings>) {
    return this.settingsOf.settings(caller, params.schoolId);
  }

  @Endpoint(api.setSettings)
  setSettings(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setSettings>) {
    return this.settingsOf.set(caller, params.schoolId, body);
  }

  @Endpoint(fundsNoticeEndpoints.rounds)
  fundsNotices(@Caller() caller: Principal, @Input() { params }: InputOf<typeof fundsNoticeEndpoints.rounds>) {
    return this.funds.rounds(caller, params.areaId, params.month);
  }

  @Endpoint(fundsNoticeEndpoints.publish)
  publishFunds(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof fundsNoticeEndpoints.publish>,
  ) {
    return this.funds.publish(caller, key, params, body);
  }
}
