import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { v4 as uuid } from 'uuid';
import type { Fragment } from '../../../src/contract/wire/mqtt/up.js';
import type { FakePlatform } from './fake-platform.js';

const hash = (data: Buffer | string) => createHash('sha256').update(data).digest('hex');

/** Asks for the fragments of a span, all pages of them. */
export async function listFragments(
  platform: FakePlatform,
  cameraId: string,
  from: Date,
  to: Date,
): Promise<Fragment[]> {
  return (await listMedia(platform, cameraId, from, to)).fragments;
}

/** The same with the codec of each initialisation part. */
export async function listMedia(
  platform: FakePlatform,
  cameraId: string,
  from: Date,
  to: Date,
): Promise<{ fragments: Fragment[]; codecs: Record<string, string> }> {
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
  return {
    fragments: pages.flatMap((message) => message.body.fragments),
    codecs: Object.assign({}, ...pages.map((message) => message.body.codecs)),
  };
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
    rendition: 'original' as const,
    byteFrom: 0,
    byteTo: 1,
  };
  const part = 'fragments' as const;
  const range = { byteFrom: first.byteFrom, byteTo: last.byteTo };
  const rendition = 'original' as const;
  const piece = { pieceId: hash(`${segmentId} ${uuid()}`), segmentId, part, rendition, ...range };
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

/** Asks the agent for a small picture of these fragments, which are neighbours; gives the ids of its two pieces. */
export function askForSmall(platform: FakePlatform, fragments: readonly Fragment[]): { init: string; piece: string } {
  const [first, last] = [fragments[0] as Fragment, fragments.at(-1) as Fragment];
  const { segmentId, byteFrom } = first;
  const common = { segmentId, rendition: 'small' as const };
  const init = { ...common, pieceId: hash(uuid()), part: 'init' as const, byteFrom: 0, byteTo: 1 };
  const piece = { ...common, pieceId: hash(uuid()), part: 'fragments' as const, byteFrom, byteTo: last.byteTo };
  platform.send('media-upload', { pieces: [piece, init] });
  return { init: init.pieceId, piece: piece.pieceId };
}

/** Has the agent make a small picture of these fragments, which are neighbours. */
export async function fetchSmall(
  platform: FakePlatform,
  fragments: readonly Fragment[],
): Promise<{ init: Buffer; fragments: Buffer }> {
  const asked = askForSmall(platform, fragments);
  const whole = (pieceId: string, what: string) =>
    platform.until(
      () => {
        const media = platform.media.get(pieceId);
        return media !== undefined && media.bytes.length === media.total ? media.bytes : undefined;
      },
      20_000,
      what,
    );
  return {
    fragments: await whole(asked.piece, 'the small picture'),
    init: await whole(asked.init, 'its initialisation part'),
  };
}

/** Pictures that can be decoded. */
export function countFrames(media: Buffer): number {
  const args = '-v error -count_frames -select_streams v -show_entries stream=nb_read_frames -of csv=p=0 pipe:0';
  return Number(execFileSync('ffprobe', args.split(' '), { input: media }).toString().trim().replace(',', ''));
}
