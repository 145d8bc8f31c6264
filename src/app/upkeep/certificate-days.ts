import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../platform/config/settings.js';
import { daysLeft } from '../../platform/tls/check-certificate.js';

/** Whole days until the certificate ends; null where the platform speaks plainly, or has not made its own yet. */
export async function certificateDays({ tls, dataDir }: Settings, now: Date): Promise<number | null> {
  if (tls.kind === 'off') return null;
  const file = tls.kind === 'files' ? tls.certFile : join(dataDir, 'tls/server.crt');
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : daysLeft(text, now);
}
