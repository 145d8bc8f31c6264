import { randomInt, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { boxEndpoints } from '../../contract/http/boxes.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import {
  type EnrolmentCode,
  newEnrolmentCode,
  readEnrolmentCode,
  writeEnrolmentCode,
} from '../../contract/wire/enrolment-code.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  isDuplicateKey,
  lockRows,
  newId,
  type Principal,
  SETTINGS,
  Secrets,
  type Settings,
  UnitOfWork,
} from '../../platform/index.js';
import { MqttEndpoint } from '../../platform/mqtt/mqtt-endpoint.js';
import { SERVER_TLS, type ServerTls } from '../../platform/tls/server-tls.js';
import { Policy } from '../../policy/index.js';
import { AgentConfigs } from '../fleet/agent-config.js';
import { AgentDirectory } from '../fleet/agent-directory.js';
import { Agent } from '../fleet/fleet.entities.js';
import { BoxEnrolment } from './enrolment.entities.js';
import { enrolmentState } from './enrolment-state.js';
import { GuessLimit } from './guess-limit.js';
import { Stickers } from './stickers.js';
import { TakeOver } from './take-over.js';

type Api = typeof boxEndpoints;
type Refusal = 'unknown' | 'locked' | 'expired' | 'used' | 'waiting';
type Claimed = { agent: Pick<Agent, 'id' | 'name'>; school: string };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const MOST_LISTED = 10;
const PURPOSE = 'box-enrolment';

/**
 * One-time codes with which recorder boxes become known (T-29). Of all who bring a right code, the first wins, in
 * whatever order and however many at once: the row is locked while it is looked at. A wrong code is counted in the
 * row of the code it was near to, and against the address it came from.
 */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly directory: AgentDirectory,
    private readonly configs: AgentConfigs,
    private readonly policy: Policy,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
    private readonly takeOver: TakeOver,
    private readonly stickers: Stickers,
    private readonly guesses: GuessLimit,
    private readonly endpoint: MqttEndpoint,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(SERVER_TLS) private readonly tls: ServerTls | null,
  ) {}

  /** Opens a code. An earlier open one for the same box to be replaced is void from now on. */
  async open(
    principal: Principal,
    schoolId: string,
    { name, replaces }: BodyOf<Api['openEnrolment']>,
    calledAt: string,
  ): Promise<ResponseOf<Api['openEnrolment']>> {
    const now = this.clock.now();
    return this.uow.write(async (tx) => {
      const { areaCode } = await this.schools.require(tx, principal, 'box.install', schoolId);
      if (replaces !== null) await this.requireReplaceable(tx, principal, schoolId, replaces, now);
      const minutes = await this.policy.number(tx, 'box.code_minutes', { date: businessDateOf(now), areaCode });
      const { row, opened } = await this.write(tx, { kind: 'code', schoolId, name, replaces, areaCode, minutes });
      await this.audit.note(tx, {
        by: principal,
        action: 'video.enrolment-opened',
        subject: { kind: 'box-enrolment', id: row.id },
        ...{ schoolId, areaCode, detail: { name, replaces } },
      });
      return { ...opened, platformUrl: this.settings.publicUrl ?? calledAt };
    });
  }

  /** A sticker for a box that works; an earlier one is void from now on. @throws DomainError `video.agent-not-found` */
  async printSticker(
    principal: Principal,
    agentId: string,
    calledAt: string,
  ): Promise<ResponseOf<Api['printSticker']>> {
    const now = this.clock.now();
    return this.uow.write(async (tx) => {
      const { schoolId, name } = await this.directory.requireAgent(tx, principal, 'box.install', agentId);
      const { areaCode } = await this.schools.require(tx, principal, 'box.install', schoolId);
      await lockRows(tx, Agent, { id: agentId }, { id: 'ASC' }); // two people who print at once: the later sticker is good
      const earlier = { kind: 'sticker' as const, replacesAgentId: agentId, usedAt: IsNull(), cancelledAt: IsNull() };
      await tx.update(BoxEnrolment, earlier, { cancelledAt: now });
      const days = await this.policy.number(tx, 'box.sticker_days', { date: businessDateOf(now), areaCode });
      const minutes = days * DAY_MINUTES;
      const { opened } = await this.write(tx, {
        kind: 'sticker',
        schoolId,
        name,
        replaces: agentId,
        areaCode,
        minutes,
      });
      const subject = { kind: 'agent', id: agentId };
      await this.audit.note(tx, { by: principal, action: 'video.sticker-printed', subject, schoolId, areaCode });
      return { ...opened, platformUrl: this.settings.publicUrl ?? calledAt };
    });
  }

  /** Keeps a new code and tells it, this once. */
  private async write(
    tx: EntityManager,
    wanted: Pick<BoxEnrolment, 'kind' | 'schoolId' | 'name'> & {
      replaces: string | null;
      areaCode: string;
      minutes: number;
    },
  ) {
    const { kind, schoolId, name, replaces, areaCode, minutes } = wanted;
    const now = this.clock.now();
    const code = newEnrolmentCode((below) => randomInt(below));
    while (await tx.existsBy(BoxEnrolment, { handle: code.handle })) code.handle = newHandle();
    const row: BoxEnrolment = {
      ...{ id: newId(), kind, schoolId, name, handle: code.handle, codeMac: this.macOf(code) },
      ...{ replacesAgentId: replaces, wrongGuesses: 0 },
      mostGuesses: await this.policy.number(tx, 'box.code_guesses', { date: businessDateOf(now), areaCode }),
      createdAt: now,
      expiresAt: new Date(now.getTime() + MINUTE_MS * minutes),
      ...{ waitingTokenHash: null, waitingAddress: null, waitingUntil: null, confirmedAt: null },
      ...{ cancelledAt: null, usedAt: null, agentId: null },
    };
    await tx.insert(BoxEnrolment, row);
    const enrolment = viewOf(row, null, now);
    const opened = { enrolment, code: writeEnrolmentCode(code), caFingerprint: this.tls?.caFingerprint ?? null };
    return { row, opened };
  }

  async list(principal: Principal, schoolId: string): Promise<ResponseOf<Api['enrolments']>> {
    return this.uow.read(async (tx) => {
      await this.schools.require(tx, principal, 'box.install', schoolId);
      const order = { createdAt: 'DESC', id: 'DESC' } as const;
      const codes = await tx.find(BoxEnrolment, { where: { schoolId, kind: 'code' }, order, take: MOST_LISTED });
      const live = { schoolId, kind: 'sticker' as const, usedAt: IsNull(), cancelledAt: IsNull() };
      const rows = [...(await tx.find(BoxEnrolment, { where: live, order, take: MOST_LISTED })), ...codes];
      const agentIds = rows.flatMap(({ agentId }) => agentId ?? []);
      const agents = await tx.findBy(Agent, { id: In(agentIds) });
      const now = this.clock.now();
      return {
        items: rows.map((row) => viewOf(row, agents.find(({ id }) => id === row.agentId) ?? null, now)),
      };
    });
  }

  /** @throws DomainError `video.enrolment-not-found` */
  async cancel(principal: Principal, schoolId: string, enrolmentId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      const { areaCode } = await this.schools.require(tx, principal, 'box.install', schoolId);
      const [row] = await lockRows(tx, BoxEnrolment, { id: enrolmentId, schoolId }, { id: 'ASC' });
      if (!row) throw new DomainError('video.enrolment-not-found');
      if (row.usedAt !== null || row.cancelledAt !== null) return;
      await tx.update(BoxEnrolment, { id: row.id }, { cancelledAt: this.clock.now() });
      const subject = { kind: 'box-enrolment', id: row.id };
      await this.audit.note(tx, { by: principal, action: 'video.enrolment-cancelled', subject, schoolId, areaCode });
    });
  }

  /**
   * Lets in the box that brings a right code first.
   *
   * @throws DomainError `video.enrolment-slow`, `video.enrolment-unknown`, `video.enrolment-locked`,
   *   `video.enrolment-expired`, `video.enrolment-used`, `video.enrolment-waiting`
   */
  async claim(
    { code: typed, token }: BodyOf<Api['claim']>,
    caller: { address: string; calledAt: string },
  ): Promise<ResponseOf<Api['claim']>> {
    const now = this.clock.now();
    const at = { date: businessDateOf(now), areaCode: '' };
    const most = await this.uow.read((tx) => this.policy.number(tx, 'box.address_guesses_hour', at));
    if (!(await this.guesses.begin(caller.address, most))) throw new DomainError('video.enrolment-slow');
    const code = readEnrolmentCode(typed);
    const outcome = code === null ? 'unknown' : await this.take(code, token, caller.address);
    if (outcome !== 'unknown') await this.guesses.forgive(caller.address);
    if (typeof outcome === 'string') throw new DomainError(`video.enrolment-${outcome}`, {}, { field: 'code' });
    await this.configs.push(outcome.agent.id);
    return {
      agentId: outcome.agent.id,
      name: outcome.agent.name,
      school: outcome.school,
      mqttUrl: reachable(this.endpoint.urlForAgents(), caller.calledAt),
      platformUrl: this.settings.publicUrl ?? caller.calledAt,
      ca: this.endpoint.caForAgents(),
    };
  }

  private take(code: EnrolmentCode, token: string, address: string): Promise<Claimed | Refusal> {
    return this.uow
      .write((tx) => this.tryTake(tx, code, token, address))
      .catch((error: unknown) => {
        // the token is another box's: whoever brings it has no claim to this code
        if (isDuplicateKey(error)) return 'used';
        throw error;
      });
  }

  private async tryTake(
    tx: EntityManager,
    code: EnrolmentCode,
    token: string,
    address: string,
  ): Promise<Claimed | Refusal> {
    const [row] = await lockRows(tx, BoxEnrolment, { handle: code.handle }, { id: 'ASC' });
    if (!row) return 'unknown';
    const now = this.clock.now();
    const state = enrolmentState(row, now);
    if (!isSame(row.codeMac, this.macOf(code))) {
      if (state === 'open' || state === 'waiting' || state === 'confirmed') await this.countGuess(tx, row);
      return 'unknown';
    }
    const { name, areaCode } = await tx.findOneByOrFail(School, { id: row.schoolId });
    if (state === 'used') return this.again(tx, row, token, name);
    if (state === 'cancelled') return 'expired';
    if (state === 'locked' || state === 'expired') return state;
    const held =
      row.kind === 'sticker' ? await this.stickers.hold(tx, row, { tokenHash: sha256(token), address }) : null;
    if (held !== null) return held;
    const agent = { id: newId(), schoolId: row.schoolId, name: row.name, tokenHash: sha256(token), createdAt: now };
    await tx.insert(Agent, { ...agent, configCounter: 1 });
    const { replacesAgentId: replaces } = row;
    const cameras = replaces === null ? 0 : await this.takeOver.hand(tx, replaces, agent.id, now);
    // Ended meanwhile by somebody else: the new box is let in all the same, without cameras to take over
    await tx.update(BoxEnrolment, { id: row.id }, { usedAt: now, agentId: agent.id });
    await this.audit.note(tx, {
      by: null,
      action: replaces === null ? 'video.box-enrolled' : 'video.box-replaced',
      subject: { kind: 'agent', id: agent.id },
      schoolId: row.schoolId,
      areaCode,
      detail: { name: row.name, enrolment: row.id, replaces, cameras },
    });
    return { agent, school: name };
  }

  /** The same box asks again because it has not got our answer. */
  private async again(
    tx: EntityManager,
    { agentId }: BoxEnrolment,
    token: string,
    school: string,
  ): Promise<Claimed | Refusal> {
    const where = { id: agentId ?? '', tokenHash: sha256(token), revokedAt: IsNull() };
    const agent = await tx.findOneBy(Agent, where);
    return agent === null ? 'used' : { agent, school };
  }

  private async countGuess(tx: EntityManager, row: BoxEnrolment): Promise<void> {
    const wrongGuesses = row.wrongGuesses + 1;
    await tx.update(BoxEnrolment, { id: row.id }, { wrongGuesses });
    if (wrongGuesses < row.mostGuesses) return;
    const subject = { kind: 'box-enrolment', id: row.id };
    const { schoolId } = row;
    const areaCode = await this.directory.areaOf(tx, schoolId);
    await this.audit.note(tx, { by: null, action: 'video.enrolment-locked', subject, schoolId, areaCode });
  }

  private async requireReplaceable(
    tx: EntityManager,
    principal: Principal,
    schoolId: string,
    agentId: string,
    now: Date,
  ): Promise<void> {
    const old = await this.directory.requireAgent(tx, principal, 'box.install', agentId);
    if (old.schoolId !== schoolId) throw new DomainError('video.agent-not-found', {}, { field: 'replaces' });
    const open = { kind: 'code' as const, replacesAgentId: agentId, usedAt: IsNull(), cancelledAt: IsNull() };
    await tx.update(BoxEnrolment, open, { cancelledAt: now });
  }

  private macOf(code: EnrolmentCode): string {
    return this.secrets.sign(PURPOSE, writeEnrolmentCode(code)).toString('hex');
  }
}

/** Without a name of its own the broker is where the box has just found the platform: beside it. */
function reachable(mqttUrl: string, calledAt: string): string {
  const broker = new URL(mqttUrl);
  if (broker.hostname !== '127.0.0.1') return mqttUrl;
  return `${broker.protocol}//${new URL(calledAt).hostname}:${broker.port}`;
}

const newHandle = (): string => newEnrolmentCode((below) => randomInt(below)).handle;

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function viewOf(row: BoxEnrolment, agent: Agent | null, now: Date): ResponseOf<Api['enrolments']>['items'][number] {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: enrolmentState(row, now),
    expiresAt: row.expiresAt.toISOString(),
    replaces: row.replacesAgentId,
    agentId: row.agentId,
    waitingAddress: enrolmentState(row, now) === 'waiting' ? row.waitingAddress : null,
    lastSeenAt: agent?.lastSeenAt?.toISOString() ?? null,
  };
}
