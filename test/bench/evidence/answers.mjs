import { CheckingService } from '../../../dist/src/checks/checking.service.js';
import { startOfBusinessDate } from '../../../dist/src/contract/business-date.js';
import { DueSpans, Outbox, UnitOfWork } from '../../../dist/src/platform/index.js';

const DAY_MS = 86_400_000;

/** What the bench asks of the platform from inside: work that in service the minute brings, by itself and at once. */
export function answersOf(app) {
  const [uow, spans, outbox] = [app.get(UnitOfWork), app.get(DueSpans), app.get(Outbox)];
  return {
    settle: () => outbox.settled(),
    /** Judges all records of a school's day again, as news about all of its footage do. */
    async judge({ schoolId, date }) {
      const fromMs = startOfBusinessDate(date);
      const whole = { subject: schoolId, date, fromMs, toMs: fromMs + DAY_MS };
      await uow.write((tx) => spans.mark(tx, 'footage', [whole]));
      await outbox.settled();
    },
    /** Looks at every school-day that is due. */
    checkDue: () => app.get(CheckingService).checkDue(),
  };
}
