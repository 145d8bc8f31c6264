import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import {
  MalformedMessage,
  PASSING_KINDS,
  parseTopic,
  readUp,
  type UpBody,
  type UpMessage,
} from '../../contract/mqtt.js';
import { WIRE_VERSION } from '../../contract/wire.js';
import { isUnavailable } from '../../platform/database/dialect.js';
import { Clock, isDuplicateKey, lockRows, UnitOfWork } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { AgentConfigs } from '../fleet/agent-config.js';
import { AgentPresence } from '../fleet/agent-presence.js';
import { Agent } from '../fleet/fleet.entities.js';
import { noteBoot } from '../fleet/note-boot.js';
import { Questions } from '../fleet/questions.js';
import { ackRanges } from './ack-ranges.js';
import { AgentQueues } from './agent-queues.js';
import { HeldMessages } from './held.js';
import { InboxKey, InboxWatermark } from './ingest.entities.js';
import { Quarantine, type Rejected } from './quarantine.js';
import { type ReadMessage, Taking } from './taking.js';

/** A message as it waits: read, or refused with what could be read of its key. */
type Arrival =
  | ReadMessage
  | { refused: Rejected; key: { epoch: string; seq: number } | null; isNewer: boolean; isHeld?: boolean };
interface Key {
  epoch: string;
  seq: number;
}
/** Known numbers with the hash of what had its effect under them; null where that is not known any more. */
type Known = ReadonlyMap<string, string | null>;

const ATTEMPTS_AGAINST_A_TWIN = 3;

/**
 * Takes in what agents send. The effect of a durable message and its inbox key are one transaction; only after it
 * `down/ack` goes out. So whatever is lost on the way, and however often a message comes, it has its effect once.
 *
 * What is malformed is quarantined *and* acknowledged, or it would come for ever. What only a newer platform can read is
 * held whole. A fault of ours is neither: the message comes again. Nothing that arrives can throw out of here.
 */
@Injectable()
export class IngestService implements OnModuleDestroy {
  private readonly logger = new Logger('Ingest');
  private readonly queues = new AgentQueues<Arrival>((agentId, batch) => this.takeIn(agentId, batch));

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly link: MqttLink,
    private readonly presence: AgentPresence,
    private readonly questions: Questions,
    private readonly configs: AgentConfigs,
    private readonly quarantine: Quarantine,
    private readonly held: HeldMessages,
    private readonly taking: Taking,
  ) {
    link.onUp((topic, payload) => this.receive(topic, payload));
  }

  onModuleDestroy(): Promise<void> {
    return this.queues.stop();
  }

  private receive(topic: string, payload: Buffer): void {
    const agentId = parseTopic(topic)?.agentId ?? '';
    try {
      const message = readUp(topic, payload);
      this.presence.heard(agentId);
      if (PASSING_KINDS.has(message.kind)) this.answer(message);
      else this.queues.add(agentId, { message, raw: { topic, payload } });
    } catch (error) {
      const malformed = error instanceof MalformedMessage ? error : new MalformedMessage('body', String(error));
      const { reason, message: detail, isNewer } = malformed;
      // who speaks for another has no claim to an answer
      const key = reason === 'foreign' ? null : malformed.seen;
      this.queues.add(agentId, { refused: { topic, payload, reason, detail }, key, isNewer });
    }
  }

  private answer(message: UpMessage): void {
    const { agentId } = message;
    if (message.kind === 'hello') {
      void this.greet(agentId, message.epoch, message.body);
    } else if (message.kind === 'media-list' || message.kind === 'probe' || message.kind === 'snapshot') {
      this.questions.answer(agentId, message.body);
    }
  }

  /** Says what we have of this box before anything else, then what it is to do. */
  private async greet(agentId: string, epoch: string, hello: UpBody<'hello'>): Promise<void> {
    try {
      const through = await this.uow.write((tx) => this.noteHello(tx, agentId, epoch, hello));
      const at = this.clock.now().toISOString();
      const speaks = WIRE_VERSION;
      if (through !== null) await this.link.publishDown(agentId, 'welcome', { epoch, through, at, speaks });
    } catch (error) {
      // A configuration without a welcome would say that we are of a release before there was one. The box asks again.
      this.logger.error({ agentId, error: String(error) });
      return;
    }
    await this.configs.push(agentId);
  }

  /** @returns the highest number of this epoch that is known, 0 when none is; null for a stranger */
  private async noteHello(
    tx: EntityManager,
    agentId: string,
    epoch: string,
    { agentVersion: version, pending: outboxPending, bootId, speaks = 1 }: UpBody<'hello'>,
  ): Promise<number | null> {
    const [agent] = await lockRows(tx, Agent, { id: agentId }, { id: 'ASC' });
    if (!agent || agent.revokedAt !== null) return null;
    const lastSeenAt = this.clock.now();
    const { isTwin, ...boots } = noteBoot(agent, bootId);
    const twin = isTwin ? { twinSeenAt: lastSeenAt } : {};
    await tx.update(Agent, { id: agentId }, { version, speaks, outboxPending, lastSeenAt, ...boots, ...twin });
    const highest = await tx.maximum(InboxKey, 'seq', { agentId, epoch });
    const mark = await tx.findOneBy(InboxWatermark, { agentId, epoch });
    return Math.max(Number(highest ?? 0), mark?.through ?? 0);
  }

  /** One batch in one transaction; when that fails, each message in one of its own, so that one cannot hold up the rest. */
  private async takeIn(agentId: string, batch: readonly Arrival[]): Promise<void> {
    try {
      await this.acknowledge(agentId, await this.commit(agentId, batch));
    } catch (error) {
      this.logger.error({ agentId, messages: batch.length, error: String(error) });
      if (batch.length > 1 && !isUnavailable(error)) for (const arrival of batch) await this.takeIn(agentId, [arrival]);
    }
  }

  /** Keys that may leave the agent's outbox. Another instance may be at the same messages: then we look again. */
  private async commit(agentId: string, batch: readonly Arrival[]): Promise<Key[]> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.uow.write((tx) => this.write(tx, agentId, batch));
      } catch (error) {
        if (!isDuplicateKey(error) || attempt === ATTEMPTS_AGAINST_A_TWIN) throw error;
      }
    }
  }

  private async write(tx: EntityManager, agentId: string, batch: readonly Arrival[]): Promise<Key[]> {
    const agent = await tx.findOneBy(Agent, { id: agentId });
    if (agent === null || agent.revokedAt !== null) {
      await this.quarantine.put(tx, agentId, batch.map(strangers));
      return [];
    }
    const keyed = batch.flatMap((arrival) => keyOf(arrival) ?? []);
    const known = await knownKeys(tx, agentId, keyed);
    const fresh = withoutRepeats(batch, known);
    const unkept = await this.hold(tx, agent, fresh);
    const recordedAt = this.clock.now();
    const messages: ReadMessage[] = [];
    const rejected: Rejected[] = [];
    const numbered = new Set<string>(known.keys());
    const rows: InboxKey[] = [];
    for (const arrival of fresh) {
      if (unkept.has(arrival)) continue;
      const key = keyOf(arrival);
      if (key !== null && !numbered.has(textOf(key))) {
        numbered.add(textOf(key));
        rows.push({ agentId, epoch: key.epoch, seq: key.seq, recordedAt, bodySha256: hashOf(arrival) });
      } else if (key !== null && known.get(textOf(key)) !== null) {
        // A box with an index of before gives numbers twice (F-15): other content is another message, and is taken.
        rejected.push({ ...rawOf(arrival), reason: 'seq-reused', detail: `seq ${key.seq} of ${key.epoch}` });
      }
      if ('message' in arrival) messages.push(arrival);
      else if (!isHeld(arrival)) rejected.push(arrival.refused);
    }
    if (rows.length > 0) await tx.insert(InboxKey, rows);
    await this.taking.take(tx, agent, messages, { nowMs: recordedAt.getTime(), rejected });
    const unsaid = new Set([...unkept].map((arrival) => textOf(keyOf(arrival) as Key)));
    return keyed.filter((key) => !unsaid.has(textOf(key)));
  }

  /**
   * Keeps messages in newer words. Where there is no room left, one of a box that says it is newer than we are is not
   * acknowledged, so that the box keeps it; of another box it is malformed.
   *
   * @returns those that nobody but the box keeps
   */
  private async hold(tx: EntityManager, agent: Agent, fresh: readonly Arrival[]): Promise<ReadonlySet<Arrival>> {
    const isNewer = (agent.speaks ?? 1) > WIRE_VERSION;
    const meant = fresh.flatMap((arrival) =>
      'refused' in arrival &&
      arrival.key !== null &&
      (arrival.isNewer || (isNewer && arrival.refused.reason === 'body'))
        ? [arrival]
        : [],
    );
    const left = new Set(
      await this.held.keep(
        tx,
        agent,
        meant.map(({ refused }) => refused),
      ),
    );
    for (const arrival of meant) arrival.isHeld = !left.has(arrival.refused);
    return new Set(isNewer ? meant.filter(({ refused }) => left.has(refused)) : []);
  }

  private async acknowledge(agentId: string, keys: readonly Key[]): Promise<void> {
    for (const epoch of new Set(keys.map((key) => key.epoch))) {
      const ranges = ackRanges(keys.filter((key) => key.epoch === epoch).map(({ seq }) => seq));
      await this.link.publishDown(agentId, 'ack', { epoch, ranges });
    }
  }
}

async function knownKeys(tx: EntityManager, agentId: string, keys: readonly Key[]): Promise<Known> {
  const byEpoch = new Map<string, number[]>();
  for (const { epoch, seq } of keys) byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), seq]);
  const found: InboxKey[] = [];
  for (const [epoch, seqs] of byEpoch) found.push(...(await tx.findBy(InboxKey, { agentId, epoch, seq: In(seqs) })));
  // After the rows, never before them: a row that is pruned in between is below the mark that is read now
  const marks = await tx.findBy(InboxWatermark, { agentId, epoch: In([...byEpoch.keys()]) });
  const below = keys.filter(({ epoch, seq }) => marks.some((mark) => mark.epoch === epoch && seq <= mark.through));
  return new Map([
    ...below.map((key) => [textOf(key), null] as const),
    ...found.map((row) => [textOf(row), row.bodySha256] as const),
  ]);
}

/**
 * Without what has had its effect already and without later copies in the batch; what has no key is all kept. Where the
 * content of a known number is not known any more the message is taken again: every effect bears being repeated.
 */
function withoutRepeats(batch: readonly Arrival[], known: Known): Arrival[] {
  const seen = new Set<string>();
  return batch.filter((arrival) => {
    const key = keyOf(arrival);
    if (key === null) return true;
    const hash = hashOf(arrival);
    if (known.get(textOf(key)) === hash) return false;
    const text = `${textOf(key)} ${hash}`;
    return !seen.has(text) && seen.add(text);
  });
}

/** Of what counts in the message: its body, or all of it where that cannot be read. */
function hashOf(arrival: Arrival): string {
  return sha256('message' in arrival ? JSON.stringify(arrival.message.body) : arrival.refused.payload);
}

const isHeld = (arrival: Arrival): boolean => 'refused' in arrival && arrival.isHeld === true;
const rawOf = (arrival: Arrival): Pick<Rejected, 'topic' | 'payload'> =>
  'message' in arrival ? arrival.raw : { topic: arrival.refused.topic, payload: arrival.refused.payload };
const keyOf = (arrival: Arrival): Key | null => ('message' in arrival ? arrival.message : arrival.key);
const textOf = ({ epoch, seq }: Key): string => `${epoch} ${seq}`;

function strangers(arrival: Arrival): Rejected {
  if ('refused' in arrival) return arrival.refused;
  return { ...arrival.raw, reason: 'unknown-agent', detail: 'no such box, or revoked' };
}
