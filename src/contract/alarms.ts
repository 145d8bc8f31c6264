import { DEGRADED_BY } from './http/app.js';
import { BOX_NOTICES, type BoxNoticeCode } from './wire/mqtt.js';
import { SERVER_CHECKS, type ServerCheck } from './words/server-words.js';

export type Alarm = `box.${BoxNoticeCode}` | `server.${ServerCheck['check'] | (typeof DEGRADED_BY)[number]}`;

/** All that box and server can raise. Each has its page in `docs/runbook`: what it means, what to do, when it is over. */
export const ALARMS: readonly Alarm[] = [
  ...SERVER_CHECKS.map((check) => `server.${check}` as const),
  ...DEGRADED_BY.map((cause) => `server.${cause}` as const),
  ...BOX_NOTICES.map((code) => `box.${code}` as const),
];
