import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Agent } from '../../boxes/index.js';
import { addDays, businessDateOf } from '../../contract/business-date.js';
import {
  isSettled,
  MOST_WINDOWS,
  PEOPLE_MODEL,
  type PresenceReply,
  type PresenceWindowAsked,
  readerOf,
} from '../../contract/wire/mqtt/presence.js';
import { LOOKS_FOR_PEOPLE } from '../../contract/wire/wire.js';
import {
  Clock,
  type DueSpan,
  DueSpans,
  Jobs,
  listOf,
  lockRows,
  Outbox,
  UnitOfWork,
  writeRows,
} from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { PresenceAnswer, PresenceWindow, type WindowState } from './presence.entities.js';
import { windowIdOf } from './window-id.js';

/** So long a box has before it is asked once more. */
const ASK_AGAIN_MS = 10 * 60_000;
const MOST_AT_ONCE = 500;

/** One camera and time in which people are to be looked for. */
export interface Wanted {
  cameraId: string;
  agentId: string;
  fromMs: number;
  toMs: number;
  everySeconds: number;
  /** 1–6: so many at once are enough. */
  people: number;
  /** For so long an answer is waited for. */
  patienceMs: number;
}

/** Where a question stands; `answer` is there when its state is `answered` and it was found in today's way. */
export interface Stand {
  state: 'asked' | 'older_box' | 'unanswered' | 'other_model' | 'answered';
  answer: PresenceReply | null;
  /** How the answer was found, also where that is not today's way. */
  reader: string | null;
  /** This camera has shown people, found in today's way. */
  isProven: boolean;
  /** It was never asked, and the box can answer it. */
  isToAsk: boolean;
}

/**
 * Asks boxes how many people their recordings show, and keeps what they answer. A question is asked until it is settled or
 * patience is at an end; the answer is a durable message and has its effect once.
 *
 * An answer marks `footage` of its school-day, as anything that becomes known of it does.
 */
@Injectable()
export class PresenceWindows {
  private readonly logger = new Logger('Presence');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly link: MqttLink,
    private readonly due: DueSpans,
    private readonly outbox: Outbox,
    jobs: Jobs,
  ) {
    outbox.onMany<{ agentId: string }>(
      'presence.wanted',
      async (told) => {
        for (const agentId of new Set(told.map((one) => one.agentId))) await this.ask(agentId);
      },
      'footage',
    );
    jobs.add('presence', '*/10 * * * *', () => this.sweep());
  }

  /** Where the questions stand, in their order; one that was never asked counts as asked where the box can answer it. */
  async standing(tx: EntityManager, wanted: readonly Wanted[]): Promise<Stand[]> {
    if (wanted.length === 0) return [];
    const ids = wanted.map(idOf);
    const windows = new Map((await tx.findBy(PresenceWindow, { id: In(ids) })).map((window) => [window.id, window]));
    const answers = await tx.findBy(PresenceAnswer, { windowId: In(ids) });
    const speaking = await speakers(tx, wanted);
    const proven = await this.proven(tx, wanted);
    return wanted.map((one): Stand => {
      const own = answers.filter(({ windowId }) => windowId === idOf(one));
      const ours = own.find(({ reader }) => reader === TODAY);
      const window = windows.get(idOf(one));
      const common = {
        isProven: proven.has(one.cameraId),
        isToAsk: window === undefined && speaking.has(one.agentId),
      };
      if (ours) return { state: 'answered', answer: ours.said, reader: TODAY, ...common };
      const [other] = own;
      if (other) return { state: 'other_model', answer: null, reader: other.reader, ...common };
      if (window?.state === 'unanswered') return { state: 'unanswered', answer: null, reader: null, ...common };
      const canAnswer = window !== undefined || common.isToAsk;
      return { state: canAnswer ? 'asked' : 'older_box', answer: null, reader: null, ...common };
    });
  }

  /** Has the boxes asked, if and only if `tx` commits: those that can answer, for what they were not asked before. */
  async want(tx: EntityManager, wanted: readonly Wanted[]): Promise<void> {
    if (wanted.length === 0) return;
    const speaking = await speakers(tx, wanted);
    const ids = wanted.map(idOf);
    const known = new Set(
      (await tx.find(PresenceWindow, { where: { id: In(ids) }, select: { id: true } })).map(({ id }) => id),
    );
    const fresh = new Map(
      wanted.filter((one) => speaking.has(one.agentId) && !known.has(idOf(one))).map((one) => [idOf(one), one]),
    );
    if (fresh.size === 0) return;
    const now = this.clock.now();
    const rows = [...fresh].map(([id, { agentId, cameraId, fromMs, toMs, everySeconds, people, patienceMs }]) => ({
      ...{ id, agent_id: agentId, camera_id: cameraId, school_id: speaking.get(agentId) ?? '' },
      ...{ from_at: fromMs, to_at: toMs, people, every_seconds: everySeconds },
      ...{ asked_at: now, until_at: now.getTime() + patienceMs, state: 'asked' },
    }));
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    await writeRows(tx, 'presence_window', rows, 'add');
    const agentIds = new Set([...fresh.values()].map(({ agentId }) => agentId));
    await this.outbox.tell(tx, 'presence.wanted', ...[...agentIds].map((agentId) => ({ agentId })));
  }

  /**
   * Keeps answers of one box. One to a window it was never asked, or about a camera that is not the window's, counts for
   * nothing; of several in one way of looking the first stands that settles it (`isSettled`), and until then the latest trouble.
   */
  async answered(tx: EntityManager, agentId: string, replies: readonly PresenceReply[]): Promise<void> {
    if (replies.length === 0) return;
    const ids = In([...new Set(replies.map(({ windowId }) => windowId))]);
    const rowsAsked = await lockRows(tx, PresenceWindow, { id: ids, agentId }, { id: 'ASC' });
    const windows = new Map(rowsAsked.map((one) => [one.id, one]));
    const taken = replies.filter(({ windowId, cameraId }) => windows.get(windowId)?.cameraId === cameraId);
    if (taken.length === 0) return;
    const news = newsOf(await tx.findBy(PresenceAnswer, { windowId: ids }), taken);
    const rows = news
      .map((said) => ({
        ...{ window_id: said.windowId, reader: readerOf(said), camera_id: said.cameraId },
        ...{ shows_people: said.framesWithPerson > 1, said: JSON.stringify(said), answered_at: this.clock.now() },
      }))
      .sort((a, b) => (a.window_id < b.window_id ? -1 : 1));
    await writeRows(tx, 'presence_answer', rows, { put: ['window_id', 'reader'] });
    const settled = taken.filter(({ state }) => isSettled(state)).map(({ windowId }) => windowId);
    if (settled.length > 0) await tx.update(PresenceWindow, { id: In([...new Set(settled)]) }, { state: 'answered' });
    await this.mark(
      tx,
      [...new Set(news.map(({ windowId }) => windowId))].flatMap((id) => windows.get(id) ?? []),
    );
  }

  /** Asks a box for everything that is not settled yet. What is lost on the way is asked again. Does not throw. */
  async ask(agentId: string): Promise<void> {
    try {
      const open = await this.uow.read(async (tx) => {
        const agent = await tx.findOneBy(Agent, { id: agentId });
        if (agent === null || agent.revokedAt !== null || (agent.speaks ?? 1) < LOOKS_FOR_PEOPLE) return [];
        const where = { agentId, state: 'asked' as const };
        return tx.find(PresenceWindow, { where, order: { fromAt: 'ASC', id: 'ASC' }, take: MOST_AT_ONCE });
      });
      for (let from = 0; from < open.length; from += MOST_WINDOWS) {
        const windows = open.slice(from, from + MOST_WINDOWS).map(asked);
        await this.link.publishDown(agentId, 'presence', { windows });
      }
    } catch (error) {
      this.logger.error({ agentId, error: String(error) });
    }
  }

  /** Asks again for what is not settled, and gives up what nobody answered in time. */
  async sweep(): Promise<{ askedAgain: number; givenUp: number }> {
    const now = this.clock.now();
    const givenUp = await this.uow.write(async (tx) => {
      const where = { state: 'asked' as const, untilAt: LessThan(now) };
      const late = await tx.find(PresenceWindow, { where, order: { id: 'ASC' }, take: MOST_AT_ONCE });
      if (late.length === 0) return 0;
      const ids = In(late.map(({ id }) => id));
      const told = await tx.find(PresenceAnswer, { where: { windowId: ids }, select: { windowId: true } });
      const heard = new Set(told.map(({ windowId }) => windowId));
      const answered = late.filter(({ id }) => heard.has(id));
      const unanswered = late.filter(({ id }) => !heard.has(id));
      const give = (windows: readonly PresenceWindow[], state: WindowState) =>
        tx.update(PresenceWindow, { id: In(windows.map(({ id }) => id)), state: 'asked' }, { state });
      await give(answered, 'answered');
      await give(unanswered, 'unanswered');
      await this.mark(tx, unanswered);
      return unanswered.length;
    });
    const askedBefore = new Date(now.getTime() - ASK_AGAIN_MS);
    const waiting = await this.uow.read((tx) =>
      tx
        .createQueryBuilder(PresenceWindow, 'window')
        .select('DISTINCT window.agentId', 'agentId')
        .where("window.state = 'asked' AND window.askedAt < :askedBefore", { askedBefore: askedBefore.getTime() })
        .getRawMany<{ agentId: string }>(),
    );
    for (const { agentId } of waiting) await this.ask(agentId);
    return { askedAgain: waiting.length, givenUp };
  }

  /** Those of the cameras that have shown people, found in today's way. */
  private async proven(tx: EntityManager, wanted: readonly Wanted[]): Promise<ReadonlySet<string>> {
    const cameraIds = [...new Set(wanted.map(({ cameraId }) => cameraId))];
    const rows = await tx
      .createQueryBuilder(PresenceAnswer, 'answer')
      .select('DISTINCT answer.cameraId', 'cameraId')
      .where('answer.cameraId IN (:...cameraIds) AND answer.reader = :reader AND answer.showsPeople = :yes', {
        ...{ cameraIds, reader: TODAY, yes: true },
      })
      .getRawMany<{ cameraId: string }>();
    return new Set(rows.map(({ cameraId }) => cameraId));
  }

  /** The school-days whose judgements the windows may change. */
  private async mark(tx: EntityManager, windows: readonly PresenceWindow[]): Promise<void> {
    const spans = windows.flatMap(({ schoolId, fromAt, toAt }) => daysOf(schoolId, fromAt.getTime(), toAt.getTime()));
    await this.due.mark(tx, 'footage', spans);
  }
}

const TODAY = readerOf(PEOPLE_MODEL);

const idOf = ({ cameraId, fromMs, toMs }: Wanted): string => windowIdOf(cameraId, fromMs, toMs);

/** Of `replies`, in their order, those that say more than what is kept: one that settles a window, or other trouble than before. */
function newsOf(kept: readonly PresenceAnswer[], replies: readonly PresenceReply[]): PresenceReply[] {
  const news = new Map<string, PresenceReply>();
  const stands = new Map(kept.map(({ windowId, reader, said }) => [`${windowId} ${reader}`, said.state]));
  for (const reply of replies) {
    const key = `${reply.windowId} ${readerOf(reply)}`;
    const before = stands.get(key);
    if (before !== undefined && (isSettled(before) || before === reply.state)) continue;
    stands.set(key, reply.state);
    news.set(key, reply);
  }
  return [...news.values()];
}

const asked = ({ id, cameraId, fromAt, toAt, everySeconds, people }: PresenceWindow): PresenceWindowAsked => ({
  ...{ windowId: id, cameraId, from: fromAt.toISOString(), to: toAt.toISOString(), everySeconds, people },
});

/** Those of the boxes that look for people when they are asked, with their schools. */
async function speakers(tx: EntityManager, wanted: readonly Wanted[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(wanted.map(({ agentId }) => agentId))];
  const rows: { id: string; school_id: string }[] = await tx.query(
    `SELECT id, school_id FROM agent WHERE id IN ${listOf(ids)} AND revoked_at IS NULL AND speaks >= ?`,
    [...ids, LOOKS_FOR_PEOPLE],
  );
  return new Map(rows.map(({ id, school_id }) => [id, school_id]));
}

function daysOf(subject: string, fromMs: number, toMs: number): DueSpan[] {
  const spans: DueSpan[] = [];
  const last = businessDateOf(toMs - 1);
  for (let date = businessDateOf(fromMs); date <= last; date = addDays(date, 1)) {
    spans.push({ subject, date, fromMs, toMs });
  }
  return spans;
}
