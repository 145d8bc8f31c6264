/** Why a stream is left to ffmpeg: a closed list, each with words on the box's page (`ffmpeg_…` in `CAMERA_REASONS`). */
export const UNFIT = ['encrypted', 'packets', 'description', 'stamps', 'fault'] as const;
export type Unfit = (typeof UNFIT)[number];

/** The stream is there, and is not one that is read here. */
export class UnfitStream extends Error {
  constructor(
    readonly unfit: Unfit,
    message: string,
  ) {
    super(message);
    this.name = 'UnfitStream';
  }
}
