import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { businessDateOf, DAY_MS } from '../contract/business-date.js';
import { EventThumbnail } from '../footage/index.js';
import { Clock, Jobs, ObjectStore, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { PieceCache } from './playlist/piece-cache.js';

const AT_ONCE = 500;

/**
 * Footage stays in the school; what of it came here, to be seen or as the still of an event, goes when the school's own
 * copy may go (`video.retention_days`, P-07), unless a case rests on it. That something was seen, and who watched it, stays.
 */
@Injectable()
export class PictureSweep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly store: ObjectStore,
    private readonly pieces: PieceCache,
    jobs: Jobs,
  ) {
    jobs.add('pictures', '22 * * * *', async () => ({ gone: await this.sweep() }));
  }

  /** @returns how many have gone */
  async sweep(): Promise<number> {
    // The rows go first here: a file whose row is gone would never be met again
    await this.store.ready();
    const now = this.clock.now();
    const at = { date: businessDateOf(now), areaCode: '' };
    const days = await this.uow.read((tx) => this.policy.number(tx, 'video.retention_days', at));
    const before = new Date(now.getTime() - days * DAY_MS);
    let gone = await this.pieces.forgetBefore(before);
    for (let more = true; more; ) {
      const old = await this.uow.read((tx) =>
        tx
          .createQueryBuilder(EventThumbnail, 'still')
          .where('still.takenAt < :before', { before: before.getTime() })
          .andWhere(
            `NOT EXISTS (SELECT 1 FROM footage_hold h WHERE h.camera_id = still.camera_id AND h.from_at <= still.taken_at
              AND h.to_at > still.taken_at AND (h.kept_until IS NULL OR h.kept_until > :now))`,
            { now: now.getTime() },
          )
          .take(AT_ONCE)
          .getMany(),
      );
      // the file first: a row without one is met again, a file without a row never
      for (const { eventId } of old) await this.store.delete(`thumbs/${eventId}`);
      await this.uow.write((tx) => tx.delete(EventThumbnail, { eventId: In(old.map(({ eventId }) => eventId)) }));
      gone += old.length;
      more = old.length === AT_ONCE;
    }
    return gone;
  }
}
