import { request as plainly } from 'node:http';
import { request as encrypted } from 'node:https';
import { createServer } from 'node:net';
import { z } from 'zod';
import type { DEGRADED_BY } from '../../contract/http/app.js';
import type { Settings } from '../../platform/config/settings.js';

const PATIENCE_MS = 3_000;
/** Where a platform listens that was not told where. */
const PLAIN_PORT = 8080;
const TLS_PORT = 8443;
const healthSchema = z.object({
  status: z.string(),
  version: z.string(),
  cause: z.object({ code: z.string() }).nullish(),
});
const HELD_UP: (typeof DEGRADED_BY)[number] = 'event-loop.stalled';

/** What a platform that runs on this machine says of itself. */
export type RunningPlatform = z.infer<typeof healthSchema>;

/** It does its work. One that is only held up does, too: starting on a busy machine, each is for a while. */
export function isAtWork({ status, cause }: Pick<RunningPlatform, 'status' | 'cause'>): boolean {
  return status === 'ok' || (status === 'degraded' && cause?.code === HELD_UP);
}

/** As much of the settings as says where a platform answers. */
interface Where extends Pick<Settings, 'port' | 'host'> {
  tls: Pick<Settings['tls'], 'kind'>;
}

/**
 * Where on this machine a platform answers in another way than the settings say; null when none does. Whoever types a command has not
 * the settings of the service around him, and without `HOST` both way and port are others.
 */
export async function platformElsewhere(settings: Where): Promise<string | null> {
  for (const kind of ['off', 'private'] as const) {
    for (const port of new Set([settings.port, kind === 'off' ? PLAIN_PORT : TLS_PORT])) {
      if (port === settings.port && (kind === 'off') === (settings.tls.kind === 'off')) continue;
      const found = await askPlatform({ port, host: '127.0.0.1', tls: { kind } });
      if (found !== null) return `${kind === 'off' ? 'http' : 'https'}://127.0.0.1:${port}`;
    }
  }
  return null;
}

/** Null when none answers at the port of the settings. */
export async function askPlatform({ port, host, tls }: Where): Promise<RunningPlatform | null> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  // Of this machine, and nothing but its state is asked: the certificate may be one that names another host
  const options = { host: address, port, path: '/api/health', timeout: PATIENCE_MS, rejectUnauthorized: false };
  const text = await new Promise<string | null>((resolve) => {
    const asked = (tls.kind === 'off' ? plainly : encrypted)(options, (answer) => {
      let said = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        said = (said + part).slice(0, 10_000);
      });
      answer.once('end', () => resolve(said));
      answer.once('error', () => resolve(null));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => resolve(null));
    asked.end();
  });
  try {
    return healthSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

/** Whether a program could listen there now. */
export function isPortFree({ port, host }: Settings): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/**
 * How far this machine's clock is ahead of the one at `url`, in milliseconds, as the second of its `Date` says; null when it
 * does not say.
 */
export async function aheadOfMs(url: string, now: () => Date): Promise<number | null> {
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  const at = Date.parse(answer?.headers.get('date') ?? '');
  return Number.isNaN(at) ? null : now().getTime() - (at + 500);
}
