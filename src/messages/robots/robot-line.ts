import { Inject, Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { digestOf } from '../../contract/words/message-words.js';
import {
  Clock,
  listOf,
  lockRows,
  registerSealedColumn,
  SETTINGS,
  Secrets,
  type Settings,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { afterQuiet, ripeAt } from '../due-at.js';
import { Message, MessageDelivery, MessageRobot } from '../messages.entities.js';
import { MOST_ATTEMPTS, waitMs } from '../tries.js';
import { NOT_A_HOST } from './refusals.js';
import { MAKERS, type Outcome } from './robot-makers.js';

const PATIENCE_MS = 10_000;
const MINUTE_MS = 60_000;
const MOST_ANSWER_BYTES = 64_000;
/** Of what waits so much is looked at for one digest; more does not fit into one. */
const MOST_TOGETHER = 200;

/** Where the seals of a robot's address and secret are bound to. */
export const urlSeal = (robotId: string): string => `robot|${robotId}|url`;
export const secretSeal = (robotId: string): string => `robot|${robotId}|secret`;
registerSealedColumn({ entity: MessageRobot, property: 'sealedUrl', whereOf: urlSeal });
registerSealedColumn({ entity: MessageRobot, property: 'sealedSecret', whereOf: secretSeal });

interface Post {
  robot: MessageRobot;
  deliveries: readonly MessageDelivery[];
  text: string;
}

/**
 * Brings what waits to the robots of groups: one message at a time to each, no faster than its maker takes them, all that waits by
 * then together. What a maker has too much of waits until he takes more.
 */
@Injectable()
export class RobotLine {
  private readonly logger = new Logger('Messages');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly secrets: Secrets,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Whether a webhook of that maker may be there: with the maker himself, or where the settings say. */
  isAddress(maker: MessageRobot['maker'], url: string): boolean {
    if (!URL.canParse(url)) return false;
    const at = new URL(url);
    if (at.username !== '' || at.password !== '') return false;
    if (at.protocol === 'https:' && at.host === MAKERS[maker].host) return true;
    return ['https:', 'http:'].includes(at.protocol) && this.settings.robotHosts.includes(at.host);
  }

  /** @returns how many messages went out, digests counted as one */
  async sendDue(): Promise<number> {
    let posts = 0;
    for (let post = await this.claim(); post !== null; post = await this.claim()) {
      if (post === 'later') continue;
      const outcome = await this.post(post);
      if (outcome.is === 'taken') posts += 1;
      else this.logger.warn({ robot: post.robot.id, messages: post.deliveries.length, [outcome.is]: outcome.why });
      const sent = post;
      await this.uow.write((tx) => this.settle(tx, sent, outcome));
    }
    return posts;
  }

  /**
   * The next robot that may be sent something, with as much of what waits as fits; `later` when all of it was put off or was too
   * old, null when there is none.
   */
  private claim(): Promise<Post | 'later' | null> {
    return this.uow.write(async (tx) => {
      const now = this.clock.now();
      const [due]: { id: string }[] = await tx.query(
        `SELECT r.id FROM message_robot r WHERE r.is_on = 1 AND r.next_at <= ? AND EXISTS
           (SELECT 1 FROM message_delivery d WHERE d.robot_id = r.id AND d.due_at <= ?) ORDER BY r.next_at, r.id LIMIT 1`,
        [now.getTime(), now.getTime()],
      );
      if (!due) return null;
      const [robot] = await lockRows(tx, MessageRobot, { id: due.id }, { id: 'ASC' });
      if (!robot || robot.nextAt > now) return null;
      const found = await tx.find(MessageDelivery, {
        where: { robotId: robot.id, dueAt: LessThanOrEqual(now), sentAt: IsNull() },
        order: { id: 'ASC' },
        take: MOST_TOGETHER,
      });
      const at = { date: businessDateOf(now), areaCode: robot.areaCode };
      const { waiting, texts } = await this.ofNow(tx, found, at, now);
      if (waiting.length === 0) return 'later';
      const { text, count } = digestOf(texts, MAKERS[robot.maker].mostBytes);
      const perMinute = await this.policy.number(tx, `robot.${robot.maker}_per_minute`, at);
      const nextAt = new Date(now.getTime() + Math.ceil(MINUTE_MS / perMinute));
      await tx.update(MessageRobot, { id: robot.id }, { nextAt });
      const deliveries = waiting.slice(0, count).map((one) => ({
        ...{ ...one, attempts: one.attempts + 1, dueAt: new Date(now.getTime() + waitMs(one.attempts)) },
      }));
      for (const { id, attempts, dueAt } of deliveries) await tx.update(MessageDelivery, { id }, { attempts, dueAt });
      return { robot, deliveries, text };
    });
  }

  /** Whatever was due when: in quiet hours only what cannot wait goes out, and what is old by now not at all. */
  private async ofNow(
    tx: EntityManager,
    found: readonly MessageDelivery[],
    at: { date: string; areaCode: string },
    now: Date,
  ): Promise<{ waiting: MessageDelivery[]; texts: string[] }> {
    const limit = (key: string) => this.policy.number(tx, key, at);
    const quiet = { from: await limit('message.quiet_from_minute'), to: await limit('message.quiet_to_minute') };
    const open = afterQuiet(now, quiet);
    const digests = [await limit('message.first_digest_minute'), await limit('message.second_digest_minute')];
    const staleBefore = now.getTime() - (await limit('message.stale_hours')) * 60 * MINUTE_MS;
    const messages = await tx.findBy(Message, { id: In(found.map(({ messageId }) => messageId)) });
    const byId = new Map(messages.map((one) => [one.id, one]));
    const waiting: MessageDelivery[] = [];
    const texts: string[] = [];
    for (const one of found) {
      const message = byId.get(one.messageId);
      if (message === undefined || ripeAt(message.level, message.madeAt, { quiet, digests }).getTime() < staleBefore) {
        await tx.update(MessageDelivery, { id: one.id }, { dueAt: null, error: 'too old' });
      } else if (message.level > 1 && open > now) {
        await tx.update(MessageDelivery, { id: one.id }, { dueAt: open });
      } else {
        waiting.push(one);
        texts.push(message.text);
      }
    }
    return { waiting, texts };
  }

  private async post({ robot, text }: Post): Promise<Outcome> {
    const maker = MAKERS[robot.maker];
    const { id, sealedUrl, sealedSecret } = robot;
    try {
      const secret = sealedSecret === null ? null : this.secrets.unseal(sealedSecret, secretSeal(id));
      const own = { url: this.secrets.unseal(sealedUrl, urlSeal(id)), secret };
      // It may have been allowed when it was added, and no longer be
      if (!this.isAddress(robot.maker, own.url)) {
        return { is: 'refused', why: `${NOT_A_HOST} ${new URL(own.url).host}`.slice(0, 150) };
      }
      const { url, body } = maker.request(own, text, this.clock.now());
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.status === 429) return { is: 'busy', why: 'HTTP 429' };
      if (!response.ok) {
        await response.body?.cancel();
        return { is: 'refused', why: `HTTP ${response.status}` };
      }
      const answer: unknown = JSON.parse((await response.text()).slice(0, MOST_ANSWER_BYTES));
      const isObject = typeof answer === 'object' && answer !== null;
      return isObject ? maker.outcome(answer as Record<string, unknown>) : { is: 'refused', why: 'no JSON object' };
    } catch (error) {
      // The words of a failed fetch name host and cause, not the address
      return { is: 'refused', why: String(error).slice(0, 150) };
    }
  }

  /** What was dropped while it was sent stays dropped, unless it was taken. */
  private async settle(tx: EntityManager, { robot, deliveries }: Post, outcome: Outcome): Promise<void> {
    const now = this.clock.now();
    const ids = deliveries.map(({ id }) => id);
    if (outcome.is === 'taken') {
      await tx.update(MessageDelivery, { id: In(ids) }, { sentAt: now, dueAt: null, error: null });
      return;
    }
    if (outcome.is === 'busy') {
      const at = { date: businessDateOf(now), areaCode: robot.areaCode };
      const minutes = await this.policy.number(tx, 'robot.busy_minutes', at);
      await tx.update(MessageRobot, { id: robot.id }, { nextAt: new Date(now.getTime() + minutes * MINUTE_MS) });
      await tx.query(
        `UPDATE message_delivery SET attempts = attempts - 1, due_at = ?, error = ? WHERE due_at IS NOT NULL AND id IN ${listOf(ids)}`,
        [now.getTime(), outcome.why, ...ids],
      );
      return;
    }
    for (const { id, attempts } of deliveries) {
      const gaveUp = attempts >= MOST_ATTEMPTS;
      const refused = { error: outcome.why, gaveUp, ...(gaveUp ? { dueAt: null } : {}) };
      await tx.update(MessageDelivery, { id, dueAt: Not(IsNull()) }, refused);
    }
  }
}
