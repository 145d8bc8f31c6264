import type { areaFundsEndpoints } from '../../../../src/contract/http/area-funds';
import type { fundsEndpoints } from '../../../../src/contract/http/funds';
import type { fundsNoticeEndpoints } from '../../../../src/contract/http/funds-notices';
import { route } from './routes';

type Funds = typeof fundsEndpoints;
type Notices = typeof fundsNoticeEndpoints;

/** Routes of the money pages. */
export const fundsRoutes = {
  month: route<Funds['month']>('funds.month', 'GET', '/schools/:schoolId/fund-months/:month'),
  monthTable: route<Funds['monthTable']>('funds.monthTable', 'GET', '/schools/:schoolId/fund-months/:month/table.csv'),
  stateTerm: route<Funds['stateTerm']>('funds.stateTerm', 'POST', '/schools/:schoolId/programme-terms'),
  enter: route<Funds['enter']>('funds.enter', 'POST', '/schools/:schoolId/fund-entries'),
  signEntry: route<Funds['signEntry']>(
    'funds.signEntry',
    'POST',
    '/schools/:schoolId/fund-entries/:entryId/signatures',
  ),
  reverseEntry: route<Funds['reverseEntry']>(
    'funds.reverseEntry',
    'POST',
    '/schools/:schoolId/fund-entries/:entryId/reversal',
  ),
  submit: route<Funds['submit']>('funds.submit', 'POST', '/schools/:schoolId/fund-months/:month/returns'),
  returns: route<Funds['returns']>('funds.returns', 'GET', '/schools/:schoolId/fund-months/:month/returns'),
  lockReturn: route<Funds['lockReturn']>('funds.lockReturn', 'POST', '/schools/:schoolId/fund-returns/:returnId/lock'),
  startAreaSheet: route<(typeof areaFundsEndpoints)['startAreaSheet']>(
    'funds.startAreaSheet',
    'POST',
    '/areas/:areaId/fund-months/:month/sheets',
  ),
  areaSheets: route<(typeof areaFundsEndpoints)['areaSheets']>(
    'funds.areaSheets',
    'GET',
    '/areas/:areaId/fund-months/:month/sheets',
  ),
  cancelAreaSheet: route<(typeof areaFundsEndpoints)['cancelAreaSheet']>(
    'funds.cancelAreaSheet',
    'POST',
    '/area-sheets/:sheetId/cancel',
  ),
  areaSheetTable: route<(typeof areaFundsEndpoints)['areaSheetTable']>(
    'funds.areaSheetTable',
    'GET',
    '/area-sheets/:sheetId/table.csv',
  ),
  notices: route<Notices['rounds']>('disclosure.fundsNotices', 'GET', '/areas/:areaId/fund-months/:month/notices'),
  publish: route<Notices['publish']>('disclosure.publishFunds', 'POST', '/areas/:areaId/fund-months/:month/notices'),
  areaMonth: route<(typeof areaFundsEndpoints)['areaMonth']>(
    'funds.areaMonth',
    'GET',
    '/areas/:areaId/fund-months/:month',
  ),
} as const;
