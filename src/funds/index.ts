export { FundsModule } from './funds.module.js';
export { AreaMonths } from './returns/area-months.js';
export { FundReturns } from './returns/fund-returns.js';
export { MonthSheets } from './sheet/month-sheets.js';
