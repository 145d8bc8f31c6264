import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { MOST_HOLDS } from '../../contract/wire/mqtt/down.js';
import { KEEPS_HOLDS } from '../../contract/wire/wire.js';
import type { KeptHolds } from '../../contract/words/box-words.js';
import { Clock, newId } from '../../platform/index.js';
import { AgentConfigs, toldHolds } from './agent-config.js';
import type { Agent, Camera } from './fleet.entities.js';
import { FootageHold } from './fleet.entities.js';

/** Footage that must outlive its time: told to the box with its configuration, and kept out of every sweep here. */
@Injectable()
export class FootageHolds {
  constructor(
    private readonly clock: Clock,
    private readonly configs: AgentConfigs,
  ) {}

  /** To be called in the transaction that makes the owner rest on it; `push` after it. */
  async hold(
    tx: EntityManager,
    ownerId: string,
    camera: Pick<Camera, 'id' | 'agentId'>,
    span: { fromAt: Date; toAt: Date },
  ): Promise<void> {
    await tx.insert(FootageHold, {
      ...{ id: newId(), ownerId, agentId: camera.agentId, cameraId: camera.id, ...span },
      ...{ setAt: this.clock.now(), releasedAt: null, keptUntil: null },
    });
    await this.configs.bump(tx, camera.agentId);
  }

  /**
   * The boxes may delete what only this owner rested on; what came here stays until `keptUntil`.
   *
   * @returns the boxes to `push` to after the transaction
   */
  async release(tx: EntityManager, ownerId: string, keptUntil: Date): Promise<string[]> {
    const held = await tx.findBy(FootageHold, { ownerId, releasedAt: IsNull() });
    const ids = held.map(({ id }) => id);
    await tx.update(FootageHold, { id: In(ids) }, { releasedAt: this.clock.now(), keptUntil });
    const agents = [...new Set(held.map(({ agentId }) => agentId))].sort();
    for (const agentId of agents) await this.configs.bump(tx, agentId);
    return agents;
  }

  /**
   * How boxes of these ids stand to what is asked of them; of those of which nothing is asked there is none. `wider`: it is
   * more stretches than a box reads, so that footage between near ones is kept, too. `none`: its program keeps nothing.
   */
  async kept(tx: EntityManager, agents: readonly Pick<Agent, 'id' | 'speaks'>[]): Promise<Map<string, KeptHolds>> {
    const held = await tx.findBy(FootageHold, { agentId: In(agents.map(({ id }) => id)), releasedAt: IsNull() });
    return new Map(
      agents.flatMap(({ id, speaks }): [string, KeptHolds][] => {
        const own = held.filter(({ agentId }) => agentId === id);
        if (own.length === 0 || speaks === null) return [];
        const apart = toldHolds(own, own.length).length;
        const how = speaks < KEEPS_HOLDS ? 'none' : apart > MOST_HOLDS ? 'wider' : 'all';
        return [[id, { stretches: apart, how }]];
      }),
    );
  }

  /** Tells a box what holds now. One that is away hears it with its next hello. */
  push(agentId: string): Promise<void> {
    return this.configs.push(agentId);
  }
}
