export { PupilsModule } from './pupils.module.js';
