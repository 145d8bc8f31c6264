import type { FindingStatus } from '../../../../src/contract/http/findings';
import { DAY_MS, startOfBusinessDate, today } from '../../shared/time';
import { useVisitT } from './words';

/** The last day for an answer; while it is the school's turn, with how long that is. */
export function Deadline({ finding: { deadline, status } }: { finding: { deadline: string; status: FindingStatus } }) {
  const t = useVisitT();
  const days = Math.round((startOfBusinessDate(deadline) - startOfBusinessDate(today())) / DAY_MS);
  const isAwaited = status === 'open' || status === 'reopened';
  return (
    <span className="deadline">
      {deadline}
      {isAwaited && (
        <span className={days < 0 ? 'warn' : 'muted'}>
          {' '}
          {days === 0
            ? t('deadline.today')
            : t(days < 0 ? 'deadline.passed' : 'deadline.left', { count: Math.abs(days) })}
        </span>
      )}
    </span>
  );
}
