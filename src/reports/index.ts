export { MonthReports } from './month/month-reports.js';
export { ReportsModule } from './reports.module.js';
