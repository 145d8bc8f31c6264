export { Area, ClassGroup, Kitchen, Place, School } from './organization.entities.js';
export { OrganizationModule } from './organization.module.js';
export { SchoolDirectory, withinScope } from './school-directory.js';
export { type NewClass, type NewKitchen, type NewSchool, type NewService, Structure } from './structure.js';
