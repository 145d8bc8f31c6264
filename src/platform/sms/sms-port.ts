import { readFileSync } from 'node:fs';
import type { Settings } from '../config/settings.js';

/** Why a message was not taken, as the gateway said it. */
export class SmsRefused extends Error {}

/** Where text messages leave the platform. */
export abstract class SmsPort {
  /** False where no gateway is configured: nothing is queued then, and pages say so. */
  abstract readonly isOn: boolean;

  /**
   * Hands one message over; returns when the gateway has taken it, which does not say that it arrived.
   *
   * @param id the same when it is tried again, so that the gateway can leave out what it has sent already
   * @throws SmsRefused, or what went wrong on the way
   */
  abstract send(message: { id: string; to: string; text: string }): Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * The bureau's own gateway over HTTP: `POST` of `{"id", "to", "text"}` as JSON, with the token as bearer; any answer of
 * 200 to 299 takes the message. Redirects are not followed: the token is for this address only.
 */
export class HttpSmsGateway extends SmsPort {
  readonly isOn = true;

  constructor(
    private readonly url: string,
    private readonly token: string | null,
  ) {
    super();
  }

  async send(message: { id: string; to: string; text: string }): Promise<void> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new SmsRefused(`HTTP ${response.status}`);
  }
}

/** Where no gateway is configured. */
export class NoSms extends SmsPort {
  readonly isOn = false;

  async send(): Promise<void> {
    throw new SmsRefused('no gateway is configured');
  }
}

/** The port that the settings ask for. @throws Error when the file of the token cannot be read */
export function smsPortOf({ sms }: Pick<Settings, 'sms'>): SmsPort {
  if (sms === null) return new NoSms();
  return new HttpSmsGateway(sms.url, sms.tokenFile === null ? null : readFileSync(sms.tokenFile, 'utf8').trim());
}
