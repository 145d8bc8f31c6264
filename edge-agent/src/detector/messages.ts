import { z } from 'zod';
import type { KeyPicture } from '../reader/index.js';
import type { Transport } from '../recorder/ffmpeg/ffmpeg.js';

/** What agent and detector say to each other over the pipe between them. */

export interface WatchOrder {
  type: 'watch';
  /** The whole list; cameras not in it are left alone. The address carries credentials and is never logged. */
  cameras: { cameraId: string; url: string; transport: Transport }[];
  /** Those whose key pictures are handed on. */
  shown: string[];
  ffmpegPath: string;
  dataDir: string;
}

/** Key pictures of cameras that are `shown`, in the order they came. */
export interface ShowOrder {
  type: 'show';
  pictures: ({ cameraId: string } & KeyPicture)[];
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
/** Nothing can be made of the pictures that were handed on of it. */
const undecodedSchema = z.object({ type: z.literal('undecoded'), cameraId: z.string() });
const aliveSchema = z.object({ type: z.literal('alive') });

export const detectorMessage = z.discriminatedUnion('type', [looksSchema, blindSchema, undecodedSchema, aliveSchema]);
export type DetectorMessage = z.infer<typeof detectorMessage>;
/** One look at one camera. */
export type CameraLook = z.infer<typeof lookSchema>;
