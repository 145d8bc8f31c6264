import { describe, expect, it } from '@jest/globals';
import { v4 as uuid } from 'uuid';
import { readSensorMessage } from './sensor-readings.js';

const NOW = Date.parse('2026-11-23T02:00:00.000Z');
const sound = {
  placeId: uuid(),
  sensor: 'fridge-1',
  quantity: 'temperature',
  valueTenths: 38,
  takenAt: '2026-11-23T01:59:58.000Z',
};
const read = (message: unknown) => readSensorMessage(Buffer.from(JSON.stringify(message)), NOW);

describe('a sensor’s message', () => {
  it('becomes a reading whose id is the same whenever it is sent again', () => {
    expect(read(sound)).toMatchObject(sound);
    expect(read(sound)?.readingId).toBe(read({ ...sound })?.readingId);
    expect(read(sound)?.readingId).not.toBe(read({ ...sound, sensor: 'fridge-2' })?.readingId);
  });

  it('hides no other value of the same moment', () => {
    expect(read(sound)?.readingId).not.toBe(read({ ...sound, valueTenths: 91 })?.readingId);
  });

  it('counts from its arrival when it names no time', () => {
    expect(read({ ...sound, takenAt: undefined })).toMatchObject({ takenAt: '2026-11-23T02:00:00.000Z' });
  });

  it.each([
    ['no number', { ...sound, valueTenths: 'warm' }],
    ['a fraction', { ...sound, valueTenths: 3.8 }],
    ['an absurd value', { ...sound, valueTenths: 90_000 }],
    ['more than was asked', { ...sound, firmware: 1 }],
    ['a time to come', { ...sound, takenAt: '2026-11-24T02:00:00.000Z' }],
    ['a list', [sound]],
  ])('is junk with %s', (_, message) => {
    expect(read(message)).toBeNull();
  });

  it('is junk when it is not JSON or too long', () => {
    expect(readSensorMessage(Buffer.from('{'), NOW)).toBeNull();
    expect(readSensorMessage(Buffer.alloc(5_000, 0x20), NOW)).toBeNull();
  });
});
