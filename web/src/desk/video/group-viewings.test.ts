import { describe, expect, it } from '@jest/globals';
import { groupViewings, type Viewing } from './group-viewings';

const row = (time: string, more: Partial<Viewing> = {}): Viewing => ({
  id: time,
  viewedAt: `2026-11-23T${time}.000Z`,
  person: '杨安全',
  unit: '安全科',
  reason: 'daily-review',
  cameraId: 'a',
  cameraName: '2 号',
  content: 'playback',
  from: '2026-11-22T08:00:00.000Z',
  to: '2026-11-22T08:10:00.000Z',
  served: null,
  ...more,
});

describe('the viewing register on the page', () => {
  it('makes one line of one glance: two cameras and a thumbnail', () => {
    const glances = groupViewings([
      row('01:00:30', { cameraName: '3 号', to: '2026-11-22T08:12:00.000Z' }),
      row('01:00:29', { content: 'thumbnail', from: '2026-11-22T07:59:00.000Z' }),
      row('01:00:28'),
    ]);
    expect(glances).toHaveLength(1);
    expect(glances[0]).toMatchObject({
      cameraNames: ['3 号', '2 号'],
      contents: ['playback', 'thumbnail'],
      from: '2026-11-22T07:59:00.000Z',
      to: '2026-11-22T08:12:00.000Z',
      count: 3,
    });
  });

  it('keeps apart other people, other reasons and what came more than a minute later', () => {
    const glances = groupViewings([
      row('01:05:00'),
      row('01:02:00'),
      row('01:01:30', { person: '罗检查' }),
      row('01:01:10', { person: '罗检查', reason: 'complaint' }),
    ]);
    expect(glances.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  it('loses no row', () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(`01:00:${String(59 - i).padStart(2, '0')}`));
    expect(groupViewings(rows).reduce((sum, { count }) => sum + count, 0)).toBe(40);
  });
});
