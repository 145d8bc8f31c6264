export type { Piece } from './cut-pieces.js';
export { FootageFeed } from './footage-feed.js';
export { HeldFootage, type ListedSpan } from './held-footage.js';
export type { Viewing } from './playback.entities.js';
export { PlaybackModule } from './playback.module.js';
export { firstTfdt, readTimescales } from './rewrite-tfdt.js';
export { ViewingRegister } from './viewing-register.js';
export type { WantedPart } from './wanted-parts.js';
