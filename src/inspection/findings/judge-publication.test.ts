import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../platform/index.js';
import { requireNobodyNamed } from './judge-publication.js';

const found = (result: string, named: (string | null)[] = []): unknown => {
  try {
    requireNobodyNamed(result, named);
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.details.found : error;
  }
};

describe('what everybody will read of a visit', () => {
  it('names nobody whom the visit names at the school', () => {
    expect(found('已由李桂兰整改', ['李桂兰', null])).toBe('李桂兰');
    expect(found('证人张三在场', [null, ' 张三 '])).toBe('张三');
    expect(found('符合要求', ['李桂兰', '', '符'])).toBe(null);
  });

  it('has no mobile and no identity number, however they are written', () => {
    expect(found('请联系 13887801234')).toBe('13887801234');
    expect(found('请联系 138 8780 1234')).toBe('138 8780 1234');
    expect(found('请联系 138-8780-1234')).toBe('138-8780-1234');
    expect(found('健康证 53230119900307123X 过期')).toBe('53230119900307123X');
  });

  it('may have days, weights, office telephones, numbers of licences and of companies', () => {
    for (const fine of [
      '2026-11-20 检查,留样 125 克',
      '投诉电话 0878-3012345',
      'JY35323010000001',
      '91532300217991123X',
    ]) {
      expect(found(fine)).toBe(null);
    }
  });
});
