export { FundsModule } from './funds.module.js';
export { FundReturns } from './returns/fund-returns.js';
