import { hostname } from 'node:os';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { AgentPresence } from '../../boxes/index.js';
import { businessDateOf } from '../../contract/business-date.js';
import { Clock, Hints, newId, registerSealedColumn, Secrets, UnitOfWork } from '../../platform/index.js';
import { FootageFeed } from '../../playback/index.js';
import { Policy } from '../../policy/index.js';
import { UpperPlatform } from '../northbound.entities.js';
import { UpperAnswers } from './upper-answers.js';
import { UpperCalls } from './upper-calls.js';
import { UpperCameras } from './upper-cameras.js';
import { type Stand, UpperLink } from './upper-link.js';

/** An instance that was killed keeps a line for so long; another one takes it over then. */
const LEASE_MS = 60_000;
const LOOK_EVERY_MS = 15_000;

/** Where the seal of an upper platform's password is bound to. */
export const passwordSeal = (upperId: string): string => `upper|${upperId}|password`;
registerSealedColumn({ entity: UpperPlatform, property: 'sealedPassword', whereOf: passwordSeal });

interface Held {
  revision: number;
  link: UpperLink;
}

/**
 * Keeps a line to each upper platform that is on. Of several instances one keeps it, as long as it says so again and again; a change is
 * heard of at once, and looked for every fifteen seconds.
 */
@Injectable()
export class Uppers implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Northbound');
  private readonly owner = `${hostname().slice(0, 50)} ${process.pid} ${newId()}`.slice(0, 100);
  private readonly held = new Map<string, Held>();
  private looking: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly hints: Hints,
    private readonly secrets: Secrets,
    private readonly policy: Policy,
    private readonly presence: AgentPresence,
    private readonly cameras: UpperCameras,
    private readonly answers: UpperAnswers,
    private readonly feed: FootageFeed,
  ) {
    hints.on('upper.changed', z.object({}), () => this.look());
  }

  onApplicationBootstrap(): void {
    this.look();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** Says goodbye everywhere, and lets another instance begin at once. */
  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearInterval(this.timer);
    await this.looking;
    await Promise.all([...this.held.keys()].map((id) => this.letGo(id)));
  }

  /** Something was changed: all instances look. */
  changed(): void {
    this.hints.give('upper.changed', {});
  }

  private look(): void {
    this.looking = this.looking
      .then(() => (this.isStopped ? undefined : this.lookOnce()))
      .catch((error: unknown) => this.logger.error({ error: String(error) }));
  }

  private async lookOnce(): Promise<void> {
    const wanted = await this.uow.read((tx) => tx.findBy(UpperPlatform, { isOn: true }));
    const isWanted = new Map(wanted.map((upper) => [upper.id, upper]));
    for (const [id, { revision }] of [...this.held]) {
      if (isWanted.get(id)?.revision !== revision) await this.letGo(id);
    }
    for (const upper of wanted) {
      const isOurs = await this.uow.write((tx) => this.claim(tx, upper));
      if (!isOurs) await this.letGo(upper.id);
      else if (!this.held.has(upper.id)) this.begin(upper);
    }
  }

  private async claim(tx: EntityManager, { id }: UpperPlatform): Promise<boolean> {
    const now = this.clock.now();
    const { affected } = await tx
      .createQueryBuilder()
      .update(UpperPlatform)
      .set({ heldBy: this.owner, heldUntil: new Date(now.getTime() + LEASE_MS) })
      .where('id = :id AND (held_by IS NULL OR held_by = :owner OR held_until <= :now)', {
        ...{ id, owner: this.owner, now: now.getTime() },
      })
      .execute();
    return affected === 1;
  }

  private begin(upper: UpperPlatform): void {
    const password = this.secrets.unseal(upper.sealedPassword, passwordSeal(upper.id));
    const link = new UpperLink(
      upper,
      password,
      this.clock,
      (stand) => this.tell(upper, stand),
      (outward) => {
        const calls = new UpperCalls(
          {
            ...{ feed: this.feed, clock: this.clock, upper },
            find: (nationalId) => this.cameras.find(upper, nationalId),
            within: (camera, span) => this.cameras.within(upper, camera, span),
            isAway: (agentId) => this.presence.isAway(agentId),
            limits: () => this.limits(upper),
          },
          outward,
        );
        return {
          bodiesFor: (command) => this.answers.to(upper, command),
          call: (request, answer) => calls.hear(request, answer),
          endAll: () => calls.endAll(),
        };
      },
    );
    this.held.set(upper.id, { revision: upper.revision, link });
    link.start();
  }

  private async letGo(id: string): Promise<void> {
    const held = this.held.get(id);
    if (held === undefined) return;
    this.held.delete(id);
    await held.link.stop();
    await this.uow.write((tx) =>
      tx.update(UpperPlatform, { id, heldBy: this.owner }, { heldBy: null, heldUntil: null }),
    );
  }

  private limits({ areaCode }: UpperPlatform): Promise<{ most: number; ofBox: number }> {
    const at = { date: businessDateOf(this.clock.now()), areaCode };
    return this.uow.read(async (tx) => ({
      most: await this.policy.number(tx, 'upper.most_streams', at),
      ofBox: await this.policy.number(tx, 'upper.most_streams_of_box', at),
    }));
  }

  /** Writes how it stands; null: as before, and the other side was heard. What cannot be written is said in the log. */
  private async tell({ id, revision }: UpperPlatform, stand: Stand | null): Promise<void> {
    const now = this.clock.now();
    const heard = stand === null || stand.state === 'registered' ? { heardAt: now } : {};
    const stands = stand === null ? {} : { ...stand, stateAt: now };
    await this.uow
      .write((tx) => tx.update(UpperPlatform, { id, revision, heldBy: this.owner }, { ...heard, ...stands }))
      .catch((error: unknown) => this.logger.error({ upper: id, error: String(error) }));
  }
}
