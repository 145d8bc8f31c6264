import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { authEndpoints as api } from '../contract/http/auth.js';
import { Caller, Endpoint, Input, type InputOf, type Principal, SESSION_COOKIE } from '../platform/index.js';
import { Accounts } from './accounts.js';
import { IdentityService } from './identity.service.js';
import { SessionDirectory } from './sessions.js';

@Controller()
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly accountList: Accounts,
    private readonly sessions: SessionDirectory,
  ) {}

  @Endpoint(api.login)
  async login(@Input() { body }: InputOf<typeof api.login>, @Res({ passthrough: true }) response: Response) {
    const { token, expiresAt } = await this.identity.login(body);
    response.cookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: response.req.secure,
      path: '/',
      expires: expiresAt,
    });
    return { accessToken: token, expiresAt: expiresAt.toISOString() };
  }

  @Endpoint(api.logout)
  async logout(@Caller() caller: Principal, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(caller.sessionId);
    response.clearCookie(SESSION_COOKIE, { path: '/' });
  }

  @Endpoint(api.me)
  me(@Caller() caller: Principal) {
    return this.identity.me(caller);
  }

  @Endpoint(api.setPin)
  setPin(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.setPin>) {
    return this.identity.setPin(caller, body);
  }

  @Endpoint(api.firstAdministrator)
  firstAdministrator(@Input() { body }: InputOf<typeof api.firstAdministrator>) {
    return this.identity.createFirstAdministrator(body);
  }

  @Endpoint(api.createAccount)
  createAccount(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.createAccount>) {
    return this.accountList.create(caller, body);
  }

  @Endpoint(api.accounts)
  accounts(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.accounts>) {
    return this.accountList.list(caller, query.after, query.limit);
  }

  @Endpoint(api.disableAccount)
  disableAccount(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.disableAccount>) {
    return this.accountList.disable(caller, params.accountId);
  }
}
