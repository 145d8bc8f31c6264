import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../../contract/roles.js';
import { areApart, judgeTogether } from './judge-separation.js';

const BUSINESS: Role[] = [
  'safety_section',
  'market_inspector',
  'principal',
  'food_safety_director',
  'food_safety_officer',
  'canteen_manager',
  'canteen_worker',
];
const apartFrom = (role: Role) => ROLES.filter((other) => areApart(role, other)).sort();

describe('three administrators apart (三员分立)', () => {
  it('keeps each administrator from the other two and from whoever writes business data', () => {
    expect(apartFrom('security_admin')).toEqual(['audit_admin', 'auditor', 'system_admin', ...BUSINESS].sort());
    expect(apartFrom('system_admin')).toEqual(['audit_admin', 'auditor', 'security_admin', ...BUSINESS].sort());
    expect(apartFrom('audit_admin')).toEqual(['security_admin', 'system_admin', ...BUSINESS].sort());
  });

  it('is the same both ways, and nobody is apart from himself', () => {
    for (const a of ROLES) {
      expect(areApart(a, a)).toBe(false);
      for (const b of ROLES) expect(areApart(a, b)).toBe(areApart(b, a));
    }
  });

  it('names the role at fault, also among those given at once', () => {
    expect(judgeTogether(['canteen_worker'], ['principal', 'finance_section'])).toBeNull();
    expect(judgeTogether(['canteen_worker'], ['system_admin'])).toBe('system_admin');
    expect(judgeTogether([], ['system_admin', 'finance_section', 'audit_admin'])).toBe('audit_admin');
  });
});
