import { z } from 'zod';
import { LOOK_STATES, MOST_PEOPLE } from '../../../src/contract/wire/mqtt/presence.js';
import type { StoredPicture } from './choose-pictures.js';

/** What the agent and the process that looks for people say to each other over the pipe between them. */

export interface LookOrder {
  windowId: string;
  people: number;
  /** In the order of time. */
  pictures: readonly StoredPicture[];
  ffmpegPath: string;
  dataDir: string;
  niceness: number;
  modelFolder: string;
}

const count = z.int().min(0);
const people = z.int().min(0).max(MOST_PEOPLE);
const percent = z.int().min(0).max(100).nullable();

export const lookAnswer = z.object({
  windowId: z.string(),
  state: z.enum(LOOK_STATES),
  framesLooked: count,
  framesDark: count,
  framesWithPerson: count,
  framesWithTwo: count,
  mostAtOnce: people,
  twiceInARow: people,
  bestScorePercent: percent,
  secondScorePercent: percent,
  /** Of the process and its ffmpeg. */
  cpuMs: count,
});
export type LookAnswer = z.infer<typeof lookAnswer>;
