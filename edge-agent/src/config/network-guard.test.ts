import { describe, expect, it } from '@jest/globals';
import { checkHttpUri, checkStreamUri, NetworkGuard } from './network-guard.js';

describe('the network guard', () => {
  const cases: [networks: string[], address: string, allowed: boolean][] = [
    [['192.168.1.0/24'], '192.168.1.7', true],
    [['192.168.1.0/24'], '192.168.2.7', false],
    [['192.168.1.7'], '192.168.1.7', true],
    [['192.168.1.7'], '192.168.1.8', false],
    [['0.0.0.0/0'], '10.1.2.3', true],
    [['0.0.0.0/0'], '127.0.0.1', false],
    [['0.0.0.0/0'], '169.254.169.254', false],
    [['0.0.0.0/0'], '224.0.0.1', false],
    [['0.0.0.0/0'], '0.0.0.0', false],
    [['127.0.0.0/8'], '127.0.0.1', true],
    [['127.0.0.1'], '127.0.0.1', true],
    [['169.254.0.0/16'], '169.254.7.7', true],
    [['169.254.0.0/16'], '169.254.169.254', false],
    [['169.254.169.254/32'], '169.254.169.254', true],
    [['::/0'], '::1', false],
    [['::1'], '::1', true],
    [['::/0'], 'fe80::1', false],
    [['fd12::/16'], 'fd12::5', true],
    [['0.0.0.0/0'], '::ffff:127.0.0.1', false],
    [['0.0.0.0/0'], '::ffff:7f00:1', false],
    [['10.0.0.0/8'], '::ffff:10.0.0.1', true],
    [['10.0.0.0/8'], 'not-an-address', false],
  ];
  it.each(cases)('with %j says of %s: %s', (networks, address, allowed) => {
    expect(new NetworkGuard(networks).allows(address)).toBe(allowed);
  });

  it('refuses a list that holds something else than networks', () => {
    expect(() => new NetworkGuard(['10.0.0.0/33'])).toThrow(RangeError);
    expect(() => new NetworkGuard(['canteen'])).toThrow(RangeError);
  });

  it('resolves a name before it judges it', async () => {
    await expect(new NetworkGuard(['10.0.0.0/8']).resolve('localhost')).rejects.toThrow('outside the camera networks');
    await expect(new NetworkGuard(['127.0.0.0/8', '::1']).resolve('localhost')).resolves.toMatch(/^(127\.|::1)/);
  });
});

describe('addresses that cameras give', () => {
  const guard = new NetworkGuard(['127.0.0.0/8']);

  it.each([
    'file:///etc/passwd',
    'http://127.0.0.1/stream',
    'rtsp://169.254.169.254/',
    'rtsp://8.8.8.8/main',
    'rtsp://127.0.0.1/a b',
    'rtsp:///nohost',
    'concat:rtsp://127.0.0.1/',
    'not a url',
    `rtsp://127.0.0.1/${'x'.repeat(3000)}`,
  ])('refuses %.60s as a stream', async (uri) => {
    await expect(checkStreamUri(guard, uri)).rejects.toMatchObject({ name: 'AddressRefused' });
  });

  it('pins the checked address and drops credentials the camera put in', async () => {
    const { url } = await checkStreamUri(guard, 'rtsp://who:what@127.0.0.1:8554/main?profile=1');
    expect(url).toBe('rtsp://127.0.0.1:8554/main?profile=1');
  });

  it('sees through a host written as a number', async () => {
    await expect(checkStreamUri(new NetworkGuard(['10.0.0.0/8']), 'rtsp://2130706433/')).rejects.toThrow();
  });

  it('speaks only http with cameras', async () => {
    await expect(checkHttpUri(guard, 'https://127.0.0.1/')).rejects.toMatchObject({ name: 'AddressRefused' });
    await expect(checkHttpUri(guard, 'http://127.0.0.1:8080/onvif')).resolves.toMatchObject({
      url: 'http://127.0.0.1:8080/onvif',
    });
  });
});
