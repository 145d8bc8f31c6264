import { describe, expect, it } from '@jest/globals';
import { compareLabel, readLabel } from './label-rules';
import type { Pack } from './visit-db';

const lot = (supplierLot: string | null, more: object = {}): Pack['lots'][number] => ({
  ...{ lotId: 'l', placeId: 'p', goods: '大米', placeName: '主食库', unit: 'g', book: 5_000, supplierLot },
  ...{ useBy: '2026-12-31', receivedOn: '2026-11-01', isStopped: false },
  ...more,
});
const says = (scanned: string, lots: Pack['lots'], today = '2026-11-30') =>
  compareLabel(readLabel(scanned), lots, today);

describe('what a label says', () => {
  it.each([
    ['typed', 'LH20261101', { lot: 'LH20261101', useBy: null }],
    ['typed with brackets', '(01)06901234567892(17)261231(10)LH-1', { lot: 'LH-1', useBy: '2026-12-31' }],
    ['scanned', ']d2010690123456789217261231' + '10LH-1\u001d21X9', { lot: 'LH-1', useBy: '2026-12-31' }],
    ['scanned, the lot first', '\u001d010690123456789210LH-1\u001d17261200', { lot: 'LH-1', useBy: '2026-12-31' }],
    ['an article', '6901234567892', { lot: null, useBy: null }],
    ['a lot that is only digits', '6901234567890', { lot: '6901234567890', useBy: null }],
  ])('%s', (_, scanned, label) => {
    expect(readLabel(scanned)).toEqual(label);
  });
});

describe('a label beside the books', () => {
  it('is found however it is spaced, at every place, with what speaks against its use', () => {
    const lots = [lot('LH 2026-1101'), lot('lh20261101', { placeId: 'q', useBy: '2026-11-29', isStopped: true })];
    expect(says('ＬＨ20261101', lots)).toMatchObject({
      found: 'lots',
      lots: [
        { placeId: 'p', isExpired: false, isStopped: false },
        { placeId: 'q', isExpired: true, isStopped: true },
      ],
    });
    expect(says('LH20261101', [lot('LH20261101', { useBy: '2026-11-30' })])).toMatchObject({
      lots: [{ isExpired: false }],
    });
  });

  it('is a question where the books have no such lot, and no answer where it names none', () => {
    expect(says('LH2', [lot('LH20261101'), lot(null)])).toEqual({ found: 'unknown' });
    for (const empty of ['6901234567892', '', ' - ']) expect(says(empty, [lot(null)])).toEqual({ found: 'unnamed' });
  });
});
