export { DrawOutcomes } from './draw/draw-outcomes.js';
export { FindingReader } from './finding-reader.js';
export { InspectionModule } from './inspection.module.js';
export { Publications, type PublishedInspection } from './publications.js';
