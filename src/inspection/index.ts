export { DrawOutcomes } from './draw/draw-outcomes.js';
export { type SignedVisit, VisitDocuments } from './field/visit-documents.js';
export { FindingReader } from './finding-reader.js';
export { InspectionModule } from './inspection.module.js';
export { Publications, type PublishedInspection } from './publications.js';
export { VisitReader } from './visit-reader.js';
