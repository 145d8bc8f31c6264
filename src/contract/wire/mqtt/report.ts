import { z } from 'zod';

/** A box has no more cameras. */
const MOST_CAMERAS = 64;
/** One camera may have parts of several days: yesterday's last minute, or what is told again. */
const MOST_CAMERA_DAYS = 4 * MOST_CAMERAS;

/**
 * What a whole box has to say of a minute, in one message: the increments of all its cameras' days, and how box and cameras
 * are. Each part means what it means as a message of its own (`camera-day`, `health`). Sent only to a platform that has
 * said that it understands it (`down/watch`) on this line: one that does not know the kind would cut it.
 */
export function reportBodyOf<Day extends z.ZodType, Health extends z.ZodType>(cameraDay: Day, health: Health) {
  return z.object({ cameraDays: z.array(cameraDay).max(MOST_CAMERA_DAYS), health: health.optional() });
}

/**
 * The platform's answer to `hello`, and again whenever it changes: it understands `report`, and this is how often it wants
 * one. Often only while somebody looks at the school, or a record waits for its judgement. A box that does not know it goes
 * on as before; one that is told nothing for a while goes back to `calmSeconds`.
 */
export const watchBody = z.object({
  reportSeconds: z.int().min(1).max(3_600),
  /** For so long from now; then it is `calmSeconds` again. */
  forSeconds: z.int().min(0).max(86_400),
  calmSeconds: z.int().min(1).max(3_600),
});
