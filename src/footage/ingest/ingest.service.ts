import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Agent, AgentConfigs, AgentPresence, noteBoot, Questions, ReportWish } from '../../boxes/index.js';
import { type DownBody, MOST_MISSING } from '../../contract/wire/mqtt/down.js';
import { MalformedMessage, readUp, type UpMessage } from '../../contract/wire/mqtt/messages.js';
import { parseTopic } from '../../contract/wire/mqtt/topics.js';
import { MAX_CHECKPOINT, PASSING_KINDS, type UpBody } from '../../contract/wire/mqtt/up.js';
import { WIRE_VERSION } from '../../contract/wire/wire.js';
import { Clock, lockRows, Metrics, UnitOfWork } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { LogHeads } from '../../transparency/index.js';
import { PresenceWindows } from '../presence/presence-windows.js';
import { type Arrival, arrivalOf } from './arrival.js';
import { Gathering } from './gathering.js';
import { InboxKey, InboxWatermark } from './ingest.entities.js';
import { Intake } from './intake.js';

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
  private readonly gathering = new Gathering<Arrival>((gathered) => this.intake.takeIn(gathered));

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly link: MqttLink,
    private readonly presence: AgentPresence,
    private readonly questions: Questions,
    private readonly configs: AgentConfigs,
    private readonly wish: ReportWish,
    private readonly intake: Intake,
    private readonly windows: PresenceWindows,
    private readonly log: LogHeads,
    metrics: Metrics,
  ) {
    metrics.queue('ingest', () => [...this.gathering.unfinished()].reduce((sum, batch) => sum + batch.length, 0));
    metrics.gauge('mingchu_ingest_lag_seconds', 'For how long the oldest message of a box has waited', [], () =>
      this.lagSeconds(),
    );
    link.onUp((topic, payload) => this.receive(topic, payload));
  }

  onModuleDestroy(): Promise<void> {
    return this.gathering.stop();
  }

  /** 0 when nothing waits. */
  private lagSeconds(): number {
    const now = performance.now();
    const oldest = [...this.gathering.unfinished()].map(([first]) => first?.arrivedAt ?? now);
    return Math.max(0, now - Math.min(now, ...oldest)) / 1000;
  }

  private receive(topic: string, payload: Buffer): void {
    const agentId = parseTopic(topic)?.agentId ?? '';
    try {
      const message = readUp(topic, payload);
      this.presence.heard(agentId);
      if (PASSING_KINDS.has(message.kind)) this.answer(message);
      else this.gathering.add(agentId, arrivalOf(message, { topic, payload }));
    } catch (error) {
      const malformed = error instanceof MalformedMessage ? error : new MalformedMessage('body', String(error));
      const { reason, message: detail, isNewer } = malformed;
      // who speaks for another has no claim to an answer
      const key = reason === 'foreign' ? null : malformed.seen;
      this.gathering.add(agentId, arrivalOf({ refused: { reason, detail }, key, isNewer }, { topic, payload }));
    }
  }

  private answer(message: UpMessage): void {
    const { agentId } = message;
    if (message.kind === 'hello') {
      void this.greet(agentId, message.epoch, message.body);
    } else if (['media-list', 'chain', 'probe', 'snapshot'].includes(message.kind)) {
      this.questions.answer(agentId, message.body as Parameters<Questions['answer']>[1]);
    }
  }

  /** Says what we have of this box before anything else, then what it is to do. */
  private async greet(agentId: string, epoch: string, hello: UpBody<'hello'>): Promise<void> {
    try {
      const known = await this.uow.write((tx) => this.noteHello(tx, agentId, epoch, hello));
      const at = this.clock.now().toISOString();
      const speaks = WIRE_VERSION;
      const note = (await this.log.checkpoint())?.note ?? '';
      const checkpoint = note === '' || note.length > MAX_CHECKPOINT ? {} : { checkpoint: note };
      const said = { epoch, at, speaks, ...checkpoint };
      if (known !== null) await this.link.publishDown(agentId, 'welcome', { ...said, ...known });
    } catch (error) {
      // A configuration without a welcome would say that we are of a release before there was one. The box asks again.
      this.logger.error({ agentId, error: String(error) });
      return;
    }
    // Before the configuration, which says that nothing else of this kind will come.
    await this.wish.greet(agentId);
    await this.configs.push(agentId);
    await this.windows.ask(agentId);
  }

  /** @returns what is known of this epoch: see `welcomeBody`; null for a stranger */
  private async noteHello(
    tx: EntityManager,
    agentId: string,
    epoch: string,
    { agentVersion: version, pending: outboxPending, bootId, speaks = 1 }: UpBody<'hello'>,
  ): Promise<Pick<DownBody<'welcome'>, 'through' | 'missing'> | null> {
    const [agent] = await lockRows(tx, Agent, { id: agentId }, { id: 'ASC' });
    if (!agent || agent.revokedAt !== null) return null;
    const lastSeenAt = this.clock.now();
    const { isTwin, ...boots } = noteBoot(agent, bootId);
    const twin = isTwin ? { twinSeenAt: lastSeenAt } : {};
    await tx.update(Agent, { id: agentId }, { version, speaks, outboxPending, lastSeenAt, ...boots, ...twin });
    const highest = await tx.maximum(InboxKey, 'seq', { agentId, epoch });
    const mark = await tx.findOneBy(InboxWatermark, { agentId, epoch });
    const gapless = mark?.through ?? 0;
    const missing = await missingAfter(tx, { agentId, epoch, through: gapless });
    return { through: Math.max(Number(highest ?? 0), gapless), ...(missing.length > 0 ? { missing } : {}) };
  }
}

/** Ranges of numbers beyond `through`, and below the highest, that have not come; the lowest first. */
async function missingAfter(
  tx: EntityManager,
  { agentId, epoch, through }: { agentId: string; epoch: string; through: number },
): Promise<[number, number][]> {
  const rows: { before: string | number; seq: string | number }[] = await tx.query(
    `SELECT known_before AS \`before\`, seq FROM (SELECT seq, COALESCE(LAG(seq) OVER (ORDER BY seq), ?) AS known_before FROM agent_inbox WHERE agent_id = ? AND epoch = ? AND seq > ?) known WHERE seq > known_before + 1 ORDER BY seq LIMIT ${MOST_MISSING}`,
    [through, agentId, epoch, through],
  );
  return rows.map(({ before, seq }) => [Number(before) + 1, Number(seq) - 1]);
}
