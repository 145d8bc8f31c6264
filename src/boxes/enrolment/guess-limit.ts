import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { networkOf } from '../../platform/http/network-of.js';
import { Clock, isDuplicateKey, lockRows, Pruning, UnitOfWork } from '../../platform/index.js';
import { EnrolmentGuess } from './enrolment.entities.js';

const HOUR_MS = 3_600_000;

/**
 * Tries from each network (`networkOf`) within an hour that begins with the first, at whichever instance. A try is counted
 * before it is made. Guessers with many networks are held by the other limit: a code is void after so many wrong tries at
 * it, from wherever.
 */
@Injectable()
export class GuessLimit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    pruning: Pruning,
  ) {
    pruning.forget(EnrolmentGuess, 'endsAt', async () => 0);
  }

  /** Counts a try; false when its network has had its `most` within the hour: then it is not made. */
  begin(address: string, most: number): Promise<boolean> {
    return this.uow.write((tx) => this.count(tx, subjectOf(address), most));
  }

  /** The try turned out to be no guess: whoever installs many boxes goes on. */
  async forgive(address: string): Promise<void> {
    await this.uow.write((tx) => tx.decrement(EnrolmentGuess, { network: subjectOf(address) }, 'tries', 1));
  }

  private async count(tx: EntityManager, network: string, most: number): Promise<boolean> {
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + HOUR_MS);
    const [known] = await lockRows(tx, EnrolmentGuess, { network }, { network: 'ASC' });
    if (known === undefined) {
      try {
        await tx.insert(EnrolmentGuess, { network, tries: 1, endsAt });
        return most > 0;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return this.count(tx, network, most);
      }
    }
    const isOver = known.endsAt <= now;
    if (!isOver && known.tries >= most) return false;
    await tx.update(EnrolmentGuess, { network }, isOver ? { tries: 1, endsAt } : { tries: known.tries + 1 });
    return true;
  }
}

const subjectOf = (address: string): string => sha256(`address:${networkOf(address)}`);
