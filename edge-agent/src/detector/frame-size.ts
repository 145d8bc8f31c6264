/** The size every frame is brought to before anybody looks at it. */
export const FRAME_WIDTH = 160;
export const FRAME_HEIGHT = 90;
export const FRAME_BYTES = FRAME_WIDTH * FRAME_HEIGHT;
