import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { MalformedMessage, PASSING_KINDS, parseTopic, readUp, type UpMessage } from '../../contract/mqtt.js';
import { isUnavailable } from '../../platform/database/dialect.js';
import { Clock, isDuplicateKey, UnitOfWork } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { AgentConfigs } from '../fleet/agent-config.js';
import { AgentPresence } from '../fleet/agent-presence.js';
import { Agent } from '../fleet/fleet.entities.js';
import { Questions } from '../fleet/questions.js';
import { ackRanges } from './ack-ranges.js';
import { AgentQueues } from './agent-queues.js';
import { Effects } from './effects.js';
import { InboxKey, InboxWatermark } from './ingest.entities.js';
import { whyRefused } from './judge.js';
import { Quarantine, type Rejected } from './quarantine.js';

/** A message as it waits: read, or refused with what could be read of its key. */
type Arrival =
  | { message: UpMessage; raw: Omit<Rejected, 'reason' | 'detail'> }
  | { refused: Rejected; key: { epoch: string; seq: number } | null };
interface Key {
  epoch: string;
  seq: number;
}

const ATTEMPTS_AGAINST_A_TWIN = 3;

/**
 * Takes in what agents send. The effect of a durable message and its inbox key are one transaction; only after it
 * `down/ack` goes out. So whatever is lost on the way, and however often a message comes, it has its effect once.
 *
 * What is malformed is quarantined *and* acknowledged, or it would come for ever. A fault of ours is neither: the
 * message comes again. Nothing that arrives can throw out of here.
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
    private readonly effects: Effects,
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
      const { reason, message: detail } = malformed;
      // who speaks for another has no claim to an answer
      const key = reason === 'foreign' ? null : malformed.seen;
      this.queues.add(agentId, { refused: { topic, payload, reason, detail }, key });
    }
  }

  private answer(message: UpMessage): void {
    const { agentId } = message;
    if (message.kind === 'hello') {
      void this.greet(agentId, message.body.agentVersion, message.body.pending);
    } else if (message.kind === 'media-list' || message.kind === 'probe' || message.kind === 'snapshot') {
      this.questions.answer(agentId, message.body);
    }
  }

  private async greet(agentId: string, version: string, outboxPending: number): Promise<void> {
    await this.configs.push(agentId);
    const seen = { version, outboxPending, lastSeenAt: this.clock.now() };
    await this.uow
      .write((tx) => tx.update(Agent, { id: agentId }, seen))
      .catch((error: unknown) => this.logger.error({ agentId, error: String(error) }));
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
      for (const arrival of batch) await this.quarantine.put(tx, agentId, strangers(arrival));
      return [];
    }
    const keyed = batch.flatMap((arrival) => keyOf(arrival) ?? []);
    const known = await knownKeys(tx, agentId, keyed);
    const fresh = firstOfEachKey(batch).filter((arrival) => !known.has(textOf(keyOf(arrival))));
    const read = fresh.flatMap((arrival) => ('message' in arrival ? [arrival.message] : []));
    const world = await this.effects.worldOf(tx, agent, read);
    const taken: UpMessage[] = [];
    for (const arrival of fresh) {
      const refused = 'refused' in arrival ? arrival.refused : refusalOf(arrival, whyRefused(arrival.message, world));
      if (refused) await this.quarantine.put(tx, agentId, refused);
      else if ('message' in arrival) taken.push(arrival.message);
    }
    const recordedAt = this.clock.now();
    const rows = fresh
      .flatMap((arrival) => keyOf(arrival) ?? [])
      .map(({ epoch, seq }) => ({ agentId, epoch, seq, recordedAt }));
    if (rows.length > 0) await tx.insert(InboxKey, rows);
    await this.effects.apply(tx, agent, taken);
    return keyed;
  }

  private async acknowledge(agentId: string, keys: readonly Key[]): Promise<void> {
    for (const epoch of new Set(keys.map((key) => key.epoch))) {
      const ranges = ackRanges(keys.filter((key) => key.epoch === epoch).map(({ seq }) => seq));
      await this.link.publishDown(agentId, 'ack', { epoch, ranges });
    }
  }
}

async function knownKeys(tx: EntityManager, agentId: string, keys: readonly Key[]): Promise<ReadonlySet<string>> {
  const byEpoch = new Map<string, number[]>();
  for (const { epoch, seq } of keys) byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), seq]);
  const found: InboxKey[] = [];
  for (const [epoch, seqs] of byEpoch) found.push(...(await tx.findBy(InboxKey, { agentId, epoch, seq: In(seqs) })));
  // After the rows, never before them: a row that is pruned in between is below the mark that is read now
  const marks = await tx.findBy(InboxWatermark, { agentId, epoch: In([...byEpoch.keys()]) });
  const below = keys.filter(({ epoch, seq }) => marks.some((mark) => mark.epoch === epoch && seq <= mark.through));
  return new Set([...found, ...below].map(textOf));
}

/** Without later copies of the same key; what has no key is all kept. */
function firstOfEachKey(batch: readonly Arrival[]): Arrival[] {
  const seen = new Set<string>();
  return batch.filter((arrival) => {
    const text = textOf(keyOf(arrival));
    if (text === '') return true;
    return !seen.has(text) && seen.add(text);
  });
}

const keyOf = (arrival: Arrival): Key | null => ('message' in arrival ? arrival.message : arrival.key);
const textOf = (key: Key | null): string => (key === null ? '' : `${key.epoch} ${key.seq}`);

function strangers(arrival: Arrival): Rejected {
  if ('refused' in arrival) return arrival.refused;
  return { ...arrival.raw, reason: 'unknown-agent', detail: 'no such box, or revoked' };
}

function refusalOf(arrival: Arrival, reason: string | null): Rejected | null {
  if (reason === null || 'refused' in arrival) return null;
  return { ...arrival.raw, reason, detail: '' };
}
