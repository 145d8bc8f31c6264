import { describe, expect, it } from '@jest/globals';
import { isSecret, withoutSecrets } from './without-secrets.js';

describe('text without secrets', () => {
  it.each([
    ['authorization: Bearer abc.def-1', 'authorization: Bearer [redacted]'],
    ['mysql://mingchu:s3cret@db:3306/x', 'mysql://mingchu:[redacted]@db:3306/x'],
    ['{"password":"two words","pin":"7301"}', '{"password":"[redacted]","pin":"[redacted]"}'],
    ['{\\"pin\\":\\"7301\\",\\"a\\":1}', '{\\"pin\\":\\"[redacted]\\",\\"a\\":1}'],
    ['GET /p.m4s?ticket=abc&x=1', 'GET /p.m4s?ticket=[redacted]&x=1'],
    ['mingchu_session=abc; other=1', 'mingchu_session=[redacted]; other=1'],
    ['https://server/setup#AbC_-1', 'https://server/setup#[redacted]'],
    ["Duplicate entry 'wang' for key 'account.username'", "Duplicate entry [redacted] for key 'account.username'"],
  ])('%s', (text, left) => {
    expect(withoutSecrets(text)).toBe(left);
  });

  it('leaves what is none as it is', () => {
    const plain = 'no such table: session at 12:00, https://server:8443/x?a=1, opinion and ping';
    expect(withoutSecrets(plain)).toBe(plain);
  });

  it('takes no longer for a long text than its length asks for', () => {
    const startedAt = performance.now();
    for (const piece of ['password', 'a', '://', '"', 'pin=\\']) withoutSecrets(piece.repeat(100_000));
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  it('knows by its name what holds one', () => {
    for (const key of ['password', 'newPin', 'pin', 'accessToken', 'Authorization', 'set-cookie', 'totpSecret', 'sql'])
      expect([key, isSecret(key)]).toEqual([key, true]);
    for (const key of ['outboxPending', 'mapping', 'code', 'requestId', 'message'])
      expect([key, isSecret(key)]).toEqual([key, false]);
  });
});
