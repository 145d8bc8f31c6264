import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActReceipt } from '../contract/acts.js';
import type { BodyOf } from '../contract/http/endpoint.js';
import { warehouseEndpoints } from '../contract/http/warehouse.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { StorageRound } from './warehouse.entities.js';

type Body = BodyOf<(typeof warehouseEndpoints)['recordRound']>;

/** Rounds through the stores (S-15, O-08). */
@Injectable()
export class StorageRounds implements ActBook {
  readonly kind = 'storage.round';
  readonly schemaVersion = 1;
  readonly entry = entryBy(warehouseEndpoints.recordRound, {
    write: (open, body) => this.write(open, body),
    again: (particulars) => particulars,
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
  ) {
    books.register(this);
  }

  /** @throws DomainError `warehouse.remark-missing` when a point is not in order and nothing says why */
  record(request: ActRequest & { body: Body }): Promise<ActReceipt> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write({ tx, act }: OpenAct, body: Body): Promise<Written<object>> {
    const { offWallAndFloor, labelled, rawAndCookedApart, noPests, nothingExpired, remark } = body;
    const points = { offWallAndFloor, labelled, rawAndCookedApart, noPests, nothingExpired };
    if (remark === null && Object.values(points).includes(false)) {
      throw new DomainError('warehouse.remark-missing', {}, { field: 'remark', rule: 'S-15' });
    }
    await tx.insert(StorageRound, { actId: act.id, ...points, remark });
    return { links: [], answer: () => ({}) };
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const rows = await tx.findBy(StorageRound, { actId: In([...actIds]) });
    return new Map(rows.map(({ actId, ...round }) => [actId, { ...round }]));
  }
}
