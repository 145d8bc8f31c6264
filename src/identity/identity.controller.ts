import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { authEndpoints as api } from '../contract/http/auth.js';
import { Caller, Endpoint, Input, type InputOf, type Principal, sessionCookie } from '../platform/index.js';
import { IdentityService } from './identity.service.js';
import { OwnAccount } from './own-account.js';
import { CoSigners } from './people/co-signers.js';
import { Slips } from './people/slips.js';
import { addressOf, giveCookie, giveSession, originOf } from './sign-in/browser.js';
import { deviceWords } from './sign-in/device-words.js';
import { Passwords } from './sign-in/passwords.js';
import { PersonSwitch } from './sign-in/person-switch.js';
import { SessionDirectory } from './sign-in/sessions.js';

@Controller()
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    private readonly own: OwnAccount,
    private readonly passwords: Passwords,
    private readonly slips: Slips,
    private readonly persons: PersonSwitch,
    private readonly directory: SessionDirectory,
    private readonly coSigning: CoSigners,
  ) {}

  @Endpoint(api.login)
  async login(
    @Input() { body }: InputOf<typeof api.login>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return giveSession(response, await this.identity.login(body, originOf(request)));
  }

  @Endpoint(api.switchPerson)
  async switchPerson(
    @Caller() caller: Principal,
    @Input() { body }: InputOf<typeof api.switchPerson>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const device = deviceWords(request.headers['user-agent']);
    const { token, expiresAt } = await this.persons.change(caller, body, device);
    giveCookie(response, token, expiresAt);
    return { accessToken: token, expiresAt: expiresAt.toISOString() };
  }

  @Endpoint(api.logout)
  async logout(@Caller() caller: Principal, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.directory.close(caller.sessionId);
    const secure = response.req.secure;
    response.clearCookie(sessionCookie(secure), { path: '/', secure });
  }

  @Endpoint(api.coSigners)
  coSigners(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.coSigners>) {
    return this.coSigning.at(caller, params.schoolId);
  }

  @Endpoint(api.me)
  me(@Caller() caller: Principal) {
    return this.identity.me(caller);
  }

  @Endpoint(api.setPin)
  setPin(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.setPin>) {
    return this.own.setPin(caller, body);
  }

  @Endpoint(api.passwordRule)
  passwordRule() {
    return this.passwords.describe();
  }

  @Endpoint(api.changePassword)
  changePassword(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.changePassword>) {
    return this.own.changePassword(caller, body);
  }

  @Endpoint(api.offerTotp)
  offerTotp(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.offerTotp>) {
    return this.own.offerTotp(caller, body);
  }

  @Endpoint(api.confirmTotp)
  confirmTotp(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.confirmTotp>) {
    return this.own.confirmTotp(caller, body);
  }

  @Endpoint(api.dropTotp)
  dropTotp(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.dropTotp>) {
    return this.own.dropTotp(caller, body);
  }

  @Endpoint(api.sessions)
  sessions(@Caller() caller: Principal) {
    return this.own.sessionsOf(caller);
  }

  @Endpoint(api.endSession)
  endSession(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.endSession>) {
    return this.directory.endOwn(caller, params.sessionId);
  }

  @Endpoint(api.endOtherSessions)
  endOtherSessions(@Caller() caller: Principal) {
    return this.own.endOtherSessions(caller);
  }

  @Endpoint(api.readSlip)
  readSlip(@Input() { body }: InputOf<typeof api.readSlip>, @Req() request: Request) {
    return this.slips.read(body, addressOf(request));
  }

  @Endpoint(api.activate)
  activate(@Input() { body }: InputOf<typeof api.activate>, @Req() request: Request) {
    return this.slips.activate(body, addressOf(request));
  }

  @Endpoint(api.firstAdministrator)
  firstAdministrator(@Input() { body }: InputOf<typeof api.firstAdministrator>) {
    return this.identity.createFirstAdministrator(body);
  }
}
