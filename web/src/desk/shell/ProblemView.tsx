import { Alert, Button } from 'antd';
import { ApiError } from '../../shared/api';
import { useT } from '../i18n';

/** A refusal in the server's words. What somebody may not do is not offered to be tried again. What support asks for is folded away: nobody else needs to read it. */
export function ProblemView({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const t = useT();
  const isApi = error instanceof ApiError;
  const title = isApi || error instanceof Error ? error.message : String(error);
  const details = isApi ? [error.code, error.rule, error.errorId].filter(Boolean).join(' · ') : '';
  return (
    <Alert
      type={isApi && error.isOffline ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={title}
      {...(details
        ? {
            description: (
              <details className="problem-details">
                <summary>{t('error.details')}</summary>
                <code className="problem-code">{details}</code>
              </details>
            ),
          }
        : {})}
      {...(onRetry && !(isApi && error.status === 403)
        ? {
            action: (
              <Button onClick={onRetry}>{t(isApi && error.status === 409 ? 'common.reload' : 'common.retry')}</Button>
            ),
          }
        : {})}
    />
  );
}
