import { describe, expect, it } from '@jest/globals';
import { nameKey } from '../contract/sound-text.js';
import { judgeList, type ListedPupil, planOf } from './judge-list.js';
import type { ListMapping, PupilStay } from './pupils.entities.js';

const mapping = (overrides: Partial<ListMapping> = {}): ListMapping => ({
  ...{ name: 'N', kind: 'enrolment', yes: ['是'] },
  columns: {
    ...{ identity: 'I', school: 'S', className: 'C', eligible: 'E', boarder: null },
    ...{ grade: null, from: null, to: null },
  },
  ...overrides,
});
/** Numbers of nobody, whose last character checks. */
const NUMBERS = ['532301201501010012', '532301201501010020', '532301201501010039'];
const rowsOf = (...cells: Record<string, string>[]) =>
  cells.map((fields, at) => ({
    rowNumber: at + 2,
    fields: { identity: NUMBERS[at] ?? '', school: '东瓜小学', className: '1A', ...fields },
    fault: null,
  }));
const schools = new Map([[nameKey('东瓜小学'), 'school']]);
const saidOf = (words: string[], overrides: Partial<ListMapping> = {}) => {
  const { pupils, faults } = judgeList(rowsOf(...words.map((eligible) => ({ eligible }))), mapping(overrides), schools);
  return [
    pupils.map(({ eligible }) => eligible),
    faults.map(({ rowNumber, field, code, details }) => [rowNumber, field, code, details]),
  ];
};

describe('a list of pupils', () => {
  it('takes no word for no that nobody has explained: its row and the word are told', () => {
    expect(saidOf(['是', '待定', '否'])).toEqual([
      ['yes', 'no'],
      [[3, 'eligible', 'pupils.word-unheard', { word: '待定' }]],
    ]);
    expect(saidOf(['寄宿', '走读', '不寄宿'], { yes: ['寄宿'], no: ['走读'] })).toEqual([['yes', 'no', 'no'], []]);
  });

  it.each([
    ['no where others are only ticked', ['√', '', '√'], ['yes', 'no', 'yes']],
    ['nothing where others say no in words', ['√', '', '否'], ['yes', null, 'no']],
    ['nothing where nobody filled the column in', ['', '', ''], [null, null, null]],
  ])('takes an empty cell for %s', (_, words, eligible) => {
    expect(saidOf(words, { yes: ['√'] })).toEqual([eligible, []]);
  });

  it('reads a word whatever the width of its letters, and capitals or not', () => {
    expect(saidOf(['y', 'ｎ', 'Y'], { yes: ['Ｙ'] })).toEqual([['yes', 'no', 'yes'], []]);
  });

  it('finds a school by its name, whatever the width of its signs and blanks', () => {
    const known = new Map([[nameKey('禄丰（东）　小学'), 'school']]);
    const { faults } = judgeList(rowsOf({ school: '禄丰(东)小学', eligible: '是' }), mapping(), known);
    expect(faults).toEqual([]);
  });

  describe('ends the stay of whoever is not on it any more', () => {
    const said = { schoolId: 'school', className: '1A', grade: null, eligible: 'yes', boarder: null } as const;
    const stay = (pupilId: string): PupilStay => ({
      ...{ id: `stay-${pupilId}`, pupilId, kind: 'enrolment', ...said, from: '2026-09-01', to: null },
    });
    const listed: ListedPupil & { pupilId: string } = {
      ...{ ...said, pupilId: 'a', rowNumber: 2, identity: '', from: null, to: null },
    };
    const endedBy = (unread: { pupilId: string | null; schoolId: string | null }[]) =>
      planOf([listed], [stay('a'), stay('b'), stay('c')], '2026-11-23', unread).end.map(({ id }) => id);

    it('but not of somebody whose row is not taken, nor of anybody who may be the one of a row without a number', () => {
      expect(endedBy([])).toEqual(['stay-b', 'stay-c']);
      expect(endedBy([{ pupilId: 'b', schoolId: 'school' }])).toEqual(['stay-c']);
      expect(endedBy([{ pupilId: null, schoolId: 'school' }])).toEqual([]);
      expect(endedBy([{ pupilId: null, schoolId: null }])).toEqual([]);
      expect(endedBy([{ pupilId: null, schoolId: 'another' }])).toEqual(['stay-b', 'stay-c']);
    });

    it('tells of each row that is not taken as much as can be read of it', () => {
      const rows = rowsOf({ identity: '1', eligible: '是' }, { eligible: '待定' }, { school: '别处', eligible: '是' });
      expect(judgeList(rows, mapping(), schools).unread).toEqual([
        { identity: null, schoolId: 'school' },
        { identity: NUMBERS[1], schoolId: 'school' },
        { identity: NUMBERS[2], schoolId: null },
      ]);
    });
  });
});
