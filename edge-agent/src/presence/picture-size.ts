/** What the model is given; `PEOPLE_MODEL` is named after it. */
export const PICTURE_WIDTH = 512;
export const PICTURE_HEIGHT = 288;
export const PICTURE_BYTES = PICTURE_WIDTH * PICTURE_HEIGHT * 3;
