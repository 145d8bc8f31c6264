import { describe, expect, it } from '@jest/globals';
import { configOf } from '../../test/support/cameras.js';
import { fragmentedFilm } from '../../test/support/film.js';
import type { CameraDescription } from '../cameras/camera-driver.js';
import { SignIns } from '../cameras/sign-ins.js';
import { createLog } from '../log.js';
import { CameraRecorder, type RecorderDeps } from './camera-recorder.js';
import { FragmentSplitter, type InitPart, type MediaFragment } from './film/fmp4.js';

const PROFILE = { codec: 'H264', width: 320, height: 180, source: null };

describe('a camera that is recorded', () => {
  it('is not called so while the disk keeps nothing of it, and again once it does', async () => {
    const [init, ...fragments] = new FragmentSplitter().push(fragmentedFilm(8)) as [InitPart, ...MediaFragment[]];
    const description: CameraDescription = {
      ...{ name: null, manufacturer: null, model: null, serial: null, subFault: null, untold: 0 },
      ...{ provesPassword: false, clockOffsetMs: null },
      main: { ...PROFILE, token: 'main', url: 'rtsp://127.0.0.1/main' },
      sub: { ...PROFILE, token: 'main', url: 'rtsp://127.0.0.1/main' },
    };
    let isFull = false;
    const gaps: string[] = [];
    const seen: [string, string | undefined][] = [];
    const finished = new Promise<void>((finish) => {
      const reader = {
        isUsable: true,
        async record({ take }: { take: (part: InitPart | MediaFragment) => Promise<void> }) {
          await take(init);
          for (const [i, part] of fragments.slice(0, 4).entries()) {
            isFull = i === 1 || i === 2;
            await take(part);
            seen.push([recorder.status.state, recorder.reasons[0]?.reason]);
          }
          finish();
          return new Promise<never>(() => undefined);
        },
      };
      const nothing = () => undefined;
      const recorder = new CameraRecorder(configOf('http://127.0.0.1/onvif'), {
        signIns: new SignIns(),
        driver: { describe: async () => description },
        reader,
        writer: {
          ...{ beginRun: nothing, endRun: nothing, init: async () => undefined },
          async fragment() {
            if (isFull)
              throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', errno: -28 });
          },
        },
        ...{ log: createLog(nothing), now: Date.now, lookInto: async () => null, isTooBusy: () => false },
        ...{ onStreams: nothing, onAlive: nothing, onStatus: nothing, onCause: nothing, onFull: nothing },
        ...{ onGap: (_: number, __: number, cause: string) => gaps.push(cause), onKeyFragment: nothing },
        onDiskFull: async () => undefined,
      } as unknown as RecorderDeps);
      recorder.start();
    });
    await finished;
    expect(seen).toEqual([
      ['recording', undefined],
      ['no_video', 'own_disk'],
      ['no_video', 'own_disk'],
      ['recording', undefined],
    ]);
    expect(gaps).toEqual(['disk', 'disk']);
  });
});
