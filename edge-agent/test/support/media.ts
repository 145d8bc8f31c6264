import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { v4 as uuid } from 'uuid';
import type { Fragment } from '../../../src/contract/mqtt.js';
import type { FakePlatform } from './fake-platform.js';

const hash = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');

/** Asks for the fragments of a span, all pages of them. */
export async function listFragments(
  platform: FakePlatform,
  cameraId: string,
  from: Date,
  to: Date,
): Promise<Fragment[]> {
  const requestId = uuid();
  platform.send('media-list', { requestId, cameraId, from: from.toISOString(), to: to.toISOString() });
  const pages = await platform.until(
    () => {
      const own = platform.of('media-list').filter((message) => message.body.requestId === requestId);
      return own.some((message) => message.body.last) ? own : undefined;
    },
    2_000,
    'the list of media',
  );
  return pages.flatMap((message) => message.body.fragments);
}

/** Has the agent send these fragments of one segment and its initialisation part; returns both, joined. */
export async function fetchMedia(
  platform: FakePlatform,
  fragments: readonly Fragment[],
  withinMs = 10_000,
): Promise<Buffer> {
  const [first] = fragments;
  const last = fragments.at(-1);
  if (first === undefined || last === undefined) throw new Error('no fragments to fetch');
  const { segmentId } = first;
  const init = {
    pieceId: hash(`${segmentId} init ${uuid()}`),
    segmentId,
    part: 'init' as const,
    byteFrom: 0,
    byteTo: 1,
  };
  const part = 'fragments' as const;
  const range = { byteFrom: first.byteFrom, byteTo: last.byteTo };
  const piece = { pieceId: hash(`${segmentId} ${uuid()}`), segmentId, part, ...range };
  platform.send('media-upload', { pieces: [init, piece] });
  const complete = (pieceId: string) => {
    const media = platform.media.get(pieceId);
    return media !== undefined && media.bytes.length === media.total ? media.bytes : undefined;
  };
  const initBytes = await platform.until(() => complete(init.pieceId), withinMs, 'the initialisation part');
  const bytes = await platform.until(() => complete(piece.pieceId), withinMs, 'the piece');
  for (const fragment of fragments) {
    const own = bytes.subarray(fragment.byteFrom - first.byteFrom, fragment.byteTo - first.byteFrom);
    if (hash(own) !== fragment.sha256) throw new Error(`fragment at ${fragment.startAt} is not what was listed`);
  }
  if (hash(initBytes) !== first.initId) throw new Error('the initialisation part is not what was listed');
  return Buffer.concat([initBytes, bytes]);
}

/** Pictures that can be decoded. */
export function countFrames(media: Buffer): number {
  const args = '-v error -count_frames -select_streams v -show_entries stream=nb_read_frames -of csv=p=0 pipe:0';
  return Number(execFileSync('ffprobe', args.split(' '), { input: media }).toString().trim().replace(',', ''));
}
