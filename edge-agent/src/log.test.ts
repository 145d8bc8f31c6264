import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLog, encodeStrictly, keepSecret, redact } from './log.js';

describe('what is logged and told', () => {
  it.each([
    'rtsp://h/nothere/user=admin&password=SeCrEt123&channel=1&stream=0.sdp?real_stream: Server returned 404',
    'rtsp://h:554/user=admin_password=SeCrEt123_channel=1_stream=0.sdp?real_stream',
    'rtsp://10.0.0.9/live?username=admin&password=SeCrEt123',
    'RTSP://admin:SeCrEt123@h/live',
    'rtsps://admin:p@SeCrEt123@h/live/ch@0',
    'rtsp://admin:pa/SeCrEt123@h/live',
    'rtsp://h/SeCrEt123/live.sdp, and once more rtsp://h/SeCrEt123',
    '[rtsp @ 0x55] rtsp://admin:SeCrEt123@h:554/a b: 401',
    '…/live?username=admin&password=SeCrEt123',
    '/cgi-bin/snap.jpg?usr=SeCrEt123&pwd=SeCrEt123&x=1',
    'http://admin:SeCrEt123@h/onvif',
    'loginuse=SeCrEt123&loginpas=x passwd=SeCrEt123 password%3DSeCrEt123',
    '{"password":"SeCrEt123","pwd": "a\\"SeCrEt123"}',
    '<wsse:Password Type="x">SeCrEt123</wsse:Password>',
  ])('shows no password in %s', (text) => {
    expect(redact(text)).not.toContain('SeCrEt123');
  });

  it('keeps what helps whoever mends it', () => {
    expect(redact('rtsp://admin:x@10.0.0.9:554/live: Server returned 404 Not Found')).toBe(
      'rtsp://10.0.0.9:554/***: Server returned 404 Not Found',
    );
    expect(redact('connect ECONNREFUSED 10.0.0.9:80')).toBe('connect ECONNREFUSED 10.0.0.9:80');
    expect(redact('rtsp://10.0.0.9 (10.0.0.9) is outside the camera networks')).toContain(
      '10.0.0.9 (10.0.0.9) is outside',
    );
  });

  it('shows a password that is in use in none of its forms, wherever it stands', () => {
    const password = `p&<"'>s@:/%1 (口令)`;
    keepSecret(password, 'admin');
    const base64 = Buffer.from(`admin:${password}`).toString('base64');
    for (const form of [
      password,
      encodeURIComponent(password),
      encodeURIComponent(password).toLowerCase(),
      encodeStrictly(password),
      base64,
      base64.replace(/=+$/, ''),
      Buffer.from(password).toString('base64'),
      password
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;'),
      JSON.stringify(password).slice(1, -1),
    ]) {
      expect(redact(`the camera says: no such thing as ${form}!`)).toBe('the camera says: no such thing as ***!');
    }
    const lines: string[] = [];
    createLog((line) => lines.push(line)).warn('camera.failed', { detail: `Authorization: Basic ${base64}` });
    expect(lines[0]).not.toContain(base64.slice(0, 8));
  });

  it('blanks a password that has signs of regular expressions in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 12 }), (password) => {
        keepSecret(password);
        expect(redact(`x ${password} y`)).not.toContain(`x ${password} y`);
      }),
      { numRuns: 50 },
    );
  });

  it('takes no long time over a long text', () => {
    const long = `rtsp://${'a@'.repeat(20_000)} ${'user'.repeat(20_000)} ${'<Password'.repeat(5_000)}`;
    const before = process.cpuUsage();
    redact(long);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000); // its own time: others may be at work
  });
});
