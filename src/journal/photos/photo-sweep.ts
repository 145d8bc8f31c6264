import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import { Clock, Jobs, ObjectStore, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { ActAttachment, Attachment } from '../journal.entities.js';
import { keyOf } from './attachments.js';

/** Photos that were uploaded for an act that never came go after `photo.keep_days_unnamed`; those an act names stay. */
@Injectable()
export class PhotoSweep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly store: ObjectStore,
    jobs: Jobs,
  ) {
    jobs.add('act-photos', '7 * * * *', async () => ({ gone: await this.sweep() }));
  }

  /** @returns how many have gone */
  async sweep(): Promise<number> {
    // The rows go first here: a file whose row is gone would never be met again
    await this.store.ready();
    const now = this.clock.now();
    const unnamed = await this.uow.write(async (tx) => {
      const at = { date: businessDateOf(now), areaCode: '' };
      const days = await this.policy.number(tx, 'photo.keep_days_unnamed', at);
      const found = await tx
        .createQueryBuilder(Attachment, 'photo')
        .leftJoin(ActAttachment, 'named', 'named.attachmentId = photo.id')
        .where('named.actId IS NULL')
        .andWhere('photo.uploadedAt < :before', { before: now.getTime() - days * DAY_MS })
        .getMany();
      await tx.delete(Attachment, { id: In(found.map(({ id }) => id)) });
      return found;
    });
    for (const photo of unnamed) {
      const isShared = await this.uow.read((tx) => tx.existsBy(Attachment, { sha256: photo.sha256 }));
      if (!isShared) await this.store.delete(keyOf(photo));
    }
    return unnamed.length;
  }
}
