import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { DomainError } from '../errors/domain-error.js';
import { imageTypeOf, readPhoto } from './photo-upload.js';

describe('the type of an image', () => {
  it.each([
    ['ffd8ffe000104a464946', 'image/jpeg'],
    ['89504e470d0a1a0a0000', 'image/png'],
    ['524946462400000057454250', 'image/webp'],
    ['524946462400000057415645', null],
    ['3c7376672f3e', null],
    ['', null],
  ])('%s is %s', (hex, type) => {
    expect(imageTypeOf(Buffer.from(hex, 'hex'))).toBe(type);
  });
});

describe('a photo from outside', () => {
  const refusals = { tooLarge: 'test.too-large', notAnImage: 'test.not-an-image' };
  const read = (content: Buffer) => readPhoto(Readable.from([content]), refusals);
  const refusal = (content: Buffer) =>
    read(content).then(
      () => null,
      (error: unknown) => (error instanceof DomainError ? error.code : error),
    );
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#336699' } });

  it('is kept without where and with what it was taken, upright, and without what hides behind it', async () => {
    const exif = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 2/1 30/1' } };
    const jpeg = await blank(40, 20).withExif(exif).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
    expect(jpeg.includes('Phone')).toBe(true);
    const { content, mediaType } = await read(Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]));
    expect(mediaType).toBe('image/jpeg');
    expect([content.includes('Phone'), content.includes('script')]).toEqual([false, false]);
    const { width, height, exif: left, orientation } = await sharp(content).metadata();
    expect([width, height, left, orientation ?? 1]).toEqual([20, 40, undefined, 1]);
  });

  it('is made no larger than anybody can look at, and refused when its few bytes stand for a giant', async () => {
    const { content } = await read(await blank(8_000, 5_000).png().toBuffer());
    expect(await sharp(content).metadata()).toMatchObject({ format: 'png', width: 3_000, height: 1_875 });
    const giant = await blank(30_000, 3_000).png().toBuffer();
    expect(giant.length).toBeLessThan(2_000_000);
    expect(await refusal(giant)).toBe('test.too-large');
  });

  it('is refused when it only begins like one', async () => {
    for (const hex of ['ffd8ffe000104a46494600010100000100010000', '89504e470d0a1a0a0000'])
      expect(await refusal(Buffer.from(hex, 'hex'))).toBe('test.not-an-image');
  });
});
