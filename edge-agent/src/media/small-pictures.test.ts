import { describe, expect, it } from '@jest/globals';
import { fragmentedFilm } from '../../test/support/film.js';
import { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import { FragmentSplitter } from '../recorder/film/fmp4.js';
import { SmallPictures } from './small-pictures.js';

describe('small pictures', () => {
  const parts = new FragmentSplitter().push(fragmentedFilm(8));
  const init = parts.flatMap((part) => (part.type === 'init' ? [part.bytes] : []))[0] as Buffer;
  const pieces = parts.flatMap((part) => (part.type === 'fragment' ? [Buffer.concat(part.chunks)] : []));

  it('rest on one initialisation part, whichever piece is made first', async () => {
    const small = new SmallPictures(await Ffmpeg.detect());
    const made = await Promise.all(pieces.slice(0, 3).map((piece) => small.make(init, piece)));
    for (const one of made) expect(one.init).toEqual(made[0]?.init);
    expect(new Set(made.map(({ fragments }) => fragments.toString('hex'))).size).toBe(3);
  });

  it('are whole or not at all, and one that fails does not hold up the next', async () => {
    const ffmpeg = await Ffmpeg.detect();
    await expect(new SmallPictures(ffmpeg, 1).make(init, Buffer.concat(pieces))).rejects.toThrow();
    const small = new SmallPictures(ffmpeg);
    const [bad, good] = await Promise.allSettled([
      small.make(init, Buffer.from('no fragment')),
      small.make(init, pieces[0] as Buffer),
    ]);
    expect([bad?.status, good?.status]).toEqual(['rejected', 'fulfilled']);
  });
});
