import { randomInt } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { newEnrolmentCode, readEnrolmentCode, writeEnrolmentCode } from './enrolment-code.js';

describe('a box’s one-time code', () => {
  it('is read as it was written, however it is typed', () => {
    const code = newEnrolmentCode((below) => randomInt(below));
    const written = writeEnrolmentCode(code);
    expect(written).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{6}$/);
    for (const typed of [written, written.toLowerCase(), ` ${written.replace('-', ' ')} `, written.replace('-', '–')])
      expect(readEnrolmentCode(typed)).toEqual(code);
  });

  it.each(['', 'ABCD', 'ABCD-EFGHJ', 'ABCD-EFGHJKM', 'ABCD-EFGHJ0', 'ABCD-EFGHJ口'])('is not %j', (typed) => {
    expect(readEnrolmentCode(typed)).toBeNull();
  });
});
