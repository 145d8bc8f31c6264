export { CalendarModule } from './calendar.module.js';
export { SchoolCalendars } from './school-calendars.js';
