export { LogHeads } from './log-heads.js';
export { LogWriter } from './log-writer.js';
export { Proofs } from './proofs.js';
export { TransparencyModule } from './transparency.module.js';
