import { describe, expect, it } from '@jest/globals';
import type { MorningDuty } from '../contract/http/agenda.js';
import { type Done, judgeMorning } from './judge-morning.js';
import type { FedBy } from './minimum-set.js';

const at = (time: string) => new Date(`2026-11-20T${time}:00.000Z`);
const DUE = { check: at('02:00'), delivery: at('01:00'), sample: at('05:00'), accompany: at('05:30') };
const late = (now: string, done: [MorningDuty, Done][], fed: FedBy | null = 'own_kitchen') =>
  judgeMorning(at(now), DUE, new Map(done), fed).map(({ duty, state }) => `${duty} ${state}`);

describe('what a school day should have by now', () => {
  it('is nothing before its time, and from that minute on what is not on record', () => {
    expect(late('00:59', [])).toEqual([]);
    expect(late('01:00', [])).toEqual(['delivery missing']);
    expect(late('06:00', [])).toEqual(['check missing', 'delivery missing', 'sample missing', 'accompany missing']);
  });

  it('is not late when it is there, and says what waits for a signature', () => {
    const done: [MorningDuty, Done][] = [
      ['delivery', { signed: false }],
      ['check', { signed: true }],
    ];
    expect(late('03:00', done)).toEqual(['delivery unsigned']);
  });

  it('asks a school without kitchen for nothing that a kitchen does', () => {
    expect(late('06:00', [], null)).toEqual(['accompany missing']);
    expect(late('06:00', [], 'supplied')).toEqual(['delivery missing', 'accompany missing']);
  });
});
