import { describe, expect, it } from '@jest/globals';
import { words } from './http/common.js';
import { isSoundText, madeSound, unsoundText } from './sound-text.js';
import { MalformedMessage, readUp } from './wire/mqtt/messages.js';

/** JSON keeps these as escapes, so they pass every check of UTF-8. */
const HALVES = ['x\ud800y', 'x\udc00y', '\ud83d', '\udc4d\ud83d', 'a\udfff', '\ud83d\ud83d\udc4d'];
const SOUND = ['', '米饭', '👍', 'e\u0301', '\ufffd', '\ufffe', '👩‍👩‍👧', '𠮷野家', ' x ', '\u200b', '\t\n'];

describe('a text that would not be stored as it was sent', () => {
  it.each(HALVES)('is found by half of a surrogate pair (%j)', (text) => {
    expect(isSoundText(text)).toBe(false);
    expect(words(20).safeParse(text).success).toBe(false);
  });

  it.each(SOUND)('is not what every database keeps (%j)', (text) => {
    expect(isSoundText(text)).toBe(true);
  });

  it('is found wherever it stands in a document, keys included, and U+0000 with it', () => {
    expect(unsoundText({ a: [{ b: 'ok' }, { b: 'x\ud800' }] })).toEqual(['a', 1, 'b']);
    expect(unsoundText({ a: { 'k\udc00': 1 } })).toEqual(['a']);
    expect(unsoundText(['x', 'a\u0000b'])).toEqual([1]);
    expect(unsoundText({ a: ['x', 1, null, true, { b: '👍' }] })).toBeNull();
  });

  it('is put right where it is only told on, and nothing else is touched', () => {
    const told = { a: [{ b: 'x\ud800' }, 'y\u0000\udc00', '👍', 7, null], c: { d: true } };
    expect(madeSound(told)).toEqual({ a: [{ b: 'x\ufffd' }, 'y\ufffd\ufffd', '👍', 7, null], c: { d: true } });
    expect(madeSound(told.c)).toBe(told.c);
    for (const half of HALVES) expect(isSoundText(madeSound(half))).toBe(true);
    for (const text of SOUND) expect(madeSound(text)).toBe(text);
  });

  it('is refused of a box like anything malformed, with the key it is acknowledged by', () => {
    const agentId = '0190a0b0-0000-7000-8000-000000000001';
    const epoch = '0190a0b0-0000-7000-8000-000000000002';
    const body = {
      eventId: agentId,
      cameraId: agentId,
      revision: 1,
      kind: 'motion',
      startedAt: '2026-11-23T01:00:00.000Z',
      endedAt: null,
      peakActivity: 1,
      stage: 'cooking',
      stageReasons: ['place \ud83d'],
    };
    const payload = Buffer.from(JSON.stringify({ v: 1, agentId, epoch, seq: 7, kind: 'event', body }));
    const read = () => readUp(`mingchu/v1/agents/${agentId}/up/event`, payload);
    expect(read).toThrow(MalformedMessage);
    expect(read).toThrow(/stageReasons/);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ reason: 'body', seen: { epoch, seq: 7 } });
    }
  });

  it('is no text either where nothing of it can be seen, and loses marks that only turn it round', () => {
    for (const blank of ['\u200b', '\u200b\u200d', '\u3164', '\u2800', '\u202e', '\ufeff']) {
      expect([blank, words(20).safeParse(blank).success]).toEqual([blank, false]);
    }
    for (const seen of ['1', '米', '👍', '…', '阿依·古丽', 'ꆈꌠ', 'བོད', '᠊'])
      expect([seen, words(20).safeParse(seen).success]).toEqual([seen, true]);
    expect(words(20).parse('\u202d13800000000\u202c')).toBe('13800000000');
    expect(words(20).parse('a\u202e格合\u2066')).toBe('a格合');
  });
});
