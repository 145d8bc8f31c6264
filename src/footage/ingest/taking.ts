import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UpMessage } from '../../contract/wire/mqtt/messages.js';
import { Clock } from '../../platform/index.js';
import { type AgentMessages, Effects, type FleetMember } from './effects.js';
import { withoutFuture } from './future.js';
import { ownPart, whyRefused } from './judge.js';
import { Quarantine, type Rejected } from './quarantine.js';

/** A message that could be read, and how it came. */
export interface ReadMessage {
  message: UpMessage;
  raw: Pick<Rejected, 'topic' | 'payload'>;
}

/** What has come of one agent: what could be read, and what was refused before. */
export interface Come {
  read: readonly ReadMessage[];
  rejected: readonly Rejected[];
}

/** Judges messages that could be read, lets those have their effect that may, and keeps the others to look at. */
@Injectable()
export class Taking {
  constructor(
    private readonly clock: Clock,
    private readonly quarantine: Quarantine,
    private readonly effects: Effects,
  ) {}

  /** @param come by agent; of each agent that is no member of `fleet` nothing is done */
  async take(
    tx: EntityManager,
    fleet: ReadonlyMap<string, FleetMember>,
    come: ReadonlyMap<string, Come>,
  ): Promise<void> {
    const all = [...come.values()].flatMap(({ read }) => read.map(({ message }) => message));
    const world = await this.effects.worldOf(tx, fleet, all);
    const nowMs = this.clock.now().getTime();
    const taken: AgentMessages[] = [];
    for (const [agentId, { read, rejected }] of come) {
      const agent = fleet.get(agentId);
      if (!agent) continue;
      const messages: UpMessage[] = [];
      const refused = [...rejected];
      let cut = 0;
      for (const { message: said, raw } of read) {
        const { message: whole, refused: part } = ownPart(said, world(agent));
        if (part !== null) refused.push({ ...raw, reason: part, detail: whole === null ? '' : 'the rest was taken' });
        if (whole === null) continue;
        const reason = whyRefused(whole, world(agent), nowMs);
        if (reason !== null) {
          refused.push({ ...raw, reason, detail: '' });
          continue;
        }
        const { message, isCut } = withoutFuture(whole, nowMs);
        messages.push(message);
        if (isCut) cut += 1;
      }
      await this.quarantine.put(tx, agentId, refused);
      if (cut > 0) await this.quarantine.count(tx, agentId, 'future', cut);
      taken.push({ agent, messages });
    }
    await this.effects.apply(tx, taken);
  }
}
