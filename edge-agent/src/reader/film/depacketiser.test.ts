import { describe, expect, it } from '@jest/globals';
import { newDepacketiser } from './depacketiser.js';
import { beginsPicture, isRecoveryPoint } from './nal.js';

/** Payloads in hexadecimal; gives the NAL units that come of them, and `!` for each payload that is damaged. */
function units(codec: 'h264' | 'h265', ...payloads: string[]): string[] {
  const found: string[] = [];
  let unit = '';
  const hex = (bytes: Buffer) => bytes.toString('hex');
  const sink = {
    open: (first: number, second: number | null) => {
      unit = hex(Buffer.from(second === null ? [first] : [first, second]));
    },
    more: (data: Buffer, from: number, to: number) => {
      unit += hex(data.subarray(from, to));
    },
    close: () => found.push(unit),
  };
  const units = newDepacketiser(codec);
  for (const payload of payloads) {
    const data = Buffer.from(payload, 'hex');
    if (!units.take(data, 0, data.length, sink)) found.push('!');
  }
  return found;
}

describe('units out of packets', () => {
  it.each<[string, 'h264' | 'h265', string[], string[]]>([
    ['a single one of H.264', 'h264', ['65aabb'], ['65aabb']],
    ['several in one of H.264', 'h264', ['78000267010003680203'], ['6701', '680203']],
    ['one in pieces of H.264', 'h264', ['7c85aa', '7c05bbcc', '7c45dd'], ['65aabbccdd']],
    ['a single one of H.265', 'h265', ['2601aabb'], ['2601aabb']],
    ['several in one of H.265', 'h265', ['60010003400102000342010a'], ['400102', '42010a']],
    ['one in pieces of H.265', 'h265', ['620193aa', '620113bb', '620153cc'], ['2601aabbcc']],
    ['what means nothing', 'h264', ['1e0102', '65aa'], ['65aa']],
    ['a piece without its beginning', 'h264', ['7c05bb', '65aa'], ['!', '65aa']],
    ['a piece whose end is missing', 'h264', ['7c85aa', '65aa'], ['!']],
    ['a beginning amid one', 'h265', ['620193aa', '620193aa'], ['!']],
    ['several that reach beyond the packet', 'h264', ['7800ff6701'], ['!']],
  ])('%s', (_, codec, payloads, expected) => {
    expect(units(codec, ...payloads)).toEqual(expected);
  });

  it.each([
    ['h264', '79000000'],
    ['h264', '5d850000'],
    ['h265', '64010000'],
  ] as const)('leaves other ways of packing to ffmpeg: %s %s', (codec, payload) => {
    expect(() => units(codec, payload)).toThrow(expect.objectContaining({ unfit: 'packets' }));
  });

  it('knows where a picture begins', () => {
    const begins = (codec: 'h264' | 'h265', payload: string) => {
      const data = Buffer.from(payload, 'hex');
      return beginsPicture(codec, data, 0, data.length);
    };
    expect(['6588', '7c8588', '7800026742', '09f0', '67420a'].map((hex) => begins('h264', hex))).toEqual(
      Array(5).fill(true),
    );
    expect(['6508', '7c0588', '7c8508', '0605'].map((hex) => begins('h264', hex))).toEqual(Array(4).fill(false));
    expect(['2601af', '620193af', '4001', '60010003400102'].map((hex) => begins('h265', hex))).toEqual(
      Array(4).fill(true),
    );
    expect(['26012f', '620113af', '6201932f'].map((hex) => begins('h265', hex))).toEqual(Array(3).fill(false));
  });

  it('knows a key picture of H.264 that is no IDR by what is said of it', () => {
    expect(isRecoveryPoint(Buffer.from('0606018480', 'hex'))).toBe(true);
    // only after some pictures; behind other information; none at all
    expect(isRecoveryPoint(Buffer.from('0606012480', 'hex'))).toBe(false);
    expect(isRecoveryPoint(Buffer.from('060501ff06018480', 'hex'))).toBe(true);
    expect(isRecoveryPoint(Buffer.from('060501ff80', 'hex'))).toBe(false);
  });
});
