import { describe, expect, it } from '@jest/globals';
import { PacketGate } from './packet-gate.js';

const packet = (bytes: number): Buffer => {
  const length: number[] = [];
  for (let left = bytes; ; left >>= 7) {
    length.push(left > 0x7f ? (left & 0x7f) | 0x80 : left);
    if (left <= 0x7f) break;
  }
  return Buffer.concat([Buffer.from([0x30, ...length]), Buffer.alloc(bytes, 0xff)]);
};

describe('PacketGate', () => {
  it.each([1, 2, 7, 1000])('follows packets of many sizes cut into chunks of %i bytes', (chunkBytes) => {
    const stream = Buffer.concat([0, 1, 127, 128, 300, 1000, 0, 999].map(packet));
    const gate = new PacketGate(1000);
    for (let at = 0; at < stream.length; at += chunkBytes) {
      expect(gate.admits(stream.subarray(at, at + chunkBytes))).toBe(true);
    }
  });

  it('refuses a large packet by its announced length, before its content arrives', () => {
    expect(new PacketGate(1000).admits(packet(1001).subarray(0, 3))).toBe(false);
    expect(new PacketGate(1000).admits(Buffer.concat([packet(500), packet(5_000_000).subarray(0, 5)]))).toBe(false);
  });

  it('refuses a length field that never ends', () => {
    expect(new PacketGate(1000).admits(Buffer.from([0x30, 0x80, 0x80, 0x80, 0x80, 0x01]))).toBe(false);
  });
});
