import { Injectable } from '@nestjs/common';
import { localTime, startOfBusinessDate } from '../../contract/business-date.js';
import { unreportedText } from '../../contract/message-words.js';
import { groupBy } from '../../journal/index.js';
import { MessageQueue } from '../../messages/index.js';
import { Clock, Jobs, UnitOfWork } from '../../platform/index.js';
import { DutyBoards } from './duty-boards.js';

/** Tells offices once a day how many schools of a county have not reported; which ones is read on the board. */
@Injectable()
export class BoardMessages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly boards: DutyBoards,
    private readonly queue: MessageQueue,
    jobs: Jobs,
  ) {
    jobs.add('duty-board', '0 */5 * * * *', async () => ({ counties: await this.tellUnreported() }));
  }

  /** @returns of how many counties something was told */
  async tellUnreported(): Promise<number> {
    const { date, rows, names } = await this.uow.read((tx) => this.boards.today(tx));
    const silent = groupBy(
      rows.filter(({ judged }) => judged.isUnreported),
      ({ school }) => school.areaCode,
    );
    if (silent.size === 0) return 0;
    return this.uow.write(async (tx) => {
      let told = 0;
      for (const [areaCode, schools] of silent) {
        const mergeKey = `unreported ${areaCode} ${date}`;
        if (await this.queue.wasTold(tx, mergeKey, new Date(startOfBusinessDate(date)))) continue;
        const text = unreportedText(names.get(areaCode) ?? areaCode, localTime(this.clock.now()), schools.length);
        await this.queue.tellOffices(tx, { level: 2, kind: 'unreported', areaCode, schoolId: null, text, mergeKey });
        told += 1;
      }
      return told;
    });
  }
}
