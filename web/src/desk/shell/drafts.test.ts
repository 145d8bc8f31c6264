import { describe, expect, it } from '@jest/globals';
import { draftKey, forgetDrafts, hasDraft, keepDraft, readDraft } from './drafts';

function store(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
const initial = { text: '', photoIds: [] as string[], joins: true };
const key = draftKey('a', 'finding', 'event:1');

describe('what was typed (R-F17)', () => {
  it('is there again, and gone when it says no more than the empty form', () => {
    const kept = store();
    expect(readDraft(key, initial, kept)).toBeNull();
    keepDraft(key, { text: '地面积水', photoIds: ['p'], joins: false }, initial, kept);
    expect([hasDraft(key, kept), readDraft(key, initial, kept)]).toEqual([
      true,
      { text: '地面积水', photoIds: ['p'], joins: false },
    ]);
    keepDraft(key, initial, initial, kept);
    expect(hasDraft(key, kept)).toBe(false);
  });

  it('is one person’s, of one form, about one thing', () => {
    const kept = store();
    keepDraft(key, { ...initial, text: '甲' }, initial, kept);
    for (const other of [draftKey('b', 'finding', 'event:1'), draftKey('a', 'finding', 'event:2')]) {
      expect(readDraft(other, initial, kept)).toBeNull();
    }
  });

  it('goes when another signs in or the person signs out, and other things of the window stay', () => {
    const kept = store();
    kept.setItem('viewing-reason', 'spot-check');
    const others = draftKey('ab', 'finding', 'event:1');
    keepDraft(key, { ...initial, text: '甲' }, initial, kept);
    keepDraft(others, { ...initial, text: '乙' }, initial, kept);
    forgetDrafts('a', kept);
    expect([hasDraft(key, kept), hasDraft(others, kept)]).toEqual([true, false]);
    forgetDrafts(null, kept);
    expect([hasDraft(key, kept), kept.getItem('viewing-reason')]).toEqual([false, 'spot-check']);
  });

  it('is there again where it may be left out, a list as well as a word', () => {
    const kept = store();
    const grant = { role: 'cook', areaCode: null as string | null, ledgers: null as string[] | null };
    keepDraft(key, { role: 'auditor', areaCode: '532301', ledgers: ['funds'] }, grant, kept);
    expect(readDraft(key, grant, kept)).toEqual({ role: 'auditor', areaCode: '532301', ledgers: ['funds'] });
  });

  it.each(['', '{', 'null', '[1]', '"x"', '{"text":7,"photoIds":[7],"joins":null,"more":1}'])(
    'is not believed where it is no draft: %s',
    (text) => {
      const kept = store();
      kept.setItem(key, text);
      expect(readDraft(key, initial, kept) ?? initial).toEqual(initial);
    },
  );
});
