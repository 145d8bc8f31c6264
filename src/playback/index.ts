export { FootageFeed } from './footage-feed.js';
export type { Viewing } from './playback.entities.js';
export { PlaybackModule } from './playback.module.js';
export type { Piece } from './playlist/cut-pieces.js';
export { firstTfdt, readTimescales } from './playlist/rewrite-tfdt.js';
export type { WantedPart } from './playlist/wanted-parts.js';
export { HeldFootage, type ListedSpan } from './uploads/held-footage.js';
export { ViewingRegister } from './viewing-register.js';
