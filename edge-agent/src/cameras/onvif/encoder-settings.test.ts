import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { h264Request, readEncoderSettings } from './encoder-settings.js';

const encoder = {
  $: { token: 'e2' },
  Name: 'sub <2>',
  Encoding: 'H265',
  Resolution: { Width: '640', Height: '360' },
  Quality: '3.5',
  RateControl: { FrameRateLimit: '6', EncodingInterval: '1', BitrateLimit: '80' },
  SessionTimeout: 'PT30S',
};
const reply = (configuration: unknown) => ({
  GetProfilesResponse: {
    Profiles: [
      { $: { token: 'main' }, VideoEncoderConfiguration: { ...encoder, $: { token: 'e1' } } },
      { $: { token: 'sub' }, VideoEncoderConfiguration: configuration },
    ],
  },
});

describe('the settings of an encoder', () => {
  it('are said again with one thing changed', () => {
    const settings = readEncoderSettings(reply(encoder), 'sub');
    expect(settings).toMatchObject({ token: 'e2', width: 640, height: 360, quality: 3.5, framesPerSecond: 6 });
    const request = settings && h264Request(settings);
    for (const part of [
      'token="e2"',
      '<tt:Encoding>H264</tt:Encoding>',
      '<tt:BitrateLimit>80<',
      'PT30S',
      '>12</tt:GovLength>',
    ])
      expect(request).toContain(part);
    expect(request).toContain('<tt:Name>sub &#60;2&#62;</tt:Name>');
  });

  it('are left alone when they cannot be said again', () => {
    expect(readEncoderSettings(reply(encoder), 'other')).toBeNull();
    expect(readEncoderSettings(reply({ ...encoder, $: { token: 'a b' } }), 'sub')).toBeNull();
    expect(readEncoderSettings(reply({ ...encoder, Resolution: {} }), 'sub')).toBeNull();
  });

  it('never let a camera write into the request', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (Name, Quality, SessionTimeout) => {
        const settings = readEncoderSettings(reply({ ...encoder, Name, Quality, SessionTimeout }), 'sub');
        const texts = (settings ? h264Request(settings) : '').split(/<[^<>]*>/);
        expect(texts.every((text) => !/[<>]/.test(text))).toBe(true);
      }),
    );
  });
});
