export { DirectReader, ReaderGone, type ReaderRunEnd } from './direct-reader.js';
export type { KeyPicture } from './film/key-pictures.js';
export { fetchKept, type KeptFilm, NotTaken } from './kept-film.js';
export { UNFIT, type Unfit } from './unfit.js';
