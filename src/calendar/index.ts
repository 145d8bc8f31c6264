export { CalendarModule } from './calendar.module.js';
export { SchoolCalendars } from './school-calendars.js';
export type { WorkingDeadline } from './working-days.js';
