import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Agent } from '../../boxes/index.js';
import type { boxEndpoints } from '../../contract/http/boxes.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { SchoolDirectory } from '../../organization/index.js';
import { type Principal, UnitOfWork } from '../../platform/index.js';
import { QuarantinedMessage } from '../ingest/ingest.entities.js';

const MOST_LISTED = 100;
const HEAD_BYTES = 200;

/** What boxes sent and we did not take, for the person who looks into it. */
@Injectable()
export class QuarantineList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly schools: SchoolDirectory,
  ) {}

  async of(principal: Principal, schoolId: string): Promise<ResponseOf<(typeof boxEndpoints)['quarantine']>> {
    return this.uow.read(async (tx) => {
      await this.schools.require(tx, principal, 'box.manage', schoolId);
      const agents = await tx.findBy(Agent, { schoolId });
      const rows = await tx.find(QuarantinedMessage, {
        where: { agentId: In(agents.map(({ id }) => id)) },
        order: { recordedAt: 'DESC', id: 'DESC' },
        take: MOST_LISTED,
      });
      return {
        items: rows.map((row) => ({
          id: row.id,
          agentId: row.agentId,
          agentName: agents.find(({ id }) => id === row.agentId)?.name ?? '',
          reason: row.reason,
          detail: row.detail,
          topic: row.topic,
          bytes: row.payloadBytes,
          sha256: row.payloadSha256,
          head: printable(row.payloadHead.subarray(0, HEAD_BYTES)),
          recordedAt: row.recordedAt.toISOString(),
        })),
      };
    });
  }
}

function printable(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, '.');
}
