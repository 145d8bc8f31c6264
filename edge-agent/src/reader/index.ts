export { DirectReader, ReaderGone, type ReaderRunEnd } from './direct-reader.js';
export type { KeyPicture } from './film/key-pictures.js';
export { UNFIT, type Unfit } from './unfit.js';
