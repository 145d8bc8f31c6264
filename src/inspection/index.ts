export { DrawOutcomes } from './draw/draw-outcomes.js';
export { InspectionModule } from './inspection.module.js';
export { Publications, type PublishedInspection } from './publications.js';
