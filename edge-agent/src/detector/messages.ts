import { z } from 'zod';

/** What agent and detector say to each other over the pipe between them. */

export interface WatchOrder {
  type: 'watch';
  /** The whole list; cameras not in it are left alone. The address carries credentials and is never logged. */
  cameras: { cameraId: string; url: string }[];
  ffmpegPath: string;
  dataDir: string;
}

const lookSchema = z.object({
  type: z.literal('look'),
  cameraId: z.string(),
  atMs: z.number(),
  activity: z.number().int().min(0).max(255).nullable(),
  covered: z.boolean(),
  coveredSinceMs: z.number().nullable(),
});
const aliveSchema = z.object({ type: z.literal('alive') });

export const detectorMessage = z.discriminatedUnion('type', [lookSchema, aliveSchema]);
export type DetectorMessage = z.infer<typeof detectorMessage>;
export type LookMessage = z.infer<typeof lookSchema>;
