export { LogHeads } from './log-heads.js';
export { ENTRIES, entriesIn, LogTiles } from './log-tiles.js';
export { LogWriter } from './log-writer.js';
export { Proofs } from './proofs.js';
export { TransparencyModule } from './transparency.module.js';
export { TILE } from './tree.js';
