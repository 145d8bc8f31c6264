import { readStreamFacts, type StreamFacts } from '../../recorder/film/sps.js';
import { UnfitStream } from '../unfit.js';
import { typeOf } from './nal.js';

/** What describes pictures is short; more under its name are several units that were not told apart. */
export const MOST_SET_BYTES = 64 * 1024;
export const MOST_SETS = 64;
/** Of either side of a picture, in pixels. */
const LEAST_SIDE = 16;
const MOST_SIDE = 16_384;

/** What a stream's pictures are, by the sets a decoder needs, in the order they lean on one another. */
export interface Description {
  sets: Buffer[];
  facts: StreamFacts;
}

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

  /** Null as long as they do not say what the pictures are. @throws UnfitStream where they say what cannot be */
  describe(): Description | null {
    const { codec } = this;
    const type = (set: Buffer) => typeOf(codec, set[0] as number);
    const sets = [...this.sets.values()].sort((a, b) => type(a) - type(b));
    const needed = codec === 'h264' ? [7, 8] : [32, 33, 34];
    if (!needed.every((one) => sets.some((set) => type(set) === one))) return null;
    const facts = readStreamFacts(sets.find((set) => type(set) === SPS[codec]) as Buffer, codec);
    const isSize = (side: number) => side >= LEAST_SIDE && side <= MOST_SIDE;
    if (facts === null || !isSize(facts.width) || !isSize(facts.height))
      throw new UnfitStream('description', 'the parameter sets cannot be read');
    return { sets, facts };
  }
}

const SPS = { h264: 7, h265: 33 } as const;

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
