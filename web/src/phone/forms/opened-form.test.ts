import { describe, expect, it } from '@jest/globals';
import { businessDateOf } from '../../shared/time';
import type { OutboxItem } from '../outbox/outbox-item';
import { openedOfDraft, openedOfRefused } from './opened-form';

const OCCURRED = '2026-11-27T23:05:00.000Z'; // the 28th, 07:05
const refused = (circumstances: object, code = 'journal.attachment-not-an-image'): OutboxItem => ({
  id: 'k',
  actId: 'a',
  accountId: 'me',
  schoolId: 's',
  kind: 'storage.reading',
  body: { occurredAt: OCCURRED },
  photos: [],
  form: { draft: { valueTenths: 40 }, circumstances },
  needs: [],
  summary: '',
  savedAt: 0,
  state: 'refused',
  attempts: 1,
  problem: { code, title: '', field: null },
  sentAt: null,
});
const place = { placeId: 'p', note: '' };

describe('a refused record that is opened again', () => {
  it('keeps the day it was said to be of, whatever day it is by now', () => {
    const when = { date: '2026-11-28', time: '0705' };
    expect(openedOfRefused(refused({ ...place, when })).circumstances.when).toEqual(when);
  });

  it('keeps the time of its first try where it was of just then', () => {
    const opened = openedOfRefused(refused({ ...place, when: 'now' }));
    expect(opened).toMatchObject({ circumstances: { when: 'kept' }, occurredAt: OCCURRED, draft: { valueTenths: 40 } });
  });

  it('finds the day for what an earlier release kept without one', () => {
    expect(openedOfRefused(refused({ ...place, earlier: '07:05' })).circumstances.when).toEqual({
      date: '2026-11-28',
      time: '07:05',
    });
    expect(openedOfRefused(refused({ ...place, earlier: null })).circumstances.when).toBe('kept');
  });

  it('is filled in from what was sent where an earlier release held it otherwise', () => {
    const older: OutboxItem = {
      ...refused({ ...place, earlier: null }),
      kind: 'cooking.sample',
      body: { occurredAt: OCCURRED, batchId: 'b', gramsTenths: 1_300, containerCode: null },
      form: {
        draft: { batchId: 'b', gramsTenths: 1_300, containerCode: '' },
        circumstances: { ...place, earlier: null },
      },
    };
    expect(openedOfRefused(older).draft).toEqual({ gramsTenths: { b: 1_300 }, containers: { b: '' } });
  });

  it('asks when it was where the clock of the phone was to blame', () => {
    for (const code of ['journal.captured-in-future', 'journal.occurred-in-future', 'journal.too-long-ago']) {
      const { circumstances, occurredAt } = openedOfRefused(refused({ ...place, when: 'now' }, code));
      expect(circumstances.when).toEqual({ date: businessDateOf(Date.now()), time: '' });
      expect(occurredAt).toBeNull();
    }
  });
});

describe('a draft that is gone on with', () => {
  const draft = {
    key: 'k',
    accountId: 'me',
    schoolId: 's',
    kind: 'storage.reading' as const,
    form: { draft: { valueTenths: 40 }, circumstances: { ...place, when: 'now' } },
    photos: [],
    changedAt: Date.parse(OCCURRED),
  };
  it('is of just now for a while, then of when it was begun', () => {
    expect(openedOfDraft(draft, draft.changedAt + 60_000, null).circumstances.when).toBe('now');
    expect(openedOfDraft(draft, draft.changedAt + 86_400_000, null).circumstances.when).toEqual({
      date: '2026-11-28',
      time: '07:05',
    });
  });
});
