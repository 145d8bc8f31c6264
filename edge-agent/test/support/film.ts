import { execFileSync } from 'node:child_process';

/** `seconds` of a test picture with a key frame every two, in the form the recorder asks ffmpeg for. */
export function fragmentedFilm(seconds: number): Buffer {
  const source = `-v error -f lavfi -i testsrc=size=128x96:rate=10:duration=${seconds}`;
  const form =
    '-c:v libx264 -preset ultrafast -g 20 -bf 0 -f mp4 -movflags frag_keyframe+empty_moov+default_base_moof pipe:1';
  return execFileSync('ffmpeg', `${source} ${form}`.split(' '), { maxBuffer: 1e8 });
}
