import { describe, expect, it } from '@jest/globals';
import { fitBinding, refuseForbiddenPlace, stagesAt } from './place-binding.js';

const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const span = (from: number, to: number | null) => ({ fromAt: day(from), toAt: to === null ? null : day(to) });

describe('fitBinding', () => {
  it('lets an open binding end the open one before it', () => {
    const open = span(1, null);
    expect(fitBinding([span(-9, 1), open], span(5, null))).toBe(open);
    expect(fitBinding([span(1, 5)], span(5, null))).toBeNull();
  });

  it.each([
    ['an open one that began at the same time', [span(5, null)], span(5, null)],
    ['an open one that began later', [span(7, null)], span(5, null)],
    ['a closed one over an open one', [span(1, null)], span(5, 6)],
    ['a closed one ahead', [span(1, 6)], span(5, null)],
  ])('refuses to overlap: %s', (_, existing, wanted) => {
    expect(() => fitBinding(existing, wanted)).toThrow('video.binding-overlaps');
  });

  it('refuses a span that ends before it begins', () => {
    expect(() => fitBinding([], span(5, 5))).toThrow('video.span-invalid');
  });
});

describe('stagesAt', () => {
  it('gives all stages of the place, or those wanted that it has', () => {
    expect(stagesAt('dry_store', null)).toEqual(['stock', 'storage']);
    expect(stagesAt('dry_store', ['storage'])).toEqual(['storage']);
    expect(() => stagesAt('dry_store', ['dining'])).toThrow('video.stage-not-of-place');
  });
});

describe('refuseForbiddenPlace', () => {
  it.each(['女更衣室', '学生厕所', '卫生间门口', '淋浴间', '3 栋宿舍', 'Staff toilet'])('refuses %s', (name) =>
    expect(() => refuseForbiddenPlace({ name })).toThrow('video.place-forbidden'),
  );
  it.each(['灶台', '宿舍区食堂灶台', '餐用具清洗消毒间', '洗手池旁就餐区'])('takes %s', (name) =>
    expect(() => refuseForbiddenPlace({ name })).not.toThrow(),
  );
});
