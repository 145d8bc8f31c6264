import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseProfiles, UNTOLD } from '../video-profile.js';
import { readProfiles, textAt } from './replies.js';

const profile = (token: string, Encoding: string, Width: string, Height: string) => ({
  $: { token },
  VideoEncoderConfiguration: { Encoding, Resolution: { Width, Height } },
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

  it('leaves out profiles that would spoil the next request, and those without a picture', () => {
    const bad = [profile('<x>', 'H264', '640', '360'), profile('a&b', 'H264', '640', '360'), { $: { token: 't' } }];
    expect(readProfiles({ GetProfilesResponse: { Profiles: bad } })).toEqual([]);
  });

  it('keeps a profile of which it does not understand what it is, and chooses none such', () => {
    const source = { SourceToken: 'src1' };
    const odd = [
      { $: { token: 'bare' }, VideoSourceConfiguration: source },
      profile('negative', 'H264', '-1', '360'),
      profile('absurd', 'H264', '99999999', '360'),
      { $: { token: 'no codec' }, VideoEncoderConfiguration: { Resolution: { Width: '640', Height: '360' } } },
    ];
    const found = readProfiles({ GetProfilesResponse: { Profiles: odd } });
    expect(found.map(({ token, codec, width, source }) => [token, codec, width, source])).toEqual([
      ['bare', UNTOLD, null, 'src1'],
      ['negative', 'H264', null, null],
      ['absurd', 'H264', null, null],
      ['no codec', UNTOLD, 640, null],
    ]);
    expect(chooseProfiles(found)).toBeNull();
    expect(
      chooseProfiles([
        ...found,
        ...readProfiles({ GetProfilesResponse: { Profiles: profile('a', 'H264', '64', '36') } }),
      ]),
    ).toMatchObject({ main: { token: 'a' } });
  });

  it('takes tokens with blanks and in Chinese, and the profiles of the second media service', () => {
    const second = {
      $: { token: 'Main Stream' },
      Configurations: {
        VideoSource: { SourceToken: '视频源 1' },
        VideoEncoder: { Encoding: 'H265', Resolution: { Width: '2560', Height: '1440' } },
      },
    };
    const found = readProfiles({
      GetProfilesResponse: { Profiles: [profile('主码流', 'H.264', '640', '360'), second] },
    });
    expect(found).toMatchObject([
      { token: '主码流' },
      { token: 'Main Stream', codec: 'H265', width: 2560, source: '视频源 1' },
    ]);
    expect(chooseProfiles(found)).toMatchObject({ main: { token: 'Main Stream' }, sub: { token: '主码流' } });
  });

  it('reads every profile of a large recorder', () => {
    const many = Array.from({ length: 400 }, (_, i) => profile(`p${i}`, 'H264', '640', '360'));
    expect(readProfiles({ GetProfilesResponse: { Profiles: many } })).toHaveLength(400);
  });

  it('never throws, whatever a camera says', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 5 }), (anything) => {
        chooseProfiles(readProfiles({ GetProfilesResponse: { Profiles: [anything] } }));
      }),
    );
  });
});
