import { EventEmitter } from 'node:events';
import type { MqttClient } from 'mqtt';
import { madeSound } from '../../../src/contract/sound-text.js';
import {
  type DownMessage,
  MAX_MESSAGE_BYTES,
  MalformedMessage,
  PROTOCOL_VERSION,
  readDown,
} from '../../../src/contract/wire/mqtt/messages.js';
import { ownDownTopics, upTopic } from '../../../src/contract/wire/mqtt/topics.js';
import { type UpBody, type UpKind } from '../../../src/contract/wire/mqtt/up.js';
import { commonVersion, loweredUp, unheardKinds, WIRE_VERSION } from '../../../src/contract/wire/wire.js';
import { everySecond } from '../every-second.js';
import { type Log, messageOf } from '../log.js';
import { LastWord } from './last-word.js';
import type { Outbox } from './outbox.js';
import { openSteadyLine } from './steady-line.js';

const WINDOW = 64;
const RESEND_MS = 15_000;
const ASK_AGAIN_MS = 15_000;
/** Whoever was asked less long ago than this is about to answer. */
const JUST_ASKED_MS = 1_000;
/** Behind a broker nobody notices when another platform, or one put back from a backup, has taken its place. */
const GREET_EVERY_MS = 3_600_000;
/** A platform that has said nothing for so long may have been away, even though the broker took what was sent. */
const AWAY_MS = 3_000;
/** What was sent less long ago than this before its first word may still be on its way. */
const ON_ITS_WAY_MS = 1_000;
/** Sent so long before something that has been acknowledged since: of several platforms the one that got it is gone. */
const OVERTAKEN_MS = 3_000;
/** Never kinds of which a reader needs to be known before: they are read the same by everybody. */
const NEEDS_A_READER: readonly UpKind[] = ['health'];
/** Kinds that go out only where the platform of this line has said that it takes them (`down/watch`). */
const NEEDS_A_WISH: readonly UpKind[] = ['report'];

interface UplinkEvents {
  /** A checked message for this agent; acknowledgements are handled here and not told, nor is a configuration that is not the last. */
  message: [DownMessage];
  connected: [];
}

/**
 * The line to the platform. Sends the outbox in order, at most `WINDOW` messages ahead of the platform's
 * acknowledgements, and again after a lost line, after 15 s without an acknowledgement, as soon as a platform that was
 * silent says anything, or when what was sent seconds later is acknowledged. Nothing that comes down can throw out of here.
 */
export class Uplink extends EventEmitter<UplinkEvents> {
  private client: MqttClient | undefined;
  private closeLine: () => Promise<void> = async () => undefined;
  private readonly flying = new Map<number, number>();
  private endTicks: () => void = () => undefined;
  private configured = false;
  /** Whether the platform of this line takes reports together; null until it has said what there is to do. */
  private takesReports: boolean | null = null;
  /**
   * Whether a platform has been heard since the start: said what it has of us, or shown that it is of before it could.
   * Nothing that is numbered goes out before: the index may be older than what it has.
   */
  private isKnown = false;
  private helloAt = 0;
  /** How the hello of this line said that we speak; null before it. */
  private saidVersion: number | null = null;
  /** Whether that hello has been answered. */
  private isAnswered = false;
  /** The version in which the platform at the other end of this line reads; null before its first word. */
  private spoken: number | null = null;
  private lastWordAt = 0;
  private readonly lastWord = new LastWord();

  constructor(
    private readonly options: {
      agentId: string;
      token: string;
      mqttUrl: string;
      /** PEM; null or absent: the public roots. */
      ca?: string | null | undefined;
      outbox: Outbox;
      log: Log;
      /** What is said beside the version. */
      hello: () => Omit<UpBody<'hello'>, 'speaks'>;
      /** What the platform spoke when it was last heard, and where that is kept. */
      lastSpoken: { get(): number; set(version: number): void };
      /** Something may leave the outbox with the next commit. */
      onAcknowledged: () => void;
      /** A message that no platform would take is kept on the box. */
      onSetAside?: () => void;
    },
  ) {
    super();
  }

  start(): void {
    const { agentId, token, mqttUrl, ca, log } = this.options;
    const { client, close } = openSteadyLine({
      url: mqttUrl,
      topic: ownDownTopics(agentId),
      client: {
        ...(ca ? { ca } : {}),
        clientId: agentId,
        username: agentId,
        password: token,
        clean: true,
        keepalive: 15,
        reconnectPeriod: 2_000,
        connectTimeout: 10_000,
        // Nothing is queued while the line is down: the outbox is the queue, and it is on the disk.
        queueQoSZero: false,
      },
      name: 'uplink',
      log,
      onUp: () => {
        log.info('uplink.connected');
        this.flying.clear();
        this.options.outbox.lineIsNew();
        this.configured = false;
        this.saidVersion = null;
        this.spoken = null;
        this.takesReports = null;
        this.sayHello();
        this.pump();
        this.emit('connected');
      },
    });
    this.client = client;
    this.closeLine = close;
    client.on('close', () => this.flying.clear());
    client.on('message', (topic, payload) => this.receive(topic, payload));
    this.endTicks = everySecond(() => this.tick());
  }

  get isConnected(): boolean {
    return this.client?.connected === true;
  }

  /** The platform has said on this line that it takes `report`. */
  get isReportTaken(): boolean {
    return this.takesReports === true;
  }

  /** How long ago the box last said that it is there. */
  get sinceHelloMs(): number {
    return performance.now() - this.helloAt;
  }

  /**
   * Sends what the window allows, in the form the platform reads. As long as it has said nothing on this line only what
   * is the same in every version goes out, so that no platform ever gets what it would refuse and let go; and as long as
   * none has since the start, nothing.
   */
  pump(): void {
    if (!this.isConnected || !this.isKnown || this.options.outbox.pending === 0) return;
    const lostBefore = performance.now() - RESEND_MS;
    for (const [seq, sentAt] of this.flying) if (sentAt <= lostBefore) this.flying.delete(seq);
    if (this.flying.size >= WINDOW) return;
    const version = this.spoken ?? 1;
    const waiting = [
      ...unheardKinds(version),
      ...(this.spoken === null ? NEEDS_A_READER : []),
      ...(this.isReportTaken ? [] : NEEDS_A_WISH),
    ];
    for (const message of this.options.outbox.next(WINDOW, waiting)) {
      if (this.flying.has(message.seq)) continue;
      if (this.flying.size >= WINDOW) break;
      const payload = this.payloadOf(message.kind, message.seq, lowered(message, version));
      if (Buffer.byteLength(payload) > MAX_MESSAGE_BYTES) {
        this.cutUp(message.seq);
        continue;
      }
      this.flying.set(message.seq, performance.now());
      this.options.outbox.sent(message.seq);
      this.publish(message.kind, payload);
    }
  }

  /** A broker would hang up on it, or drop it, for ever. Its parts go out with the next look at what waits. */
  private cutUp(seq: number): void {
    const { outbox, log, onSetAside } = this.options;
    try {
      const isCutUp = outbox.cutUp(seq);
      log.warn('uplink.too-big', { seq, isCutUp });
      if (!isCutUp) onSetAside?.();
    } catch (error) {
      // A full disk: it is tried again as what gets no answer is, and holds up nothing behind it.
      this.flying.set(seq, performance.now());
      log.error('uplink.too-big', { seq, message: messageOf(error) });
    }
  }

  /** Sends a passing message; lost when the line is down. */
  pass<K extends 'hello' | 'media-list' | 'chain' | 'probe' | 'snapshot'>(kind: K, body: UpBody<K>): void {
    if (this.isConnected) this.publish(kind, this.payloadOf(kind, 0, JSON.stringify(madeSound(body))));
  }

  async stop(): Promise<void> {
    this.endTicks();
    await this.closeLine();
  }

  private payloadOf(kind: UpKind, seq: number, body: string): string {
    const { agentId, outbox } = this.options;
    const envelope = JSON.stringify({ v: PROTOCOL_VERSION, agentId, epoch: outbox.epoch, seq, kind });
    // The body lies on the disk as JSON already, checked when it was put there.
    return `${envelope.slice(0, -1)},"body":${body}}`;
  }

  private publish(kind: UpKind, payload: string): void {
    // PUBACK means nothing (DESIGN §4), so neither does its error: what is not acknowledged is sent again.
    this.client?.publish(upTopic(this.options.agentId, kind), payload, { qos: 1 }, () => undefined);
  }

  /** Everything that waits has other numbers than before. */
  renumbered(): void {
    this.flying.clear();
    this.pump();
  }

  /**
   * Says that the box is there; the platform answers with what it knows. It is told our version when it has named its
   * own, be it on an earlier line; one that stays silent at that is asked again as one of release 0.1, which refuses it.
   */
  sayHello(): void {
    const { hello, lastSpoken } = this.options;
    const isUnanswered = this.saidVersion !== null && !this.isAnswered;
    const theirs = this.spoken ?? lastSpoken.get();
    this.saidVersion = isUnanswered && this.saidVersion !== 1 ? 1 : commonVersion(theirs) > 1 ? WIRE_VERSION : 1;
    this.isAnswered = false;
    this.helloAt = performance.now();
    this.lastWord.hello();
    this.pass('hello', { ...hello(), ...(this.saidVersion > 1 ? { speaks: this.saidVersion } : {}) });
  }

  /** The platform has named its version, or has shown that it is of before there was one. */
  private speaks(version: number): void {
    const before = this.spoken;
    this.isAnswered = true;
    this.spoken = commonVersion(version);
    if (this.options.lastSpoken.get() !== version) this.options.lastSpoken.set(version);
    if (before !== this.spoken) this.options.log.info('uplink.speaks', { version: this.spoken });
    if (this.spoken > 1 && this.saidVersion === 1) this.sayHello();
  }

  private tick(): void {
    const isGreeted = this.configured && this.isAnswered && this.isKnown;
    const isDue = performance.now() - this.helloAt > (isGreeted ? GREET_EVERY_MS : ASK_AGAIN_MS);
    if (this.isConnected && isDue) {
      // Behind a broker another platform may have taken its place.
      if (!this.isAnswered) this.spoken = null;
      this.sayHello();
    }
    this.pump();
  }

  /** The platform has spoken. What it has not acknowledged although it had the time, it has not heard. */
  private heard(): void {
    const now = performance.now();
    const wasAway = now - this.lastWordAt > AWAY_MS;
    this.lastWordAt = now;
    if (!wasAway) return;
    for (const [seq, sentAt] of this.flying) {
      if (now - sentAt > ON_ITS_WAY_MS) this.flying.delete(seq);
    }
  }

  /** One platform takes them in order; of several, one may be gone with what it was given, while the others go on. */
  private landed(seqs: readonly number[]): void {
    const lastSentAt = Math.max(...seqs.map((seq) => this.flying.get(seq) ?? Number.NEGATIVE_INFINITY));
    for (const seq of seqs) this.flying.delete(seq);
    for (const [seq, sentAt] of this.flying) {
      if (sentAt < lastSentAt - OVERTAKEN_MS) this.flying.delete(seq);
    }
  }

  /** One that is older than what holds is not taken; the platform is asked which it means. */
  private isLastWord(revision: number): boolean {
    const { hello, log } = this.options;
    // One that has said no welcome answers a hello by the configuration alone.
    if ((this.spoken ?? 1) === 1) this.lastWord.welcome();
    if (this.lastWord.takes(revision, hello().configRevision)) return true;
    log.warn('config.older', { revision });
    if (this.sinceHelloMs > JUST_ASKED_MS) this.sayHello();
    return false;
  }

  private receive(topic: string, payload: Buffer): void {
    const { log, outbox, agentId } = this.options;
    try {
      const message = readDown(topic, payload);
      if (message.agentId !== agentId) throw new MalformedMessage('foreign', 'the message is for another agent');
      if (message.kind === 'ack') {
        this.landed(outbox.acknowledge(message.body.epoch, message.body.ranges));
        this.heard();
        this.options.onAcknowledged();
        this.pump();
        return;
      }
      let { isKnown } = this;
      if (message.kind === 'welcome') {
        this.lastWord.welcome();
        this.speaks(message.body.speaks);
        isKnown ||= message.body.epoch === outbox.epoch;
      }
      if (message.kind === 'watch') this.takesReports = true;
      if (message.kind === 'config') {
        this.configured = true;
        // Since 0.2 a platform says welcome before anything else, and how often it wants reports.
        if ((this.spoken ?? 1) === 1) this.speaks(1);
        // One of 0.1 has refused a hello with our version: this may be a change that came before the welcome.
        isKnown ||= this.saidVersion === 1;
        if (this.takesReports === null) {
          this.takesReports = false;
          if (outbox.unpackReports() > 0) this.flying.clear();
        }
      }
      this.heard();
      // Before anything goes out: what waits may need other numbers. Where it could not get them the platform is asked again.
      if (message.kind !== 'config' || this.isLastWord(message.body.revision)) this.emit('message', message);
      this.isKnown = isKnown;
      this.pump();
    } catch (error) {
      const reason = error instanceof MalformedMessage ? error.reason : 'failed';
      log.warn('uplink.message-ignored', { topic: topic.slice(0, 120), reason, message: messageOf(error) });
    }
  }
}

function lowered({ kind, body }: { kind: UpKind; body: string }, version: number): string {
  return version >= WIRE_VERSION ? body : JSON.stringify(loweredUp(kind, JSON.parse(body) as object, version));
}
