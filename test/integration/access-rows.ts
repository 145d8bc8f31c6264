import { ACCOUNT_ROWS } from './access/account-rows.js';
import { declaredRows } from './access/declared-rows.js';
import { FOOTAGE_ROWS } from './access/footage-rows.js';
import { INSPECTION_ROWS } from './access/inspection-rows.js';
import { OFFICE_ROWS } from './access/office-rows.js';
import { RECORD_ROWS } from './access/record-rows.js';
import type { Row } from './access/row.js';
import { SCHOOL_ROWS } from './access/school-rows.js';

/** One row for every route. A route without a row fails the test: nobody may add one without saying whom it is for. */
export const ROWS: Record<string, Row> = {
  ...declaredRows(),
  ...ACCOUNT_ROWS,
  ...SCHOOL_ROWS,
  ...FOOTAGE_ROWS,
  ...RECORD_ROWS,
  ...OFFICE_ROWS,
  ...INSPECTION_ROWS,
};
