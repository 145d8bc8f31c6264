import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import { businessDateOf, startOfBusinessDate } from '../contract/business-date.js';
import type { MessageKind, MessageLevel, OfficeKind } from '../contract/words/message-words.js';
import {
  areaPrefix,
  Clock,
  Jobs,
  lockRows,
  newId,
  Outbox,
  Pruning,
  SmsPort,
  takeTurn,
  UnitOfWork,
} from '../platform/index.js';
import { Keeping, Policy } from '../policy/index.js';
import { afterQuiet, dueAt, type Hours } from './due-at.js';
import { Message, MessageDelivery, MessageRobot } from './messages.entities.js';
import { RobotLine } from './robots/robot-line.js';
import { MOST_ATTEMPTS, waitMs } from './tries.js';

const MOST_AT_ONCE = 50;
const HOUR_MS = 3_600_000;
/** What counts as a message to a school, */
const SCHOOL_KINDS = ['request', 'reminder', 'challenge'] as const;
/** and what its list of today shows of them. */
const LISTED_KINDS = ['request', 'reminder'] as const;

interface Told {
  level: MessageLevel;
  kind: MessageKind;
  areaCode: string;
  schoolId: string | null;
  /** Of `message-words.ts`: names offices, schools and numbers of them, never a person, a class or a telephone. */
  text: string;
  /** Codes of what it is about, for pages that say it in words of their own. */
  about?: string;
  /** Asked for again on the same local day under the same key, it is not told again. */
  mergeKey: string;
}

/** What came of a text message, as its queue keeps it. */
type Settled = Pick<MessageDelivery, 'attempts' | 'dueAt' | 'sentAt' | 'error' | 'gaveUp'>;
type Owner = (tx: EntityManager, id: string, settled: Settled) => Promise<void>;

/**
 * The one queue behind everything that tells a person outside the pages: robots of groups, and text messages. What is told is
 * written with what it is about, in one transaction, and goes out after it: each level in its hours, what waits for one robot
 * together, at the pace of its maker, again and again for a good hour until it is taken.
 */
@Injectable()
export class MessageQueue {
  private readonly logger = new Logger('Messages');
  private readonly owners = new Map<string, Owner>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly outbox: Outbox,
    private readonly sms: SmsPort,
    private readonly robots: RobotLine,
    jobs: Jobs,
    pruning: Pruning,
    keeping: Keeping,
  ) {
    // What has not gone out by then is long too old to go out (`message.stale_hours`)
    const deliveries = { table: 'message_delivery', column: 'message_id' };
    pruning.forget(Message, 'madeAt', keeping.days('keep.messages_days'), { parts: deliveries });
    // Robots are left to the job: one that hangs must not hold up what else was told
    outbox.onMany('message.queued', async () => {
      await this.sendTexts();
    });
    jobs.add('messages', '*/5 * * * * *', async () => ({
      texts: await this.sendTexts(),
      posts: await this.robots.sendDue(),
    }));
  }

  /** False where no gateway of text messages is configured. */
  get smsIsOn(): boolean {
    return this.sms.isOn;
  }

  /** Registers a room whose text messages these are; it is told in the transaction that keeps what came of a try. */
  own(name: string, owner: Owner): void {
    this.owners.set(name, owner);
  }

  /** Tells the offices that have subscribed to it. @returns whether it is new; otherwise it is counted with the first of the day */
  async tellOffices(tx: EntityManager, told: Told & { kind: OfficeKind }): Promise<boolean> {
    return this.tell(tx, told, async () => {
      const robots = await tx.findBy(MessageRobot, { isOn: true, schoolId: IsNull() });
      return robots.filter(
        ({ aboutAreaCode, kinds, mostLevel }) =>
          told.areaCode.startsWith(areaPrefix(aboutAreaCode)) && kinds.includes(told.kind) && told.level <= mostLevel,
      );
    });
  }

  /** Tells one robot, whatever it has subscribed to. */
  async tellRobot(tx: EntityManager, told: Told, robot: MessageRobot): Promise<boolean> {
    return this.tell(tx, told, async () => [robot]);
  }

  /**
   * Tells a school: its phones show it, and robots in groups of its own get it, at night in the morning. `spent`: it has been
   * told as much today as `message.school_per_day` allows, less `reserve`, and is not told this. Incidents do not count.
   */
  async tellSchool(
    tx: EntityManager,
    told: Told & { schoolId: string; kind: (typeof SCHOOL_KINDS)[number] },
    reserve = 0,
  ): Promise<'told' | 'merged' | 'spent'> {
    const { schoolId, areaCode } = told;
    const now = this.clock.now();
    const date = businessDateOf(now);
    const since = new Date(startOfBusinessDate(date));
    if (!(await this.wasTold(tx, told.mergeKey, since))) {
      await takeTurn(tx, `school-told ${schoolId.slice(0, 28)}`);
      const most = await this.policy.number(tx, 'message.school_per_day', { date, areaCode });
      const before = await tx.countBy(Message, {
        schoolId,
        kind: In([...SCHOOL_KINDS]),
        madeAt: MoreThanOrEqual(since),
      });
      if (before >= most - reserve) return 'spent';
    }
    const isNew = await this.tell(tx, told, () => tx.findBy(MessageRobot, { isOn: true, schoolId }));
    return isNew ? 'told' : 'merged';
  }

  /** What a school's list of today shows of what it was told since `since`, the latest first. */
  toldSchool(tx: EntityManager, schoolId: string, since: Date): Promise<Message[]> {
    return tx.find(Message, {
      where: { schoolId, kind: In([...LISTED_KINDS]), madeAt: MoreThanOrEqual(since) },
      order: { id: 'DESC' },
    });
  }

  /** By school, how often offices asked it for something in [`from`, `to`); what was asked again counts once. */
  async requestsOf(tx: EntityManager, from: Date, to: Date): Promise<Map<string, number>> {
    const rows: { id: string; asked: string | number }[] = await tx.query(
      "SELECT school_id AS id, COUNT(*) AS asked FROM message WHERE kind = 'request' AND made_at >= ? AND made_at < ? GROUP BY school_id",
      [from.getTime(), to.getTime()],
    );
    return new Map(rows.map(({ id, asked }) => [id, Number(asked)]));
  }

  /** Under which keys something of a kind was told since `since`. */
  async keysOf(tx: EntityManager, kind: MessageKind, since: Date): Promise<Set<string>> {
    const messages = await tx.find(Message, {
      select: { id: true, mergeKey: true },
      where: { kind, madeAt: MoreThanOrEqual(since) },
    });
    return new Set(messages.map(({ mergeKey }) => mergeKey));
  }

  /** Queues a text message under `id`, for the room `owner`. Without a gateway nothing is queued. */
  async text(
    tx: EntityManager,
    told: Told,
    { id, phone, owner }: { id: string; phone: string; owner: string },
  ): Promise<void> {
    if (!this.sms.isOn) return;
    await this.insert(tx, { ...told, mergeKey: id }, id);
    const to = { channel: 'sms' as const, robotId: null, phone, owner };
    await tx.insert(MessageDelivery, { ...waiting(id, id, this.clock.now()), ...to });
    await this.outbox.tell(tx, 'message.queued', {});
  }

  /** What should have gone out before `before` and has not, and what is not tried any more. What a resting robot had waiting counts as neither. */
  async backlog(tx: EntityManager, before: Date): Promise<{ late: number; givenUp: number }> {
    const late = await tx.countBy(MessageDelivery, { dueAt: LessThan(before) });
    return { late, givenUp: await tx.countBy(MessageDelivery, { gaveUp: true }) };
  }

  /** Whether something was told under that key since `since`. */
  wasTold(tx: EntityManager, mergeKey: string, since: Date): Promise<boolean> {
    return tx.existsBy(Message, { mergeKey, madeAt: MoreThanOrEqual(since) });
  }

  /** What was told under these keys and has not been taken need not go out any more. */
  async dropTold(tx: EntityManager, mergeKeys: readonly string[]): Promise<void> {
    const messages = await tx.findBy(Message, { mergeKey: In([...mergeKeys]) });
    const messageId = In(messages.map(({ id }) => id));
    await tx.update(MessageDelivery, { messageId, sentAt: IsNull() }, DROPPED);
  }

  /** What has not been taken of these text messages need not go out any more. */
  async drop(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await tx.update(MessageDelivery, { id: In([...ids]), sentAt: IsNull() }, DROPPED);
  }

  /**
   * Text messages that are due. Claimed by the time of the next try, so that of two instances one sends each; where one is killed in
   * between the gateway may get it twice, under one id.
   *
   * @returns how many the gateway has taken
   */
  private async sendTexts(): Promise<number> {
    if (!this.sms.isOn) return 0;
    let sent = 0;
    for (const { delivery, text } of await this.claimTexts()) {
      const { id, phone, attempts } = delivery;
      const error = await this.sms.send({ id, to: phone ?? '', text }).then(
        () => null,
        (reason: unknown) => String(reason).slice(0, 200),
      );
      if (error === null) sent += 1;
      else this.logger.warn({ sms: id, attempt: attempts, error });
      const settled: Settled =
        error === null
          ? { attempts, sentAt: this.clock.now(), dueAt: null, error: null, gaveUp: false }
          : attempts >= MOST_ATTEMPTS
            ? { attempts, sentAt: null, dueAt: null, error, gaveUp: true }
            : { attempts, sentAt: null, dueAt: delivery.dueAt, error, gaveUp: false };
      await this.uow.write(async (tx) => {
        // Dropped while it was tried, it is not tried again
        const where = error === null ? { id } : { id, dueAt: Not(IsNull()) };
        const { affected } = await tx.update(MessageDelivery, where, settled);
        if (affected === 1) await this.owners.get(delivery.owner ?? '')?.(tx, id, settled);
      });
    }
    return sent;
  }

  private claimTexts(): Promise<{ delivery: MessageDelivery; text: string }[]> {
    return this.uow.write(async (tx) => {
      const now = this.clock.now();
      const where = { channel: 'sms' as const, dueAt: LessThanOrEqual(now), sentAt: IsNull() };
      const due = (await lockRows(tx, MessageDelivery, where, { id: 'ASC' })).slice(0, MOST_AT_ONCE);
      const messages = await tx.findBy(Message, { id: In(due.map(({ messageId }) => messageId)) });
      const stale = new Set<string>();
      for (const { id, messageId, attempts, owner } of due) {
        const message = messages.find((one) => one.id === messageId);
        const at = { date: businessDateOf(now), areaCode: message?.areaCode ?? '' };
        const oldest = now.getTime() - (await this.policy.number(tx, 'message.stale_hours', at)) * HOUR_MS;
        if (message !== undefined && message.madeAt.getTime() >= oldest) continue;
        stale.add(id);
        const settled = { attempts, sentAt: null, dueAt: null, error: 'too old', gaveUp: false };
        await tx.update(MessageDelivery, { id }, settled);
        await this.owners.get(owner ?? '')?.(tx, id, settled);
      }
      const claimed = due
        .filter(({ id }) => !stale.has(id))
        .map((one) => ({
          ...{ ...one, attempts: one.attempts + 1, dueAt: new Date(now.getTime() + waitMs(one.attempts)) },
        }));
      for (const { id, attempts, dueAt: next } of claimed) {
        await tx.update(MessageDelivery, { id }, { attempts, dueAt: next });
      }
      return claimed.map((delivery) => ({
        delivery,
        text: messages.find(({ id }) => id === delivery.messageId)?.text ?? '',
      }));
    });
  }

  private async tell(tx: EntityManager, told: Told, whom: () => Promise<readonly MessageRobot[]>): Promise<boolean> {
    const now = this.clock.now();
    const today = startOfBusinessDate(businessDateOf(now));
    const before = (await lockRows(tx, Message, { mergeKey: told.mergeKey }, { id: 'ASC' })).at(-1);
    if (before && before.madeAt.getTime() >= today) {
      await tx.update(Message, { id: before.id }, { asked: before.asked + 1 });
      return false;
    }
    const messageId = newId();
    await this.insert(tx, told, messageId);
    const robots = await whom();
    if (robots.length === 0) return true;
    const at = await this.dueAt(tx, told, now);
    const to = { channel: 'robot' as const, phone: null, owner: null };
    const rows = robots.map(({ id: robotId }) => ({ ...waiting(newId(), messageId, at), ...to, robotId }));
    await tx.insert(MessageDelivery, rows);
    await this.outbox.tell(tx, 'message.queued', {});
    return true;
  }

  private async insert(tx: EntityManager, told: Told, id: string): Promise<void> {
    await tx.insert(Message, { about: null, ...told, id, asked: 1, madeAt: this.clock.now() });
  }

  private async dueAt(tx: EntityManager, { level, kind, areaCode }: Told, now: Date): Promise<Date> {
    const limit = (key: string) => this.policy.number(tx, key, { date: businessDateOf(now), areaCode });
    const hours: Hours = {
      quiet: { from: await limit('message.quiet_from_minute'), to: await limit('message.quiet_to_minute') },
      digests: [await limit('message.first_digest_minute'), await limit('message.second_digest_minute')],
    };
    const waitsForNoDigest = kind === 'request' || kind === 'reminder';
    return waitsForNoDigest ? afterQuiet(now, hours.quiet) : dueAt(level, now, hours);
  }
}

/** Nobody is told of it any more, not by a trial of a robot either. */
const DROPPED = { dueAt: null, gaveUp: false };

const waiting = (id: string, messageId: string, dueAt: Date) => ({
  ...{ id, messageId, dueAt, attempts: 0, sentAt: null, error: null, gaveUp: false },
});
