import { Injectable } from '@nestjs/common';
import { LessThan, MoreThanOrEqual } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MOST_ATTEMPTS } from '../outbox/attempts.js';
import { DueSpanRow } from '../outbox/due-span.entity.js';
import { OutboxMessage } from '../outbox/outbox.entity.js';
import { Metrics } from './metrics.js';

/** How much waits inside the platform: for the database, and between the rooms. */
@Injectable()
export class WaitingInside {
  constructor(metrics: Metrics, uow: UnitOfWork) {
    const [tried, givenUp] = [{ attempts: LessThan(MOST_ATTEMPTS) }, { attempts: MoreThanOrEqual(MOST_ATTEMPTS) }];
    metrics.queue('database_line', () => uow.waiting);
    metrics.queue('outbox', () => uow.read((tx) => tx.countBy(OutboxMessage, tried)));
    metrics.queue('due_spans', () => uow.read((tx) => tx.countBy(DueSpanRow, tried)));
    metrics.queue('given_up', () =>
      uow.read(async (tx) => (await tx.countBy(OutboxMessage, givenUp)) + (await tx.countBy(DueSpanRow, givenUp))),
    );
  }
}
