export { AccompanyDinings } from './accompany-dinings.js';
export { Dispatches } from './dispatches.js';
export { HandOvers } from './hand-overs.js';
export { type ClassLine, Headcounts } from './headcounts.js';
export { lastStanding } from './last-standing.js';
export { LeftoverActs } from './leftover-acts.js';
export { Receipts } from './receipts.js';
export { ServingModule } from './serving.module.js';
export { ServingService } from './serving.service.js';
