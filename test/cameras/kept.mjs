/** What a camera's card or a recorder has kept, played over RTSP as ONVIF wants it: each picture says when it was filmed. */

import { CLOCK_RATE, RtpSource } from './rtp.mjs';

/** @typedef {import('./annexb.mjs').Film} Film */
/** @typedef {{ fromMs: number, toMs: number }} Span by the camera's clock */

const BATCH = 8;

/**
 * @typedef {object} Kept
 * @property {Film} film is shown again and again
 * @property {number} fps
 * @property {readonly Span[]} spans what there is, in their order
 * @property {'ntp' | 'none' | '1970'} [times] what is said of when pictures were filmed
 */

/** The span a PLAY asks for; null when it asks for none. @param {string | undefined} range @returns {Span | null} */
export function askedSpan(range) {
  const clock = /^clock=(\d{8}T\d{6}(?:\.\d+)?Z)-(\d{8}T\d{6}(?:\.\d+)?Z)$/.exec(range ?? '');
  if (clock === null) return null;
  const [fromMs, toMs] = clock
    .slice(1)
    .map((text) => Date.parse(text.replace(/^(....)(..)(..T..)(..)/, '$1-$2-$3:$4:')));
  return { fromMs, toMs };
}

/** @param {Kept} kept @param {Span} asked @returns {Generator<{ atMs: number, frame: number, isFirst: boolean, isLast: boolean }>} */
function* pictures({ film, fps, spans }, asked) {
  const gop = film.idrs[1] ?? film.frames.length;
  const gopMs = (gop * 1000) / fps;
  for (const span of spans) {
    // Begins with the key picture before what was asked for.
    const late = Math.max(0, Math.floor((asked.fromMs - span.fromMs) / gopMs)) * gop;
    const end = Math.min(span.toMs, asked.toMs);
    for (let n = late; span.fromMs + (n * 1000) / fps < end; n += 1) {
      const atMs = span.fromMs + (n * 1000) / fps;
      yield { atMs, frame: n % film.frames.length, isFirst: n === late, isLast: atMs + 1000 / fps >= span.toMs };
    }
  }
}

/**
 * Sends what there is of the span as fast as it is taken, then says good-bye.
 *
 * @param {Kept} kept
 * @param {Span} asked
 * @param {import('node:net').Socket} socket
 * @param {number} channel
 */
export async function playKept(kept, asked, socket, channel) {
  const source = new RtpSource();
  const { film, fps, times = 'ntp' } = kept;
  let sent = 0;
  for (const { atMs, frame, isFirst, isLast } of pictures(kept, asked)) {
    if (socket.destroyed) return;
    const { nals, idr } = film.frames[frame];
    const said = times === '1970' ? atMs % 86_400_000 : atMs;
    const extension = times === 'none' ? null : { wallMs: said, isFirst, isLast };
    // Stamps go on where footage is missing, as with a recorder that joins its files.
    const ticks = Math.round((sent * CLOCK_RATE) / fps);
    const packets = source.picture(idr ? [...film.sets, ...nals] : nals, ticks, film.codec, extension);
    sent += 1;
    const flowed = socket.write(packets.on(channel));
    if (!flowed) await new Promise((go) => socket.once('drain', go).once('close', go));
    else if (sent % BATCH === 0) await new Promise((go) => setImmediate(go));
  }
  if (!socket.destroyed) socket.write(source.goodbye().on(channel + 1));
}
