import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { parseNetwork } from './network-guard.js';

const network = z.string().refine((text) => parseNetwork(text) !== null, 'is not a network in CIDR form');
const mqttUrl = z.url({ protocol: /^mqtts?$/ });

/** What the box is told by its installer; everything else comes from the platform. The README explains each line. */
const agentFileSchema = z.strictObject({
  agentId: z.uuid(),
  token: z.string().min(8).max(500),
  platformUrl: z.url({ protocol: /^https?$/ }),
  mqttUrl,
  /** PEM: the only root on which the platform is believed; without it the public ones. */
  ca: z.string().max(20_000).nullable().optional(),
  dataDir: z.string().min(1),
  cameraNetworks: z.array(network).min(1).max(64),
  ffmpegPath: z.string().min(1).optional(),
  segmentSeconds: z.int().min(5).max(600).default(60),
  retentionDays: z.int().min(1).max(3650).default(30),
  reserveMegabytes: z.int().min(0).max(1_000_000).default(512),
  reportSeconds: z.int().min(1).max(600).default(5),
  discoveryInterface: z.string().min(1).max(64).optional(),
  control: z.strictObject({ port: z.int().min(0).max(65535) }).optional(),
  sensors: z.strictObject({ mqttUrl, topic: z.string().min(1).max(200) }).optional(),
});
export type AgentFile = z.infer<typeof agentFileSchema>;

/** The configuration cannot be used; the message says which line and why. */
export class BadConfiguration extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadConfiguration';
  }
}

/** Checks a parsed configuration; relative paths are taken from `baseDir`. @throws BadConfiguration */
export function parseAgentFile(value: unknown, baseDir: string): AgentFile {
  const result = agentFileSchema.safeParse(value);
  if (!result.success) throw new BadConfiguration(z.prettifyError(result.error));
  return {
    ...result.data,
    platformUrl: result.data.platformUrl.replace(/\/+$/, ''),
    dataDir: resolve(baseDir, result.data.dataDir),
  };
}

/** @throws BadConfiguration */
export function loadAgentFile(path: string): AgentFile {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadConfiguration(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
  return parseAgentFile(value, dirname(resolve(path)));
}
