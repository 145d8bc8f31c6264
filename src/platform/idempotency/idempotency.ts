import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { Clock } from '../clock.js';
import { isDuplicateKey } from '../database/dialect/errors.js';
import { insertRows } from '../database/entity-rows.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DomainError } from '../errors/domain-error.js';
import { IdempotentAnswer } from './idempotency.entity.js';

/**
 * Makes a write safe to repeat: a phone that lost our answer asks again and gets the same one. Answers are kept for a time
 * (`keep.answers_days`): a phone asks again as soon as it has a line, and one that was in a drawer for longer finds the id of
 * its act taken, which the journal keeps for ever.
 */
@Injectable()
export class Idempotency {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` in one transaction, once per (account, key). The key and the answer are written in that same
   * transaction; when it is refused nothing is kept and the key may be used again.
   *
   * @param content what was asked, all of it: the same key with other content is a mistake
   * @throws DomainError `request.idempotency-key-reused`
   */
  async once<Answer extends object>(
    request: { accountId: string; key: string; content: unknown },
    work: (tx: EntityManager) => Promise<Answer>,
  ): Promise<Answer> {
    const { accountId, key } = request;
    const contentHash = sha256(JSON.stringify(request.content));
    try {
      return await this.uow.write(async (tx) => {
        // Inserted first: the unique key makes a twin that arrives meanwhile wait and then lose.
        const asked = { accountId, key, contentHash, answer: null, recordedAt: this.clock.now() };
        await insertRows(tx, IdempotentAnswer, [asked]);
        const answer = await work(tx);
        const values = [JSON.stringify(answer), accountId, key];
        await tx.query('UPDATE idempotent_answer SET answer = ? WHERE account_id = ? AND `key` = ?', values);
        return answer;
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const stored = await this.uow.read((tx) => tx.findOneBy(IdempotentAnswer, { accountId, key }));
      if (stored === null) throw error; // another unique key was hit, which is the caller's business
      if (stored.contentHash !== contentHash) throw new DomainError('request.idempotency-key-reused', { key });
      return stored.answer as Answer;
    }
  }
}
