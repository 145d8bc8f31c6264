import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../../src/contract/roles';
import type { Me } from '../../shared/grants';
import { isAt, type MenuPlace, menuOf } from './places';

/** The menu of somebody with these roles, a group with its places in brackets. */
function menu(...roles: Role[]): string[] {
  const me = { grants: roles.map((role) => ({ role, ledgers: null, namesFootage: false })) } as unknown as Me;
  return menuOf(me).map((entry) => {
    if (!('places' in entry)) return entry.to;
    return `${entry.label.slice('shell.group.'.length)} (${entry.places.map(({ to }) => to).join(' ')})`;
  });
}

describe('the menu of the desk', () => {
  it('has few words for the office that does most', () => {
    expect(menu('safety_section')).toEqual([
      '/',
      '/misfits',
      'day (/morning /duties /incidents /recalls /messages /feedback /screen)',
      'evidence (/episodes /cases)',
      'visits (/findings /results-due)',
      'books (/headcounts /pupils /deductions /projects /reports /exports)',
      '/structure',
    ]);
  });

  it('is a place itself where only one of a group is a person’s', () => {
    expect(menu('principal')).toEqual([
      '/',
      'day (/incidents /feedback)',
      '/findings',
      'books (/deductions /projects)',
      '/structure',
    ]);
    expect(menu('audit_admin')).toEqual(['/', 'settings (/structure /audit /browser-check)']);
    expect(menu('market_inspector')).toContain('visits (/findings /inspections /results-due /draws)');
    expect(menu('market_inspector')).toContain('/reports');
    expect(menu()).toEqual(['/', '/structure']);
  });

  it('puts together what somebody with two offices does', () => {
    expect(menu('safety_section', 'finance_section')).toContain(
      'books (/headcounts /pupils /funds /deductions /projects /reports /exports)',
    );
  });

  it('knows the place a page is at, also of pages below it', () => {
    const [schools, structure] = menuOf(null) as [MenuPlace, MenuPlace];
    expect(isAt(schools, '/')).toBe(true);
    expect(isAt(schools, '/schools/1/days/2026-12-01')).toBe(true);
    expect(isAt(schools, '/structure')).toBe(false);
    expect(isAt(structure, '/structure/places/1')).toBe(true);
    expect(isAt(structure, '/structures')).toBe(false);
  });
});
