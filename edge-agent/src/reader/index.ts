export { DirectReader, ReaderGone, type ReaderRunEnd } from './direct-reader.js';
export { UNFIT, type Unfit } from './unfit.js';
