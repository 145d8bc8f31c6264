import { describe, expect, it } from '@jest/globals';
import { draftOfBody, photosOfBody, shelfOfBody } from './draft-of-body';

describe('a record that another phone took in', () => {
  it('opens as a delivery with its goods by name, its papers and their photos', () => {
    const line = {
      ingredientId: 'i',
      lotId: 'l',
      weighedGrams: 8_000,
      notedGrams: 8_500,
      decision: 'part',
      acceptedGrams: 7_000,
      reason: '烂',
      ...{ madeOn: '2026-11-20', spec: '5 kg/件', supplierLot: 'P-9' },
      useBy: null,
      unitPriceFenPerKg: 480,
      certificates: [
        { kind: 'receipt', number: null, attachmentId: 'p1' },
        { kind: 'pesticide_test', number: null, attachmentId: null },
      ],
    };
    const body = { supplierId: 's', deliveryNoteNo: null, lines: [line], attachmentIds: ['p1', 'p2'] };
    expect(
      draftOfBody('acceptance.delivery', body, [{ name: '青椒', quantity: { amount: 7_000, unit: 'g' }, count: null }]),
    ).toEqual({
      supplierId: 's',
      deliveryNoteNo: '',
      lines: [
        {
          lotId: 'l',
          ingredientId: 'i',
          ingredientName: '青椒',
          category: null,
          unit: 'g',
          measuredAmount: 8_000,
          orderedAmount: null,
          notedAmount: 8_500,
          acceptedAmount: 7_000,
          unitPriceFen: 480,
          arrivalTenthsC: null,
          ...{ madeOn: '2026-11-20', spec: '5 kg/件', producer: '', supplierLot: 'P-9' },
          useBy: '',
          decision: 'part',
          reason: '烂',
          certificates: ['receipt', 'pesticide_test'],
          goodsSource: null,
          missingPapers: [],
        },
      ],
    });
    expect(photosOfBody(body)).toEqual([
      { content: null, attachmentId: 'p2', paper: null },
      { content: null, attachmentId: 'p1', paper: { lotId: 'l', kind: 'receipt' } },
    ]);
  });

  it('opens with what it counted, and with nothing of its envelope', () => {
    const envelope = { placeId: 'p', occurredAt: 'then', actId: 'a', note: 'x' };
    expect(
      draftOfBody(
        'dining.headcount',
        { ...envelope, mealId: 'm', reason: null, lines: [{ classId: 'c', present: 41, served: 40 }] },
        [],
      ),
    ).toEqual({
      ...{ mealId: 'm', present: { c: 41 }, served: { c: 40 }, reason: '' },
      ...{ payer: 'subsidy', paid: { c: {} }, others: {} },
    });
    const paid = { payers: [{ payer: 'boarder_fee', served: 9 }] };
    expect(
      draftOfBody(
        'dining.headcount',
        {
          ...{ ...envelope, v: 2, mealId: 'm', reason: null, others: [{ payer: 'staff', served: 12 }] },
          lines: [{ classId: 'c', present: 41, served: 40, ...paid }],
        },
        [],
      ),
    ).toMatchObject({ payer: 'subsidy', paid: { c: { boarder_fee: 9 } }, others: { staff: 12 } });
    expect(
      draftOfBody(
        'storage.reading',
        { ...envelope, quantity: 'temperature', valueTenths: 40, regime: 'chill', correctiveAction: null },
        [],
      ),
    ).toEqual({ quantity: 'temperature', valueTenths: 40, regime: 'chill', correctiveAction: '' });
    expect(draftOfBody('cooking.sample', { ...envelope, batchId: 'b', grams: 130, containerCode: null }, [])).toEqual({
      gramsTenths: { b: 1_300 },
      containers: { b: '' },
    });
    expect(
      draftOfBody(
        'distribution.hand-over',
        { ...envelope, mealId: 'm', classId: 'c', receiverName: '李', lines: [{ batchId: 'b', portions: 40 }] },
        [],
      ),
    ).toEqual({ mealId: 'm', portions: { c: 40 }, receivers: { c: '李' }, taken: ['b'], holding: { b: null } });
  });

  it('may take again what it took, from where it took it', () => {
    const body = {
      placeId: 'store',
      fromPlaceId: 'gate',
      lines: [{ lotId: 'l', grams: 500 }],
      inputs: [{ lotId: 'l', grams: 300 }],
    };
    const names = [{ name: '大米', quantity: { amount: 500, unit: 'g' as const }, count: null }];
    expect(shelfOfBody('stock.in', body, names)).toMatchObject({
      locationId: 'gate',
      lots: [{ ingredientName: '大米', amount: 500, unit: 'g' }],
    });
    expect(shelfOfBody('stock.out', body, names)?.locationId).toBe('store');
    expect(shelfOfBody('cooking.batch', body, names)).toMatchObject({ locationId: 'kitchen', lots: [{ amount: 300 }] });
    expect(shelfOfBody('dining.leftovers', body, names)).toBeNull();
    const eggs = { ...body, v: 2, lines: [{ lotId: 'e', amount: 60, unit: 'piece' }] };
    expect(shelfOfBody('stock.in', eggs, names)).toMatchObject({ lots: [{ amount: 60, unit: 'piece' }] });
    expect(draftOfBody('stock.in', eggs, names)).toEqual({ fromPlaceId: 'gate', amounts: { e: 60 } });
  });
});
