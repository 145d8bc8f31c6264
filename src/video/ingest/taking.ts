import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UpMessage } from '../../contract/mqtt.js';
import type { Agent } from '../fleet/fleet.entities.js';
import { Effects } from './effects.js';
import { withoutFuture } from './future.js';
import { whyRefused } from './judge.js';
import { Quarantine, type Rejected } from './quarantine.js';

/** A message that could be read, and how it came. */
export interface ReadMessage {
  message: UpMessage;
  raw: Pick<Rejected, 'topic' | 'payload'>;
}

/** Judges messages that could be read, lets those have their effect that may, and keeps the others to look at. */
@Injectable()
export class Taking {
  constructor(
    private readonly quarantine: Quarantine,
    private readonly effects: Effects,
  ) {}

  /** @param rejected what was refused before, kept beside what is refused here */
  async take(
    tx: EntityManager,
    agent: Agent,
    messages: readonly ReadMessage[],
    { nowMs, rejected }: { nowMs: number; rejected: readonly Rejected[] },
  ): Promise<void> {
    const world = await this.effects.worldOf(
      tx,
      agent,
      messages.map(({ message }) => message),
    );
    const taken: UpMessage[] = [];
    const refused: Rejected[] = [...rejected];
    let cut = 0;
    for (const { message: whole, raw } of messages) {
      const reason = whyRefused(whole, world, nowMs);
      if (reason !== null) refused.push({ ...raw, reason, detail: '' });
      else {
        const { message, isCut } = withoutFuture(whole, nowMs);
        taken.push(message);
        if (isCut) cut += 1;
      }
    }
    await this.quarantine.put(tx, agent.id, refused);
    if (cut > 0) await this.quarantine.count(tx, agent.id, 'future', cut);
    await this.effects.apply(tx, agent, taken);
  }
}
