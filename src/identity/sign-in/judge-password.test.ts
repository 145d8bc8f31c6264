import { describe, expect, it } from '@jest/globals';
import { judgePassword, type PasswordRule } from './judge-password.js';

const dengbao: PasswordRule = { profile: 'dengbao', minLength: 12, classes: 3, history: 5, days: 90 };
const nist: PasswordRule = { profile: 'nist', minLength: 8 };
const about = ['wangli', '王丽', '示范小学'];

describe('a password', () => {
  it.each([
    ['Ab3-ef7hKq', 'auth.password-too-short'],
    ['abcdefg-hijklmn', 'auth.password-too-plain'],
    ['abcdefgh1234xyz', 'auth.password-too-plain'],
    ['xWangli-2026-rice', 'auth.password-has-name'],
    ['王丽-Rice-2026-pot', 'auth.password-has-name'],
    ['Qa1-Qa1-Qa1-', 'auth.password-common'],
    ['Green-Rice-7-Pots', null],
  ])('of the dengbao profile: %s → %s', (password, expected) => {
    expect(judgePassword(dengbao, password, about)).toBe(expected);
  });

  it.each([
    ['short-7', 'auth.password-too-short'],
    ['password', 'auth.password-common'],
    ['Password1!', 'auth.password-common'],
    ['12345678', 'auth.password-common'],
    ['lkjhgfdsa', 'auth.password-common'],
    ['abababab', 'auth.password-common'],
    ['mywanglirice', 'auth.password-has-name'],
    ['four plain words here', null],
    [`${'rice and '.repeat(8)}q`, null],
  ])('of the nist profile: %s → %s', (password, expected) => {
    expect(judgePassword(nist, password, about)).toBe(expected);
  });
});
