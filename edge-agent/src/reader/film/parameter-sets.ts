import { UnfitStream } from '../unfit.js';
import { typeOf } from './nal.js';

/** What describes pictures is short; more under its name are several units that were not told apart. */
export const MOST_SET_BYTES = 64 * 1024;
export const MOST_SETS = 64;

/** The parameter sets of one stream, of each kind and number the last. */
export class ParameterSets {
  private readonly sets = new Map<string, Buffer>();

  constructor(private readonly codec: 'h264' | 'h265') {}

  /**
   * @returns whether it differs from the one of its kind and number there was
   * @throws UnfitStream for ever new ones
   */
  keep(set: Buffer): boolean {
    const key = `${typeOf(this.codec, set[0] as number)} ${setNumber(set, this.codec)}`;
    const before = this.sets.get(key);
    if (before?.equals(set)) return false;
    if (before === undefined && this.sets.size >= MOST_SETS) throw new UnfitStream('packets', 'ever new sets');
    this.sets.set(key, set);
    return true;
  }

  /** In the order they lean on one another; null as long as they do not say what the pictures are. */
  inOrder(): Buffer[] | null {
    const type = (set: Buffer) => typeOf(this.codec, set[0] as number);
    const sets = [...this.sets.values()].sort((a, b) => type(a) - type(b));
    const types = sets.map(type);
    return (this.codec === 'h264' ? [7, 8] : [32, 33, 34]).every((needed) => types.includes(needed)) ? sets : null;
  }
}

/** Which of its kind a parameter set is: the number it is called by, as far as it stands in one byte. */
function setNumber(set: Buffer, codec: 'h264' | 'h265'): number {
  const type = typeOf(codec, set[0] as number);
  if (codec === 'h265') {
    // VPS: four bits. SPS: an Exp-Golomb number behind profile and level, one in practice. PPS: one at its beginning.
    if (type === 32) return (set[2] ?? 0) >> 4;
    return type === 34 ? golombByte(set[2] ?? 0) : 0;
  }
  return type === 7 ? golombByte(set[4] ?? 0) : golombByte(set[1] ?? 0);
}

function golombByte(byte: number): number {
  const zeros = Math.clz32(byte) - 24;
  return zeros >= 4 ? 15 : (byte >> (7 - 2 * zeros)) - 1;
}
