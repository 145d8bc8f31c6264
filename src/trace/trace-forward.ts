import type { ActKind, ActStatus } from '../contract/acts.js';
import type { TraceGap, TraceLink, TraceNode } from '../contract/http/trace.js';
import { gramsOf, type Quantity, type QuantityUnit } from '../contract/quantity.js';

/** An act as a node of the trace needs it; `label` says what kind it is. */
export interface TracedAct {
  id: string;
  kind: ActKind;
  label: string;
  at: string;
  placeId: string;
  person: string;
  status: ActStatus;
  signaturesMissing: number;
}

/** Everything that is known of where one lot went, its amounts in its unit. All lists are in the order of time. */
export interface ForwardFacts {
  lot: { id: string; name: string; receivedOn: string; useBy: string | null; unit: QuantityUnit };
  moves: readonly {
    act: TracedAct;
    type: 'stock_in' | 'issue' | 'return' | 'write_off' | 'send_back';
    fromLocation: string;
    toLocation: string;
    amount: number;
    /** Of an issue. */
    mealId: string | null;
    reason: string | null;
  }[];
  counts: readonly { act: TracedAct; differenceAmount: number }[];
  batches: readonly {
    act: TracedAct;
    mealId: string;
    dishName: string;
    amount: number;
    /** A sample of this dish of this meal was retained, of whichever batch (S-18). */
    sampled: boolean;
  }[];
  samples: readonly {
    act: TracedAct;
    batchId: string;
    gramsTenths: number;
    keepUntil: string;
    discardedAt: string | null;
  }[];
  meals: readonly { id: string; label: string; at: string | null; placeId: string | null }[];
  /** Those that hand over any of `batches`. */
  handOvers: readonly {
    act: TracedAct;
    schoolId: string;
    mealId: string;
    classId: string;
    className: string;
    lines: readonly { batchId: string; portions: number }[];
  }[];
  /** Those that send any of `batches` to another school. */
  dispatches: readonly {
    act: TracedAct;
    mealId: string;
    siteSchoolId: string;
    siteName: string;
    lines: readonly { batchId: string; portions: number }[];
    /** As the school that was sent it said; null: no receipt is recorded. */
    receivedPortions: number | null;
  }[];
  /** What is left, by place or in the kitchen's hands. */
  stock: readonly { locationId: string; label: string; placeId: string | null; amount: number }[];
}

type MoveType = ForwardFacts['moves'][number]['type'];
/** Moves after which the goods lie at their end, to be taken from there. */
const BRINGS: readonly MoveType[] = ['stock_in', 'issue', 'return'];

/** A missing link before it is put into words. `name` is what it is missing from. */
export interface Gap<What extends string> {
  what: What;
  nodeId: string | null;
  name: string;
}

export interface ForwardTrace {
  nodes: TraceNode[];
  links: TraceLink[];
  reached: { schools: number; meals: number; classes: number; portions: number };
  missing: Gap<TraceGap>[];
}

/**
 * Where a lot went: into stores, from there to meals, into batches, samples and hand-overs; and where the rest is.
 *
 * Links follow the goods. Where several acts may have brought the goods (two stock-ins to one store, two issues for one
 * meal) each is linked and the amount is left open: stock of one lot is not marked.
 *
 * `reached.portions` counts each hand-over by the largest of its dishes, because one pupil eats of several; a dispatch
 * likewise, unless the school it went to has handed out of that meal itself.
 */
export function traceForward(facts: ForwardFacts): ForwardTrace {
  const { lot, moves, counts, batches, samples, handOvers, dispatches, stock } = facts;
  const links: TraceLink[] = [];
  const missing: Gap<TraceGap>[] = [];
  const { unit } = lot;
  const linkFrom = (sources: readonly string[], to: string, amount: number | null) => {
    const isCertain = sources.length === 1 && amount !== null;
    for (const from of sources) links.push({ from, to, ...howMuch(isCertain ? { amount, unit } : null) });
  };
  /** What brought the lot to `location` before the `index`th move; the lot itself when nothing did. */
  const broughtTo = (location: string, index = moves.length): string[] => {
    const found = moves.filter(
      ({ type, toLocation }, i) => i < index && BRINGS.includes(type) && toLocation === location,
    );
    return found.length > 0 ? found.map(({ act }) => act.id) : [lot.id];
  };
  const issues = moves.filter(({ type }) => type === 'issue');
  const amountOf = (wanted: MoveType, mealId: string | null) =>
    moves.filter((it) => it.type === wanted && it.mealId === mealId).reduce((sum, { amount }) => sum + amount, 0);
  const isReturned = (mealId: string | null) => amountOf('return', mealId) >= amountOf('issue', mealId);

  moves.forEach(({ act, fromLocation, amount }, index) => {
    linkFrom(broughtTo(fromLocation, index), act.id, amount);
  });
  for (const { act, mealId } of issues) {
    if (batches.some((batch) => batch.mealId === mealId) || isReturned(mealId)) continue;
    missing.push({ what: 'use_of_issue', nodeId: act.id, name: lot.name });
  }
  for (const { act, differenceAmount } of counts) linkFrom(broughtTo(act.placeId), act.id, Math.abs(differenceAmount));
  for (const { act, mealId, dishName, amount, sampled } of batches) {
    const issued = issues.filter((issue) => issue.mealId === mealId).map((issue) => issue.act.id);
    linkFrom(issued.length > 0 ? issued : [lot.id], act.id, amount);
    linkFrom([act.id], mealId, null);
    const gap = (what: TraceGap) => missing.push({ what, nodeId: act.id, name: dishName });
    if (issued.length === 0) gap('issue_of_input');
    if (!sampled) gap('sample');
    if (![...handOvers, ...dispatches].some(({ lines }) => lines.some(({ batchId }) => batchId === act.id)))
      gap('handover');
  }
  for (const { act, batchId } of samples) linkFrom([batchId], act.id, null);
  for (const { act, mealId, classId } of handOvers) {
    linkFrom([mealId], act.id, null);
    linkFrom([act.id], classId, null);
  }
  for (const { act, mealId, siteSchoolId, siteName, receivedPortions } of dispatches) {
    linkFrom([mealId], act.id, null);
    linkFrom([act.id], siteSchoolId, null);
    if (receivedPortions === null) missing.push({ what: 'receipt', nodeId: act.id, name: siteName });
  }
  for (const { locationId, placeId, amount } of stock) {
    const inKitchen = placeId === null && issues.length > 0;
    linkFrom(inKitchen ? issues.map(({ act }) => act.id) : broughtTo(locationId), locationId, amount);
  }
  const acts = [...moves, ...counts, ...batches, ...samples, ...handOvers, ...dispatches].map(({ act }) => act);
  return { nodes: nodesOf(facts), links, reached: reachedBy(facts), missing: [...missing, ...unfinished(acts)] };
}

/** Acts that have not taken effect: still to be signed, or stock that the books do not have. */
function unfinished(acts: readonly TracedAct[]): Gap<'signature' | 'shortage'>[] {
  return acts.flatMap(({ id, label, status }): Gap<'signature' | 'shortage'>[] => {
    if (status === 'awaiting_second') return [{ what: 'signature', nodeId: id, name: label }];
    return status === 'pending_shortage' ? [{ what: 'shortage', nodeId: id, name: label }] : [];
  });
}

function reachedBy({ meals, handOvers, dispatches, batches }: ForwardFacts): ForwardTrace['reached'] {
  const own = new Set(batches.map(({ act }) => act.id));
  const portionsOf = (lines: ForwardFacts['handOvers'][number]['lines']) =>
    Math.max(0, ...lines.filter(({ batchId }) => own.has(batchId)).map(({ portions }) => portions));
  const unopened = dispatches.filter(
    ({ mealId, siteSchoolId }) => !handOvers.some((it) => it.mealId === mealId && it.schoolId === siteSchoolId),
  );
  const schools = [...handOvers.map(({ schoolId }) => schoolId), ...dispatches.map(({ siteSchoolId }) => siteSchoolId)];
  return {
    schools: new Set(schools).size,
    meals: meals.length,
    classes: new Set(handOvers.map(({ classId }) => classId)).size,
    portions: [...handOvers, ...unopened].reduce((sum, { lines }) => sum + portionsOf(lines), 0),
  };
}

function nodesOf(facts: ForwardFacts): TraceNode[] {
  const { lot, moves, counts, batches, samples, meals, handOvers, dispatches, stock } = facts;
  const { id, name, unit, ...days } = lot;
  const much = (amount: number): Quantity => ({ amount, unit });
  const classes = new Map(handOvers.map(({ classId, className }) => [classId, className]));
  const sites = new Map(dispatches.map(({ siteSchoolId, siteName }) => [siteSchoolId, siteName]));
  return [
    { ...thingNode(id, 'lot', name), detail: days },
    ...moves.map(({ act, type, amount, mealId, reason }) => actNode(act, type, much(amount), { mealId, reason })),
    ...counts.map(({ act, differenceAmount }) =>
      actNode(act, 'count', much(Math.abs(differenceAmount)), { differenceAmount, unit }),
    ),
    ...batches.map(({ act, mealId, dishName, amount }) =>
      actNode({ ...act, label: dishName }, 'batch', much(amount), { mealId }),
    ),
    ...samples.map(({ act, ...sample }) => actNode(act, 'sample', null, sample)),
    ...meals.map(({ id: mealId, label, at, placeId }) => ({
      ...thingNode(mealId, 'meal', label),
      at,
      placeId,
      actId: mealId,
    })),
    ...handOvers.map(({ act, schoolId, mealId, classId, lines }) =>
      actNode(act, 'handover', null, { schoolId, mealId, classId, lines: lines.map((line) => ({ ...line })) }),
    ),
    ...[...classes].map(([classId, label]) => thingNode(classId, 'class', label)),
    ...dispatches.map(({ act, mealId, siteSchoolId, lines, receivedPortions }) =>
      actNode(act, 'dispatch', null, {
        mealId,
        siteSchoolId,
        receivedPortions,
        lines: lines.map((line) => ({ ...line })),
      }),
    ),
    ...[...sites].map(([siteId, label]) => thingNode(siteId, 'site', label)),
    ...stock.map(({ locationId, label, placeId, amount }) => ({
      ...thingNode(locationId, 'stock', label),
      placeId,
      ...howMuch(much(amount)),
    })),
  ];
}

/** An amount as the answer says it, for readers of before too. */
export const howMuch = (quantity: Quantity | null): Pick<TraceLink, 'quantity' | 'grams'> => ({
  quantity,
  grams: gramsOf(quantity),
});

/** Something that is no act: it has no time and nobody did it. */
export function thingNode(id: string, type: TraceNode['type'], label: string): TraceNode {
  return { id, type, label, at: null, placeId: null, actId: null, ...howMuch(null), detail: {} };
}

export function actNode(
  { id, label, at, placeId, person, status, signaturesMissing }: TracedAct,
  type: TraceNode['type'],
  quantity: Quantity | null,
  detail: TraceNode['detail'],
): TraceNode {
  return {
    id,
    type,
    label,
    at,
    placeId,
    actId: id,
    ...howMuch(quantity),
    detail: { person, status, signaturesMissing, ...detail },
  };
}
