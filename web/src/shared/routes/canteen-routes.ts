import type { agendaEndpoints } from '../../../../src/contract/http/agenda';
import type { authEndpoints } from '../../../../src/contract/http/auth';
import type { priceEndpoints } from '../../../../src/contract/http/contract-prices';
import type { journalEndpoints } from '../../../../src/contract/http/journal';
import type { menuEndpoints } from '../../../../src/contract/http/menu';
import type { noteReadingEndpoints } from '../../../../src/contract/http/note-reading';
import type { procurementEndpoints } from '../../../../src/contract/http/procurement';
import type { servingEndpoints } from '../../../../src/contract/http/serving';
import type { dietEndpoints } from '../../../../src/contract/http/special-diets';
import type { warehouseEndpoints } from '../../../../src/contract/http/warehouse';
import { route } from './routes';

type Journal = typeof journalEndpoints;
type Menu = typeof menuEndpoints;

/** Routes of the phone's forms and lists; apart from the others, so that the first screen does not carry them. */
export const canteenRoutes = {
  branch: route<Journal['branch']>('journal.branch', 'GET', '/acts/:actId/branch'),
  refuse: route<Journal['refuse']>('journal.refuse', 'POST', '/acts/:actId/refusal'),
  attachment: route<Journal['attachmentContent']>(
    'journal.attachmentContent',
    'GET',
    '/attachments/:attachmentId/content',
  ),
  formLimits: route<Journal['formLimits']>('journal.formLimits', 'GET', '/schools/:schoolId/form-limits'),
  coSigners: route<(typeof authEndpoints)['coSigners']>('auth.coSigners', 'GET', '/schools/:schoolId/co-signers'),
  orders: route<(typeof procurementEndpoints)['orders']>('procurement.orders', 'GET', '/schools/:schoolId/orders'),
  signers: route<Journal['signers']>('journal.signers', 'GET', '/acts/:actId/signers'),
  awaitedPapers: route<(typeof procurementEndpoints)['awaitedPapers']>(
    'procurement.awaitedPapers',
    'GET',
    '/schools/:schoolId/awaited-papers',
  ),
  deliveries: route<(typeof procurementEndpoints)['deliveries']>(
    'procurement.deliveries',
    'GET',
    '/schools/:schoolId/deliveries',
  ),
  usualPrice: route<(typeof priceEndpoints)['usualPrice']>(
    'procurement.usualPrice',
    'GET',
    '/schools/:schoolId/usual-price',
  ),
  noteReading: route<(typeof noteReadingEndpoints)['noteReading']>(
    'procurement.noteReading',
    'GET',
    '/schools/:schoolId/note-reading',
  ),
  readNote: route<(typeof noteReadingEndpoints)['readNote']>(
    'procurement.readNote',
    'POST',
    '/schools/:schoolId/note-readings',
  ),
  storageLimits: route<(typeof warehouseEndpoints)['storageLimits']>(
    'warehouse.storageLimits',
    'GET',
    '/schools/:schoolId/storage-limits',
  ),
  dailyChecks: route<(typeof agendaEndpoints)['dailyChecks']>(
    'agenda.dailyChecks',
    'GET',
    '/schools/:schoolId/daily-checks',
  ),
  servings: route<(typeof servingEndpoints)['servings']>('serving.servings', 'GET', '/schools/:schoolId/servings'),
  menuDay: route<Menu['day']>('menu.day', 'GET', '/schools/:schoolId/menu-days/:date'),
  diets: route<(typeof dietEndpoints)['diets']>('menu.diets', 'GET', '/schools/:schoolId/special-diets'),
  requisition: route<Menu['requisition']>('menu.requisition', 'GET', '/schools/:schoolId/menu-days/:date/requisition'),
  orderProposal: route<Menu['orderProposal']>(
    'menu.orderProposal',
    'GET',
    '/schools/:schoolId/menu-days/:date/order-proposal',
  ),
} as const;
