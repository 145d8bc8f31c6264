import { type Heard, type OrderSink, PacketOrder } from '../rtsp/packet-order.js';
import type { RtpHead } from '../rtsp/rtp.js';
import type { VideoTrack } from '../rtsp/sdp.js';
import { UnfitStream } from '../unfit.js';
import { type Depacketiser, newDepacketiser, type UnitSink } from './depacketiser.js';
import { beginsPicture, isRecoveryPoint, type UnitKind, unitKind } from './nal.js';
import { MOST_SET_BYTES, MOST_SETS, ParameterSets } from './parameter-sets.js';

/** A picture that needs no other, as a decoder takes it. */
export interface KeyPicture {
  codec: 'h264' | 'h265';
  width: number;
  height: number;
  /** So many pictures of its stream at most may be shown after one that was sent behind them: decoders wait for that. */
  reorderDepth: number;
  /** When its last packet had come, ms since 1970. */
  arrivedMs: number;
  /** Parameter sets, then its slices, each behind a start code. Owns its memory. */
  bytes: Uint8Array;
}

/** A picture of 4K in best quality has less. */
const MOST_PICTURE_BYTES = 8 * 1024 * 1024;
const FIRST_ROOM_BYTES = 32 * 1024;
/** A camera that sends nothing but key pictures is not looked at oftener. */
const LEAST_APART_MS = 400;
const START_CODE = Buffer.from([0, 0, 0, 1]);
const BARE_START_CODE = START_CODE.subarray(1);

interface Unit {
  timestamp: number;
  arrivedMs: number;
  isMarked: boolean;
  isDamaged: boolean;
  hasSlice: boolean;
  isKey: boolean;
  sets: Buffer[];
}

/**
 * Takes the key pictures out of the packets of one track, with the parameter sets they need; of all others nothing is
 * kept. One of which something is missing is dropped, and counted. Pure: no clock, no input but the packets. What it
 * keeps is bounded.
 */
export class KeyPictures implements UnitSink, OrderSink {
  readonly counts = { pictures: 0, damaged: 0, dropped: 0 };
  private readonly order: PacketOrder;
  private readonly units: Depacketiser;
  private readonly sets: ParameterSets;
  private store = Buffer.allocUnsafeSlow(FIRST_ROOM_BYTES);
  private used = 0;
  private unit: Unit | null = null;
  /** The NAL unit under way; null where it is not kept. */
  private nal: { kind: UnitKind; at: number } | null = null;
  private lastTimestamp: number | null = null;

  constructor(
    private readonly track: VideoTrack,
    private readonly onPicture: (picture: KeyPicture) => void,
  ) {
    this.order = new PacketOrder(track.payloadType);
    this.units = newDepacketiser(track.codec);
    this.sets = new ParameterSets(track.codec);
    for (const set of track.sets) this.sets.keep(set);
  }

  get heard(): Heard | null {
    return this.order.heard;
  }

  /** Takes one packet: [`from`, `to`) of `data`. @throws UnfitStream */
  packet(data: Buffer, from: number, to: number, arrivedMs: number): void {
    this.order.take(data, from, to, arrivedMs, this);
  }

  /** The connection has ended: a picture that is whole is handed on. */
  finish(): void {
    this.order.flush(this);
    if (this.unit?.isMarked) this.endUnit();
  }

  inOrder(head: RtpHead, data: Buffer, arrivedMs: number, isAfterLoss: boolean): void {
    const begins = beginsPicture(this.track.codec, data, head.from, head.to);
    if (this.unit !== null) {
      const isOther = this.unit.timestamp !== head.timestamp;
      // Where packets are missing behind the last of a picture, that one is whole.
      if (isAfterLoss && !this.unit.isMarked) this.unit.isDamaged = true;
      const isNext = this.unit.isMarked && this.unit.hasSlice && begins;
      if (isOther || isNext || isAfterLoss) this.endUnit();
    }
    this.unit ??= {
      ...{ timestamp: head.timestamp, arrivedMs, isMarked: false, hasSlice: false, isKey: false, sets: [] },
      isDamaged: isAfterLoss && !begins,
    };
    this.unit.arrivedMs = arrivedMs;
    if (!this.units.take(data, head.from, head.to, this)) {
      this.units.drop();
      this.unit.isDamaged = true;
    }
    if (head.isMarked) this.unit.isMarked = true;
  }

  open(first: number, second: number | null): void {
    const { unit } = this;
    const kind = unitKind(this.track.codec, first);
    this.nal = null;
    if (unit === null) return;
    if (kind.isSlice) {
      unit.hasSlice = true;
      unit.isKey ||= kind.isKey;
      if (!unit.isKey) return;
    } else if (!kind.isSet && !kind.isInfo) return;
    this.nal = { kind, at: this.used };
    this.put(START_CODE, 0, START_CODE.length);
    this.put(Buffer.from(second === null ? [first] : [first, second]), 0, second === null ? 1 : 2);
  }

  more(data: Buffer, from: number, to: number): void {
    if (this.nal !== null) this.put(data, from, to);
  }

  close(): void {
    const { unit, nal } = this;
    this.nal = null;
    if (unit === null || nal === null || nal.kind.isSlice) return;
    const bytes = this.store.subarray(nal.at + START_CODE.length, this.used);
    if (bytes.length > MOST_SET_BYTES || bytes.includes(BARE_START_CODE))
      throw new UnfitStream('packets', 'several units in one');
    const isBegin = nal.kind.isInfo && this.track.codec === 'h264' && isRecoveryPoint(bytes);
    if (isBegin) unit.isKey = true;
    if (nal.kind.isSet && unit.sets.length < MOST_SETS) unit.sets.push(Buffer.from(bytes));
    // Sets go before the picture all together, and no other information is of use.
    if (!isBegin) this.used = nal.at;
  }

  private put(data: Buffer, from: number, to: number): void {
    const wanted = this.used + to - from;
    if (wanted > MOST_PICTURE_BYTES) throw new UnfitStream('packets', 'a picture without an end');
    if (wanted > this.store.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(wanted, this.store.length * 2));
      this.store.copy(larger, 0, 0, this.used);
      this.store = larger;
    }
    data.copy(this.store, this.used, from, to);
    this.used += to - from;
  }

  private endUnit(): void {
    const unit = this.unit as Unit;
    if (this.units.drop()) unit.isDamaged = true;
    this.unit = null;
    this.nal = null;
    const slices = this.store.subarray(0, this.used);
    this.used = 0;
    if (unit.isDamaged) {
      if (unit.isKey) this.counts.damaged += 1;
      return;
    }
    for (const set of unit.sets) this.sets.keep(set);
    if (unit.isKey && unit.hasSlice) this.tell(unit, slices);
  }

  private tell({ timestamp, arrivedMs }: Unit, slices: Buffer): void {
    const { codec, clockRate } = this.track;
    const sinceMs = this.lastTimestamp === null ? 0 : (((timestamp - this.lastTimestamp) | 0) * 1000) / clockRate;
    if (sinceMs > 0 && sinceMs < LEAST_APART_MS) return;
    const description = this.sets.describe();
    if (description === null) return;
    this.lastTimestamp = timestamp;
    this.counts.pictures += 1;
    const { width, height, reorderDepth } = description.facts;
    const bytes = joined([...description.sets.flatMap((set) => [START_CODE, set]), slices]);
    this.onPicture({ codec, width, height, reorderDepth: reorderDepth ?? 0, arrivedMs, bytes });
  }
}

/** In memory of their own, which can be handed over. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
