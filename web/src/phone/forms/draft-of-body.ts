import type { ActLine } from '../../../../src/contract/acts';
import { DECLARED } from '../../../../src/contract/acts/declared';
import { type PlainKind, plainActOf } from '../../../../src/contract/declaring/all';
import { upcast } from '../../../../src/contract/declaring/declaration';
import type { QuantityUnit } from '../../../../src/contract/quantity';
import { clockTime } from '../../shared/time';
import type { LotHere, Shelf } from '../data/unsent-lots';
import type { OutboxPhoto, RecordableKind } from '../outbox/outbox-item';
import { draftOfDeclared } from './declared/declared-draft';

type Body = Record<string, unknown>;
interface Group {
  payer: string;
  served: number;
}
interface Line {
  lotId: string;
  amount: number;
  countedAmount: number;
  varianceReason?: string | null;
  unit: QuantityUnit;
  /** Of leftovers. */
  grams: number;
  ingredientId: string;
  batchId: string;
  classId: string;
  kind: string;
  portions: number;
  holdingTenthsC: number | null;
  present: number;
  served: number;
  payers?: Group[];
  certificates: { kind: string; attachmentId?: string | null }[];
  measuredAmount: number;
  orderedAmount?: number | null;
  notedAmount?: number | null;
  acceptedAmount?: number | null;
  unitPriceFen?: number | null;
  arrivalTenthsC?: number | null;
  spec?: string | null;
  producer?: string | null;
  supplierLot?: string | null;
  madeOn?: string | null;
  useBy?: string | null;
  decision: string;
  goodsSource?: string | null;
  missingPapers?: { kind: string }[];
  reason?: string | null;
}

/** What a form would hold for a record that it did not take in itself, from the body its route takes. */
export function draftOfBody(kind: RecordableKind, body: Body, lines: readonly ActLine[]): object {
  const plain = plainActOf(kind);
  return plain === undefined ? DRAFTS[kind as EffectKind](ofToday(kind, body), lines) : draftOfDeclared(plain, body);
}

/** A body of a release before in the words of today. */
const ofToday = (kind: RecordableKind, body: Body): Body => upcast(DECLARED[kind], Number(body.v ?? 1), body);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const linesOf = (body: Body, field = 'lines'): Line[] => (body[field] ?? []) as Line[];
const amountsOf = (lines: readonly Line[]): Record<string, number> =>
  Object.fromEntries(lines.map(({ lotId, amount }) => [lotId, amount]));

const batchesOf = (body: Body) => ({
  mealId: body.mealId,
  receiverName: text(body.receiverName),
  portions: Object.fromEntries(linesOf(body).map(({ batchId, portions }) => [batchId, portions])),
  holding: Object.fromEntries(linesOf(body).map(({ batchId, holdingTenthsC }) => [batchId, holdingTenthsC ?? null])),
});

type EffectKind = Exclude<RecordableKind, PlainKind>;
const DRAFTS: Record<EffectKind, (body: Body, lines: readonly ActLine[]) => object> = {
  'acceptance.delivery': (body, names) => ({
    supplierId: body.supplierId,
    deliveryNoteNo: text(body.deliveryNoteNo),
    lines: linesOf(body).map(({ certificates = [], ...line }, index) => ({
      lotId: line.lotId,
      ingredientId: line.ingredientId,
      ingredientName: names[index]?.name ?? '',
      category: null,
      unit: line.unit,
      measuredAmount: line.measuredAmount,
      orderedAmount: line.orderedAmount ?? null,
      notedAmount: line.notedAmount ?? null,
      acceptedAmount: line.acceptedAmount ?? null,
      unitPriceFen: line.unitPriceFen ?? null,
      arrivalTenthsC: line.arrivalTenthsC ?? null,
      spec: text(line.spec),
      producer: text(line.producer),
      supplierLot: text(line.supplierLot),
      madeOn: text(line.madeOn),
      useBy: text(line.useBy),
      decision: line.decision,
      reason: text(line.reason),
      certificates: certificates.map(({ kind }) => kind),
      goodsSource: line.goodsSource ?? null,
      missingPapers: (line.missingPapers ?? []).map(({ kind }) => kind),
    })),
  }),
  'acceptance.order': (body, names) => ({
    ...{ supplierId: body.supplierId, wantedOn: text(body.wantedOn) },
    lines: linesOf(body).map(({ ingredientId, orderedAmount, unit }, index) => ({
      ...{ ingredientId, orderedAmount, unit },
      ingredientName: names[index]?.name ?? '',
    })),
  }),
  'acceptance.supplier-paper': ({ supplierId, paperKind, paperNo, validUntil }) => ({
    ...{ supplierId, paperKind },
    ...{ paperNo: text(paperNo), validUntil: text(validUntil) },
  }),
  'acceptance.goods-paper': ({ lotId, paperKind, paperNo }) => ({
    ...{ lotId, paperKind },
    paperNo: text(paperNo),
  }),
  'stock.in': (body) => ({ fromPlaceId: body.fromPlaceId, amounts: amountsOf(linesOf(body)) }),
  'stock.out': (body) => ({
    mealId: body.mealId,
    wanted: {},
    byHand: amountsOf(linesOf(body)),
    taken: null,
    deviationReason: text(body.deviationReason),
    receiverName: text(body.receiverName),
  }),
  'stock.write-off': (body) => ({ reason: body.reason, amounts: amountsOf(linesOf(body)) }),
  'stock.return': (body) => ({ mealId: body.mealId ?? null, amounts: amountsOf(linesOf(body)) }),
  'stock.transfer': (body) => ({
    toPlaceId: body.toPlaceId,
    receiverName: text(body.receiverName),
    amounts: amountsOf(linesOf(body)),
  }),
  'stock.send-back': (body) => ({
    supplierId: null,
    returnReason: body.returnReason,
    returnOutcome: body.returnOutcome,
    receiverName: text(body.receiverName),
    amounts: amountsOf(linesOf(body)),
  }),
  'stock.count': (body) => ({
    counted: Object.fromEntries(linesOf(body).map(({ lotId, countedAmount }) => [lotId, countedAmount])),
    reasons: Object.fromEntries(
      linesOf(body).flatMap(({ lotId, varianceReason = null }) =>
        varianceReason === null ? [] : [[lotId, varianceReason]],
      ),
    ),
  }),
  'storage.reading': ({ quantity, valueTenths, regime, correctiveAction }) => ({
    quantity,
    valueTenths,
    regime,
    correctiveAction: text(correctiveAction),
  }),
  'cooking.meal': (body) => ({
    date: body.date,
    mealKind: body.mealKind,
    plannedDiners: body.plannedDiners ?? null,
    dishes: ((body.dishes ?? []) as Body[]).map(({ name, confirmation }) => ({
      name,
      confirmation: text(confirmation),
    })),
  }),
  'cooking.batch': (body) => ({
    mealId: body.mealId,
    dishNo: body.dishNo,
    startedAt: clockTime(text(body.startedAt)),
    coreTenthsC: body.coreTenthsC ?? null,
    reheatedToTenthsC: body.reheatedToTenthsC ?? null,
    correctiveAction: text(body.correctiveAction),
    amounts: amountsOf(linesOf(body, 'inputs')),
  }),
  'cooking.sample': (body) => ({
    gramsTenths: { [text(body.batchId)]: body.gramsTenths ?? Number(body.grams) * 10 },
    containers: { [text(body.batchId)]: text(body.containerCode) },
  }),
  'cooking.sample-discard': (body) => ({ sampleId: body.sampleId }),
  'distribution.hand-over': (body) => {
    const { mealId, receiverName, holding } = batchesOf(body);
    const classId = text(body.classId);
    const portions = { [classId]: linesOf(body)[0]?.portions ?? null };
    return { mealId, portions, receivers: { [classId]: receiverName }, taken: Object.keys(holding), holding };
  },
  'distribution.dispatch': (body) => ({
    ...batchesOf(body),
    siteId: body.siteSchoolId,
    ...{ sealNo: text(body.sealNo), driverName: text(body.driverName), vehiclePlate: text(body.vehiclePlate) },
  }),
  'dining.headcount': (body) => ({
    mealId: body.mealId,
    present: Object.fromEntries(linesOf(body).map(({ classId, present }) => [classId, present])),
    served: Object.fromEntries(linesOf(body).map(({ classId, served }) => [classId, served])),
    payer: 'subsidy',
    paid: Object.fromEntries(linesOf(body).map(({ classId, payers = [] }) => [classId, byPayer(payers)])),
    others: byPayer((body.others ?? []) as Group[]),
    reason: text(body.reason),
  }),
  'dining.leftovers': (body) => ({
    mealId: body.mealId,
    plate: gramsOfKind(body, 'plate'),
    unserved: gramsOfKind(body, 'unserved'),
    collectorName: text(body.collectorName),
  }),
};

const byPayer = (groups: readonly Group[]): Record<string, number> =>
  Object.fromEntries(groups.map(({ payer, served }) => [payer, served]));

function gramsOfKind(body: Body, wanted: string): number | null {
  return linesOf(body).find(({ kind }) => kind === wanted)?.grams ?? null;
}

/** The photos of a record as the form shows them: they are on the server, those of papers with their papers. */
export function photosOfBody(body: Body): OutboxPhoto[] {
  const papers = linesOf(body).flatMap(({ lotId, certificates = [] }) =>
    certificates.flatMap(({ kind, attachmentId }) =>
      attachmentId ? [{ content: null, attachmentId, paper: { lotId, kind } } as OutboxPhoto] : [],
    ),
  );
  const ids = new Set(papers.map(({ attachmentId }) => attachmentId));
  const others = ((body.attachmentIds ?? []) as string[]).filter((id) => !ids.has(id));
  return [...others.map((attachmentId) => ({ content: null, attachmentId, paper: null })), ...papers];
}

/**
 * The lots that a record names, as if they lay where it took them from: what it took is there again when it is put
 * right, and may be all that lay there.
 */
export function shelfOfBody(kind: RecordableKind, body: Body, names: readonly ActLine[]): Shelf | null {
  const field = kind === 'cooking.batch' ? 'inputs' : 'lines';
  const fromKitchen = kind === 'cooking.batch' || kind === 'stock.return';
  const from = fromKitchen ? 'kitchen' : kind === 'stock.in' ? body.fromPlaceId : body.placeId;
  if (!kind.startsWith('stock.') && kind !== 'cooking.batch') return null;
  const lots = linesOf(ofToday(kind, body), field).map(
    ({ lotId, amount, unit }, index): LotHere => ({
      id: lotId,
      ingredientId: lotId,
      ingredientName: names[index]?.name ?? '',
      supplierId: '',
      supplierLot: null,
      madeOn: null,
      useBy: null,
      receivedOn: '',
      deliveryActId: '',
      // A count takes nothing from the shelf
      amount: kind === 'stock.count' ? 0 : amount,
      unit,
      grams: null,
      expired: false,
    }),
  );
  return { locationId: String(from), lots };
}
