export { RosterModule } from './roster.module.js';
