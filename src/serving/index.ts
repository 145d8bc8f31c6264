export { AccompanyDinings } from './accompany-dinings.js';
export { Dispatches } from './dispatching/dispatches.js';
export { Receipts } from './dispatching/receipts.js';
export { HandOvers } from './hand-overs.js';
export { type ClassLine, Headcounts } from './headcounts.js';
export { lastStanding } from './last-standing.js';
export { LeftoverActs } from './leftover-acts.js';
export { ServingModule } from './serving.module.js';
export { ServingService } from './serving.service.js';
