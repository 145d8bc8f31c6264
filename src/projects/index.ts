export { ProjectReader } from './project-reader.js';
export { ProjectsModule } from './projects.module.js';
