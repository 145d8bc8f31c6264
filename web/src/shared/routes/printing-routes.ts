import type { printingEndpoints } from '../../../../src/contract/http/printing';
import { route } from './routes';

type Printing = typeof printingEndpoints;

/** Ledgers as files, and what becomes of what was printed. */
export const printingRoutes = {
  sheet: route<Printing['sheet']>('printing.sheet', 'GET', '/schools/:schoolId/ledgers/:ledger/sheet.pdf'),
  table: route<Printing['table']>('printing.table', 'GET', '/schools/:schoolId/ledgers/:ledger/table.xlsx'),
  blank: route<Printing['blank']>('printing.blank', 'GET', '/schools/:schoolId/ledgers/:ledger/blank.pdf'),
  print: route<Printing['print']>('printing.print', 'GET', '/schools/:schoolId/prints/:printId'),
  visit: route<Printing['visit']>('printing.visit', 'GET', '/inspections/:inspectionId/document.pdf'),
  startBatch: route<Printing['startBatch']>('printing.startBatch', 'POST', '/print-batches'),
  batches: route<Printing['batches']>('printing.batches', 'GET', '/print-batches'),
  cancelBatch: route<Printing['cancelBatch']>('printing.cancelBatch', 'POST', '/print-batches/:batchId/cancel'),
  batchFile: route<Printing['batchFile']>('printing.batchFile', 'GET', '/print-batches/:batchId/files.zip'),
} as const;
