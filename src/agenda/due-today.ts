import { addDays, startOfBusinessDate } from '../contract/business-date.js';
import type { agendaEndpoints } from '../contract/http/agenda.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { Owed } from './minimum-set.js';

export type Due = ResponseOf<(typeof agendaEndpoints)['today']>['due'][number];

export interface Day {
  /** Whether pupils come; null when nobody has said. */
  isSchoolDay: boolean | null;
  /** False where a company or household brings ready meals: no meal is planned here. */
  cooksHere: boolean;
  /** Batches of ready meals that another school recorded as recalled, and of which nothing was said here. */
  recalled: readonly { actId: string; supplierName: string; mealBatch: string }[];
  /** Planned meals that stand. */
  meals: readonly {
    id: string;
    mealKind: string;
    batches: readonly { id: string; dishName: string; placeId: string; finishedAt: string; reversed: boolean }[];
    samples: readonly { batchId: string }[];
  }[];
  /** When each meal was last counted, and weighed, at this school; by meal. */
  countedAt: ReadonlyMap<string, string>;
  weighedAt: ReadonlyMap<string, string>;
  /** Samples that may be discarded. */
  oldSamples: readonly { id: string; dishName: string; placeId: string; keepUntil: string }[];
  /** Cold places, and since when today a reading of them is due; null before that. */
  coldPlaces: readonly { id: string; name: string; wasRead: boolean; dueSince: string | null }[];
  /** Lots in the stores that have expired or soon will, the earliest first, and the last day they may be used. */
  expiring: readonly { id: string; name: string; placeId: string; useBy: string; expired: boolean }[];
  /** Records that the second person refused, and nothing was entered instead. */
  refused: readonly { id: string; placeId: string; name: string; occurredAt: string }[];
  /** What the day owes by policy and has no record of, in the order of the day. */
  owed: readonly Owed[];
  /** Suppliers of whom a paper has ended or soon will, and the last day of that paper. */
  papers: readonly { supplierId: string; name: string; paper: string; validUntil: string; ended: boolean }[];
  /** Health certificates that have ended or soon will, and their last day. */
  certificates: readonly { actId: string; who: string; validUntil: string; ended: boolean }[];
  /** Papers that are to follow goods: what of which by when, and since which day they are late; null before that. */
  goodsPapers: readonly { lotId: string; name: string; lateFrom: string | null }[];
}

/** What the day still asks for: in the order of the stages, each kind by time. Nothing is due before what it is about. */
export function dueToday(day: Day): Due[] {
  const due: Due[] = [];
  const add = (kind: Due['kind'], about: Partial<Omit<Due, 'kind'>>) =>
    due.push({ kind, aboutId: null, placeId: null, name: null, since: null, ...about });

  for (const { id, placeId, name, occurredAt } of day.refused) {
    add('entered-again', { aboutId: id, placeId, name, since: occurredAt });
  }
  for (const { actId, supplierName, mealBatch } of day.recalled) {
    add('recalled-meal', { aboutId: actId, name: `${supplierName} ${mealBatch}` });
  }
  for (const { id, name, wasRead, dueSince } of day.coldPlaces) {
    if (!wasRead && dueSince !== null) add('reading', { placeId: id, name, since: dueSince });
  }
  for (const { id, name, placeId, useBy, expired } of day.expiring) {
    const since = expired ? new Date(startOfBusinessDate(addDays(useBy, 1))).toISOString() : null;
    add(expired ? 'expired-lot' : 'near-expiry', { aboutId: id, placeId, name: `${name} ${useBy}`, since });
  }
  for (const { supplierId, name, paper, validUntil, ended } of day.papers) {
    const since = ended ? new Date(startOfBusinessDate(addDays(validUntil, 1))).toISOString() : null;
    add('supplier-paper', { aboutId: supplierId, name: `${name} ${paper} ${validUntil}`, since });
  }
  for (const { actId, who, validUntil, ended } of day.certificates) {
    const since = ended ? new Date(startOfBusinessDate(addDays(validUntil, 1))).toISOString() : null;
    add('health-certificate', { aboutId: actId, name: `${who} ${validUntil}`, since });
  }
  for (const { lotId, name, lateFrom } of day.goodsPapers) {
    const since = lateFrom === null ? null : new Date(startOfBusinessDate(lateFrom)).toISOString();
    add('goods-paper', { aboutId: lotId, name, since });
  }
  if (day.isSchoolDay === true && day.cooksHere && day.meals.length === 0) add('meal', {});
  for (const { id, mealKind, batches, samples } of day.meals) {
    const cooked = batches.filter(({ reversed }) => !reversed);
    for (const batch of cooked) {
      if (samples.some(({ batchId }) => batchId === batch.id)) continue;
      add('sample', { aboutId: batch.id, placeId: batch.placeId, name: batch.dishName, since: batch.finishedAt });
    }
    const [first] = cooked.map(({ finishedAt }) => finishedAt).sort();
    const counted = day.countedAt.get(id);
    if (first !== undefined && counted === undefined) add('headcount', { aboutId: id, name: mealKind, since: first });
    if (counted !== undefined && !day.weighedAt.has(id))
      add('leftovers', { aboutId: id, name: mealKind, since: counted });
  }
  if (day.isSchoolDay === true) for (const { kind, since } of day.owed) add('duty', { name: kind, since });
  for (const { id, dishName, placeId, keepUntil } of day.oldSamples) {
    add('sample-discard', { aboutId: id, placeId, name: dishName, since: keepUntil });
  }
  return due;
}
