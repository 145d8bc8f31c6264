import { describe, expect, it } from '@jest/globals';
import { procurementEndpoints } from '../../../../src/contract/http/procurement';
import { type DeliveryLineDraft, gapOfLine, lineBody } from './delivery-draft';

const line = (change: Partial<DeliveryLineDraft> = {}): DeliveryLineDraft => ({
  lotId: '0191f9a0-7d6e-4bbb-8888-000000000001',
  ingredientId: '0191f9a0-7d6e-4bbb-8888-000000000002',
  ingredientName: '青椒',
  weighedGrams: 22_000,
  acceptedGrams: null,
  unitPriceFenPerKg: 480,
  arrivalTenthsC: null,
  useBy: '',
  decision: 'accept',
  reason: '',
  certificates: ['receipt'],
  ...change,
});

describe('a delivery line', () => {
  it.each([
    [{}, null],
    [{ weighedGrams: null }, 'weight'],
    [{ decision: 'part', acceptedGrams: 22_000, reason: '烂' }, 'part'],
    [{ decision: 'part', acceptedGrams: 20_000 }, 'reason'],
    [{ decision: 'refuse' }, 'reason'],
    [{ decision: 'refuse', reason: '变质' }, null],
  ] as const)('%p lacks %p', (change, gap) => expect(gapOfLine(line(change))).toBe(gap));

  it('is what the contract takes', () => {
    const body = {
      placeId: line().lotId,
      occurredAt: '2026-11-23T00:00:00.000Z',
      capturedAt: '2026-11-23T00:00:00.000Z',
      supplierId: line().ingredientId,
      lines: [
        lineBody(line()),
        lineBody(line({ decision: 'part', acceptedGrams: 9_000, reason: '烂', useBy: '2026-12-01' })),
      ],
    };
    expect(procurementEndpoints.accept.body?.safeParse(body).error).toBeUndefined();
  });
});
