import { addDays, type BusinessDate, DAY_MS } from '../../contract/business-date.js';
import type { PrintFormat } from '../../contract/http/printing.js';
import type { WantedBatch } from '../printing.entities.js';

/** One file of a batch. */
export interface BatchFile {
  schoolId: string;
  ledger: string;
  /** Both days belong to it; they lie in one month. */
  from: BusinessDate;
  to: BusinessDate;
  format: PrintFormat;
}

/** The files of a batch in their order: by school, ledger, month and form. */
export function filesOf({
  schoolIds,
  ledgers,
  from,
  to,
  formats,
}: Pick<WantedBatch, 'schoolIds' | 'ledgers' | 'from' | 'to' | 'formats'>): BatchFile[] {
  const months = monthsOf(from, to);
  return schoolIds.flatMap((schoolId) =>
    ledgers.flatMap((ledger) =>
      months.flatMap((month) => formats.map((format) => ({ schoolId, ledger, ...month, format }))),
    ),
  );
}

/** The days from `from` to `to` by calendar months; the first and the last may be parts of one. */
export function monthsOf(from: BusinessDate, to: BusinessDate): { from: BusinessDate; to: BusinessDate }[] {
  const months: { from: BusinessDate; to: BusinessDate }[] = [];
  for (let first = from; first <= to; ) {
    const [year = 0, month = 0] = first.split('-').map(Number);
    const next = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    months.push({ from: first, to: next <= to ? addDays(next, -1) : to });
    first = next;
  }
  return months;
}

/** How many days, both included; below 1 where it ends before it begins. */
export const daysOf = (from: BusinessDate, to: BusinessDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;

/** What no file system takes in a name, and what would lead out of the folder. */
const NOT_IN_PATHS = /[\\/:*?"<>|]|\p{Cc}|^\.+/gu;

/** A name as a part of a path in the zip. */
export const pathPart = (name: string): string => name.replace(NOT_IN_PATHS, '_').trim() || '_';
