import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readIdentity } from '../setup/identity.js';
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
  reader: z.enum(['direct', 'ffmpeg']).default('direct'),
  segmentSeconds: z.int().min(5).max(600).default(60),
  retentionDays: z.int().min(1).max(3650).default(30),
  floorDays: z.int().min(0).max(3650).default(1),
  reserveMegabytes: z.int().min(0).max(1_000_000).default(512),
  reportSeconds: z.int().min(1).max(600).optional(),
  discoveryInterface: z.string().min(1).max(64).optional(),
  presence: z
    .strictObject({
      cpuMinutesADay: z.int().min(0).max(1440).default(20),
      niceness: z.int().min(0).max(19).default(19),
      modelFolder: z.string().min(1).optional(),
    })
    .prefault({}),
  past: z
    .strictObject({
      minutesADay: z.int().min(0).max(1440).default(240),
      everySeconds: z.int().min(1).max(3600).default(60),
    })
    .prefault({}),
  control: z.strictObject({ port: z.int().min(0).max(65535) }).optional(),
  sensors: z.strictObject({ mqttUrl, topic: z.string().min(1).max(200) }).optional(),
});
export type AgentFile = z.infer<typeof agentFileSchema>;

/** As long as nobody has said who the box is: the same lines without those that say it, which come by enrolment. */
const setupFileSchema = agentFileSchema
  .omit({ agentId: true, token: true, platformUrl: true, mqttUrl: true, ca: true })
  .extend({
    /** Default: the private networks the box stands in when it is enrolled. */
    cameraNetworks: agentFileSchema.shape.cameraNetworks.optional(),
    setup: z
      .strictObject({
        port: z.int().min(0).max(65535).default(8780),
        host: z.string().min(1).default('0.0.0.0'),
      })
      .prefault({}),
  });
export type SetupFile = z.infer<typeof setupFileSchema>;

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
  const { modelFolder, ...presence } = result.data.presence;
  return {
    ...result.data,
    platformUrl: result.data.platformUrl.replace(/\/+$/, ''),
    dataDir: resolve(baseDir, result.data.dataDir),
    presence: modelFolder === undefined ? presence : { ...presence, modelFolder: resolve(baseDir, modelFolder) },
  };
}

/**
 * The box's configuration: the file, together with the identity it was enrolled with when the file names none.
 *
 * @returns `setup` when nobody has said yet who the box is
 * @throws BadConfiguration
 */
export function loadAgentFile(path: string): { file: AgentFile } | { setup: SetupFile } {
  const value = readJson(path);
  const baseDir = dirname(resolve(path));
  if (typeof value !== 'object' || value === null || 'agentId' in value)
    return { file: parseAgentFile(value, baseDir) };
  const result = setupFileSchema.safeParse(value);
  if (!result.success) throw new BadConfiguration(z.prettifyError(result.error));
  const dataDir = resolve(baseDir, result.data.dataDir);
  const identity = identityIn(dataDir);
  if (identity === null) return { setup: { ...result.data, dataDir } };
  const { setup: _, cameraNetworks = identity.cameraNetworks, ...rest } = result.data;
  return { file: parseAgentFile({ ...rest, ...identity, cameraNetworks }, baseDir) };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BadConfiguration(`${path} cannot be read as JSON: ${(error as Error).message}`);
  }
}

function identityIn(dataDir: string): ReturnType<typeof readIdentity> {
  try {
    return readIdentity(dataDir);
  } catch (error) {
    throw new BadConfiguration(`identity.json in ${dataDir} cannot be used: ${(error as Error).message}`);
  }
}
