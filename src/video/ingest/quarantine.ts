import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { Clock, newId } from '../../platform/index.js';
import { QuarantinedMessage } from './ingest.entities.js';

const MOST_OF_ONE_AGENT = 200;
const HEAD_BYTES = 4096;

/** One message that was not taken, and why as a stable code. */
export interface Rejected {
  topic: string;
  payload: Buffer;
  reason: string;
  detail: string;
}

/** Keeps what could not be taken, so that nothing vanishes without a trace. Footage and records never come from here. */
@Injectable()
export class Quarantine {
  constructor(private readonly clock: Clock) {}

  /** Writes down the message, unless so many of this agent are kept already that one more would say nothing new. */
  async put(tx: EntityManager, agentId: string, { topic, payload, reason, detail }: Rejected): Promise<void> {
    if ((await tx.countBy(QuarantinedMessage, { agentId })) >= MOST_OF_ONE_AGENT) return;
    await tx.insert(QuarantinedMessage, {
      id: newId(),
      agentId,
      reason,
      detail: detail.slice(0, 300),
      topic: topic.slice(0, 120),
      payloadBytes: payload.length,
      payloadSha256: sha256(payload),
      payloadHead: payload.subarray(0, HEAD_BYTES),
      recordedAt: this.clock.now(),
    });
  }
}
