export { TraceModule } from './trace.module.js';
