import { FRAGMENTED } from '../recorder/camera-recorder.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { FragmentSplitter } from '../recorder/film/fmp4.js';
import type { LookIntoStream } from './camera-driver.js';

const PATIENCE_MS = 12_000;
/** Sample entries, as cameras call the codecs. */
const CODECS: Readonly<Record<string, string>> = { avc1: 'H264', avc3: 'H264', hev1: 'H265', hvc1: 'H265' };

/** Opens a stream as the recorder would and closes it as soon as codec and size are known. Never throws. */
export function lookIntoStream(ffmpeg: Ffmpeg): LookIntoStream {
  return async (url) => {
    const run = await ffmpeg
      .run({ input: url, inputOptions: ffmpeg.liveInputOptions(), outputOptions: FRAGMENTED })
      .catch(() => null);
    if (run === null) return null;
    const timer = setTimeout(() => run.kill('SIGKILL'), PATIENCE_MS);
    try {
      const splitter = new FragmentSplitter();
      for await (const chunk of run.stdout) {
        const [init] = splitter.push(chunk as Buffer);
        if (init?.type !== 'init') continue;
        const { codec, width, height } = init.track;
        return { codec: CODECS[codec] ?? codec, width, height };
      }
    } catch {
      return null; // a stream that cannot be cut has nothing to record
    } finally {
      run.kill('SIGKILL');
      clearTimeout(timer);
      await run.ended;
    }
    return null;
  };
}
