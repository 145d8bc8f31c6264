import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { PLACE_KINDS } from '../../contract/stages.js';
import { answersTo, questionsFor, readChecklist } from './checklist.js';

const LIMITS = new Set((parse(readFileSync('config/policy.yaml', 'utf8')) as { key: string }[]).map(({ key }) => key));
const line = (more: object = {}) => ({
  key: 'sample.grams',
  place: 'sample_cabinet',
  severity: 'key',
  src: 'S-18',
  conf: 'V',
  from: '2019-04-01',
  zh: '抽称一份留样',
  en: 'One sample weighed',
  ...more,
});
const read = (...lines: object[]) => readChecklist(JSON.stringify(lines), LIMITS);

describe('the checklist that is shipped', () => {
  const shipped = readChecklist(readFileSync('config/checklist.yaml', 'utf8'), LIMITS);
  it('asks something of the canteen and of every kind of place', () => {
    for (const kind of PLACE_KINDS) expect(questionsFor(shipped, { kind }, '2026-11-02')).not.toEqual([]);
    expect(questionsFor(shipped, null, '2026-11-02')).not.toEqual([]);
  });
  it('names its source for each question in the way of the domain rules', () => {
    expect(shipped.filter(({ src }) => !/^[SORI]-\d{2}$/.test(src))).toEqual([]);
  });
});

describe('a checklist', () => {
  it.each([
    ['a key twice', [line(), line()], /twice/],
    ['a place that no canteen has', [line({ place: 'toilet' })], /place/],
    ['words with a limit that no line says', [line({ zh: '不少于 {value} 克' })], /limit/],
    [
      'a limit that the policy table does not know',
      [line({ limit: 'no.such', zh: '{value}', en: '{value}' })],
      /no\.such/,
    ],
    ['a limit that only one language names', [line({ limit: 'sample.min_grams', zh: '{value}' })], /limit/],
    ['nothing', [], />=1/],
  ])('is refused for %s', (_, lines, why) => {
    expect(() => read(...lines)).toThrow(why);
  });

  it('shows an old visit what was asked then', () => {
    const questions = read(line({ until: '2026-10-31' }), line({ key: 'sample.weighed', from: '2026-11-01' }));
    const asked = (date: string) => questionsFor(questions, { kind: 'sample_cabinet' }, date).map(({ key }) => key);
    expect([asked('2019-03-31'), asked('2026-10-31'), asked('2026-11-01')]).toEqual([
      [],
      ['sample.grams'],
      ['sample.weighed'],
    ]);
    expect(questionsFor(questions, { kind: 'stove' }, '2026-11-01')).toEqual([]);
    expect(questionsFor(questions, null, '2026-11-01')).toEqual([]);
  });

  it('offers “does not apply” only where that can be', () => {
    expect(answersTo({ may_not_apply: true })).toEqual(['fits', 'does_not_fit', 'not_applicable', 'not_looked_at']);
    expect(answersTo({ may_not_apply: false })).toEqual(['fits', 'does_not_fit', 'not_looked_at']);
  });
});
