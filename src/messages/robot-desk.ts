import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { messageEndpoints } from '../contract/http/messages.js';
import { trialText } from '../contract/words/message-words.js';
import { type Area, SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  areaPrefix,
  Clock,
  DomainError,
  Idempotency,
  newId,
  type Principal,
  Secrets,
  UnitOfWork,
} from '../platform/index.js';
import { MessageQueue } from './message-queue.js';
import { MessageDelivery, MessageRobot } from './messages.entities.js';
import { refusalOf } from './robots/refusals.js';
import { RobotLine, secretSeal, urlSeal } from './robots/robot-line.js';
import { MAKERS } from './robots/robot-makers.js';

type Api = typeof messageEndpoints;
type Robots = ResponseOf<Api['robots']>;
const MAY = 'incident.answer';

/** The robots of an area's offices: who is told what is said here, on a page, and nowhere in the program. */
@Injectable()
export class RobotDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
    private readonly queue: MessageQueue,
    private readonly line: RobotLine,
  ) {}

  /** @throws DomainError `organization.area-not-found` */
  robots(caller: Principal, areaId: string): Promise<Robots> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, caller, MAY, areaId);
      return this.list(tx, areaId);
    });
  }

  /** @throws DomainError `organization.area-not-found`, `messages.address-not-known` */
  add(caller: Principal, key: string, areaId: string, body: BodyOf<Api['addRobot']>): Promise<Robots> {
    const content = { route: 'messages.addRobot', areaId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const area = await this.directory.requireArea(tx, caller, MAY, areaId);
      const { maker, name, webhook, secret, ...subscription } = body;
      this.requireInside(area, subscription.aboutAreaId);
      if (!this.line.isAddress(maker, webhook)) {
        throw new DomainError('messages.address-not-known', { host: MAKERS[maker].host }, { field: 'webhook' });
      }
      const id = newId();
      await tx.insert(MessageRobot, {
        ...{ id, areaCode: areaId, schoolId: null, maker, name, isOn: true, nextAt: this.clock.now() },
        sealedUrl: this.secrets.seal(webhook, urlSeal(id)),
        sealedSecret: secret === null ? null : this.secrets.seal(secret, secretSeal(id)),
        ...subscribed(subscription),
      });
      await this.note(tx, caller, areaId, 'messages.robot-added', id, { maker, name, ...told(subscription) });
      return this.list(tx, areaId);
    });
  }

  /** @throws DomainError `organization.area-not-found`, `messages.robot-not-found` */
  change(caller: Principal, areaId: string, robotId: string, body: BodyOf<Api['changeRobot']>): Promise<Robots> {
    return this.uow.write(async (tx) => {
      const { area } = await this.require(tx, caller, areaId, robotId);
      this.requireInside(area, body.aboutAreaId);
      await tx.update(MessageRobot, { id: robotId }, { isOn: body.isOn, ...subscribed(body) });
      if (!body.isOn) await tx.update(MessageDelivery, { robotId, sentAt: IsNull() }, { dueAt: null });
      await this.note(tx, caller, areaId, 'messages.robot-changed', robotId, { isOn: body.isOn, ...told(body) });
      return this.list(tx, areaId);
    });
  }

  /** @throws DomainError `organization.area-not-found`, `messages.robot-not-found` */
  remove(caller: Principal, areaId: string, robotId: string): Promise<Robots> {
    return this.uow.write(async (tx) => {
      const { robot } = await this.require(tx, caller, areaId, robotId);
      await tx.delete(MessageDelivery, { robotId, sentAt: IsNull() });
      await tx.delete(MessageRobot, { id: robotId });
      const { maker, name } = robot;
      await this.note(tx, caller, areaId, 'messages.robot-removed', robotId, { maker, name });
      return this.list(tx, areaId);
    });
  }

  /** @throws DomainError `organization.area-not-found`, `messages.robot-not-found`, `messages.robot-off` */
  try(caller: Principal, areaId: string, robotId: string): Promise<Robots> {
    return this.uow.write(async (tx) => {
      const { area, robot } = await this.require(tx, caller, areaId, robotId);
      if (!robot.isOn) throw new DomainError('messages.robot-off', {}, { field: 'robotId' });
      const now = this.clock.now();
      await tx.update(MessageDelivery, { robotId, gaveUp: true }, { gaveUp: false, attempts: 0, dueAt: now });
      const trial = { level: 1 as const, kind: 'trial' as const, areaCode: areaId, schoolId: null };
      await this.queue.tellRobot(tx, { ...trial, text: trialText(area.name), mergeKey: `trial ${newId()}` }, robot);
      await this.note(tx, caller, areaId, 'messages.robot-tried', robotId, {});
      return this.list(tx, areaId);
    });
  }

  private async require(
    tx: EntityManager,
    caller: Principal,
    areaId: string,
    robotId: string,
  ): Promise<{ area: Area; robot: MessageRobot }> {
    const area = await this.directory.requireArea(tx, caller, MAY, areaId);
    const robot = await tx.findOneBy(MessageRobot, { id: robotId, areaCode: areaId, schoolId: IsNull() });
    if (robot === null) throw new DomainError('messages.robot-not-found', {}, { field: 'robotId' });
    return { area, robot };
  }

  private requireInside({ code }: Area, aboutAreaId: string): void {
    if (aboutAreaId.startsWith(areaPrefix(code))) return;
    throw new DomainError('organization.area-not-found', {}, { field: 'aboutAreaId' });
  }

  private async list(tx: EntityManager, areaId: string): Promise<Robots> {
    const robots = await tx.find(MessageRobot, {
      where: { areaCode: areaId, schoolId: IsNull() },
      order: { id: 'ASC' },
    });
    const figures = await this.figures(
      tx,
      robots.map(({ id }) => id),
    );
    const refused = await this.refused(tx, robots);
    return {
      items: robots.map(({ id, areaCode, maker, name, sealedSecret, isOn, aboutAreaCode, kinds, mostLevel }) => ({
        ...{ id, areaId: areaCode, maker, name, isSigned: sealedSecret !== null, isOn },
        ...{ aboutAreaId: aboutAreaCode, kinds, mostLevel },
        ...(figures.get(id) ?? { waiting: 0, lastSentAt: null, dead: { count: 0, error: null } }),
        refused: refused.get(id) ?? null,
      })),
    };
  }

  /** By robot, why the latest of what has not been taken was refused. */
  private async refused(
    tx: EntityManager,
    robots: readonly MessageRobot[],
  ): Promise<Map<string, Robots['items'][number]['refused']>> {
    if (robots.length === 0) return new Map();
    const latest = await tx
      .createQueryBuilder(MessageDelivery, 'one')
      .select('MAX(one.id)', 'id')
      .where('one.robotId IN (:...ids)', { ids: robots.map(({ id }) => id) })
      .andWhere('one.error IS NOT NULL AND one.sentAt IS NULL AND (one.dueAt IS NOT NULL OR one.gaveUp = 1)')
      .groupBy('one.robotId')
      .getRawMany<{ id: string }>();
    const deliveries = await tx.findBy(MessageDelivery, { id: In(latest.map(({ id }) => id)) });
    return new Map(
      deliveries.flatMap(({ robotId, error }) => {
        const robot = robots.find(({ id }) => id === robotId);
        return robot && error !== null ? [[robot.id, { cause: refusalOf(robot.maker, error), said: error }]] : [];
      }),
    );
  }

  private async figures(
    tx: EntityManager,
    ids: readonly string[],
  ): Promise<Map<string, Pick<Robots['items'][number], 'waiting' | 'lastSentAt' | 'dead'>>> {
    if (ids.length === 0) return new Map();
    const rows = await tx
      .createQueryBuilder(MessageDelivery, 'one')
      .select('one.robotId', 'robotId')
      .addSelect('SUM(CASE WHEN one.dueAt IS NULL THEN 0 ELSE 1 END)', 'waiting')
      .addSelect('MAX(one.sentAt)', 'lastSentAt')
      .addSelect('SUM(CASE WHEN one.gaveUp = 1 THEN 1 ELSE 0 END)', 'dead')
      .addSelect('MAX(CASE WHEN one.gaveUp = 1 THEN one.error END)', 'error')
      .where('one.robotId IN (:...ids)', { ids: [...ids] })
      .groupBy('one.robotId')
      .getRawMany<Record<'robotId' | 'waiting' | 'lastSentAt' | 'dead' | 'error', string | number | null>>();
    return new Map(
      rows.map(({ robotId, waiting, lastSentAt, dead, error }) => [
        String(robotId),
        {
          waiting: Number(waiting),
          lastSentAt: lastSentAt === null ? null : new Date(Number(lastSentAt)).toISOString(),
          dead: { count: Number(dead), error: error === null ? null : String(error) },
        },
      ]),
    );
  }

  private note(
    tx: EntityManager,
    by: Principal,
    areaCode: string,
    action: string,
    robotId: string,
    detail: Record<string, string | number | boolean>,
  ): Promise<void> {
    const subject = { kind: 'robot', id: robotId };
    return this.audit.note(tx, { by, action, subject, schoolId: null, areaCode, detail });
  }
}

interface Subscription {
  aboutAreaId: string;
  kinds: MessageRobot['kinds'];
  mostLevel: MessageRobot['mostLevel'];
}

const subscribed = ({ aboutAreaId, kinds, mostLevel }: Subscription) => ({
  ...{ aboutAreaCode: aboutAreaId, kinds: [...new Set(kinds)], mostLevel },
});
const told = ({ aboutAreaId, kinds, mostLevel }: Subscription) => ({ aboutAreaId, kinds: kinds.join(' '), mostLevel });
