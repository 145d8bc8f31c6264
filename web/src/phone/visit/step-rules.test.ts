import { describe, expect, it } from '@jest/globals';
import { textOfFacts, visitInWords } from '../../../../src/contract/visit-document';
import { bodyToSend, factsOf, isDoneAlready, nextStep, questionsOf, standingOf } from './step-rules';
import type { Pack, StepKind, VisitStep } from './visit-db';

let seq = 0;
const step = (kind: StepKind, body: object = {}, overrides: Partial<VisitStep> = {}): VisitStep => {
  seq += 1;
  return {
    ...{ seq, id: `step ${seq}`, inspectionId: 'v', schoolId: 's', accountId: 'me', kind },
    body: body as Record<string, unknown>,
    ...{ photos: [], book: null, state: 'waiting', problem: null },
    ...overrides,
  };
};
const at = '2026-11-02T02:00:00.000Z';
const lot = { lotId: 'l', placeId: 'p', goods: '大米', placeName: '主食库', unit: 'g' as const };
const clothes = { item: 'staff.clothes', source: 'S-09', text: '工作衣帽整洁', severity: 'general', clause: null };
const pack = {
  packedAt: at,
  inspection: {
    ...{ id: 'v', schoolName: '示范小学', kind: 'flight', status: 'planned', checkedInAt: null, checkInNote: null },
    officers: [{ accountId: 'me', name: '甲', unit: '市监局', role: 'inspector', joinedAt: at }],
  },
  checklist: {
    inspectionId: 'v',
    groups: [{ place: null, items: [{ ...clothes, answers: ['fits', 'does_not_fit'], answer: null }] }],
  },
  ...{ clauses: [], leads: [], samples: [], lots: [{ ...lot, book: 5_000 }], recounts: [{ ...lot, count: null }] },
  measurables: [
    { recordId: 'b', kind: 'core', what: '番茄炒蛋', valueTenths: 750, at, minTenths: 700, maxTenths: null },
  ],
  measures: [],
} as unknown as Pack;
const said = {
  ...{ summary: '总体符合', receivedBy: '李校长', refusalReason: null, witnessName: null, schoolStatement: null },
};

describe('what a tablet sends of a visit', () => {
  it('goes in the order in which it was done, and nothing past what was refused', () => {
    const [first, second, third] = [step('checkIn'), step('check'), step('close')];
    expect(nextStep([third, second, first], 'me')).toBe(first);
    const sent = { ...first, state: 'sent' as const };
    expect(nextStep([third, second, sent], 'me')).toBe(second);
    expect(nextStep([third, { ...second, state: 'refused' }, sent], 'me')).toBeNull();
    const elsewhere = step('check', {}, { inspectionId: 'w' });
    expect(nextStep([{ ...second, state: 'refused' }, elsewhere], 'me')).toBe(elsewhere);
    expect(nextStep([first], 'somebody else')).toBeNull();
  });

  it('takes a check-in on the other tablet for its own, and no other refusal', () => {
    expect(isDoneAlready(step('checkIn'), 'inspection.already-on-site')).toBe(true);
    expect(isDoneAlready(step('close'), 'inspection.not-on-site')).toBe(false);
  });

  it('names the photos by the ids they have got, those of signatures one by one', () => {
    const photos = ['a', 'b'].map((photoId) => ({ content: new Blob(), photoId }));
    expect(bodyToSend(step('finding', { text: 't' }, { photos }))).toEqual({ text: 't', photoIds: ['a', 'b'] });
    const signatures = [{ name: '甲' }, { name: '李' }];
    expect(bodyToSend(step('close', { signatures }, { photos }))).toEqual({
      signatures: [
        { name: '甲', photoId: 'a' },
        { name: '李', photoId: 'b' },
      ],
    });
    expect(bodyToSend(step('check', { item: 'x' }))).toEqual({ item: 'x' });
  });
});

describe('how a visit stands on the tablet', () => {
  const steps = [
    step('checkIn', { note: '大门口', capturedAt: at }),
    step('check', { item: 'staff.clothes', placeId: null, answer: 'fits', capturedAt: at }),
    step('check', { item: 'staff.clothes', placeId: null, answer: 'does_not_fit', capturedAt: at }),
    step('finding', { severity: 'key', clause: 'S-09', text: '没戴帽', deadline: '2026-11-05' }),
    step('measure', { measureId: 'm', kind: 'core', recordId: 'b', what: '', valueTenths: 685, passed: null }),
    step('recount', { lotId: 'l', placeId: 'p', countedAmount: 4_500, bookAt: at }, { book: 5_000 }),
  ];

  it('is what was taken along, and over it what was done since', () => {
    const standing = standingOf(pack, steps);
    expect([standing.status, standing.checkedInAt, standing.note]).toEqual(['on_site', at, '大门口']);
    expect([...standing.answers]).toEqual([['staff.clothes ', 'does_not_fit']]);
    expect(standingOf(pack, []).status).toBe('planned');
    expect(standingOf(pack, [...steps, step('close', said)]).status).toBe('closed');
  });

  it('names what was measured once, also when it was told and taken along again', () => {
    const told = { measureId: 'm', kind: 'core', what: '番茄炒蛋', valueTenths: 685, passed: null, record: null };
    const again = { ...pack, measures: [told] } as unknown as Pack;
    expect(standingOf(again, steps).measures).toHaveLength(1);
    const { measures: _, measurables: __, ...older } = pack;
    expect(standingOf(older as Pack, []).measures).toEqual([]);
  });

  it('is signed in words that name each thing once, and whose text no order of arrival changes', () => {
    const facts = factsOf(pack, standingOf(pack, steps), said);
    const { parts } = visitInWords(facts, questionsOf(pack), 'zh');
    expect(parts.flatMap(({ lines }) => lines)).toEqual([
      ...['被检查单位:示范小学', '检查方式:飞行检查', '检查人员:甲(市监局)', '到场签到:2026-11-02 10:00'],
      ...['现场说明:大门口', '[不符合] 食堂总体:工作衣帽整洁'],
      '1. [重点项] 没戴帽(S-09;整改期限 2026-11-05)',
      '大米(主食库):实点 4.5 kg,账面 5 kg(截至 2026-11-02 10:00)',
      '番茄炒蛋(中心温度):测得 68.5 ℃(低于限值 70.0 ℃);食堂记录 75.0 ℃(2026-11-02 10:00);相差 6.5 ℃',
      ...['总体符合', '学校没有陈述', '学校签收人:李校长'],
    ]);
    const second = { severity: 'general' as const, clause: 'S-15', text: '离墙', deadline: '2026-11-06', photos: 1 };
    const both = { ...facts, findings: [...facts.findings, second] };
    expect(textOfFacts({ ...both, findings: [...both.findings].reverse() })).toBe(textOfFacts(both));
    expect(textOfFacts(both)).not.toBe(textOfFacts(facts));
  });
});
