import { describe, expect, it } from '@jest/globals';
import { VENDOR_WORDS } from '../words/vendor-words.js';
import { readCameraAddress, writeCameraAddress } from './camera-address.js';
import { CAMERA_VENDORS, VENDORS } from './camera-vendors.js';

describe('the address of a camera', () => {
  it.each([
    ['http://192.168.1.64/onvif/device_service', { kind: 'onvif', url: 'http://192.168.1.64/onvif/device_service' }],
    ['rtsp+hikvision://192.168.1.108', { kind: 'vendor', vendor: 'hikvision', host: '192.168.1.108' }],
    ['RTSP+Dahua://[fd12::5]:8554/', { kind: 'vendor', vendor: 'dahua', host: '[fd12::5]:8554' }],
    ['rtsp://192.168.1.64/live', { kind: 'rtsp', url: 'rtsp://192.168.1.64/live' }],
  ])('is read from %s, and written back', (text, address) => {
    const read = readCameraAddress(text);
    expect(read).toEqual(address);
    expect(read && readCameraAddress(writeCameraAddress(read))).toEqual(address);
  });

  it.each(['rtsp+nobody://192.168.1.64', 'rtsp+hikvision://', 'rtsps://192.168.1.64/', 'file:///etc/passwd', '', 'a'])(
    'is not %s',
    (text) => expect(readCameraAddress(text)).toBeNull(),
  );

  it('of a maker has paths, and words in both languages', () => {
    for (const vendor of VENDORS) {
      const { camera, recorder } = CAMERA_VENDORS[vendor];
      for (const path of [camera.main, camera.sub]) expect(path).toMatch(/^\/[^{]+$/);
      for (const path of recorder === null ? [] : [recorder.main, recorder.sub])
        expect(path).toMatch(/^\/.*\{channel\}/);
      expect(VENDOR_WORDS[vendor].name.zh).not.toBe('');
      for (const { zh, en } of VENDOR_WORDS[vendor].onvifSteps) expect([zh, en]).not.toContain('');
    }
  });
});
