import { describe, expect, it } from '@jest/globals';
import { digestAuthorization, readChallenges } from './http-digest.js';

const request = {
  method: 'POST',
  uri: '/dir/index.html',
  body: '<x/>',
  username: 'Mufasa',
  password: 'Circle of Life',
};
const answer = (...headers: string[]) => digestAuthorization(readChallenges(headers), request);
const algorithmOf = (...headers: string[]) => {
  const text = answer(...headers);
  return text === null ? null : (/algorithm=([\w-]+)/.exec(text)?.[1] ?? 'MD5');
};

describe('challenges', () => {
  const MD5 = 'Digest realm="a, b", nonce="n", algorithm=MD5, qop="auth"';
  const SHA = 'Digest realm="r", nonce="n", algorithm=SHA-256, qop="auth"';
  const BASIC = 'Basic realm="say \\"Digest\\", nonce=x"';

  it('are told apart, in one header or in several', () => {
    for (const found of [readChallenges([`${BASIC}, ${MD5},${SHA}`]), readChallenges([BASIC, MD5, SHA])]) {
      expect(found.map(({ scheme }) => scheme)).toEqual(['basic', 'digest', 'digest']);
      expect(found[0]?.fields.get('realm')).toBe('say "Digest", nonce=x');
      expect(found[1]?.fields.get('realm')).toBe('a, b');
    }
    expect(readChallenges(['Negotiate, Bearer abc==, Digest nonce=n,realm=r']).map(({ scheme }) => scheme)).toContain(
      'digest',
    );
  });

  it('are answered by the first digest that is understood', () => {
    expect(algorithmOf(`${BASIC}, ${MD5}`)).toBe('MD5');
    expect(algorithmOf(BASIC, MD5)).toBe('MD5');
    expect(algorithmOf(`${SHA}, ${MD5}`)).toBe('SHA-256');
    expect(algorithmOf('Digest realm="r", nonce="n", algorithm=SHA-1, qop="auth"', SHA)).toBe('SHA-256');
    expect(algorithmOf('Digest realm="r", nonce="n", qop="token", algorithm=MD5', SHA)).toBe('SHA-256');
    expect(algorithmOf('digest  realm = "r" , nonce = "n"')).toBe('MD5');
    expect(answer(BASIC)).toBeNull();
    expect(answer('Digest realm="r"')).toBeNull();
    expect(answer('')).toBeNull();
  });

  it('are answered as RFC 2069 and RFC 7616 say', () => {
    const field = (text: string | null, name: string) => new RegExp(`${name}="?([^",]+)`).exec(text ?? '')?.[1];
    expect(field(answer('Digest realm="r", nonce="n"'), 'response')).toMatch(/^[0-9a-f]{32}$/);
    expect(field(answer(SHA), 'response')).toMatch(/^[0-9a-f]{64}$/);
    expect(field(answer('Digest realm="r", nonce="n", qop="auth-int,auth"'), 'qop')).toBe('auth');
    expect(field(answer('Digest realm="r", nonce="n", qop="auth-int"'), 'qop')).toBe('auth-int');
    expect(field(answer('Digest realm="r", nonce="n", algorithm=MD5-sess'), 'cnonce')).toBeDefined();
    expect(field(answer('Digest realm="r", nonce="n", opaque="o"'), 'opaque')).toBe('o');
  });
});
