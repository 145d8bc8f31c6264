import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { traceEndpoints } from '../../../../src/contract/http/trace';
import { type Quantity, sums } from '../../../../src/contract/quantity';
import { clockTime } from '../../shared/time';
import { celsius, quantityText } from '../../shared/units';
import type { ChainLink, ChainNode } from './chain-layout';

export type Passport = ResponseOf<(typeof traceEndpoints)['passport']>;
type PassportGap = Passport['completeness']['missing'][number]['what'];

/** Columns of the passport, read backward from the meal to who delivered for it. */
export const PASSPORT_COLUMNS = ['meal', 'dish', 'batch', 'issue', 'lot', 'supplier'] as const;
const COLUMN = { meal: 0, dish: 1, batch: 2, issue: 3, lot: 4, supplier: 5 } as const;

/** Gaps that are a box of their own, and in which column the box that is not there would stand. */
const GAP_COLUMN: Partial<Record<PassportGap, number>> = {
  batch_of_dish: COLUMN.batch,
  inputs_of_batch: COLUMN.issue,
  issue_of_input: COLUMN.issue,
  delivery_of_lot: COLUMN.supplier,
  supplier_of_lot: COLUMN.supplier,
};
/** Gaps of a thing that is there: its own box is marked. */
const MARKS: ReadonlySet<PassportGap> = new Set([
  'certificate_of_lot',
  'lot_expired_when_used',
  'licence_expired_at_delivery',
  'signature',
  'shortage',
]);
/** Gaps that stand among the witnesses below the chain. */
const WITNESS_GAPS: ReadonlySet<PassportGap> = new Set([
  'sample_of_batch',
  'hand_over',
  'headcount',
  'accompany_dining',
  'leftovers',
]);

interface Words {
  meal: string;
  missing: string;
  keepsUntil: (date: string) => string;
  /** Null where it has no end. */
  licence: (date: string | null) => string;
  diners: (count: number) => string;
}

/** Boxes of the passport. A link that the rules expect and nobody recorded is a dashed box that names it. */
export function passportNodes(passport: Passport, words: Words): ChainNode[] {
  const { meal, dishes, batches, issues, lots, suppliers, completeness } = passport;
  const marked = new Set(completeness.missing.filter((gap) => MARKS.has(gap.what)).flatMap((gap) => gap.nodeId ?? []));
  const box = (id: string, column: number, title: string, lines: (string | null)[]): ChainNode => ({
    id,
    column,
    title,
    lines: lines.filter((line): line is string => line !== null && line !== ''),
    tone: marked.has(id) ? 'bad' : 'plain',
  });
  return [
    box(meal.id, COLUMN.meal, words.meal, [
      meal.date,
      meal.plannedDiners === null ? null : words.diners(meal.plannedDiners),
    ]),
    ...dishes.map((dish) => box(dish.id, COLUMN.dish, dish.name, [])),
    ...batches.map((batch) =>
      box(batch.id, COLUMN.batch, batch.dishName, [
        `${clockTime(batch.startedAt)}→${clockTime(batch.finishedAt)}`,
        batch.coreTenthsC === null ? null : celsius(batch.coreTenthsC),
        batch.person,
      ]),
    ),
    ...issues.map((issue) =>
      box(issue.id, COLUMN.issue, sumsText(issue.lines), [
        clockTime(issue.at),
        [issue.person, issue.receiverName].filter(Boolean).join(' / '),
        issue.deviationReason,
      ]),
    ),
    ...lots.map((lot) => ({
      ...box(lot.id, COLUMN.lot, lot.ingredientName, [
        `${lot.receivedOn} · ${quantityText({ amount: lot.issuedAmount, unit: lot.unit })}`,
        lot.useBy === null ? null : words.keepsUntil(lot.useBy),
        lot.delivery === null ? null : lot.delivery.signatures.map((signature) => signature.name).join(' / '),
      ]),
      href: `/lots/${lot.id}`,
    })),
    ...suppliers.map((supplier) =>
      box(supplier.id, COLUMN.supplier, supplier.name, [supplier.licenceNo, words.licence(supplier.licenceValidUntil)]),
    ),
    ...missingBoxes(passport, words.missing),
  ];
}

export function passportLinks(passport: Passport): ChainLink[] {
  const drawn = passport.links.map(({ from, to }) => ({ from, to, broken: false }));
  const broken = passport.completeness.missing.flatMap((gap) =>
    GAP_COLUMN[gap.what] === undefined || gap.nodeId === null
      ? []
      : [{ from: gapId(gap), to: gap.nodeId, broken: true }],
  );
  return [...drawn, ...broken];
}

export function witnessGaps(passport: Passport): Passport['completeness']['missing'] {
  return passport.completeness.missing.filter((gap) => WITNESS_GAPS.has(gap.what));
}

function missingBoxes(passport: Passport, title: string): ChainNode[] {
  const boxes = passport.completeness.missing.flatMap((gap) => {
    const column = GAP_COLUMN[gap.what];
    return column === undefined
      ? []
      : [{ id: gapId(gap), column, title, lines: [gap.words], tone: 'missing' as const }];
  });
  return [...new Map(boxes.map((each) => [each.id, each])).values()];
}

const sumsText = (lines: readonly Quantity[]): string =>
  sums(lines)
    .map((sum) => quantityText(sum))
    .join('、');
const gapId = (gap: { what: string; nodeId: string | null }): string => `gap ${gap.what} ${gap.nodeId}`;
