import { describe, expect, it } from '@jest/globals';
import { withoutHas } from './antd-floor.js';

describe('selectors for a browser without :has()', () => {
  it('keep the alternatives that need none', () => {
    expect(withoutHas('&:hover, &:has(.a, .b > .c):not(.d)')).toBe('&:hover');
  });
  it('still show where the keyboard is', () => {
    expect(withoutHas('&:focus-visible, &:not(.off):has(> input:focus-visible)')).toBe(
      '&:focus-visible, &:not(.off):focus-within',
    );
  });
  it('go altogether when nothing is left', () => {
    expect(withoutHas('&:not(:has(> .head))')).toBeNull();
  });
});
