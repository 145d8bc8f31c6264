import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseProfiles, readCameraTime, readProfiles, textAt } from './replies.js';

const profile = (token: string, Encoding: string, Width: string, Height: string) => ({
  $: { token },
  VideoEncoderConfiguration: { Encoding, Resolution: { Width, Height } },
});
const time = (Year: string, Month: string, Day: string, Hour = '0', Minute = '5', Second = '0') => ({
  GetSystemDateAndTimeResponse: {
    SystemDateAndTime: { UTCDateTime: { Date: { Year, Month, Day }, Time: { Hour, Minute, Second } } },
  },
});

describe('what cameras say', () => {
  it('records the largest and looks at the smallest H.264 profile', () => {
    const profiles = readProfiles({
      GetProfilesResponse: {
        Profiles: [
          profile('b', 'H264', '640', '360'),
          profile('a', 'H264', '1920', '1080'),
          profile('c', 'JPEG', '160', '90'),
          profile('d', 'H265', '3840', '2160'),
        ],
      },
    });
    expect(chooseProfiles(profiles)).toMatchObject({ main: { token: 'a' }, sub: { token: 'b' } });
  });

  it('records H.265 only where H.264 would be too small, and looks at what is cheapest', () => {
    const chosen = (...profiles: object[]) =>
      chooseProfiles(readProfiles({ GetProfilesResponse: { Profiles: profiles } }));
    const [big265, small265] = [profile('A', 'H265', '2560', '1440'), profile('B', 'H265', '640', '360')];
    const [clear264, small264] = [profile('C', 'H264', '1280', '720'), profile('D', 'h264', '640', '360')];
    expect(chosen(big265, small264)).toMatchObject({ main: { token: 'A' }, sub: { token: 'D' } });
    expect(chosen(big265, clear264)).toMatchObject({ main: { token: 'C' }, sub: { token: 'C' } });
    expect(chosen(clear264, small265)).toMatchObject({ main: { token: 'C' }, sub: { token: 'B' } });
    expect(chosen(small265, small264)).toMatchObject({ main: { token: 'D' }, sub: { token: 'D' } });
    expect(chosen(big265)).toMatchObject({ main: { token: 'A' }, sub: { token: 'A' } });
    expect(chosen(profile('J', 'JPEG', '1280', '720'))).toBeNull();
  });

  it('does with one profile, without RateControl and with attributes on its texts', () => {
    const one = profile('only', 'H264', '640', '360');
    expect(chooseProfiles(readProfiles({ GetProfilesResponse: { Profiles: one } }))).toMatchObject({
      main: { token: 'only' },
      sub: { token: 'only' },
    });
    expect(textAt({ Text: { _: 'Not authorized', $: { 'xml:lang': 'en' } } }, 'Text')).toBe('Not authorized');
  });

  it('leaves out profiles that would spoil the next request', () => {
    const bad = [
      profile('<x>', 'H264', '640', '360'),
      profile('a&b', 'H264', '640', '360'),
      profile('t', 'H264', '-1', '360'),
      profile('t', 'H264', '99999999', '360'),
      { $: { token: 't' } },
    ];
    expect(readProfiles({ GetProfilesResponse: { Profiles: bad } })).toEqual([]);
  });

  it('reads the first of February on the last of January', () => {
    expect(readCameraTime(time('2027', '2', '1'))).toBe(Date.parse('2027-02-01T00:05:00Z'));
  });

  it.each([
    ['a day that is none', time('2027', '2', '30')],
    ['an hour that is none', time('2027', '2', '1', '24')],
    ['text', time('soon', '2', '1')],
    ['nothing', {}],
    ['null', null],
  ])('reads no time from %s', (_, reply) => {
    expect(readCameraTime(reply)).toBeNull();
  });

  it('never throws, whatever a camera says', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 5 }), (anything) => {
        readCameraTime({ GetSystemDateAndTimeResponse: anything });
        chooseProfiles(readProfiles({ GetProfilesResponse: { Profiles: [anything] } }));
      }),
    );
  });
});
