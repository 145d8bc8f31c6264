import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WIRE_VERSION } from '../../contract/wire/wire.js';
import { isConnectionLost, isUnavailable } from '../../platform/database/dialect/errors.js';
import {
  Clock,
  isDuplicateKey,
  listOf,
  Metrics,
  type RawRow,
  UNHURRIED_MS,
  UnitOfWork,
  writeRows,
} from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { ackRanges } from './ack-ranges.js';
import { type Arrival, type Key, textOf } from './arrival.js';
import { Effects, type FleetMember } from './effects.js';
import type { Gathered } from './gathering.js';
import { HeldMessages } from './held.js';
import { Quarantine, type Rejected } from './quarantine.js';
import { type Come, type ReadMessage, Taking } from './taking.js';

/** Known numbers with the hash of what had its effect under them; null where that is not known any more. */
type Known = ReadonlyMap<string, string | null>;
const NOTHING: Known = new Map();

const ATTEMPTS_AGAINST_A_TWIN = 3;
const UP_TO_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What is to be done with the messages of one agent. */
interface Sorted {
  numbered: { key: Key; hash: string }[];
  read: ReadMessage[];
  rejected: Rejected[];
}

/** Takes in gathered messages: their effects and their inbox keys are one transaction, the acknowledgements follow it. */
@Injectable()
export class Intake {
  private readonly logger = new Logger('Ingest');
  private readonly taken;
  private readonly failed;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly link: MqttLink,
    private readonly quarantine: Quarantine,
    private readonly effects: Effects,
    private readonly held: HeldMessages,
    private readonly taking: Taking,
    metrics: Metrics,
  ) {
    this.taken = metrics.histogram(
      'mingchu_ingest_seconds',
      'Time from the arrival of a message of a box until it was written',
      [],
      UP_TO_SECONDS,
    );
    const help = 'Messages of boxes that could not be written; the box sends them again';
    this.failed = metrics.counter('mingchu_ingest_failures_total', help);
  }

  /**
   * All in one transaction; when that fails, each agent in one of its own, and then each message, so that one cannot hold
   * up the rest. Does not throw.
   */
  async takeIn(gathered: Gathered<Arrival>): Promise<void> {
    try {
      const answered = await this.commit(gathered);
      const now = performance.now();
      for (const { arrivedAt } of [...gathered.values()].flat()) this.taken.observe((now - arrivedAt) / 1000);
      for (const [agentId, keys] of answered) await this.acknowledge(agentId, keys);
    } catch (error) {
      const messages = [...gathered.values()].reduce((sum, batch) => sum + batch.length, 0);
      this.logger.error({ agents: [...gathered.keys()].slice(0, 5), messages, error: String(error) });
      if (messages > 1 && !isUnavailable(error)) for (const part of partsOf(gathered)) await this.takeIn(part);
      else this.failed.inc(messages);
    }
  }

  /**
   * Keys that may leave the agents' outboxes. Another instance may be at the same messages: then we look again, as when the
   * line broke under the commit, for the inbox tells whether it was one.
   *
   * Nobody waits here for an answer. Given up, all of it came again when the boxes lose their patience, a quarter of a minute
   * later; so a database that is away or held up is waited for.
   */
  private async commit(gathered: Gathered<Arrival>): Promise<ReadonlyMap<string, Key[]>> {
    const until = performance.now() + UNHURRIED_MS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const patienceMs = Math.max(0, until - performance.now());
        return await this.uow.write((tx) => this.write(tx, gathered), { patienceMs });
      } catch (error) {
        const isTwin = isDuplicateKey(error) && attempt < ATTEMPTS_AGAINST_A_TWIN;
        if (!isTwin && !(isConnectionLost(error) && performance.now() < until)) throw error;
      }
    }
  }

  private async write(tx: EntityManager, gathered: Gathered<Arrival>): Promise<Map<string, Key[]>> {
    const fleet = await this.effects.fleetOf(tx, [...gathered.keys()]);
    const answered = new Map<string, Key[]>();
    const own = new Map<string, readonly Arrival[]>();
    for (const [agentId, batch] of gathered) {
      if (fleet.has(agentId)) own.set(agentId, batch);
      else await this.quarantine.put(tx, agentId, batch.map(strange));
    }
    const known = await knownKeys(tx, own);
    const recordedAt = this.clock.now();
    const rows: RawRow[] = [];
    const come = new Map<string, Come>();
    for (const [agentId, batch] of own) {
      const numbers = known.get(agentId) ?? NOTHING;
      const fresh = unknown(batch, numbers);
      const { kept, unkept } = await this.hold(tx, fleet.get(agentId) as FleetMember, fresh);
      const sorted = sort(
        fresh.filter((arrival) => !unkept.has(arrival)),
        numbers,
        kept,
      );
      for (const { key, hash } of sorted.numbered) {
        rows.push({ agent_id: agentId, ...key, recorded_at: recordedAt, body_sha256: hash });
      }
      come.set(agentId, sorted);
      const left = new Set([...unkept].map(({ key }) => textOf(key as Key)));
      answered.set(
        agentId,
        batch.flatMap(({ key }) => (key === null || left.has(textOf(key)) ? [] : key)),
      );
    }
    await writeRows(tx, 'agent_inbox', rows);
    await this.taking.take(tx, fleet, come);
    return answered;
  }

  /**
   * Keeps messages in newer words. Where there is no room left, one of a box that says it is newer than we are is not
   * acknowledged, so that the box keeps it; of another box it is malformed.
   *
   * @returns those that are kept here, and those that nobody but the box keeps
   */
  private async hold(
    tx: EntityManager,
    agent: FleetMember,
    fresh: readonly Arrival[],
  ): Promise<{ kept: ReadonlySet<Arrival>; unkept: ReadonlySet<Arrival> }> {
    const isNewer = agent.speaks > WIRE_VERSION;
    const meant = fresh.filter(
      ({ key, refused, isNewer: inNewerWords }) =>
        key !== null && refused !== null && (inNewerWords || (isNewer && refused.reason === 'body')),
    );
    const count = await this.held.keep(tx, agent, meant.map(strange));
    return { kept: new Set(meant.slice(0, count)), unkept: new Set(isNewer ? meant.slice(count) : []) };
  }

  private async acknowledge(agentId: string, keys: readonly Key[]): Promise<void> {
    for (const epoch of new Set(keys.map((key) => key.epoch))) {
      const ranges = ackRanges(keys.filter((key) => key.epoch === epoch).map(({ seq }) => seq));
      await this.link.publishDown(agentId, 'ack', { epoch, ranges });
    }
  }
}

/** Each agent by itself; of one agent, each message by itself. */
function partsOf(gathered: Gathered<Arrival>): Gathered<Arrival>[] {
  if (gathered.size > 1) return [...gathered].map((one) => new Map([one]));
  return [...gathered].flatMap(([agentId, batch]) => batch.map((arrival) => new Map([[agentId, [arrival]]])));
}

/** What is known of the messages' numbers, by agent. */
async function knownKeys(tx: EntityManager, gathered: Gathered<Arrival>): Promise<Map<string, Known>> {
  const known = new Map<string, Map<string, string | null>>();
  const keys = [...gathered].flatMap(([agentId, batch]) =>
    batch.flatMap(({ key }) => (key === null ? [] : [{ agentId, ...key }])),
  );
  if (keys.length === 0) return known;
  const queues = new Map<string, { agentId: string; epoch: string; seqs: number[] }>();
  for (const { agentId, epoch, seq } of keys) {
    const queue = queues.get(`${agentId} ${epoch}`) ?? { agentId, epoch, seqs: [] };
    queues.set(`${agentId} ${epoch}`, queue);
    queue.seqs.push(seq);
  }
  const all = [...queues.values()];
  // Each queue with its own numbers: of three lists the server would look up every combination.
  const numbers = all.map(({ seqs }) => `(agent_id = ? AND epoch = ? AND seq IN ${listOf(seqs)})`).join(' OR ');
  const ofQueues = all.map(() => '(agent_id = ? AND epoch = ?)').join(' OR ');
  // One statement sees one moment: a row that is pruned meanwhile is there, or below its mark.
  const rows: { is_mark: number; agent_id: string; epoch: string; seq: string | number; body_sha256: string | null }[] =
    await tx.query(
      `SELECT 0 AS is_mark, agent_id, epoch, seq, body_sha256 FROM agent_inbox WHERE ${numbers} UNION ALL SELECT 1, agent_id, epoch, through, NULL FROM agent_inbox_watermark WHERE ${ofQueues}`,
      [
        ...all.flatMap(({ agentId, epoch, seqs }) => [agentId, epoch, ...seqs]),
        ...all.flatMap(({ agentId, epoch }) => [agentId, epoch]),
      ],
    );
  const marks = rows.filter((row) => Number(row.is_mark) === 1);
  const found = rows.filter((row) => Number(row.is_mark) === 0);
  const through = new Map(marks.map((mark) => [`${mark.agent_id} ${mark.epoch}`, Number(mark.seq)]));
  for (const { agentId, epoch, seq } of keys) {
    const own = known.get(agentId) ?? new Map<string, string | null>();
    known.set(agentId, own);
    if (seq <= (through.get(`${agentId} ${epoch}`) ?? 0)) own.set(textOf({ epoch, seq }), null);
  }
  for (const row of found)
    known.get(row.agent_id)?.set(textOf({ epoch: row.epoch, seq: Number(row.seq) }), row.body_sha256);
  return known;
}

/**
 * Without what has had its effect already and without later copies in the batch; what has no key is all kept. Where the
 * content of a known number is not known any more the message is taken again: every effect bears being repeated.
 */
function unknown(batch: readonly Arrival[], known: Known): Arrival[] {
  const seen = new Set<string>();
  return batch.filter(({ key, hash }) => {
    if (key === null) return true;
    if (known.get(textOf(key)) === hash) return false;
    const text = `${textOf(key)} ${hash}`;
    return !seen.has(text) && seen.add(text);
  });
}

/** @param kept those that are held: they count as had, and are neither read nor refused */
function sort(arrivals: readonly Arrival[], known: Known, kept: ReadonlySet<Arrival>): Sorted {
  const sorted: Sorted = { numbered: [], read: [], rejected: [] };
  const numbers = new Set<string>(known.keys());
  for (const arrival of arrivals) {
    const { message, refused, raw, key, hash } = arrival;
    if (key !== null && !numbers.has(textOf(key))) {
      numbers.add(textOf(key));
      sorted.numbered.push({ key, hash });
    } else if (key !== null && known.get(textOf(key)) !== null) {
      // A box with an index of before gives numbers twice (F-15): other content is another message, and is taken.
      sorted.rejected.push({ ...raw, reason: 'seq-reused', detail: `seq ${key.seq} of ${key.epoch}` });
    }
    if (message) sorted.read.push({ message, raw });
    else if (refused && !kept.has(arrival)) sorted.rejected.push({ ...raw, ...refused });
  }
  return sorted;
}

function strange({ refused, raw }: Arrival): Rejected {
  if (refused) return { ...raw, ...refused };
  return { ...raw, reason: 'unknown-agent', detail: 'no such box, or revoked' };
}
