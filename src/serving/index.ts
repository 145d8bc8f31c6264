export { AccompanyDinings } from './accompany-dinings.js';
export { HandOvers } from './hand-overs.js';
export { Headcounts } from './headcounts.js';
export { LeftoverActs } from './leftover-acts.js';
export { AccompanyDining, HandOver, HandOverLine, Headcount, HeadcountLine, Leftovers } from './serving.entities.js';
export { ServingModule } from './serving.module.js';
