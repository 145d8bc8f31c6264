import { businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import type { CheckId } from '../../contract/checks.js';
import { type Cause, COUNTED_CAUSES } from '../../contract/verdicts.js';
import type { DeliveryFacts } from '../dossier/facts-of-day.js';
import { check, FITS, type PastDay } from './check.js';

const isCounted = (cause: Cause | null): boolean => COUNTED_CAUSES.some((counted) => counted === cause);

type DeliverySeen = ReturnType<typeof deliveriesOf>[number];
const deliveriesOf = (deliveries: readonly DeliveryFacts[]) =>
  deliveries.map(({ actId, atMs, verdict, cause, lines }) => ({
    ...{ actId, atMs, verdict, cause },
    costFen: lines.reduce(
      (sum, { unit, acceptedAmount, unitPriceFen }) =>
        sum + Math.round((acceptedAmount * (unitPriceFen ?? 0)) / (unit === 'piece' ? 1 : 1_000)),
      0,
    ),
  }));

/** Deliveries of the day of which the footage says something; they are one doubt, worth what was paid for them. */
const ofDeliveries = <Id extends CheckId>(id: Id, isDoubted: (delivery: DeliverySeen) => boolean) =>
  check({
    id,
    version: 1,
    onAnyDay: true,
    limits: [],
    take: ({ today }) => ({ deliveries: deliveriesOf(today.deliveries) }),
    judge({ deliveries }) {
      const doubted = deliveries.filter(isDoubted);
      const [first] = doubted;
      if (!first) return FITS;
      return {
        ...{ verdict: 'doubt', score: 60, moneyFen: doubted.reduce((sum, { costFen }) => sum + costFen, 0) },
        facts: { deliveries: doubted.length, at: new Date(first.atMs).toISOString() },
        refs: doubted.map(({ actId: refId }) => ({ what: 'act', id: refId })),
      };
    },
  });

/** Goods that two people weighed move something at the scale. */
export const deliveryUnseen = ofDeliveries(
  'delivery-unseen',
  ({ verdict, cause }) => verdict === 'unseen' && isCounted(cause),
);

/** A lens that is covered just while goods are signed for. */
export const deliveryCovered = ofDeliveries(
  'delivery-covered',
  ({ verdict, cause }) => verdict === 'obstructed' && isCounted(cause),
);

/** Two sign for goods, and pictures of the scale show fewer people than that at once. */
export const deliveryFewPeople = ofDeliveries(
  'delivery-few-people',
  ({ verdict, cause }) => verdict === 'partly' && cause === 'few_people',
);

const MINUTE_MS = 60_000;

/** Somebody in a store at night, for longer than a cat or a light, and no record of goods. */
export const nightMovement = check({
  id: 'night-movement',
  version: 1,
  onAnyDay: true,
  limits: ['night_from_minute', 'night_to_minute', 'night_seconds'],
  take: ({ today }) => ({
    movements: today.movements
      .filter(({ placeKind, cause }) => (placeKind === 'dry_store' || placeKind === 'cold_store') && isCounted(cause))
      .map(({ eventId, startedAtMs, endedAtMs }) => ({ eventId, startedAtMs, endedAtMs })),
  }),
  judge({ movements }, limits) {
    const atNight = movements.filter(({ startedAtMs, endedAtMs }) => {
      const minute = (startedAtMs - startOfBusinessDate(businessDateOf(startedAtMs))) / MINUTE_MS;
      const isNight = minute >= limits.night_from_minute || minute < limits.night_to_minute;
      return isNight && endedAtMs - startedAtMs >= limits.night_seconds * 1_000;
    });
    const [first] = atNight;
    if (!first) return FITS;
    const minutes = Math.round(
      atNight.reduce((sum, { startedAtMs, endedAtMs }) => sum + endedAtMs - startedAtMs, 0) / MINUTE_MS,
    );
    return {
      ...{ verdict: 'doubt', score: 50 + minutes, moneyFen: null },
      facts: { minutes, at: new Date(first.startedAtMs).toISOString() },
      refs: atNight.map(({ eventId: id }) => ({ what: 'event', id })),
    };
  },
});

/** One record without movement is a question of its own; many on one day may have been written at a desk. */
export const recordsUnseen = check({
  id: 'records-unseen',
  version: 1,
  limits: ['unseen_records'],
  take: ({ today }) => ({
    unseen: today.watched
      .filter(({ verdict, cause, stage }) => verdict === 'unseen' && isCounted(cause) && stage !== 'acceptance')
      .map(({ actId, stage }) => ({ actId, stage })),
    supported: today.supported,
  }),
  judge({ unseen, supported }, limits) {
    if (unseen.length < limits.unseen_records) return FITS;
    return {
      ...{ verdict: 'doubt', score: 30 + (60 * unseen.length) / (unseen.length + supported), moneyFen: null },
      facts: { records: unseen.length, supported },
      refs: unseen.map(({ actId: id }) => ({ what: 'act', id })),
    };
  },
});

/** Cause first: what no camera showed is held against nobody. It is said once, so that somebody mends it. */
export const watching = check({
  id: 'watching',
  version: 1,
  limits: ['unwatched_percent', 'unwatched_records'],
  take: ({ today }) => ({
    unwatched: today.watched
      .filter(({ verdict, cause }) => verdict === 'unwatched' && !isCounted(cause) && cause !== 'no_camera')
      .map(({ actId, cause }) => ({ actId, cause: cause ?? ('unknown' as const) })),
    pending: today.watched.filter(({ verdict }) => verdict === 'pending').length,
    others: today.supported + today.watched.filter(({ verdict }) => ['unseen', 'obstructed'].includes(verdict)).length,
  }),
  judge({ unwatched, others }, limits) {
    const all = unwatched.length + others;
    if (unwatched.length < limits.unwatched_records || unwatched.length * 100 < all * limits.unwatched_percent) {
      return FITS;
    }
    return {
      ...{ verdict: 'cannot_judge', cause: commonest(unwatched.map(({ cause }) => cause)) },
      facts: { records: unwatched.length, of: all },
      refs: unwatched.map(({ actId: id }) => ({ what: 'act', id })),
    };
  },
});

/** What one place's records of one day came to: no footage could say anything of any of them, or of some it could. */
interface PlaceDay {
  isUnjudged: boolean;
  records: { actId: string; cause: Cause }[];
}

/** Of each place with records on the day whose verdicts are in. A place without a camera is nobody's to mend. */
function placeDaysOf({ watched, supportedPlaces }: PastDay['facts']): Map<string, PlaceDay> {
  const places = new Map<string, PlaceDay>(
    supportedPlaces.map((placeId) => [placeId, { isUnjudged: false, records: [] }]),
  );
  for (const { placeId, actId, verdict, cause } of watched) {
    if (placeId === null) continue;
    const place = places.get(placeId) ?? { isUnjudged: true, records: [] };
    const isUnjudged = verdict === 'unwatched' && !isCounted(cause) && cause !== 'no_camera';
    places.set(placeId, {
      isUnjudged: place.isUnjudged && isUnjudged,
      records: isUnjudged ? [...place.records, { actId, cause: cause ?? 'unknown' }] : place.records,
    });
  }
  return places;
}

/**
 * A place of whose records the footage could say nothing, on day after day or on many of them: a dead camera, a clock, or a picture of which nobody
 * knows whether anything moved in it. It is no doubt, however long it lasts; but it is said, or else whoever brings it about
 * would be asked nothing for ever. A day without records at the place neither counts nor interrupts.
 */
export const placeUnjudged = check({
  id: 'place-unjudged',
  version: 1,
  limits: ['unjudged_days', 'unjudged_of_days'],
  take: ({ today, before }, { unjudged_of_days }) => {
    const earlier = before.map(({ facts }) => placeDaysOf(facts));
    const places = [...placeDaysOf(today)].map(([placeId, now]) => ({
      placeId,
      days: [...earlier.flatMap((day) => day.get(placeId) ?? []), now].slice(-unjudged_of_days),
    }));
    return { places: places.sort((a, b) => (a.placeId < b.placeId ? -1 : 1)) };
  },
  judge({ places }, limits) {
    const lasting = places.flatMap(({ days }) => {
      const unjudged = days.filter(({ isUnjudged }) => isUnjudged);
      return days.at(-1)?.isUnjudged && unjudged.length >= limits.unjudged_days ? [{ of: days.length, unjudged }] : [];
    });
    const [longest] = lasting.sort((a, b) => b.unjudged.length - a.unjudged.length);
    if (!longest) return FITS;
    const records = lasting.flatMap(({ unjudged }) => unjudged.flatMap((day) => day.records));
    return {
      ...{ verdict: 'cannot_judge', cause: commonest(records.map(({ cause }) => cause)) },
      facts: { places: lasting.length, days: longest.unjudged.length, of: longest.of, records: records.length },
      refs: records.map(({ actId: id }) => ({ what: 'act', id })),
    };
  },
});

function commonest(causes: readonly Cause[]): Cause {
  const counts = new Map<Cause, number>();
  for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? 'unknown';
}
