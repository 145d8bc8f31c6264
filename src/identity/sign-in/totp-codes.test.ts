import { describe, expect, it } from '@jest/globals';
import { newPaperCode, readPaperCode, stepOfCode } from './totp-codes.js';

/** RFC 6238, appendix B: SHA-1, the secret is the ASCII text 12345678901234567890; the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of the authenticator', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ])('at %i s is the one of RFC 6238', (seconds, code) => {
    expect(stepOfCode(SECRET, code, at(seconds), null)).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early or late and no further', () => {
    for (const [shift, taken] of [
      [-60, false],
      [-30, true],
      [30, true],
      [60, false],
    ] as const) {
      expect(stepOfCode(SECRET, '005924', at(1_234_567_890 + shift), null) !== null).toBe(taken);
    }
  });

  it('is worth nothing once it, or a later one, was taken', () => {
    const step = stepOfCode(SECRET, '005924', at(1_234_567_890), null) as number;
    expect(stepOfCode(SECRET, '005924', at(1_234_567_890), step)).toBeNull();
    expect(stepOfCode(SECRET, '005924', at(1_234_567_890), step - 1)).toBe(step);
  });

  it('is refused in any other form', () => {
    for (const code of ['', '5924', '0059240', '00592４', 'abcdef']) {
      expect(stepOfCode(SECRET, code, at(1_234_567_890), null)).toBeNull();
    }
  });
});

describe('a code on paper', () => {
  it('is read however it was typed', () => {
    const code = newPaperCode(3);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(readPaperCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    expect(readPaperCode('oOiL')).toBe('0011');
  });
});
