import { describe, expect, it } from '@jest/globals';
import type { Episode } from '../checks/EpisodeCard';
import type { Misfit } from '../misfits/misfit';
import { type Listed, mergeQueue, misfitItem, neighbour, nextDue, type QueueItem } from './queue';

const card = (id: string, date: string, school: string, state: Episode['state'] = 'open') =>
  ({ id, date, schoolId: school, schoolName: school, state }) as Episode;
const misfit = (id: string, date: string, school: string, at: string, isOpen = true) =>
  ({ id, date, schoolId: school, schoolName: school, at, review: isOpen ? null : { outcome: 'fine' } }) as Misfit;
const listed = <Thing>(items: Thing[], hasMore = false): Listed<Thing> => ({ items, hasMore });
const ids = (items: readonly QueueItem[]): string => items.map(({ id }) => id).join('');

const CARDS = [card('a', '2026-11-24', '北小'), card('b', '2026-11-23', '南小', 'asked')];
const MISFITS = [
  misfit('c', '2026-11-24', '北小', '06:12'),
  misfit('d', '2026-11-24', '北小', '22:40', false),
  misfit('e', '2026-11-24', '南小', '06:00'),
  misfit('f', '2026-11-23', '北小', '07:00'),
];

describe('cards and misfits in one queue', () => {
  it('has the newest day first, by school, and a school’s cards before its misfits', () => {
    expect(ids(mergeQueue(listed(CARDS), listed(MISFITS)))).toBe('acdefb');
  });

  it('shows nothing that something of the other list may still come before', () => {
    expect(ids(mergeQueue(listed(CARDS), listed(MISFITS.slice(0, 2), true)))).toBe('acd');
    expect(ids(mergeQueue(listed(CARDS.slice(0, 1), true), listed(MISFITS)))).toBe('a');
    expect(ids(mergeQueue(listed([]), listed(MISFITS.slice(0, 1), true)))).toBe('c');
  });

  it('keeps what was settled here in its place, and takes the platform’s word where it has one', () => {
    const settled = [misfitItem(misfit('e', '2026-11-24', '南小', '06:00', false))];
    const [c, d, , f] = MISFITS as [Misfit, Misfit, Misfit, Misfit];
    expect(ids(mergeQueue(listed(CARDS), listed([c, d, f]), settled))).toBe('acdefb');
    const both = mergeQueue(listed(CARDS), listed(MISFITS), settled);
    expect(both.filter(({ id }) => id === 'e')).toEqual([misfitItem(MISFITS[2] as Misfit)]);
  });

  it('goes on to the next that waits for the office, then to those before, and then is done', () => {
    const all = mergeQueue(listed(CARDS), listed(MISFITS));
    expect(nextDue(all, 'c')).toBe('e');
    expect(nextDue(all, 'f')).toBe('a');
    expect(nextDue(mergeQueue(listed([]), listed(MISFITS.slice(0, 2))), 'c')).toBeNull();
  });

  it('steps from one to the next and stays at the ends', () => {
    const all = mergeQueue(listed(CARDS), listed(MISFITS));
    expect([neighbour(all, undefined, 1), neighbour(all, 'a', 1), neighbour(all, 'b', 1)]).toEqual(['a', 'c', null]);
    expect(neighbour(all, 'c', -1)).toBe('a');
    const seen = mergeQueue(listed([]), listed(MISFITS.slice(1)));
    expect(neighbour(seen, undefined, 1)).toBe('e');
  });
});
