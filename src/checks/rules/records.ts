import { check, FITS, lastOf } from './check.js';

const MINUTE_MS = 60_000;

/** Instruments do not repeat themselves day after day; who copies does. */
export const copiedValues = check({
  id: 'copied-values',
  version: 2,
  limits: ['copied_figures', 'look_back_days'],
  earlier: { 1: { look_back_days: 10 } },
  take: ({ today, before }, { look_back_days }) => ({
    forms: today.forms
      .filter(({ values }) => values.length > 1)
      .map(({ form, stage, values, actIds }) => ({
        ...{ form, stage, values, actIds },
        same: lastOf(before, look_back_days)
          .flatMap(({ facts }) => facts.forms.filter((one) => one.form === form && one.values.join() === values.join()))
          .map((one) => one.actIds),
      })),
  }),
  judge({ forms }, limits) {
    const copied = forms.filter(({ values, same }) => values.length * same.length >= limits.copied_figures);
    const [worst] = copied.sort((a, b) => b.values.length * b.same.length - a.values.length * a.same.length);
    if (!worst) return FITS;
    return {
      ...{ verdict: 'doubt', score: 30 + worst.values.length * worst.same.length, moneyFen: null },
      facts: { form: worst.form, days: worst.same.length + 1, figures: worst.values.length, forms: copied.length },
      refs: [...worst.actIds, ...worst.same.flat()].map((id) => ({ what: 'act', id })),
      stage: worst.stage,
    };
  },
});

/**
 * A day that was typed within minutes, whatever hours it is said to be about. When it reached the platform says nothing: a
 * phone without signal sends late what was typed in time.
 */
export const writtenInOneGo = check({
  id: 'written-in-one-go',
  version: 1,
  limits: ['burst_minutes', 'burst_records', 'burst_hours'],
  take: ({ today }) => ({ typed: today.typed }),
  judge({ typed }, limits) {
    const inOrder = [...typed].sort((a, b) => a.capturedAtMs - b.capturedAtMs);
    let best: typeof inOrder = [];
    for (const [index, first] of inOrder.entries()) {
      const within = inOrder
        .slice(index)
        .filter(({ capturedAtMs }) => capturedAtMs - first.capturedAtMs <= limits.burst_minutes * MINUTE_MS);
      if (within.length > best.length) best = within;
    }
    const times = best.map(({ occurredAtMs }) => occurredAtMs);
    const hours = (Math.max(...times) - Math.min(...times)) / 3_600_000;
    if (best.length < limits.burst_records || hours < limits.burst_hours) return FITS;
    return {
      ...{ verdict: 'doubt', score: 30 + 2 * best.length, moneyFen: null },
      facts: { records: best.length, of: typed.length, hours: Math.round(hours) },
      refs: best.map(({ actId: id }) => ({ what: 'act', id })),
    };
  },
});

/** A sample is of what was cooked: not before it, and one of every dish. */
export const samplesOutOfOrder = check({
  id: 'samples-out-of-order',
  version: 1,
  limits: ['sample_minutes'],
  take: ({ today }) => ({ batches: today.meals.flatMap(({ batches }) => batches) }),
  judge({ batches }, limits) {
    const early = batches.filter(
      ({ sampledAtMs, atMs }) => sampledAtMs !== null && atMs - sampledAtMs >= limits.sample_minutes * MINUTE_MS,
    );
    const missing = batches.filter(({ sampledAtMs }) => sampledAtMs === null);
    if (early.length === 0 && missing.length === 0) return FITS;
    return {
      ...{ verdict: 'doubt', score: 30 + 10 * (early.length + missing.length), moneyFen: null },
      facts: { early: early.length, missing: missing.length, dishes: batches.length },
      refs: [...early, ...missing].map(({ sampleActId, actId }) => ({ what: 'act', id: sampleActId ?? actId })),
    };
  },
});

/**
 * A second person looks, and signs on a phone of his own if he can. A PIN on another's phone is allowed, and a kitchen that
 * never had but one phone is let be. Where second persons had phones, and now one person's phone takes all signatures, each
 * right after the record and day after day, one person may have signed for two.
 */
export const signedOnOnePhone = check({
  id: 'signed-on-one-phone',
  version: 1,
  limits: ['one_phone_days', 'one_phone_signatures', 'one_phone_seconds', 'look_back_days'],
  take: ({ today, before, date }, { look_back_days }) =>
    today.secondSignatures.length === 0
      ? null
      : {
          days: [...lastOf(before, look_back_days - 1), { date, facts: today }].map((day) => ({
            date: day.date,
            signatures: day.facts.secondSignatures,
          })),
          hadOwnPhones: before.some(({ facts }) => facts.secondSignatures.some(({ isOwn }) => isOwn)),
        },
  judge({ days, hadOwnPhones }, limits) {
    if (!hadOwnPhones) return FITS;
    const onOne = days.filter(({ signatures }) => {
      const phones = new Set(signatures.map(({ sessionAccountId }) => sessionAccountId));
      return (
        signatures.length >= limits.one_phone_signatures &&
        phones.size === 1 &&
        signatures.every(
          ({ isByPin, isOwn, afterSeconds }) =>
            isByPin && !isOwn && afterSeconds !== null && Math.abs(afterSeconds) <= limits.one_phone_seconds,
        )
      );
    });
    const isToday = onOne.at(-1)?.date === days.at(-1)?.date;
    if (!isToday || onOne.length < limits.one_phone_days) return FITS;
    const signatures = onOne.flatMap((day) => day.signatures);
    return {
      ...{ verdict: 'doubt', score: 40 + 3 * onOne.length, moneyFen: null },
      facts: { signatures: signatures.length, days: onOne.length, seconds: limits.one_phone_seconds },
      refs: signatures.map(({ actId: id }) => ({ what: 'act', id })),
    };
  },
});
