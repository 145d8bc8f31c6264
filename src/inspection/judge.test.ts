import { describe, expect, it } from '@jest/globals';
import type { FindingStatus } from '../contract/http/findings.js';
import { signatureMissing } from '../contract/signing/judge-signatures.js';
import { claimedTime } from './field/claimed-time.js';
import { drawLots } from './field/draw-lots.js';
import { isOverdue, maySettle, statusAfter } from './findings/judge-finding.js';
import { inspectorsMissing, mayKnow, officerRole, requireWithinDraw } from './visits/judge-visit.js';

describe('who may know of a visit (I-11)', () => {
  const stranger = { conductsHere: false, takesPart: false, wasDrawn: false };
  const planned = { status: 'planned' as const, isDrawn: false };
  it('keeps a planned one from the school and from education offices', () => {
    expect(mayKnow(planned, stranger)).toBe(false);
  });
  it.each([
    ['an inspector of the area', { ...stranger, conductsHere: true }],
    ['an officer of a joint check', { ...stranger, takesPart: true }],
  ])('tells %s', (_, who) => {
    expect(mayKnow(planned, who)).toBe(true);
  });
  it('keeps a drawn one from colleagues, too, until somebody has checked in', () => {
    const drawn = { ...planned, isDrawn: true };
    expect(mayKnow(drawn, { ...stranger, conductsHere: true })).toBe(false);
    expect(mayKnow(drawn, { ...stranger, wasDrawn: true })).toBe(true);
    expect(mayKnow(drawn, { ...stranger, takesPart: true })).toBe(true);
  });
  it.each(['on_site', 'closed'] as const)('hides nothing once it is %s', (status) => {
    expect(mayKnow({ status, isDrawn: true }, stranger)).toBe(true);
  });
});

describe('until when a drawn visit may begin (I-11)', () => {
  const drawn = { status: 'planned' as const, drawId: 'd', plannedFor: '2026-12-31' };
  it('is the last day of the draw, after which everybody may read where it was to be', () => {
    expect(() => requireWithinDraw(drawn, '2026-12-31')).not.toThrow();
    expect(() => requireWithinDraw(drawn, '2027-01-01')).toThrow('inspection.draw-over');
  });
  it('does not concern one that has begun, or was not drawn', () => {
    expect(() => requireWithinDraw({ ...drawn, status: 'on_site' }, '2027-01-01')).not.toThrow();
    expect(() => requireWithinDraw({ ...drawn, drawId: null }, '2027-01-01')).not.toThrow();
  });
});

describe('how many officers it takes (I-05)', () => {
  const inspector = { role: 'inspector' as const };
  const education = { role: 'education' as const };
  it.each([
    [[inspector], 2, 1],
    [[inspector, inspector], 2, 0],
    [[inspector, education], 2, 1],
    [[inspector, inspector, inspector], 2, 0],
    [[inspector, inspector], 3, 1],
  ])('%j of at least %i: %i missing', (officers, minimum, missing) => {
    expect(inspectorsMissing(officers, minimum)).toBe(missing);
  });
  it('takes the education office into joint checks only (I-14)', () => {
    const education = { conducts: false, opensFindings: true };
    expect([officerRole('joint', education), officerRole('flight', education)]).toEqual(['education', null]);
    expect(officerRole('joint', { conducts: false, opensFindings: false })).toBeNull();
    expect(officerRole('flight', { conducts: true, opensFindings: true })).toBe('inspector');
  });
});

describe('the steps of a finding', () => {
  it.each<[FindingStatus, 'answered' | 'closed' | 'reopened', FindingStatus | string]>([
    ['open', 'answered', 'answered'],
    ['answered', 'answered', 'answered'],
    ['reopened', 'answered', 'answered'],
    ['closed', 'answered', 'inspection.finding-closed'],
    ['open', 'closed', 'closed'],
    ['answered', 'closed', 'closed'],
    ['closed', 'closed', 'inspection.finding-closed'],
    ['answered', 'reopened', 'reopened'],
    ['closed', 'reopened', 'reopened'],
    ['open', 'reopened', 'inspection.finding-not-answered'],
    ['reopened', 'reopened', 'inspection.finding-not-answered'],
  ])('%s, then %s: %s', (status, step, expected) => {
    const outcome = () => statusAfter(status, step);
    if (expected.startsWith('inspection.')) expect(outcome).toThrow(expect.objectContaining({ code: expected }));
    else expect(outcome()).toBe(expected);
  });

  it('is overdue from the day after the deadline, and only while it is the school’s turn (I-15)', () => {
    const deadline = '2026-11-23';
    expect(isOverdue({ status: 'open', deadline }, '2026-11-23')).toBe(false);
    expect(isOverdue({ status: 'open', deadline }, '2026-11-24')).toBe(true);
    expect(isOverdue({ status: 'reopened', deadline }, '2026-11-24')).toBe(true);
    expect(isOverdue({ status: 'answered', deadline }, '2026-11-24')).toBe(false);
    expect(isOverdue({ status: 'closed', deadline }, '2026-11-24')).toBe(false);
  });

  it('is settled by its opener or a colleague of the same unit', () => {
    const finding = { openerAccountId: 'a', openerUnit: '楚雄市市场监督管理局' };
    expect(maySettle(finding, { accountId: 'a', unit: 'moved elsewhere' })).toBe(true);
    expect(maySettle(finding, { accountId: 'b', unit: '楚雄市市场监督管理局' })).toBe(true);
    expect(maySettle(finding, { accountId: 'b', unit: '楚雄市教育局安全科' })).toBe(false);
  });
});

describe('a visit that a tablet tells of', () => {
  it('draws each lot with the same chance, as many as are wanted or are there', () => {
    const picks = [2, 0, 1];
    expect(drawLots(['a', 'b', 'c', 'd'], 3, () => picks.shift() ?? 0)).toEqual(['c', 'a', 'd']);
    expect(drawLots(['a', 'b'], 3, () => 0)).toEqual(['a', 'b']);
    const below: number[] = [];
    drawLots(['a', 'b', 'c'], 2, (end) => below.push(end) * 0);
    expect(below).toEqual([3, 2]);
  });

  it.each([
    ['before what it rests on', '2026-11-02T01:00:00.000Z', '2026-11-02T02:00:00.000Z'],
    ['in between', '2026-11-02T03:00:00.000Z', '2026-11-02T03:00:00.000Z'],
    ['after it arrived', '2026-11-02T09:00:00.000Z', '2026-11-02T04:00:00.000Z'],
  ])('is believed of a time %s as far as it can be true', (_, claimed, believed) => {
    const around = { since: new Date('2026-11-02T02:00:00.000Z'), now: new Date('2026-11-02T04:00:00.000Z') };
    expect(claimedTime(claimed, around)).toEqual({ at: new Date(believed), toldAt: around.now });
    expect(claimedTime(null, around)).toEqual({ at: around.now, toldAt: null });
  });

  it('is signed by so many inspectors of its own, and the school or a witness (I-08)', () => {
    const officers = ['a', 'b', 'e'].map((accountId) => ({
      ...{ accountId, role: accountId === 'e' ? ('education' as const) : ('inspector' as const) },
    }));
    const missing = (receivedBy: string | null, ...signed: string[]) => {
      const signatures = signed.map((who) =>
        who === 'school' || who === 'witness'
          ? { role: who as 'school' | 'witness', accountId: null }
          : { role: 'officer' as const, accountId: who },
      );
      return signatureMissing({ receivedBy, signatures }, officers, 2);
    };
    expect(missing('李校长')).toBeNull();
    expect(missing('李校长', 'a', 'b', 'school')).toBeNull();
    expect(missing('李校长', 'a', 'b', 'witness')).toBe('school');
    expect(missing(null, 'a', 'b', 'school')).toBe('witness');
    expect(missing(null, 'a', 'b', 'witness')).toBeNull();
    expect(missing('李校长', 'a', 'e', 'school')).toBe('officer');
    expect(missing('李校长', 'a', 'a', 'school')).toBe('officer');
    expect(missing('李校长', 'a', 'b', 'stranger', 'school')).toBe('officer');
  });
});
