import { describe, expect, it } from '@jest/globals';
import { imageTypeOf } from './photo-upload.js';

describe('the type of an image', () => {
  it.each([
    ['ffd8ffe000104a464946', 'image/jpeg'],
    ['89504e470d0a1a0a0000', 'image/png'],
    ['524946462400000057454250', 'image/webp'],
    ['524946462400000057415645', null],
    ['3c7376672f3e', null],
    ['', null],
  ])('%s is %s', (hex, type) => {
    expect(imageTypeOf(Buffer.from(hex, 'hex'))).toBe(type);
  });
});
