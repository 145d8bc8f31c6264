export { DrawOutcomes } from './draw/draw-outcomes.js';
export { type SignedVisit, VisitDocuments } from './field/visit-documents.js';
export { FindingReader } from './findings/finding-reader.js';
export { Publications, type PublishedInspection } from './findings/publications.js';
export { InspectionModule } from './inspection.module.js';
export { VisitReader } from './visits/visit-reader.js';
