import type { agendaEndpoints } from '../../../../src/contract/http/agenda';
import type { appEndpoints } from '../../../../src/contract/http/app';
import type { authEndpoints } from '../../../../src/contract/http/auth';
import type { catalogueEndpoints } from '../../../../src/contract/http/catalogue';
import type { Endpoint } from '../../../../src/contract/http/endpoint';
import type { journalEndpoints } from '../../../../src/contract/http/journal';
import type { kitchenEndpoints } from '../../../../src/contract/http/kitchen';
import type { organizationEndpoints } from '../../../../src/contract/http/organization';
import type { procurementEndpoints } from '../../../../src/contract/http/procurement';
import type { servingEndpoints } from '../../../../src/contract/http/serving';
import type { supplierEndpoints } from '../../../../src/contract/http/suppliers';
import type { videoEndpoints } from '../../../../src/contract/http/video';
import type { warehouseEndpoints } from '../../../../src/contract/http/warehouse';
import type { Route } from '../api';

export function route<E>(id: string, method: Endpoint['method'], path: string): Route<E> {
  return { id, method, path };
}

type Agenda = typeof agendaEndpoints;
type Auth = typeof authEndpoints;
type Organization = typeof organizationEndpoints;
type Video = typeof videoEndpoints;
type Journal = typeof journalEndpoints;
type Procurement = typeof procurementEndpoints;
type Warehouse = typeof warehouseEndpoints;
type Kitchen = typeof kitchenEndpoints;
type Serving = typeof servingEndpoints;
type Catalogue = typeof catalogueEndpoints;

/** The declared routes that the pages call. */
export const routes = {
  health: route<(typeof appEndpoints)['health']>('app.health', 'GET', '/health'),
  login: route<Auth['login']>('auth.login', 'POST', '/auth/login'),
  logout: route<Auth['logout']>('auth.logout', 'POST', '/auth/logout'),
  me: route<Auth['me']>('auth.me', 'GET', '/auth/me'),
  setPin: route<Auth['setPin']>('auth.setPin', 'PUT', '/auth/pin'),
  schools: route<Organization['schools']>('organization.schools', 'GET', '/schools'),
  school: route<Organization['school']>('organization.school', 'GET', '/schools/:schoolId'),
  cameras: route<Video['cameras']>('video.cameras', 'GET', '/schools/:schoolId/cameras'),
  act: route<Journal['act']>('journal.act', 'GET', '/acts/:actId'),
  cosign: route<Journal['cosign']>('journal.cosign', 'POST', '/acts/:actId/co-signatures'),
  correct: route<Journal['correct']>('journal.correct', 'POST', '/acts/:actId/correction'),
  today: route<Agenda['today']>('agenda.today', 'GET', '/schools/:schoolId/today'),
  upload: route<Journal['upload']>('journal.upload', 'POST', '/schools/:schoolId/attachments'),
  ingredients: route<Catalogue['ingredients']>('catalogue.ingredients', 'GET', '/ingredients'),
  createIngredient: route<Catalogue['createIngredient']>('catalogue.createIngredient', 'POST', '/ingredients'),
  createSupplier: route<(typeof supplierEndpoints)['createSupplier']>(
    'procurement.createSupplier',
    'POST',
    '/schools/:schoolId/suppliers',
  ),
  suppliers: route<(typeof supplierEndpoints)['suppliers']>(
    'procurement.suppliers',
    'GET',
    '/schools/:schoolId/suppliers',
  ),
  accept: route<Procurement['accept']>('procurement.accept', 'POST', '/schools/:schoolId/deliveries'),
  order: route<Procurement['order']>('procurement.order', 'POST', '/schools/:schoolId/orders'),
  keepPaper: route<(typeof supplierEndpoints)['keepPaper']>(
    'procurement.keepPaper',
    'POST',
    '/schools/:schoolId/supplier-papers',
  ),
  bringPaper: route<Procurement['bringPaper']>('procurement.bringPaper', 'POST', '/schools/:schoolId/goods-papers'),
  stock: route<Warehouse['stock']>('warehouse.stock', 'GET', '/schools/:schoolId/stock'),
  stockIn: route<Warehouse['stockIn']>('warehouse.stockIn', 'POST', '/schools/:schoolId/stock-ins'),
  stockOut: route<Warehouse['stockOut']>('warehouse.stockOut', 'POST', '/schools/:schoolId/stock-outs'),
  writeOff: route<Warehouse['writeOff']>('warehouse.writeOff', 'POST', '/schools/:schoolId/write-offs'),
  returnGoods: route<Warehouse['returnGoods']>('warehouse.returnGoods', 'POST', '/schools/:schoolId/stock-returns'),
  transfer: route<Warehouse['transfer']>('warehouse.transfer', 'POST', '/schools/:schoolId/transfers'),
  sendBack: route<Warehouse['sendBack']>('warehouse.sendBack', 'POST', '/schools/:schoolId/send-backs'),
  stocktake: route<Warehouse['stocktake']>('warehouse.stocktake', 'POST', '/schools/:schoolId/stocktakes'),
  recordReading: route<Warehouse['recordReading']>('warehouse.recordReading', 'POST', '/schools/:schoolId/readings'),
  meals: route<Kitchen['meals']>('kitchen.meals', 'GET', '/schools/:schoolId/meals'),
  planMeal: route<Kitchen['planMeal']>('kitchen.planMeal', 'POST', '/schools/:schoolId/meals'),
  cook: route<Kitchen['cook']>('kitchen.cook', 'POST', '/schools/:schoolId/batches'),
  keepSample: route<Kitchen['keepSample']>('kitchen.keepSample', 'POST', '/schools/:schoolId/samples'),
  discardSample: route<Kitchen['discardSample']>('kitchen.discardSample', 'POST', '/schools/:schoolId/sample-discards'),
  samplesKept: route<Kitchen['samplesKept']>('kitchen.samplesKept', 'GET', '/schools/:schoolId/samples'),
  handOver: route<Serving['handOver']>('serving.handOver', 'POST', '/schools/:schoolId/hand-overs'),
  dispatch: route<Serving['dispatch']>('serving.dispatch', 'POST', '/schools/:schoolId/dispatches'),
  headcount: route<Serving['headcount']>('serving.headcount', 'POST', '/schools/:schoolId/headcounts'),
  leftovers: route<Serving['leftovers']>('serving.leftovers', 'POST', '/schools/:schoolId/leftovers'),
} as const;
