export { Area, ClassGroup, Kitchen, Place, School } from './organization.entities.js';
export { OrganizationModule } from './organization.module.js';
export { SchoolDirectory, servesOn, withinScope } from './school-directory.js';
/** @public rows of an import */
export type { NewClass, NewKitchen, NewSchool, NewService } from './structure.js';
export { Structure } from './structure.js';
