import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mqtt, { type MqttClient } from 'mqtt';
import { CHAIN_START, chainHash, segmentLeafOf } from '../../src/contract/hashing.js';
import { videoEndpoints } from '../../src/contract/http/video.js';
import { type DownBody } from '../../src/contract/wire/mqtt/down.js';
import { type DownMessage, readDown } from '../../src/contract/wire/mqtt/messages.js';
import { ownDownTopics, upTopic } from '../../src/contract/wire/mqtt/topics.js';
import { type ChainLinkSaid, type Fragment, type UpBody, type UpKind } from '../../src/contract/wire/mqtt/up.js';
import { patienceFor } from '../setup/patience.js';
import type { TestPlatform, TestSchool } from './harness.js';

const sha256 = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** Films of so many seconds that were encoded in this process already. */
const encoded = new Map<number, Buffer>();

/** Ten seconds of real fMP4 in fragments of one second, as a box would have recorded it at some time. */
export class Recording {
  readonly segmentId = randomUUID();
  readonly init: Buffer;
  readonly bytes: Buffer;
  readonly fragments: Fragment[];

  private constructor(file: Buffer, startMs: number) {
    const boxes: { type: string; from: number; to: number }[] = [];
    for (let at = 0; at < file.length; at += file.readUInt32BE(at)) {
      boxes.push({ type: file.toString('latin1', at + 4, at + 8), from: at, to: at + file.readUInt32BE(at) });
    }
    const moofs = boxes.flatMap((box, i) =>
      box.type === 'moof' ? [{ from: box.from, to: boxes[i + 1]?.to ?? 0 }] : [],
    );
    const begin = moofs[0]?.from ?? 0;
    this.init = file.subarray(0, begin);
    this.bytes = file.subarray(begin, moofs.at(-1)?.to);
    this.fragments = moofs.map(({ from, to }, i) => ({
      segmentId: this.segmentId,
      initId: sha256(this.init),
      startAt: new Date(startMs + i * 1000).toISOString(),
      durationMs: 1000,
      byteFrom: from - begin,
      byteTo: to - begin,
      sha256: sha256(file.subarray(from, to)),
    }));
  }

  static make(startMs: number, seconds = 10): Recording {
    const known = encoded.get(seconds) ?? Recording.encode(seconds);
    encoded.set(seconds, known);
    return new Recording(known, startMs);
  }

  private static encode(seconds: number): Buffer {
    const folder = mkdtempSync(join(tmpdir(), 'mingchu-recording-'));
    const file = join(folder, 'a.mp4');
    execFileSync('ffmpeg', [
      ...['-v', 'error', '-f', 'lavfi', '-i', `testsrc=size=320x240:rate=10:duration=${seconds}`],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '10', '-keyint_min', '10', '-sc_threshold', '0'],
      ...['-movflags', 'frag_keyframe+empty_moov+default_base_moof', '-f', 'mp4', file],
    ]);
    const bytes = readFileSync(file);
    rmSync(folder, { recursive: true });
    return bytes;
  }
}

/** A box as the contract describes it, played over a real MQTT line. */
export class TestAgent {
  readonly epoch = randomUUID();
  readonly acked = new Set<number>();
  readonly received: DownMessage[] = [];
  readonly ordered: DownBody<'media-upload'>['pieces'] = [];
  recordings: Recording[] = [];
  /** What it says its recordings are encoded as. */
  codec = 'avc1';
  /** Of which recordings only the links of the chain are left. */
  readonly deleted = new Set<Recording>();
  /** How an order is filled; null: not at all. */
  deliver: ((piece: DownBody<'media-upload'>['pieces'][number], bytes: Buffer) => Promise<void>) | null;
  private seq = 0;
  private client: MqttClient | null = null;

  private constructor(
    readonly platform: TestPlatform,
    readonly id: string,
    readonly token: string,
    readonly mqttUrl: string,
    readonly cameraId: string,
  ) {
    this.deliver = (piece, bytes) => this.upload(piece.pieceId, bytes);
  }

  /** A box with one camera at the stove, bound since the beginning of the year, on the line. */
  static async enrol(
    platform: TestPlatform,
    school: TestSchool,
    beforeConnect: (id: string, token: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<TestAgent> {
    const as = platform.admin;
    const { agentId, token, mqttUrl } = await platform.ok(videoEndpoints.createAgent, {
      as,
      params: { schoolId: school.id },
      body: { name: 'Box' },
    });
    const camera = await platform.ok(videoEndpoints.createCamera, {
      as,
      params: { agentId },
      body: { name: 'Stove', onvifUrl: 'http://192.168.1.64/onvif', username: 'viewer', password: 'camera-口令' },
    });
    await platform.ok(videoEndpoints.bindCamera, {
      as,
      params: { cameraId: camera.id },
      body: { placeId: school.places.stove, from: '2026-01-01T00:00:00.000Z' },
    });
    const agent = new TestAgent(platform, agentId, token, mqttUrl, camera.id);
    await beforeConnect(agentId, token);
    await agent.connect();
    return agent;
  }

  async connect(options: mqtt.IClientOptions = {}): Promise<MqttClient> {
    const client = await mqtt.connectAsync(this.mqttUrl, {
      clientId: this.id,
      username: this.id,
      password: this.token,
      reconnectPeriod: 0,
      keepalive: 15,
      ...options,
    });
    client.on('message', (topic, payload) => this.receive(readDown(topic, payload)));
    client.on('error', () => undefined);
    await client.subscribeAsync(ownDownTopics(this.id), { qos: 1 });
    this.client = client;
    return client;
  }

  async disconnect(): Promise<void> {
    await this.client?.endAsync(true);
    this.client = null;
  }

  get line(): MqttClient {
    if (!this.client) throw new Error('the agent is not connected');
    return this.client;
  }

  /** Sends a durable message and returns its number. Give a number to send it again. */
  async send<K extends UpKind>(kind: K, body: UpBody<K>, seq = ++this.seq): Promise<number> {
    await this.raw(kind, { v: 1, agentId: this.id, epoch: this.epoch, seq, kind, body });
    return seq;
  }

  async pass<K extends UpKind>(kind: K, body: UpBody<K>): Promise<void> {
    await this.raw(kind, { v: 1, agentId: this.id, epoch: this.epoch, seq: 0, kind, body });
  }

  async raw(kind: UpKind, message: unknown): Promise<void> {
    const payload = Buffer.isBuffer(message) ? message : JSON.stringify(message);
    // a line that is cut under a message loses it, as it may
    await this.line.publishAsync(upTopic(this.id, kind), payload, { qos: 1 }).catch(() => undefined);
  }

  nextSeq(): number {
    return ++this.seq;
  }

  async untilAcked(...seqs: number[]): Promise<void> {
    await until(() => seqs.every((seq) => this.acked.has(seq)), `acks ${seqs.join(',')}`);
  }

  configs(): DownBody<'config'>[] {
    return this.received.flatMap((message) => (message.kind === 'config' ? [message.body] : []));
  }

  /** One chunk, as it stands. */
  patch(pieceId: string, chunk: Buffer, offset: number, total: number, token = this.token): Promise<Response> {
    return fetch(`${this.platform.url}/api/agent/media/${pieceId}`, {
      method: 'PATCH',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        'upload-length': String(total),
      },
      body: new Uint8Array(chunk),
    });
  }

  head(pieceId: string): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}` };
    return fetch(`${this.platform.url}/api/agent/media/${pieceId}`, { method: 'HEAD', headers });
  }

  async upload(pieceId: string, bytes: Buffer, chunkBytes = 50_000): Promise<void> {
    for (let at = 0; at < bytes.length; at += chunkBytes) {
      await this.patch(pieceId, bytes.subarray(at, at + chunkBytes), at, bytes.length);
    }
  }

  bytesOf(piece: DownBody<'media-upload'>['pieces'][number]): Buffer {
    const recording = this.recordings.find(({ segmentId }) => segmentId === piece.segmentId);
    if (!recording) throw new Error('an order for a segment we do not have');
    return piece.part === 'init' ? recording.init : recording.bytes.subarray(piece.byteFrom, piece.byteTo);
  }

  private receive(message: DownMessage): void {
    this.received.push(message);
    if (message.kind === 'ack' && message.body.epoch === this.epoch) {
      for (const [from, to] of message.body.ranges) for (let seq = from; seq <= to; seq += 1) this.acked.add(seq);
    }
    if (message.kind === 'media-list') this.inPassing(this.list(message.body));
    if (message.kind === 'chain') this.inPassing(this.chain(message.body));
    if (message.kind === 'media-upload') {
      for (const piece of message.body.pieces) {
        this.ordered.push(piece);
        this.inPassing((async () => this.deliver?.(piece, this.bytesOf(piece)))());
      }
    }
  }

  /** What nobody waits for breaks off with the line or the platform, when a test has ended, and ends nothing else with it. */
  private inPassing(work: Promise<void>): void {
    work.catch(() => undefined);
  }

  /** The chain of the camera as a box makes it of its recordings, each a closed segment. */
  links(): ChainLinkSaid[] {
    let before = CHAIN_START;
    return this.recordings.map((recording, index) => {
      const { fragments, segmentId } = recording;
      const rows = fragments.map(({ startAt, byteTo, sha256: hash }) => ({
        ...{ startMs: Date.parse(startAt), byteTo, sha256: hash },
      }));
      const startMs = rows[0]?.startMs ?? 0;
      const endMs = (rows.at(-1)?.startMs ?? 0) + (fragments.at(-1)?.durationMs ?? 0);
      const initId = sha256(recording.init);
      const leaf = segmentLeafOf({ cameraId: this.cameraId, segmentId, initId, startMs, endMs, fragments: rows });
      const times = { startAt: new Date(startMs).toISOString(), endAt: new Date(endMs).toISOString() };
      const head = chainHash(before, leaf);
      const link = { segmentId, initId, ...times, isThere: !this.deleted.has(recording), leaf, before };
      before = head;
      return { ...link, count: index + 1, head };
    });
  }

  private async chain({ requestId, cameraId, from, to }: DownBody<'chain'>): Promise<void> {
    const links = this.links().filter(({ startAt, endAt }) => startAt < to && endAt > from);
    await this.pass('chain', { requestId, cameraId, page: 0, last: true, links });
  }

  /** In pages of seven, so that the platform has to put pages together. */
  private async list({ requestId, cameraId, from, to }: DownBody<'media-list'>): Promise<void> {
    const found = this.recordings
      .filter((recording) => !this.deleted.has(recording))
      .flatMap(({ fragments }) => fragments)
      .filter(({ startAt, durationMs }) => startAt < to && Date.parse(startAt) + durationMs > Date.parse(from));
    const pages = Math.max(1, Math.ceil(found.length / 7));
    for (let page = 0; page < pages; page += 1) {
      const fragments = found.slice(page * 7, page * 7 + 7);
      const codecs = Object.fromEntries(fragments.map(({ initId }) => [initId, this.codec]));
      await this.pass('media-list', { requestId, cameraId, page, last: page === pages - 1, fragments, codecs });
    }
  }
}

/** Waits until `condition` holds. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 8_000,
): Promise<void> {
  const startedAt = performance.now();
  while (!(await condition())) {
    if (performance.now() - startedAt > patienceFor(timeoutMs)) throw new Error(`waited in vain for ${what}`);
    await new Promise((resume) => setTimeout(resume, 10));
  }
}
