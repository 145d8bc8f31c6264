import { z } from 'zod';
import type { ActKind } from '../../contract/acts.js';
import { sha256 } from '../../contract/hashing.js';
import { QUANTITY_UNITS, type Quantity } from '../../contract/quantity.js';
import { readStockParticulars } from '../stock-particulars.js';
import { celsius, type EpcisEvent, type EpcisQuantity, urn } from './epcis.js';

/** An act of the day as far as an event says it. */
export interface EpcisAct {
  id: string;
  kind: ActKind;
  schoolId: string;
  placeId: string;
  occurredAt: Date;
  recordedAt: Date;
  particulars: unknown;
  /** What it observed, for kinds that say so by links alone. */
  links: readonly { thing: string; thingId: string }[];
}

/** What of the day an act does not say itself. */
export interface EpcisDay {
  /** What was cooked for a meal, by the id of the meal. */
  batchesOfMeal: ReadonlyMap<string, readonly string[]>;
  /** Of a batch, what its dish is called. */
  dishNames: ReadonlyMap<string, string>;
  /** Names of ingredients and suppliers. */
  names: ReadonlyMap<string, string>;
}

/** An event without what all events of its act have in common. */
type Part = Omit<EpcisEvent, 'eventID' | 'eventTime' | 'recordTime' | 'eventTimeZoneOffset' | 'readPoint'>;
type Mapping = (act: EpcisAct, day: EpcisDay) => Part[];

const UOM = { g: 'KGM', mL: 'MLT', piece: 'H87' } as const;

/** Goods as EPCIS counts them: grams are said in kilograms. Nothing of nothing. */
function goods(epcClass: string, { amount, unit }: Quantity): EpcisQuantity[] {
  if (amount <= 0) return [];
  return [{ epcClass, quantity: unit === 'g' ? amount / 1000 : amount, uom: UOM[unit] }];
}
const lots = (lines: readonly (Quantity & { lotId: string })[]): EpcisQuantity[] =>
  lines.flatMap((line) => goods(urn('lot', line.lotId), line));
const dish = (batchId: string): string => urn('batch', batchId);
const place = (location: string): string => urn('location', location);
const meal = (mealId: string | null) =>
  mealId === null ? {} : { bizTransactionList: [{ type: 'prodorder', bizTransaction: urn('meal', mealId) }] };
const between = (from: string, to: string) => ({
  sourceList: [{ type: 'location', source: place(from) }],
  destinationList: [{ type: 'location', destination: place(to) }],
});
/** Without what is not there: the schema knows no null. */
const said = (values: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[`mingchu:${key}`, value]] : [])));

const unit = z.enum(QUANTITY_UNITS);
const delivery = z.object({
  supplierId: z.string(),
  deliveryNoteNo: z.string().nullable(),
  lines: z.array(
    z.object({
      lotId: z.string().nullable(),
      ingredientId: z.string(),
      measuredAmount: z.int(),
      acceptedAmount: z.int(),
      unit,
      arrivalTenthsC: z.int().nullable(),
      supplierLot: z.string().nullable(),
      madeOn: z.string().nullable(),
      useBy: z.string().nullable(),
      reason: z.string().nullable(),
      certificates: z.array(z.object({ kind: z.string(), number: z.string().nullable() })),
    }),
  ),
});

/** Rows 1a to 1d: what came is named, looked at, and taken over or sent back. */
const delivered: Mapping = ({ id, schoolId, particulars }, { names }) => {
  const { supplierId, deliveryNoteNo, lines } = delivery.parse(particulars);
  const parts = lines.flatMap((line): Part[] => {
    const { lotId, ingredientId, measuredAmount, acceptedAmount, arrivalTenthsC, certificates } = line;
    const epcClass = lotId === null ? urn('ingredient', ingredientId) : urn('lot', lotId);
    const papers = certificates.flatMap(({ kind, number }) =>
      number === null ? [] : [{ type: 'testres', bizTransaction: urn('paper', `${kind}/${number}`) }],
    );
    const { supplierLot, madeOn, useBy } = line;
    const about = { ingredient: names.get(ingredientId), supplier: names.get(supplierId), supplierLot, madeOn, useBy };
    const quantityList = goods(epcClass, { amount: acceptedAmount, unit: line.unit });
    const looked = goods(epcClass, { amount: measuredAmount, unit: line.unit });
    const refused = goods(epcClass, { amount: measuredAmount - acceptedAmount, unit: line.unit });
    const named: Part = {
      ...{ type: 'ObjectEvent', action: 'ADD', bizStep: 'commissioning', disposition: 'active', quantityList },
      ilmd: said(about),
    };
    const inspected: Part = {
      ...{ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'inspecting', quantityList: looked },
      disposition: refused.length === 0 ? 'conformant' : 'non_conformant',
      ...(papers.length > 0 ? { bizTransactionList: papers } : {}),
      ...(arrivalTenthsC === null ? {} : { sensorElementList: celsius(arrivalTenthsC) }),
    };
    const sentBack: Part = {
      ...{ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'shipping', disposition: 'returned' },
      ...{ persistentDisposition: { set: ['non_conformant'] }, quantityList: refused },
      bizTransactionList: [{ type: 'rma', bizTransaction: urn('act', id) }],
      ...said({ reason: line.reason }),
    };
    return [
      ...(lotId !== null && quantityList.length > 0 ? [named] : []),
      ...(looked.length > 0 ? [inspected] : []),
      ...(refused.length > 0 ? [sentBack] : []),
    ];
  });
  const taken = lines.flatMap(({ lotId, acceptedAmount: amount, unit: of }) =>
    lotId === null ? [] : goods(urn('lot', lotId), { amount, unit: of }),
  );
  const note = deliveryNoteNo === null ? [] : [{ type: 'desadv', bizTransaction: urn('note', deliveryNoteNo) }];
  const accepted: Part = {
    ...{ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'accepting', disposition: 'in_progress' },
    quantityList: taken,
    bizTransactionList: [...note, { type: 'recadv', bizTransaction: urn('act', id) }],
    sourceList: [{ type: 'owning_party', source: urn('supplier', supplierId) }],
    destinationList: [{ type: 'owning_party', destination: urn('school', schoolId) }],
  };
  return [...parts, ...(taken.length > 0 ? [accepted] : [])];
};

/** Rows 2a and 2b, and what goes back or out of the books. */
const moved =
  (part: Omit<Part, 'type' | 'quantityList'>): Mapping =>
  ({ particulars }) => {
    const { lines, fromLocation, toLocation, mealId, ...why } = readStockParticulars(particulars as never);
    const quantityList = lots(lines);
    if (quantityList.length === 0) return [];
    const ends = part.action === 'DELETE' ? {} : between(fromLocation, toLocation);
    const reason = why.writeOffReason ?? why.returnReason ?? why.deviationReason;
    return [{ type: 'ObjectEvent', ...part, quantityList, ...ends, ...meal(mealId), ...said({ reason }) } as Part];
  };

const counted: Mapping = ({ particulars }) => {
  const line = z.object({ lotId: z.string(), countedAmount: z.int(), unit, varianceReason: z.string().nullish() });
  const { lines } = z.object({ lines: z.array(line) }).parse(particulars);
  return lines.flatMap(({ lotId, countedAmount, unit: of, varianceReason }): Part[] => {
    const quantityList = goods(urn('lot', lotId), { amount: countedAmount, unit: of });
    const differs = varianceReason ? { disposition: 'mismatch_quantity', ...said({ reason: varianceReason }) } : {};
    // Of a lot of which nothing is left there is nothing to count: it is named all the same
    const named = quantityList.length > 0 ? { quantityList } : { quantityList: [{ epcClass: urn('lot', lotId) }] };
    return [{ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'stock_taking', ...named, ...differs }];
  });
};

const measured: Mapping = ({ particulars }) => {
  const shape = z.object({ quantity: z.enum(['temperature', 'humidity']), valueTenths: z.int(), verdict: z.string() });
  const { quantity, valueTenths, verdict } = shape.parse(particulars);
  const humidity = [
    { sensorReport: [{ type: 'RelativeHumidity' as const, value: valueTenths / 10, uom: 'A93' as const }] },
  ];
  const sensorElementList = quantity === 'temperature' ? celsius(valueTenths, verdict === 'out') : humidity;
  return [{ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'sensor_reporting', epcList: [], sensorElementList }];
};

/** Row 4: lots become a dish, which is a lot of its own. Of what nothing is said to have gone in, it only begins. */
const cooked: Mapping = ({ id, particulars }, { dishNames }) => {
  const line = z.object({ lotId: z.string(), amount: z.int(), unit });
  const shape = z.object({ mealId: z.string(), coreTenthsC: z.int().nullable(), inputs: z.array(line) });
  const { mealId, coreTenthsC, inputs } = shape.parse(particulars);
  const inputQuantityList = lots(inputs);
  const common = {
    ...{ bizStep: 'commissioning', disposition: 'in_progress', ...meal(mealId) },
    ...(coreTenthsC === null ? {} : { sensorElementList: celsius(coreTenthsC) }),
    ilmd: said({ dish: dishNames.get(id) }),
  };
  const made = [{ epcClass: dish(id) }];
  if (inputQuantityList.length === 0) return [{ type: 'ObjectEvent', action: 'ADD', ...common, quantityList: made }];
  const transformationID = urn('cooking', id);
  return [{ type: 'TransformationEvent', ...common, inputQuantityList, outputQuantityList: made, transformationID }];
};

const sampled: Mapping = ({ id, particulars }) => {
  const shape = z.object({ batchId: z.string(), gramsTenths: z.int(), keepUntil: z.string() });
  const { batchId, gramsTenths, keepUntil } = shape.parse(particulars);
  const inputQuantityList: EpcisQuantity[] = [{ epcClass: dish(batchId), quantity: gramsTenths / 10_000, uom: 'KGM' }];
  const outputEPCList = [urn('sample', id)];
  const part = { bizStep: 'sampling', disposition: 'in_progress', inputQuantityList, outputEPCList };
  return [{ type: 'TransformationEvent', ...part, transformationID: urn('sampling', id), ...said({ keepUntil }) }];
};

const discarded: Mapping = ({ particulars }) => {
  const { sampleId } = z.object({ sampleId: z.string() }).parse(particulars);
  const part = { action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' } as const;
  return [{ type: 'ObjectEvent', ...part, epcList: [urn('sample', sampleId)] }];
};

const portions = z.object({
  mealId: z.string(),
  classId: z.string().optional(),
  siteSchoolId: z.string().optional(),
  lines: z.array(z.object({ batchId: z.string(), portions: z.int(), holdingTenthsC: z.int().nullable() })),
});

/** Row 6a: what goes to a class, or to another school, is packed into one container. */
const packed: Mapping = ({ id, particulars }) => {
  const { mealId, classId, siteSchoolId, lines } = portions.parse(particulars);
  const childQuantityList = lines.flatMap(({ batchId, portions: quantity }): EpcisQuantity[] =>
    quantity > 0 ? [{ epcClass: dish(batchId), quantity, uom: 'PTN' }] : [],
  );
  if (childQuantityList.length === 0) return [];
  const temperatures = lines.flatMap(({ holdingTenthsC }) => (holdingTenthsC === null ? [] : celsius(holdingTenthsC)));
  const to = siteSchoolId === undefined ? urn('class', classId ?? '') : urn('school', siteSchoolId);
  const parentID = urn('container', id);
  const container: Part = {
    ...{ type: 'AggregationEvent', action: 'ADD', bizStep: 'packing', disposition: 'in_progress' },
    ...{ parentID, childQuantityList, ...meal(mealId) },
    destinationList: [{ type: siteSchoolId === undefined ? 'location' : 'possessing_party', destination: to }],
    ...(temperatures.length > 0 ? { sensorElementList: temperatures } : {}),
  };
  if (siteSchoolId === undefined) return [container];
  const part = { action: 'OBSERVE', bizStep: 'shipping', disposition: 'in_transit' } as const;
  return [container, { type: 'ObjectEvent', ...part, epcList: [parentID] }];
};

const served: Mapping = ({ particulars }, { batchesOfMeal }) => {
  const counts = z.object({ present: z.int(), served: z.int() });
  const { mealId, lines } = z.object({ mealId: z.string(), lines: z.array(counts) }).parse(particulars);
  const eaten = (batchesOfMeal.get(mealId) ?? []).map((batchId) => ({ epcClass: dish(batchId) }));
  const part = { action: 'DELETE', bizStep: 'dispensing', disposition: 'dispensed' } as const;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return [
    {
      ...{ type: 'ObjectEvent', ...part, ...meal(mealId) },
      ...(eaten.length > 0 ? { quantityList: eaten } : { epcList: [urn('meal', mealId)] }),
      'mingchu:served': sum(lines.map((line) => line.served)),
      'mingchu:attendance': sum(lines.map((line) => line.present)),
    },
  ];
};

const left: Mapping = ({ particulars }) => {
  const line = z.object({ kind: z.string(), grams: z.int() });
  const { mealId, lines } = z.object({ mealId: z.string(), lines: z.array(line) }).parse(particulars);
  const quantityList = lines.flatMap(({ kind, grams: amount }) =>
    goods(urn('leftover', `${mealId}/${kind}`), { amount, unit: 'g' }),
  );
  if (quantityList.length === 0) return [];
  const part = { action: 'DELETE', bizStep: 'destroying', disposition: 'disposed' } as const;
  return [{ type: 'ObjectEvent', ...part, quantityList, ...meal(mealId) }];
};

/** Row 3c: what a report of an incident has stopped. */
const stopped: Mapping = ({ id, links }) => {
  const of = (thing: string) => links.filter((link) => link.thing === thing).map(({ thingId }) => thingId);
  const quantityList = of('lot').map((lotId) => ({ epcClass: urn('lot', lotId) }));
  const epcList = of('sample').map((sampleId) => urn('sample', sampleId));
  if (quantityList.length + epcList.length === 0) return [];
  return [
    {
      ...{ type: 'ObjectEvent', action: 'OBSERVE', bizStep: 'holding', disposition: 'recalled' },
      ...{ persistentDisposition: { set: ['recalled'] }, 'mingchu:recall': id },
      ...(epcList.length > 0 ? { epcList } : {}),
      ...(quantityList.length > 0 ? { quantityList } : {}),
    },
  ];
};

const STORED = { action: 'OBSERVE', bizStep: 'storing', disposition: 'available' } as const;
/** Which acts are events of EPCIS, and which. What is none (a morning check, a training) says nothing of goods. */
const MAPPINGS: Partial<Record<ActKind, Mapping>> = {
  'acceptance.delivery': delivered,
  'stock.in': moved(STORED),
  'stock.transfer': moved(STORED),
  'stock.return': moved(STORED),
  'stock.out': moved({ action: 'OBSERVE', bizStep: 'picking', disposition: 'in_progress' }),
  'stock.write-off': moved({ action: 'DELETE', bizStep: 'destroying', disposition: 'destroyed' }),
  'stock.send-back': moved({ action: 'OBSERVE', bizStep: 'shipping', disposition: 'returned' }),
  'stock.count': counted,
  'storage.reading': measured,
  'cooking.batch': cooked,
  'cooking.sample': sampled,
  'cooking.sample-discard': discarded,
  'distribution.hand-over': packed,
  'distribution.dispatch': packed,
  'dining.headcount': served,
  'dining.leftovers': left,
  'dining.incident': stopped,
};
export const EPCIS_KINDS = Object.keys(MAPPINGS) as ActKind[];

/** The id of an event: the same however often it is exported. A UUID of our own making (RFC 9562, version 8). */
export function eventIdOf(actId: string, part: number): string {
  const hex = sha256(`epcis ${actId} ${part}`);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

/** The events that an act is; none for an act that moves no goods. */
export function eventsOfAct(act: EpcisAct, day: EpcisDay): EpcisEvent[] {
  const parts = MAPPINGS[act.kind]?.(act, day) ?? [];
  return parts.map(
    (part, at): EpcisEvent => ({
      ...part,
      eventID: eventIdOf(act.id, at),
      eventTime: act.occurredAt.toISOString(),
      recordTime: act.recordedAt.toISOString(),
      eventTimeZoneOffset: '+08:00',
      readPoint: { id: place(act.placeId) },
    }),
  );
}
