export { ClassGroup, Kitchen, Place, School } from './organization.entities.js';
export { OrganizationModule } from './organization.module.js';
export { SchoolDirectory, withinScope } from './school-directory.js';
