import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../replace-file.js';

/** Who the box is, as the platform answered its one-time code, and which networks its cameras are on. */
const identitySchema = z.strictObject({
  agentId: z.uuid(),
  token: z.string().min(43),
  platformUrl: z.url({ protocol: /^https?$/ }),
  mqttUrl: z.url({ protocol: /^mqtts?$/ }),
  ca: z.string().max(20_000).nullable(),
  cameraNetworks: z.array(z.string()).min(1),
});
export type Identity = z.infer<typeof identitySchema>;

const identityPath = (dataDir: string): string => join(dataDir, 'identity.json');

/** Null when the box has none yet. @throws Error when the file is there and cannot be used */
export function readIdentity(dataDir: string): Identity | null {
  const text = readIfThere(identityPath(dataDir));
  return text === null ? null : identitySchema.parse(JSON.parse(text));
}

/** On disk before it counts; only the owner may read it. */
export async function keepIdentity(dataDir: string, identity: Identity): Promise<void> {
  await replaceFile(identityPath(dataDir), JSON.stringify(identity));
}

/**
 * The token this box brings with its code: made here, and kept before it is first sent, so that the platform knows
 * the box again when its answer got lost, and be it by a power cut.
 */
export async function ownToken(dataDir: string): Promise<string> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'enrolment-token');
  const kept = readIfThere(path);
  if (kept !== null && /^[A-Za-z0-9_-]{43}$/.test(kept)) return kept;
  const token = randomBytes(32).toString('base64url');
  await replaceFile(path, token);
  return token;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
