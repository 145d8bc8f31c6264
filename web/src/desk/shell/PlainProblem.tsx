import { ApiError } from '../../shared/api';
import { useT } from '../i18n';

/** A refusal in the server's words on a page that wears nothing; see `ProblemView` for the others. */
export function PlainProblem({ error }: { error: unknown }) {
  const t = useT();
  const details = error instanceof ApiError ? [error.code, error.errorId].filter(Boolean).join(' · ') : '';
  return (
    <div className="plain-problem" role="alert">
      <p>{error instanceof Error ? error.message : String(error)}</p>
      {details !== '' && (
        <details className="problem-details">
          <summary>{t('error.details')}</summary>
          <code className="problem-code">{details}</code>
        </details>
      )}
    </div>
  );
}
