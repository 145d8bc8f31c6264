import { describe, expect, it } from '@jest/globals';
import { serviceCandidates, streamCandidates } from './named-address.js';

const ANSWERED = 'http://10.0.0.5:8080/onvif/device_service';

describe('an address that a camera names', () => {
  it.each([
    ['http://10.0.0.5:8080/onvif/Media', ['http://10.0.0.5:8080/onvif/Media']],
    [
      'http://192.168.254.2/onvif/Media?x=1',
      [
        'http://192.168.254.2/onvif/Media?x=1',
        'http://10.0.0.5:8080/onvif/Media?x=1',
        'http://10.0.0.5/onvif/Media?x=1',
      ],
    ],
    [
      'http://0.0.0.0:8899/onvif/Media',
      ['http://0.0.0.0:8899/onvif/Media', 'http://10.0.0.5:8899/onvif/Media', 'http://10.0.0.5:8080/onvif/Media'],
    ],
    ['/onvif/Media', ['http://10.0.0.5:8080/onvif/Media']],
    ['onvif/Media', ['http://10.0.0.5:8080/onvif/Media']],
    ['https://192.168.1.9:443/onvif/Media', ['http://10.0.0.5:8080/onvif/Media', 'http://10.0.0.5/onvif/Media']],
    ['http:///onvif/Media', ['http://10.0.0.5:8080/onvif/Media']],
    ['http://:80/onvif/Media', ['http://10.0.0.5:8080/onvif/Media']],
    [
      ' http://192.168.254.2/m  http://10.0.0.6/m ',
      ['http://192.168.254.2/m', 'http://10.0.0.6/m', 'http://10.0.0.5:8080/m', 'http://10.0.0.5/m'],
    ],
    ['http://h/my media', ['http://h/my%20media', 'http://10.0.0.5:8080/my%20media', 'http://10.0.0.5/my%20media']],
    ['ftp://192.168.1.9/m', []],
    ['file:///etc/passwd', []],
  ])('as a service: %s', (named, expected) => {
    expect(serviceCandidates(named, ANSWERED)).toEqual(expected);
  });

  it.each([
    ['rtsp://10.0.0.5:554/live', ['rtsp://10.0.0.5:554/live']],
    ['rtsp://192.168.1.108:5544/a?b=c&d', ['rtsp://192.168.1.108:5544/a?b=c&d', 'rtsp://10.0.0.5:5544/a?b=c&d']],
    ['rtsp://0.0.0.0:0/live', ['rtsp://0.0.0.0/live', 'rtsp://10.0.0.5/live']],
    ['rtsp:///live', ['rtsp://10.0.0.5/live']],
    ['/live/ch0', ['rtsp://10.0.0.5/live/ch0']],
    ['rtsp://cam/Main Stream', ['rtsp://cam/Main%20Stream', 'rtsp://10.0.0.5/Main%20Stream']],
    ['rtsps://cam/x', ['rtsps://cam/x', 'rtsps://10.0.0.5/x']],
    ['rtsp://192.168.254.2/x rtsp://10.0.0.7/x', ['rtsp://192.168.254.2/x', 'rtsp://10.0.0.7/x', 'rtsp://10.0.0.5/x']],
    ['http://169.254.169.254/', []],
    ['file:///etc/passwd', []],
  ])('as a stream: %s', (named, expected) => {
    expect(streamCandidates(named, '10.0.0.5')).toEqual(expected);
  });

  it('keeps an IPv6 host', () => {
    expect(streamCandidates('rtsp://cam:0/x', '[fd00::5]')).toEqual(['rtsp://cam/x', 'rtsp://[fd00::5]/x']);
    expect(serviceCandidates('/m', 'http://[fd00::5]:81/d')[0]).toBe('http://[fd00::5]:81/m');
  });
});
