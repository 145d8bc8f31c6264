import { createHash } from 'node:crypto';
import { isCertificateSei, isSigningSei } from '../../../../src/contract/wire/media-signing/signing-sei.js';
import type { StreamFacts } from '../../recorder/film/sps.js';
import { type Heard, type OrderSink, PacketOrder } from '../rtsp/packet-order.js';
import type { RtpHead } from '../rtsp/rtp.js';
import type { VideoTrack } from '../rtsp/sdp.js';
import { UnfitStream } from '../unfit.js';
import { type Depacketiser, newDepacketiser, type UnitSink } from './depacketiser.js';
import { initialisationPart, MDAT_HEAD_BYTES, movieFragment, type Sample, writeMdatHead } from './movie-writer.js';
import { beginsPicture, isRecoveryPoint, type UnitKind, unitKind } from './nal.js';
import { MOST_SET_BYTES, MOST_SETS, ParameterSets } from './parameter-sets.js';
import { SpareMemory } from './spare-memory.js';
import { DecodeTimes, reorderDepth, Timeline } from './timeline.js';

/** A fragment as it goes to the disk: `moof`, and the first `mdatBytes` of `mdat`. */
export interface MadeFragment {
  moof: Buffer;
  /** Owns its memory, and may have more of it than is used. */
  mdat: Buffer;
  mdatBytes: number;
  sha256: string;
  /** From the first picture of the connection, in milliseconds. */
  offsetMs: number;
  durationMs: number;
  isKey: boolean;
  /** When the next one began, by the clock the packets were dated with. */
  arrivedMs: number;
  /** Pictures before it were lost. */
  isAfterLoss: boolean;
}

export interface FilmSink {
  /** A run begins: what follows rests on this initialisation part. */
  begin(initId: string, init: Buffer): void;
  fragment(made: MadeFragment): void;
}

/** What was not recorded as it came. */
export interface FilmCounts {
  /** Pictures that are whole. */
  pictures: number;
  /** Pictures of which something was missing. */
  damaged: number;
  /** Whole ones that were dropped because they lean on a damaged one. */
  dropped: number;
  /** Packets that came late or twice. */
  late: number;
}

/** Where no key picture comes a fragment ends by time; and after a loss so long one is waited for. */
const LONGEST_FRAGMENT_MS = 30_000;
const MOST_FRAGMENT_BYTES = 24 * 1024 * 1024;
/** A picture of 4K in best quality has less. */
const MOST_PICTURE_BYTES = 8 * 1024 * 1024;
const FIRST_ROOM_BYTES = 32 * 1024;
/** Room below this is doubled; of what is larger half would often stay empty. */
const SMALL_ROOM_BYTES = 512 * 1024;
const LENGTH_BYTES = 4;
/** A camera whose description changes that often is left to ffmpeg, which does not care. */
const MOST_BEGINS = 10;
const BEGIN_WINDOW_MS = 60_000;
const MOST_SAMPLES = 20_000;
const START_CODE = Buffer.from([0, 0, 1]);
const NO_SETS: readonly Buffer[] = [];

/** The access unit under way. */
interface Unit {
  timestamp: number;
  arrivedMs: number;
  isMarked: boolean;
  isDamaged: boolean;
  hasSlice: boolean;
  isKey: boolean;
  isLeading: boolean;
  hasLeading: boolean;
  /** What it brings of parameter sets. */
  sets: readonly Buffer[];
  /** The camera's certificates, where it brings them. */
  certificate: Buffer | null;
}

/**
 * Makes a recording of the packets of one track: units into access units, those into fragments that begin with key
 * pictures, in the form that is recorded here. The bytes of the units are those that were sent.
 *
 * A damaged picture is never passed on, nor what leans on it: after a loss everything up to the next key picture is
 * dropped, and counted. Pure but for SHA-256: no clock, no input but the packets. What it keeps is bounded.
 */
export class FilmMaker implements UnitSink, OrderSink {
  readonly counts: FilmCounts = { pictures: 0, damaged: 0, dropped: 0, late: 0 };
  private readonly order: PacketOrder;
  private readonly units: Depacketiser;
  private readonly timeline: Timeline;
  private readonly sets: ParameterSets;

  /** The mdat under way: whole pictures up to `unitAt`, then the unit. */
  private store: Buffer;
  private used = MDAT_HEAD_BYTES;
  private unitAt = MDAT_HEAD_BYTES;
  private nalAt = 0;
  private nalKind: UnitKind | null = null;
  private unit: Unit | null = null;

  private samples: Sample[] = [];
  private firstArrivedMs = 0;
  private begun: { facts: StreamFacts; times: DecodeTimes; originTicks: number; fragments: number } | null = null;
  private begins: number[] = [];
  private isChanged = false;
  private certificate: Buffer | null = null;
  private originTicks: number | null = null;
  private lastStep: number;
  private lossMs: number | null = null;
  private skipsLeading = true;
  private isAfterLoss = false;

  /** @param memory where that of fragments is taken from; whoever has used one up may give it back */
  constructor(
    private readonly track: VideoTrack,
    private readonly sink: FilmSink,
    private readonly memory = new SpareMemory(),
  ) {
    this.store = memory.take(FIRST_ROOM_BYTES);
    this.order = new PacketOrder(track.payloadType);
    this.sets = new ParameterSets(track.codec);
    this.units = newDepacketiser(track.codec);
    this.timeline = new Timeline(track.clockRate);
    this.lastStep = Math.round(track.clockRate / 12);
    for (const set of track.sets) this.sets.keep(set);
  }

  get heard(): Heard | null {
    return this.order.heard;
  }

  /**
   * Takes one packet: [`from`, `to`) of `data`, which is copied where it is needed.
   *
   * @throws UnfitStream
   */
  packet(data: Buffer, from: number, to: number, arrivedMs: number): void {
    this.order.take(data, from, to, arrivedMs, this);
    this.counts.late = this.order.late;
  }

  inOrder(head: RtpHead, data: Buffer, arrivedMs: number, isAfterLoss: boolean): void {
    const begins = beginsPicture(this.track.codec, data, head.from, head.to);
    if (isAfterLoss) this.lose(arrivedMs);
    if (this.unit !== null) {
      const isOther = this.unit.timestamp !== head.timestamp;
      if (isOther || (this.unit.isMarked && this.unit.hasSlice && begins)) this.endUnit(head.timestamp, arrivedMs);
    }
    this.unit ??= newUnit(head.timestamp, arrivedMs);
    if (isAfterLoss && !begins) this.unit.isDamaged = true;
    if (!this.units.take(data, head.from, head.to, this)) this.spoil();
    if (head.isMarked) this.unit.isMarked = true;
  }

  /** The connection has ended: what is whole is handed on. */
  finish(arrivedMs: number): void {
    this.order.flush(this);
    if (this.unit?.isMarked) this.endUnit(null, arrivedMs);
    this.forgetUnit();
    this.cut(null, arrivedMs);
  }

  open(first: number, second: number | null): void {
    this.nalKind = unitKind(this.track.codec, first);
    this.nalAt = this.used;
    this.room(LENGTH_BYTES + 2);
    this.used += LENGTH_BYTES;
    this.store[this.used++] = first;
    if (second !== null) this.store[this.used++] = second;
  }

  more(data: Buffer, from: number, to: number): void {
    this.room(to - from);
    data.copy(this.store, this.used, from, to);
    this.used += to - from;
  }

  close(): void {
    const { unit, nalKind: kind } = this;
    if (unit === null || kind === null) return;
    const from = this.nalAt + LENGTH_BYTES;
    this.store.writeUInt32BE(this.used - from, this.nalAt);
    if (kind.isSlice) {
      unit.hasSlice = true;
      unit.isKey ||= kind.isKey;
      unit.isLeading ||= kind.isLeading;
      unit.hasLeading ||= kind.hasLeading;
      return;
    }
    const nal = this.store.subarray(from, this.used);
    // Documents of signing cameras are sent unescaped, too: what looks like a start code in them is none.
    if (kind.isInfo && isSigningSei(nal, this.track.codec)) {
      if (isCertificateSei(nal, this.track.codec)) unit.certificate = Buffer.from(nal);
      return;
    }
    if (nal.length > MOST_SET_BYTES || nal.includes(START_CODE))
      throw new UnfitStream('packets', 'several units in one');
    if (kind.isSet && unit.sets.length < MOST_SETS) unit.sets = [...unit.sets, Buffer.from(nal)];
    if (kind.isInfo && this.track.codec === 'h264' && isRecoveryPoint(nal)) unit.isKey = true;
  }

  private room(bytes: number): void {
    const wanted = this.used + bytes;
    if (wanted - this.unitAt > MOST_PICTURE_BYTES) throw new UnfitStream('packets', 'a picture without an end');
    if (wanted <= this.store.length) return;
    const { length } = this.store;
    const larger = this.memory.take(Math.max(wanted, length + (length < SMALL_ROOM_BYTES ? length : length >> 2)));
    this.store.copy(larger, 0, 0, this.used);
    this.memory.give(this.store);
    this.store = larger;
  }

  /** Packets are missing: what was under way is damaged, unless it was complete. */
  private lose(arrivedMs: number): void {
    if (this.units.drop()) this.spoil();
    if (this.unit?.isMarked) this.endUnit(null, arrivedMs);
    else if (this.unit !== null) {
      this.unit.isDamaged = true;
      this.endUnit(null, arrivedMs);
    }
    this.startWaiting(arrivedMs);
  }

  private spoil(): void {
    this.units.drop();
    if (this.unit !== null) this.unit.isDamaged = true;
  }

  private startWaiting(arrivedMs: number): void {
    this.cut(null, arrivedMs);
    this.lossMs ??= arrivedMs;
    this.isAfterLoss = true;
  }

  /** @param next the stamp of the unit that follows, where that is known */
  private endUnit(next: number | null, nextArrivedMs: number): void {
    const unit = this.unit as Unit;
    if (this.units.drop()) unit.isDamaged = true;
    if (unit.isDamaged) {
      this.counts.damaged += 1;
      this.forgetUnit();
      this.startWaiting(nextArrivedMs);
      return;
    }
    if (!unit.hasSlice) {
      // Sets under a stamp of their own belong to the picture behind them.
      if (next === null) {
        this.forgetUnit();
        return;
      }
      unit.timestamp = next;
      unit.isMarked = false;
      unit.arrivedMs = nextArrivedMs;
      return;
    }
    this.accept(unit);
    this.unit = null;
  }

  private forgetUnit(): void {
    this.units.drop();
    this.used = this.unitAt;
    this.unit = null;
  }

  private drop(): void {
    this.counts.dropped += 1;
    this.forgetUnit();
  }

  private accept(unit: Unit): void {
    const shownTicks = this.timeline.ticksOf(unit.timestamp, unit.arrivedMs);
    for (const set of unit.sets) if (this.sets.keep(set) && this.begun !== null) this.isChanged = true;
    if (unit.certificate !== null && !this.certificate?.equals(unit.certificate)) {
      this.certificate = unit.certificate;
      if (this.begun !== null) this.isChanged = true;
    }
    if (this.lossMs !== null) {
      if (!unit.isKey && unit.arrivedMs - this.lossMs < LONGEST_FRAGMENT_MS) {
        this.drop();
        return;
      }
      this.lossMs = null;
      this.skipsLeading = true;
      this.begun?.times.interrupt();
    }
    if (unit.isLeading && this.skipsLeading) {
      this.drop();
      return;
    }
    if (unit.isKey) this.skipsLeading = unit.hasLeading && this.samples.length === 0 && this.isAtBegin;
    const isCut =
      unit.isKey ||
      unit.arrivedMs - this.firstArrivedMs >= LONGEST_FRAGMENT_MS ||
      this.used > MOST_FRAGMENT_BYTES ||
      this.samples.length >= MOST_SAMPLES;
    if (isCut) this.cut(shownTicks, unit.arrivedMs);
    // Until then the pictures bring what has changed themselves.
    const isOther = this.isChanged && unit.isKey;
    if ((this.begun === null || isOther) && !this.begin(unit.arrivedMs)) {
      this.drop();
      return;
    }
    if (this.samples.length === 0) this.firstArrivedMs = unit.arrivedMs;
    this.samples.push({ byteLength: this.used - this.unitAt, isKey: unit.isKey, shownTicks });
    this.unitAt = this.used;
    this.counts.pictures += 1;
  }

  /** Nothing before the picture that comes has been recorded, or it was lost. */
  private get isAtBegin(): boolean {
    return this.isAfterLoss || this.begun === null || this.begun.fragments === 0;
  }

  /** Begins a run with the sets there are. @returns false as long as they do not say what the pictures are */
  private begin(arrivedMs: number): boolean {
    const { codec, clockRate: timescale } = this.track;
    const description = this.sets.describe();
    if (description === null) return false;
    const { facts } = description;
    this.begins = [...this.begins.filter((ms) => arrivedMs - ms < BEGIN_WINDOW_MS), arrivedMs];
    if (this.begins.length > MOST_BEGINS) throw new UnfitStream('packets', 'the sets change again and again');
    const init = initialisationPart({ codec, timescale, ...description, certificate: this.certificate });
    this.isChanged = false;
    this.begun = { facts, times: new DecodeTimes(facts.reorderDepth ?? 0), originTicks: 0, fragments: 0 };
    this.begunWith(init);
    return true;
  }

  private begunWith(init: Buffer): void {
    this.sink.begin(createHash('sha256').update(init).digest('hex'), init);
  }

  /**
   * Hands on the fragment that is there. The unit under way, which is not of it, becomes the first of the next.
   *
   * @param next when the picture behind it is shown, null where none follows
   */
  private cut(next: number | null, arrivedMs: number): void {
    const { samples, begun } = this;
    if (samples.length === 0 || begun === null) return;
    const shown = samples.map(({ shownTicks }) => shownTicks);
    this.allow(reorderDepth(next === null ? shown : [...shown, next]), begun);
    const decode = this.decodeTimes(begun, shown, next);
    const [first, last] = [decode[0] as number, decode.at(-1) as number];
    if (begun.fragments === 0) begun.originTicks = first;
    this.originTicks ??= first;
    begun.fragments += 1;
    const inRun = (ticks: number) => ticks - begun.originTicks;
    const placed = samples.map((sample) => ({ ...sample, shownTicks: inRun(sample.shownTicks) }));
    const moof = movieFragment(begun.fragments, placed, decode.map(inRun));
    const mdatBytes = this.unitAt;
    const mdat = this.store;
    this.moveUnit();
    writeMdatHead(mdat, mdatBytes);
    const sha256 = createHash('sha256').update(moof).update(mdat.subarray(0, mdatBytes)).digest('hex');
    const ms = (ticks: number) => (ticks * 1000) / this.track.clockRate;
    this.sink.fragment({
      ...{ moof, mdat, mdatBytes, sha256, arrivedMs, isAfterLoss: this.isAfterLoss },
      ...{ offsetMs: ms(first - this.originTicks), durationMs: ms(last - first) },
      isKey: (samples[0] as Sample).isKey,
    });
    this.samples = [];
    this.isAfterLoss = false;
  }

  /** Pictures overtake one another by more than was known: what is not written yet begins a run that knows. */
  private allow(depth: number, begun: NonNullable<FilmMaker['begun']>): void {
    if (depth <= begun.times.depth) return;
    begun.times = new DecodeTimes(depth);
    if (begun.fragments === 0) return;
    begun.fragments = 0;
    const { codec, clockRate: timescale } = this.track;
    const sets = this.sets.describe()?.sets ?? [];
    this.begunWith(initialisationPart({ codec, timescale, facts: begun.facts, sets, certificate: this.certificate }));
  }

  private decodeTimes(begun: NonNullable<FilmMaker['begun']>, shown: readonly number[], next: number | null): number[] {
    const [least, most] = [Math.min(...shown), Math.max(...shown)];
    if (shown.length > 1) this.lastStep = Math.max(1, Math.round((most - least) / (shown.length - 1)));
    return begun.times.of(shown, next, this.lastStep);
  }

  /** Takes the unit under way to a store of its own. */
  private moveUnit(): void {
    const bytes = this.used - this.unitAt;
    const room = Math.max(FIRST_ROOM_BYTES, bytes * 2, Math.min(this.used + (this.used >> 3), MOST_FRAGMENT_BYTES));
    const next = this.memory.take(room);
    this.store.copy(next, MDAT_HEAD_BYTES, this.unitAt, this.used);
    this.nalAt = this.nalAt - this.unitAt + MDAT_HEAD_BYTES;
    this.store = next;
    this.unitAt = MDAT_HEAD_BYTES;
    this.used = MDAT_HEAD_BYTES + bytes;
  }
}

const newUnit = (timestamp: number, arrivedMs: number): Unit => ({
  timestamp,
  arrivedMs,
  isMarked: false,
  isDamaged: false,
  hasSlice: false,
  isKey: false,
  isLeading: false,
  hasLeading: false,
  sets: NO_SETS,
  certificate: null,
});
