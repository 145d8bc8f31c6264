import { describe, expect, it } from '@jest/globals';
import { type ActContent, leafOf, saysStill, statedIn } from './seal-act.js';

const AT = new Date('2026-11-23T04:00:00.000Z');
const CONTENT: ActContent = {
  act: {
    id: 'a',
    schoolId: 's',
    kitchenId: null,
    stage: 'stock',
    kind: 'stock.out',
    placeId: 'p',
    occurredAt: AT,
    capturedAt: AT,
    recordedAt: AT,
    timeToken: null,
    offline: false,
    late: false,
    unprovenTime: false,
    deviceId: null,
    actorAccountId: 'u',
    actorName: '张三',
    note: null,
    reversesActId: null,
    schemaVersion: 1,
    salt: 'salt',
  },
  links: [
    { role: 'consumed', thing: 'lot', thingId: 'x', quantity: { amount: 5, unit: 'g' } },
    { role: 'observed', thing: 'meal', thingId: 'm', quantity: null },
  ],
  attachmentHashes: ['f1', 'f2'],
  particulars: { lines: [{ lotId: 'x', grams: 5 }] },
};
const LEAF = leafOf(CONTENT);

describe('the leaf of an act', () => {
  it('never changes for the same content: shipped chains depend on it', () => {
    expect(LEAF).toBe('4a9b5b592b8a4e62daf740745ee744051b0c8d3597a8b15646d9360f1629acc3');
  });

  it('does not depend on the order of links, photos and keys', () => {
    const { links, attachmentHashes } = CONTENT;
    const shuffled = { links: [...links].reverse(), attachmentHashes: [...attachmentHashes].reverse() };
    expect(leafOf({ ...CONTENT, ...shuffled })).toBe(LEAF);
  });

  it('covers every column of the envelope, the particulars, the links and the photos', () => {
    const { act, links } = CONTENT;
    const others = Object.keys(act).map((key) => ({
      ...CONTENT,
      act: { ...act, [key]: changed(act[key as keyof typeof act]) },
    }));
    const variants: ActContent[] = [
      ...others,
      { ...CONTENT, particulars: { lines: [{ lotId: 'x', grams: 6 }] } },
      { ...CONTENT, links: links.slice(1) },
      {
        ...CONTENT,
        links: links.map((link) => (link.quantity ? { ...link, quantity: { amount: 5, unit: 'piece' } } : link)),
      },
      {
        ...CONTENT,
        links: links.map((link) => (link.quantity ? { ...link, quantity: { amount: 5, unit: 'mL' } } : link)),
      },
      { ...CONTENT, attachmentHashes: ['f1'] },
    ];
    const leaves = variants.map(leafOf);
    expect(leaves).not.toContain(LEAF);
    expect(new Set(leaves).size).toBe(leaves.length);
  });

  it('refuses what two languages would write differently', () => {
    expect(() => leafOf({ ...CONTENT, particulars: { degrees: 70.5 } })).toThrow(RangeError);
  });
});

describe('rows held against what was sealed', () => {
  const sealed = { note: null, lines: [{ lotId: 'x', grams: 5 }] };

  it.each([
    ['the same', sealed, true],
    ['the same and a column of later', { ...sealed, unit: 'g', lines: [{ lotId: 'x', grams: 5, price: 3 }] }, true],
    ['another value', { ...sealed, note: 'x' }, false],
    ['another value within', { ...sealed, lines: [{ lotId: 'x', grams: 6 }] }, false],
    ['a line more', { ...sealed, lines: [...sealed.lines, { lotId: 'y', grams: 1 }] }, false],
    ['a line less', { ...sealed, lines: [] }, false],
    ['nothing where there was null', { lines: sealed.lines }, false],
    ['a number as text', { ...sealed, lines: [{ lotId: 'x', grams: '5' }] }, false],
    ['nothing', undefined, false],
  ])('%s', (_, now, still) => {
    expect(saysStill(sealed, now)).toBe(still);
  });

  it('says of itself what it says', () => {
    const said = { ...statedIn(CONTENT) };
    expect(saysStill(said.personal, said.personal)).toBe(true);
    expect(saysStill(said.envelope, statedIn({ ...CONTENT, links: [] }).envelope)).toBe(false);
  });
});

function changed(value: unknown): unknown {
  if (value instanceof Date) return new Date(value.getTime() + 1);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return `${value}'`;
}
