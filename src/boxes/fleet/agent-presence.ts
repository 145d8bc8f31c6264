import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock, Hints } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';

/** An agent that did not answer is not asked again for this long, unless it is heard of meanwhile. */
const SULK_MS = 15_000;
const BOX = z.object({ agentId: z.string() });

/** What the instances know about who is there. It spares a viewer the wait for a box that is off. */
@Injectable()
export class AgentPresence {
  private readonly silentSince = new Map<string, number>();

  constructor(
    private readonly link: MqttLink,
    private readonly clock: Clock,
    private readonly hints: Hints,
  ) {
    hints.on('box.silent', BOX, ({ agentId }) => this.silentSince.set(agentId, clock.now().getTime()));
    hints.on('box.heard', BOX, ({ agentId }) => this.silentSince.delete(agentId));
  }

  heard(agentId: string): void {
    if (this.silentSince.delete(agentId)) this.hints.give('box.heard', { agentId });
  }

  /** It was asked and did not answer. */
  silent(agentId: string): void {
    this.hints.give('box.silent', { agentId });
  }

  /** Known to be away; false also means "not known". */
  isAway(agentId: string): boolean {
    if (this.link.isConnected(agentId) === false) {
      // it was silent because it was gone; when it is back it is worth asking at once
      this.silentSince.delete(agentId);
      return true;
    }
    const since = this.silentSince.get(agentId);
    return since !== undefined && this.clock.now().getTime() - since < SULK_MS;
  }
}
