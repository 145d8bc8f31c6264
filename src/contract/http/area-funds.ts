import { z } from 'zod';
import { areaCode } from './auth.js';
import { id, instant } from './common.js';
import { endpoint } from './endpoint.js';
import { businessMonth, signedFen } from './fund-month.js';
import { fundReturn } from './funds.js';

/** Figures of one school or the sum of several. A figure that is unknown somewhere is unknown in the sum. */
const figures = {
  pupilDays: z.int().min(0),
  claimFen: z.int().min(0).nullable(),
  costFen: z.int().min(0),
  /** Of the subsidy. */
  openingFen: signedFen,
  inFen: signedFen,
  outFen: signedFen,
  closingFen: signedFen,
};
const areaSum = z.strictObject({
  ...figures,
  schools: z.int().min(0),
  returned: z.int().min(0),
  locked: z.int().min(0),
  /** Returns that say of themselves that something is missing. */
  incomplete: z.int().min(0),
});
const areaMonth = z.strictObject({
  areaId: z.string(),
  month: businessMonth,
  asOf: instant,
  total: areaSum,
  /** Sums of the areas below, from the same returns; one for a county. */
  areas: z.array(areaSum.extend({ areaId: z.string(), areaName: z.string() })),
  schools: z.array(
    z.strictObject({
      schoolId: id,
      schoolName: z.string(),
      areaId: z.string(),
      /** The last round; null while the school has not submitted. */
      return: fundReturn.extend({ ...figures, isComplete: z.boolean() }).nullable(),
    }),
  ),
});

export const AREA_SHEET_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const sheetSum = z.strictObject({
  ...figures,
  schools: z.int().min(0),
  /** Schools of which something is not known. */
  incomplete: z.int().min(0),
});
const areaSheet = z.strictObject({
  id,
  areaId: z.string(),
  month: businessMonth,
  state: z.enum(AREA_SHEET_STATES),
  doneSchools: z.int().min(0),
  /** Null until they are counted. */
  totalSchools: z.int().min(0).nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** Null until it is done. */
  result: z
    .strictObject({
      /** All figures are of the records of this one moment. */
      asOf: instant,
      total: sheetSum,
      areas: z.array(sheetSum.extend({ areaId: z.string(), areaName: z.string() })),
      schools: z.array(
        z.strictObject({
          ...figures,
          schoolId: id,
          schoolName: z.string(),
          areaId: z.string(),
          /** School days whose cost is not known. */
          daysUnknown: z.int().min(0),
          isComplete: z.boolean(),
        }),
      ),
    })
    .nullable(),
});
const areaParams = z.strictObject({ areaId: areaCode, month: businessMonth });
const sheetParams = z.strictObject({ sheetId: id });
const sheetErrors = ['funds.area-sheet-not-found', 'organization.area-not-found'] as const;

/** The month of an area: sums of what its schools returned, and sheets computed anew from all records. */
export const areaFundsEndpoints = {
  startAreaSheet: endpoint({
    id: 'funds.startAreaSheet',
    method: 'POST',
    path: '/areas/:areaId/fund-months/:month/sheets',
    summary:
      'Compute the month of every school of an area from its records, returned or not, all of one moment. It is done in the background; ask for it until it has ended',
    access: 'funds.read',
    makesPaper: true,
    params: areaParams,
    response: areaSheet,
    status: 201,
    errors: ['organization.area-not-found', 'funds.area-sheet-busy'],
  }),
  areaSheets: endpoint({
    id: 'funds.areaSheets',
    method: 'GET',
    path: '/areas/:areaId/fund-months/:month/sheets',
    summary: 'How far the caller’s last sheet of an area’s month is, and its figures once it is done',
    access: 'funds.read',
    params: areaParams,
    response: z.strictObject({ last: areaSheet.nullable() }),
    errors: ['organization.area-not-found'],
  }),
  cancelAreaSheet: endpoint({
    id: 'funds.cancelAreaSheet',
    method: 'POST',
    path: '/area-sheets/:sheetId/cancel',
    summary: 'Stop after the school in hand; nothing of the sheet is kept. One that has ended stays as it is',
    access: 'funds.read',
    makesPaper: true,
    params: sheetParams,
    response: areaSheet,
    errors: sheetErrors,
  }),
  areaSheetTable: endpoint({
    id: 'funds.areaSheetTable',
    method: 'GET',
    path: '/area-sheets/:sheetId/table.csv',
    summary: 'A sheet of an area with a row for each school, for Excel; the export itself is noted in the audit log',
    access: 'funds.read',
    params: sheetParams,
    produces: 'text/csv',
    errors: [...sheetErrors, 'funds.area-sheet-unfinished'],
  }),
  areaMonth: endpoint({
    id: 'funds.areaMonth',
    method: 'GET',
    path: '/areas/:areaId/fund-months/:month',
    summary:
      'The month of an area: sums of the last returns of its schools, read at one moment, with those that are missing',
    access: 'funds.read',
    params: z.strictObject({ areaId: areaCode, month: businessMonth }),
    response: areaMonth,
    errors: ['organization.area-not-found'],
  }),
} as const;
