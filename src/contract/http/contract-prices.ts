import { z } from 'zod';
import { areaCode } from './auth.js';
import { businessDate, fen, id, instant, unit, words } from './common.js';
import { endpoint } from './endpoint.js';
import { inSchool, schoolParams } from './journal.js';

const statedPrice = {
  ingredientId: id,
  unit,
  /** Fen for a kilogram, a litre or a piece, as the unit is; null says that from then on no contract says a price. */
  priceFen: fen.min(1).nullable(),
  from: businessDate,
  /** Last day on which it holds; null where it has no end. */
  to: businessDate.nullable().default(null),
  /** The contract. */
  source: words(120),
};

const contractPrices = z.strictObject({
  items: z.array(
    z.strictObject({
      ...statedPrice,
      priceFen: fen.nullable(),
      to: businessDate.nullable(),
      source: z.string(),
      id,
      ingredientName: z.string(),
      supplierName: z.string(),
      /** Null where the school has no supplier of that licence. */
      supplierId: id.nullable(),
      /** False where it is of this school alone. */
      forArea: z.boolean(),
      /** Whether it is what counts today. */
      holds: z.boolean(),
      statedBy: z.string(),
      statedAt: instant,
    }),
  ),
});

/** What goods cost by contract, and usually. */
export const priceEndpoints = {
  contractPrices: endpoint({
    id: 'procurement.contractPrices',
    method: 'GET',
    path: '/schools/:schoolId/contract-prices',
    summary: 'What contracts say goods cost at the school: its own prices and those of its area, the latest first',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    response: contractPrices,
    errors: ['organization.school-not-found'],
  }),
  stateSchoolPrice: endpoint({
    id: 'procurement.stateSchoolPrice',
    method: 'POST',
    path: '/schools/:schoolId/contract-prices',
    summary:
      'State what a contract of the school says goods cost. Stated once more for the same days it puts the earlier right; nothing is changed',
    access: 'funds.enter',
    scopedBy: inSchool,
    params: schoolParams,
    body: z.strictObject({ ...statedPrice, supplierId: id }),
    response: contractPrices,
    status: 201,
    idempotent: true,
    errors: [
      'organization.school-not-found',
      'procurement.supplier-not-found',
      'procurement.ends-before-it-begins',
      'catalogue.ingredient-not-found',
    ],
  }),
  stateAreaPrice: endpoint({
    id: 'procurement.stateAreaPrice',
    method: 'POST',
    path: '/areas/:areaId/contract-prices',
    summary:
      'State what a contract of an area says goods cost (F-14: fixed-point purchase), for all its schools that buy from the holder of the licence. What a school states itself goes before',
    access: 'funds.settle',
    params: z.strictObject({ areaId: areaCode }),
    body: z.strictObject({ ...statedPrice, supplierName: words(80), licenceNo: words(40) }),
    status: 204,
    idempotent: true,
    errors: ['organization.area-not-found', 'procurement.ends-before-it-begins', 'catalogue.ingredient-not-found'],
  }),
  usualPrice: endpoint({
    id: 'procurement.usualPrice',
    method: 'GET',
    path: '/schools/:schoolId/usual-price',
    summary:
      'What goods usually cost here today: by contract with the supplier, and the median of the other schools of the county, where enough of them bought lately that none is told what another pays (X06)',
    access: 'school.read',
    scopedBy: inSchool,
    params: schoolParams,
    query: z.strictObject({ ingredientId: id, unit, supplierId: id.optional() }),
    response: z.strictObject({
      contractFen: fen.nullable(),
      medianFen: fen.nullable(),
      medianSchools: z.int().nullable(),
      medianDays: z.int(),
      /** Percent that a price may be off before somebody is asked why. */
      contractPercent: z.int(),
      medianPercent: z.int(),
    }),
    errors: ['organization.school-not-found', 'procurement.supplier-not-found'],
  }),
} as const;
