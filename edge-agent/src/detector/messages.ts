import { z } from 'zod';
import type { Transport } from '../recorder/ffmpeg.js';

/** What agent and detector say to each other over the pipe between them. */

export interface WatchOrder {
  type: 'watch';
  /** The whole list; cameras not in it are left alone. The address carries credentials and is never logged. */
  cameras: { cameraId: string; url: string; transport: Transport }[];
  ffmpegPath: string;
  dataDir: string;
}

const lookSchema = z.object({
  cameraId: z.string(),
  atMs: z.number(),
  activity: z.number().int().min(0).max(255).nullable(),
  covered: z.boolean(),
  coveredSinceMs: z.number().nullable(),
  frozenSinceMs: z.number().nullable(),
});
const looksSchema = z.object({ type: z.literal('looks'), looks: z.array(lookSchema) });
/** What was looked at has ended without a picture. */
const blindSchema = z.object({ type: z.literal('blind'), cameraId: z.string(), url: z.string() });
const aliveSchema = z.object({ type: z.literal('alive') });

export const detectorMessage = z.discriminatedUnion('type', [looksSchema, blindSchema, aliveSchema]);
export type DetectorMessage = z.infer<typeof detectorMessage>;
/** One look at one camera. */
export type CameraLook = z.infer<typeof lookSchema>;
