import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';

/** An agent that did not answer is not asked again for this long, unless it is heard of meanwhile. */
const SULK_MS = 15_000;

/** What this process knows about who is there. It spares a viewer the wait for a box that is off. */
@Injectable()
export class AgentPresence {
  private readonly silentSince = new Map<string, number>();

  constructor(
    private readonly link: MqttLink,
    private readonly clock: Clock,
  ) {}

  heard(agentId: string): void {
    this.silentSince.delete(agentId);
  }

  /** It was asked and did not answer. */
  silent(agentId: string): void {
    this.silentSince.set(agentId, this.clock.now().getTime());
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
