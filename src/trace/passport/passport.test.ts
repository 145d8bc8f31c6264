import { describe, expect, it } from '@jest/globals';
import type { Passport, Standing } from '../../contract/http/trace.js';
import { type PassportContents, passportCompleteness } from './passport-completeness.js';
import { passportLinks } from './passport-links.js';

const standing = (actId: string, overrides: Partial<Standing> = {}): Standing & { id: string } => ({
  id: actId,
  actId,
  status: 'recorded',
  signaturesMissing: 0,
  at: '2026-11-23T03:00:00.000Z',
  late: false,
  person: '王芳',
  signatures: [],
  placeId: 'place',
  attachmentIds: [],
  ...overrides,
});
const line = (lotId: string, amount: number) => ({ lotId, amount, unit: 'g' as const, grams: amount });
const batch = (
  id: string,
  dishNo: number,
  inputs: Passport['batches'][number]['inputs'],
): Passport['batches'][number] => ({
  ...standing(id),
  dishNo,
  dishName: `dish ${dishNo}`,
  startedAt: '2026-11-23T02:00:00.000Z',
  finishedAt: '2026-11-23T03:00:00.000Z',
  coreTenthsC: 780,
  reheatedToTenthsC: null,
  correctiveAction: null,
  inputs,
});
const lot = (id: string, overrides: Partial<Passport['lots'][number]> = {}): Passport['lots'][number] => ({
  id,
  ingredientId: `ingredient of ${id}`,
  ingredientName: id,
  category: 'vegetable',
  supplierId: 'supplier',
  supplierLot: null,
  madeOn: null,
  useBy: null,
  receivedOn: '2026-11-22',
  expiredWhenUsed: false,
  unit: 'g',
  issuedAmount: 1_000,
  cookedAmount: 1_000,
  issuedGrams: 1_000,
  cookedGrams: 1_000,
  certificates: [{ kind: 'receipt', number: null, attachmentId: null }],
  delivery: standing('delivery'),
  ...overrides,
});
const issue = (id: string, ...lots: string[]): Passport['issues'][number] => ({
  ...standing(id),
  lines: lots.map((lotId) => line(lotId, 1_000)),
  deviationReason: null,
  receiverName: null,
});

/** One dish of two lots, with everything the rules expect. */
const WHOLE: PassportContents = {
  meal: {
    ...standing('meal'),
    schoolId: 'school',
    schoolName: 'School',
    date: '2026-11-23',
    mealKind: 'lunch',
    plannedDiners: 80,
  },
  dishes: [{ id: 'meal#1', dishNo: 1, name: '青椒肉丝' }],
  batches: [batch('batch', 1, [line('pork', 800), line('pepper', 700)])],
  issues: [issue('issue', 'pork', 'pepper')],
  lots: [lot('pork'), lot('pepper')],
  suppliers: [
    { id: 'supplier', name: '某公司', licenceNo: 'L', licenceValidUntil: '2027-05-01', licenceValidAtDelivery: true },
  ],
  samples: [
    {
      ...standing('sample'),
      batchId: 'batch',
      gramsTenths: 1_250,
      containerCode: null,
      keepUntil: '2026-11-25T03:40:00.000Z',
      discardedAt: null,
    },
  ],
  handOvers: [
    {
      ...standing('hand-over'),
      schoolId: 'school',
      classId: 'class',
      className: '1A',
      receiverName: null,
      portions: 38,
      lines: [],
    },
  ],
  dispatches: [],
  headcount: { present: 40, served: 38, records: [] },
  accompanyDinings: [
    {
      ...standing('accompany'),
      schoolId: 'school',
      dinerName: '校长',
      dinerRole: 'leader',
      food: 'good',
      hygiene: 'good',
      order: 'good',
      problem: null,
    },
  ],
  leftovers: { grams: 0, byKind: [], records: [] },
};

describe('how complete a passport is', () => {
  it('is 100 % when nothing the rules expect is missing', () => {
    expect(passportCompleteness(WHOLE)).toMatchObject({ percent: 100, missing: [] });
  });

  const first = <T>(items: readonly T[]) => items[0] as T;
  it.each<[string, Partial<PassportContents>, string[]]>([
    [
      'a dish nobody cooked',
      { dishes: [...WHOLE.dishes, { id: 'meal#2', dishNo: 2, name: '米饭' }] },
      ['batch_of_dish 米饭'],
    ],
    ['a batch of nothing', { batches: [batch('batch', 1, [])] }, ['inputs_of_batch dish 1']],
    ['a dish without sample', { samples: [] }, ['sample_of_batch 青椒肉丝']],
    ['oil nobody issued', { lots: [...WHOLE.lots, lot('油', { issuedAmount: 0 })] }, ['issue_of_input 油']],
    ['a lot without papers', { lots: [lot('pork', { certificates: [] })] }, ['certificate_of_lot pork']],
    ['a delivery that was taken back', { lots: [lot('pork', { delivery: null })] }, ['delivery_of_lot pork']],
    ['a lot past its day', { lots: [lot('pork', { expiredWhenUsed: true })] }, ['lot_expired_when_used pork']],
    ['a supplier nobody knows', { lots: [lot('pork', { supplierId: 'x' })] }, ['supplier_of_lot pork']],
    [
      'a licence that had ended',
      { suppliers: WHOLE.suppliers.map((it) => ({ ...it, licenceValidAtDelivery: false })) },
      ['licence_expired_at_delivery 某公司'],
    ],
    [
      'an issue still to be signed',
      { issues: [{ ...first(WHOLE.issues), status: 'awaiting_second' }] },
      ['signature pork、pepper'],
    ],
    ['a shortage', { batches: [{ ...first(WHOLE.batches), status: 'pending_shortage' }] }, ['shortage dish 1']],
    [
      'nothing at the table',
      { handOvers: [], headcount: null, accompanyDinings: [], leftovers: null },
      ['hand_over ', 'headcount ', 'accompany_dining ', 'leftovers '],
    ],
  ])('names %s', (_, overrides, expected) => {
    const { missing, expected: all, found, percent } = passportCompleteness({ ...WHOLE, ...overrides });
    expect(missing.map(({ what, name }) => `${what} ${name}`)).toEqual(expected);
    expect(found + missing.length).toBe(all);
    expect(percent).toBeLessThan(100);
  });

  it('asks for one sample of a dish that was cooked twice (S-18, I15)', () => {
    const batches = [...WHOLE.batches, batch('again', 1, [line('pork', 1)])];
    expect(passportCompleteness({ ...WHOLE, batches }).missing).toEqual([]);
  });
});

describe('the lines of a passport', () => {
  const lines = (contents: PassportContents) =>
    passportLinks(contents).map(({ from, to, quantity }) => `${from}>${to}:${quantity?.amount ?? '?'}`);

  it('run from the supplier to the class', () => {
    expect(lines(WHOLE)).toEqual([
      'supplier>pork:?',
      'supplier>pepper:?',
      'pork>issue:1000',
      'pepper>issue:1000',
      'issue>batch:1500',
      'batch>meal#1:?',
      'meal#1>meal:?',
      'batch>sample:?',
      'meal>hand-over:?',
    ]);
  });

  it('show a lot that skipped the issue, and leave the amount open where two issues brought the same lot', () => {
    expect(lines({ ...WHOLE, issues: [issue('a', 'pork'), issue('b', 'pork')] })).toEqual(
      expect.arrayContaining(['pepper>batch:700', 'a>batch:?', 'b>batch:?']),
    );
  });
});
