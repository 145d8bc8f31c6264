import { describe, expect, it } from '@jest/globals';
import { MOST_SPARE_BYTES, SpareMemory } from './spare-memory.js';

const MEGABYTE = 1024 * 1024;

describe('spare memory', () => {
  it('gives what was used before, the smallest that is large enough', () => {
    const memory = new SpareMemory();
    const [large, small] = [Buffer.alloc(MEGABYTE), Buffer.alloc(MEGABYTE / 2)];
    memory.give(large);
    memory.give(small);
    expect(memory.take(MEGABYTE / 4)).toBe(small);
    expect(memory.take(MEGABYTE / 4)).toBe(large);
    expect(memory.take(MEGABYTE / 4)).toHaveLength(MEGABYTE / 4);
  });

  it('keeps what is far too large for somebody who needs it', () => {
    const memory = new SpareMemory();
    const large = Buffer.alloc(MEGABYTE);
    memory.give(large);
    expect(memory.take(MEGABYTE / 8)).toHaveLength(MEGABYTE / 8);
    expect(memory.take(MEGABYTE)).toBe(large);
  });

  it('keeps no more than a few fragments, and lets go of what has lain there longest', () => {
    const memory = new SpareMemory();
    const given = Array.from({ length: MOST_SPARE_BYTES / MEGABYTE + 2 }, () => Buffer.alloc(MEGABYTE));
    for (const buffer of given) memory.give(buffer);
    const taken = given.map(() => memory.take(MEGABYTE));
    expect(given.map((buffer) => taken.includes(buffer))).toEqual(given.map((_, i) => i >= 2));
    const huge = Buffer.alloc(MOST_SPARE_BYTES + 1);
    memory.give(huge);
    expect(memory.take(MOST_SPARE_BYTES + 1)).not.toBe(huge);
  });
});
