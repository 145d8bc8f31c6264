import type { QuantityUnit } from '../../contract/quantity.js';
import type { PlaceKind, Stage } from '../../contract/stages.js';
import type { ActVerdict, Cause, EventVerdict } from '../../contract/verdicts.js';
import type { Particulars } from '../../journal/index.js';
import type { Dossier, DossierAct, DossierLot } from './dossier.js';

/** So much of one ingredient, and what it cost by its lots. */
export interface Goods {
  ingredientId: string;
  unit: QuantityUnit;
  amount: number;
  /** Null where a lot of it has no price. */
  costFen: number | null;
}

export interface MealFacts {
  mealId: string;
  /** Pupils of the classes that were counted. */
  enrolled: number;
  present: number | null;
  served: number | null;
  countActId: string | null;
  /** Handed over to classes: the most of any one dish; null when nothing was. */
  portions: number | null;
  issued: Goods[];
  /** Of goods by weight. */
  issuedGrams: number;
  cookedGrams: number;
  returnedGrams: number;
  /** Batches whose record names what went into them. */
  batches: {
    actId: string;
    atMs: number;
    withInputs: boolean;
    sampledAtMs: number | null;
    sampleActId: string | null;
  }[];
}

export interface DeliveryFacts {
  actId: string;
  atMs: number;
  /** Null where it is not known. */
  supplierLicence: string | null;
  verdict: ActVerdict | null;
  cause: Cause | null;
  lines: {
    ingredientId: string;
    unit: QuantityUnit;
    orderedAmount: number | null;
    notedAmount: number | null;
    measuredAmount: number;
    acceptedAmount: number;
    unitPriceFen: number | null;
  }[];
}

/** A form's figures of one day, in the order of their size: what somebody copies who does not measure. */
export interface FormFacts {
  form: string;
  stage: Stage;
  values: number[];
  actIds: string[];
}

export interface WatchedFacts {
  actId: string;
  stage: Stage;
  verdict: ActVerdict;
  cause: Cause | null;
  /** Null in facts that were kept before it was asked for. */
  placeId: string | null;
}

/**
 * A school's day as far as rules of this and of later days ask for it: the projection that cross-day rules read. Whole
 * numbers and texts only, so that it has one canonical text.
 */
export interface DayFacts {
  isSchoolDay: boolean | null;
  enrolled: number;
  acts: number;
  recordedSeconds: number;
  cameras: number;
  meals: MealFacts[];
  deliveries: DeliveryFacts[];
  forms: FormFacts[];
  /** Watched records that were not simply supported, and how many were. */
  watched: WatchedFacts[];
  supported: number;
  /** Places with a record that the footage supported. */
  supportedPlaces: string[];
  /** Movement that no record explains. */
  movements: {
    eventId: string;
    placeKind: PlaceKind;
    startedAtMs: number;
    endedAtMs: number;
    verdict: EventVerdict;
    cause: Cause | null;
  }[];
  /** When each record was said to have happened and when it was typed. */
  typed: { actId: string; stage: Stage; occurredAtMs: number; capturedAtMs: number }[];
  photos: { actId: string; stage: Stage; sha256: string }[];
  /** Signatures of second persons with accounts; `afterSeconds` the record was typed, null where that was another day. */
  secondSignatures: {
    actId: string;
    sessionAccountId: string;
    isOwn: boolean;
    isByPin: boolean;
    afterSeconds: number | null;
  }[];
  /** Of goods by weight: written off, or missing at a count; negative what a count found more. */
  losses: { actId: string; grams: number; costFen: number | null }[];
  /** Portions of staff, and how many leaders and teachers say that they ate along; null where nobody was counted. */
  others: { staff: number; accompanied: number } | null;
}

/** What facts that were kept before it was asked for say of it: nothing. */
const NOT_ASKED = { supportedPlaces: [], photos: [], secondSignatures: [], losses: [], others: null };

/** Facts of a day as they were kept, by this version of the program or one before. */
export function readFacts(kept: Uint8Array): DayFacts {
  const facts = JSON.parse(String(kept)) as DayFacts;
  return {
    ...{ ...NOT_ASKED, ...facts },
    deliveries: facts.deliveries.map((delivery) => ({
      ...delivery,
      supplierLicence: delivery.supplierLicence ?? null,
    })),
    watched: facts.watched.map((record) => ({ ...record, placeId: record.placeId ?? null })),
  };
}

type Line = Readonly<Record<string, unknown>>;
const linesOf = (said: Particulars, field = 'lines'): Line[] => {
  const lines = (said as Line)[field];
  return Array.isArray(lines) ? (lines as Line[]) : [];
};
const textOf = (line: Line | Particulars, name: string): string => String((line as Line)[name] ?? '');
const numberOf = (line: Line | Particulars, name: string): number | null => {
  const value = (line as Line)[name];
  return typeof value === 'number' ? value : null;
};
const unitOf = (line: Line): QuantityUnit => (line.unit as QuantityUnit | undefined) ?? 'g';
/** Of lines of release 0.1 all were in grams. */
const amountOf = (line: Line): number => numberOf(line, 'amount') ?? numberOf(line, 'grams') ?? 0;

/** The facts of the day, from nothing but its dossier. */
export function factsOfDay(dossier: Dossier): DayFacts {
  const { acts } = dossier;
  const of = (kind: DossierAct['kind']) => acts.filter((act) => act.kind === kind);
  const watched = acts.flatMap(({ id, stage, verdict, cause, placeId }) =>
    verdict ? [{ actId: id, stage, verdict, cause, placeId }] : [],
  );
  const supported = watched.filter(({ verdict }) => verdict === 'supported');
  return {
    isSchoolDay: dossier.isSchoolDay,
    enrolled: dossier.classes.reduce((sum, { size }) => sum + size, 0),
    acts: acts.length,
    recordedSeconds: dossier.cameras.reduce((sum, { recordedSeconds }) => sum + (recordedSeconds ?? 0), 0),
    cameras: dossier.cameras.length,
    meals: mealsOf(dossier),
    deliveries: of('acceptance.delivery').map((act) => deliveryFacts(act, dossier.licences)),
    forms: formsOf(acts),
    watched: watched.filter(({ verdict }) => verdict !== 'supported'),
    supported: supported.length,
    supportedPlaces: [...new Set(supported.map(({ placeId }) => placeId))].sort(),
    movements: dossier.events.flatMap(({ id, kind, placeKind, startedAtMs, endedAtMs, verdict, cause }) =>
      kind === 'motion' && endedAtMs !== null && verdict === 'unexplained'
        ? [{ eventId: id, placeKind, startedAtMs, endedAtMs, verdict, cause }]
        : [],
    ),
    typed: acts.map(({ id, stage, occurredAtMs, capturedAtMs }) => ({ actId: id, stage, occurredAtMs, capturedAtMs })),
    photos: [...dossier.photos],
    secondSignatures: signaturesOf(dossier),
    losses: lossesOf(dossier),
    others: othersOf(acts),
  };
}

/** Of those who have an account: a witness or a deliverer signs on the phone of whoever works there. */
function signaturesOf({ signatures, acts }: Dossier): DayFacts['secondSignatures'] {
  const typedAt = new Map(acts.map(({ id, capturedAtMs }) => [id, capturedAtMs]));
  return signatures
    .filter(({ method }) => method === 'own-session' || method === 'pin')
    .map(({ actId, accountId, sessionAccountId, method, capturedAtMs }) => {
      const typed = typedAt.get(actId);
      return {
        ...{ actId, sessionAccountId, isOwn: accountId === sessionAccountId, isByPin: method === 'pin' },
        afterSeconds: typed === undefined ? null : Math.round((capturedAtMs - typed) / 1_000),
      };
    });
}

function lossesOf({ losses, lots }: Dossier): DayFacts['losses'] {
  return losses.flatMap(({ actId, lotId, unit, amount }) => {
    const unitPriceFen = lots.get(lotId)?.unitPriceFen ?? null;
    const costFen = unitPriceFen === null ? null : costOf(amount, unit, unitPriceFen);
    return unit === 'g' ? [{ actId, grams: amount, costFen }] : [];
  });
}

function othersOf(acts: readonly DossierAct[]): DayFacts['others'] {
  // the last count of each meal stands for the ones before it
  const counts = new Map(
    acts.flatMap((act) => (act.kind === 'dining.headcount' ? [[textOf(act.said, 'mealId'), act.said] as const] : [])),
  );
  if (counts.size === 0) return null;
  const groups = [...counts.values()].flatMap((said) => linesOf(said, 'others'));
  const staff = groups.filter((line) => textOf(line, 'payer') === 'staff');
  const diners = acts.filter(({ kind, said }) => kind === 'dining.accompany' && textOf(said, 'dinerRole') !== 'parent');
  return { staff: staff.reduce((sum, line) => sum + (numberOf(line, 'served') ?? 0), 0), accompanied: diners.length };
}

function deliveryFacts(
  { id, occurredAtMs, verdict, cause, said }: DossierAct,
  licences: Dossier['licences'],
): DeliveryFacts {
  return {
    ...{ actId: id, atMs: occurredAtMs, verdict, cause },
    supplierLicence: licences.get(textOf(said, 'supplierId')) ?? null,
    lines: linesOf(said).map((line) => ({
      ...{ ingredientId: textOf(line, 'ingredientId'), unit: unitOf(line) },
      orderedAmount: numberOf(line, 'orderedAmount'),
      notedAmount: numberOf(line, 'notedAmount'),
      measuredAmount: numberOf(line, 'measuredAmount') ?? 0,
      acceptedAmount: numberOf(line, 'acceptedAmount') ?? 0,
      unitPriceFen: numberOf(line, 'unitPriceFen'),
    })),
  };
}

function mealsOf({ acts, classes, lots }: Dossier): MealFacts[] {
  const sizeOf = new Map(classes.map(({ id, size }) => [id, size]));
  const about = (kind: DossierAct['kind'], mealId: string) =>
    acts.filter((act) => act.kind === kind && textOf(act.said, 'mealId') === mealId);
  return acts
    .filter(({ kind }) => kind === 'cooking.meal')
    .map(({ id: mealId }) => {
      const count = about('dining.headcount', mealId).at(-1);
      const counted = count ? linesOf(count.said) : [];
      const sum = (name: string) =>
        count ? counted.reduce((total, line) => total + (numberOf(line, name) ?? 0), 0) : null;
      const issues = about('stock.out', mealId).flatMap(({ said }) => linesOf(said));
      const batches = about('cooking.batch', mealId);
      const cooked = batches.flatMap(({ said }) => linesOf(said, 'inputs'));
      const returned = about('stock.return', mealId).flatMap(({ said }) => linesOf(said));
      return {
        mealId,
        enrolled: counted.reduce((total, line) => total + (sizeOf.get(textOf(line, 'classId')) ?? 0), 0),
        ...{ present: sum('present'), served: sum('served'), countActId: count?.id ?? null },
        portions: portionsOf(about('distribution.hand-over', mealId)),
        issued: goodsOf(issues, lots),
        ...{ issuedGrams: gramsOf(issues), cookedGrams: gramsOf(cooked), returnedGrams: gramsOf(returned) },
        batches: batches.map(({ id, occurredAtMs, said }) => {
          const sample = acts.find((act) => act.kind === 'cooking.sample' && textOf(act.said, 'batchId') === id);
          return {
            ...{ actId: id, atMs: occurredAtMs, withInputs: linesOf(said, 'inputs').length > 0 },
            ...{ sampledAtMs: sample?.occurredAtMs ?? null, sampleActId: sample?.id ?? null },
          };
        }),
      };
    });
}

const gramsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + (unitOf(line) === 'g' ? amountOf(line) : 0), 0);

function portionsOf(handOvers: readonly DossierAct[]): number | null {
  const ofBatch = new Map<string, number>();
  for (const { said } of handOvers) {
    for (const line of linesOf(said)) {
      const batchId = textOf(line, 'batchId');
      ofBatch.set(batchId, (ofBatch.get(batchId) ?? 0) + (numberOf(line, 'portions') ?? 0));
    }
  }
  return ofBatch.size === 0 ? null : Math.max(...ofBatch.values());
}

function goodsOf(lines: readonly Line[], lots: ReadonlyMap<string, DossierLot>): Goods[] {
  const goods = new Map<string, Goods>();
  for (const line of lines) {
    const lot = lots.get(textOf(line, 'lotId'));
    if (!lot) continue;
    const { ingredientId, unit, unitPriceFen } = lot;
    const amount = amountOf(line);
    const before = goods.get(`${ingredientId} ${unit}`) ?? { ingredientId, unit, amount: 0, costFen: 0 };
    const costFen =
      before.costFen === null || unitPriceFen === null ? null : before.costFen + costOf(amount, unit, unitPriceFen);
    goods.set(`${ingredientId} ${unit}`, { ...before, amount: before.amount + amount, costFen });
  }
  return [...goods.values()].sort((a, b) => (a.ingredientId < b.ingredientId ? -1 : 1));
}

/** What so much costs, in whole fen. A price is for a thousand grams or millilitres, or for a piece. */
export function costOf(amount: number, unit: QuantityUnit, unitPriceFen: number): number {
  return Math.round(unit === 'piece' ? amount * unitPriceFen : (amount * unitPriceFen) / 1_000);
}

/** Which figure of which form: what a person reads from an instrument. */
const FORMS: readonly { form: string; kind: DossierAct['kind']; value: (said: Particulars) => (number | null)[] }[] = [
  { form: 'sample', kind: 'cooking.sample', value: (said) => [numberOf(said, 'gramsTenths')] },
  { form: 'core', kind: 'cooking.batch', value: (said) => [numberOf(said, 'coreTenthsC')] },
  { form: 'body', kind: 'cooking.morning-check', value: (said) => [numberOf(said, 'bodyTenthsC')] },
  { form: 'reading', kind: 'storage.reading', value: (said) => [numberOf(said, 'valueTenths')] },
  {
    form: 'holding',
    kind: 'distribution.hand-over',
    value: (said) => linesOf(said).map((line) => numberOf(line, 'holdingTenthsC')),
  },
];

function formsOf(acts: readonly DossierAct[]): FormFacts[] {
  return FORMS.flatMap(({ form, kind, value }) => {
    const own = acts.filter((act) => act.kind === kind);
    const values = own.flatMap(({ said }) => value(said)).filter((one) => one !== null);
    const [first] = own;
    if (!first || values.length === 0) return [];
    return [{ form, stage: first.stage, values: values.sort((a, b) => a - b), actIds: own.map(({ id }) => id) }];
  });
}
