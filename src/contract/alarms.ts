import { DEGRADED_BY } from './http/app.js';
import { BOX_NOTICES, type BoxNoticeCode } from './wire/mqtt/up.js';
import { SERVER_CHECKS, type ServerCheck } from './words/server-words.js';

/**
 * What the platform itself finds out about a box: two that use one identity, messages that were not taken or wait for a newer
 * platform, a disk that is nearly full, messages that pile up in it, footage of cases that it cannot keep as it is told to.
 */
export const BOX_FINDINGS = ['twins', 'refused', 'held', 'disk_low', 'crowded', 'case_footage'] as const;

export type Alarm =
  | `box.${BoxNoticeCode | (typeof BOX_FINDINGS)[number]}`
  | `server.${ServerCheck['check'] | (typeof DEGRADED_BY)[number]}`;

/** All that box and server can raise. Each has its page in `docs/runbook`: what it means, what to do, when it is over. */
export const ALARMS: readonly Alarm[] = [
  ...SERVER_CHECKS.map((check) => `server.${check}` as const),
  ...DEGRADED_BY.map((cause) => `server.${cause}` as const),
  ...[...BOX_NOTICES, ...BOX_FINDINGS].map((code) => `box.${code}` as const),
];
