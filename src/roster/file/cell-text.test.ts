import { describe, expect, it } from '@jest/globals';
import { dayCell, isoCell, textCell } from './cell-text.js';

describe('a cell that is formatted as a day or a time', () => {
  it('reads every half hour of a day as the minute that was meant', () => {
    const read = Array.from({ length: 47 }, (_, i) => dayCell(String((i + 1) / 48), false)?.text);
    const meant = Array.from({ length: 47 }, (_, i) => {
      const minutes = (i + 1) * 30;
      return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
    });
    expect(read).toEqual(meant);
  });

  it('takes what is a rounding error before midnight for the day that begins', () => {
    expect(dayCell('46265.9999999', false)).toEqual({ text: '2026-09-01', type: 'day' });
    expect(dayCell('46266.5', false)).toEqual({ text: '2026-09-01', type: 'day' });
    expect(dayCell('-1', false)).toBeNull();
    expect(dayCell('3000000', false)).toBeNull();
  });

  it('rounds an ISO time to the second too, as SheetJS writes the midnight that it has read', () => {
    expect(isoCell('2026-08-31T23:59:59.999Z')).toEqual({ text: '2026-09-01', type: 'day' });
    expect(isoCell('2026-08-31T23:59:59Z')).toEqual({ text: '2026-08-31', type: 'day' });
    expect(isoCell('2026-09-01')).toEqual({ text: '2026-09-01', type: 'day' });
  });
});

describe('a cell of text', () => {
  it.each(['#N/A', '#n/a', '＃N/A', '#ERROR!', '#UNKNOWN!', '#CONNECT!', '#BUSY!', '#PYTHON!', 'Err:508', '########'])(
    'is known for a failed look-up, whoever wrote it: %s',
    (value) => {
      expect(textCell(value).type).toBe('error');
    },
  );

  it.each(['#1', '##', 'Err', '一号#', '#N/A 店'])('is what was typed, with a sign in it: %s', (value) => {
    expect(textCell(value)).toEqual({ text: value, type: 'text' });
  });
});
