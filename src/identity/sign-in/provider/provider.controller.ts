import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { authEndpoints as api } from '../../../contract/http/auth.js';
import {
  cookiesOf,
  DomainError,
  Endpoint,
  Input,
  type InputOf,
  SETTINGS,
  type Settings,
} from '../../../platform/index.js';
import { giveSession, originOf } from '../browser.js';
import { ProviderLine } from './provider-line.js';
import { ProviderSignIn } from './provider-sign-in.js';

@Controller()
export class ProviderController {
  constructor(
    private readonly line: ProviderLine,
    private readonly signIn: ProviderSignIn,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Endpoint(api.provider)
  provider() {
    return { name: this.line.name };
  }

  @Endpoint(api.startWithProvider)
  async start(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    // the provider sends nobody back but to an address it was told beforehand
    const base = this.settings.publicUrl ?? `${request.protocol}://${request.headers.host}`;
    const { url, kept } = await this.signIn.start(base);
    keep(response, kept);
    return { url };
  }

  @Endpoint(api.finishWithProvider)
  async finish(
    @Input() { body }: InputOf<typeof api.finishWithProvider>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const kept = cookiesOf(request.headers.cookie).get(cookieName(request.secure)) ?? null;
    const outcome = await this.signIn.finish(body, kept, originOf(request));
    if ('wantsCode' in outcome) {
      keep(response, outcome.wantsCode);
      throw new DomainError('auth.code-required', {}, { field: 'code' });
    }
    response.clearCookie(cookieName(request.secure), { path: '/', secure: request.secure });
    return giveSession(response, outcome.opened);
  }
}

const cookieName = (isSecure: boolean): string => `${isSecure ? '__Host-' : ''}mingchu_provider`;

/** Until the browser is closed: how long it is good stands inside. */
function keep(response: Response, kept: string): void {
  const secure = response.req.secure;
  response.cookie(cookieName(secure), kept, { httpOnly: true, sameSite: 'strict', secure, path: '/' });
}
