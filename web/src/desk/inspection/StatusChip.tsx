import type { FindingStatus } from '../../../../src/contract/http/findings';
import { useT } from '../i18n';

const TONE: Record<FindingStatus, string> = {
  open: 'unrecorded',
  answered: 'undecided',
  closed: 'good',
  reopened: 'unrecorded',
};

export function StatusChip({ status, overdue }: { status: FindingStatus; overdue: boolean }) {
  const t = useT();
  return (
    <span className={`chip ${overdue ? 'against' : TONE[status]}`} data-testid="finding-status" data-status={status}>
      {t(`finding.status.${status}`)}
      {overdue && ` · ${t('finding.overdue')}`}
    </span>
  );
}
