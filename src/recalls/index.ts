export { RecallsModule } from './recalls.module.js';
