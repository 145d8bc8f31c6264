import { describe, expect, it } from '@jest/globals';
import { whyAddressRefused } from './camera-address.js';

describe('whyAddressRefused', () => {
  it.each([
    'http://192.168.1.64/onvif/device_service',
    'https://camera-3.school.lan:8443/',
    'http://127.0.0.1:8080/onvif',
    'http://[fd12::5]/onvif',
    'rtsp://192.168.1.64:8554/live',
    'rtsp+hikvision://192.168.1.108',
    'rtsp+tplink://192.168.1.60:554',
  ])('takes %s', (url) => expect(whyAddressRefused(url)).toBeNull());

  it.each([
    'rtsp://admin:12345@192.168.1.64/main',
    'rtsp://2852039166/main',
    'rtsp+hikvision://169.254.169.254',
    'rtsp+nobody://192.168.1.64',
    'rtsp+hikvision:///live',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '192.168.1.64',
    'http://admin:12345@192.168.1.64/',
    'http://169.254.169.254/latest/meta-data',
    'http://2852039166/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://[::ffff:169.254.169.254]/',
    'http://[fe80::1]/',
    'http://0.0.0.0/',
    'http://239.255.255.250/',
    'http://metadata.google.internal./',
    `http://192.168.1.64/${'a'.repeat(300)}`,
  ])('refuses %s', (url) => expect(whyAddressRefused(url)).not.toBeNull());
});
