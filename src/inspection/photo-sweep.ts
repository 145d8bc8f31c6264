import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import { Clock, Jobs, ObjectStore, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { FindingPhoto } from './inspection.entities.js';
import { keyOf } from './photos.js';

/** Photos that no finding or answer ever showed go after `photo.keep_days_unnamed`. */
@Injectable()
export class FindingPhotoSweep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly store: ObjectStore,
    jobs: Jobs,
  ) {
    jobs.add('finding-photos', '12 * * * *', async () => ({ gone: await this.sweep() }));
  }

  /** @returns how many have gone */
  async sweep(): Promise<number> {
    // The rows go first here: a file whose row is gone would never be met again
    await this.store.ready();
    const now = this.clock.now();
    const unshown = await this.uow.write(async (tx) => {
      const at = { date: businessDateOf(now), areaCode: '' };
      const days = await this.policy.number(tx, 'photo.keep_days_unnamed', at);
      const before = new Date(now.getTime() - days * DAY_MS);
      const found = await tx.findBy(FindingPhoto, { shown: false, uploadedAt: LessThan(before) });
      await tx.delete(FindingPhoto, { id: In(found.map(({ id }) => id)), shown: false });
      return found;
    });
    for (const photo of unshown) {
      const isShared = await this.uow.read((tx) => tx.existsBy(FindingPhoto, { sha256: photo.sha256 }));
      if (!isShared) await this.store.delete(keyOf(photo));
    }
    return unshown.length;
  }
}
