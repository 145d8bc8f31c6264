import { ApiError } from '../../shared/api';
import { go } from '../navigation';
import './findings.css';
import { type FindingLine, useUnsettled } from './use-findings';
import { useT } from './words';

/** What is not settled at this school; one tap to each. */
export function FindingsScreen() {
  const t = useT();
  const { data, error } = useUnsettled();
  const findings = data?.value;
  return (
    <>
      <h1>{t('title')}</h1>
      {findings === undefined && error !== null && (
        <p className="problem" role="alert">
          {error instanceof ApiError && error.isOffline ? t('offline') : error.message}
        </p>
      )}
      {findings === undefined && error === null && <p className="hint">{t('loading')}</p>}
      {findings?.length === 0 && <p className="good">✓ {t('none')}</p>}
      {(findings ?? []).map((finding) => (
        <button
          key={finding.id}
          type="button"
          className="finding-line"
          onClick={() => go(`/phone/finding/${finding.id}`)}
          data-testid={`finding-${finding.id}`}
        >
          <strong>{finding.text}</strong>
          <FindingState finding={finding} />
        </button>
      ))}
    </>
  );
}

/** Where it stands and by when it is to be answered. */
export function FindingState({ finding }: { finding: Pick<FindingLine, 'status' | 'overdue' | 'deadline'> }) {
  const t = useT();
  const { status, overdue, deadline } = finding;
  const waits = status === 'open' || status === 'reopened';
  return (
    <span className={`finding-state ${waits ? 'waits' : ''}`}>
      {t(`status.${status}`)}
      {waits && ` · ${t(overdue ? 'overdue' : 'deadline', { date: deadline })}`}
    </span>
  );
}
