import { Alert, Button } from 'antd';
import { ApiError } from '../../shared/api';
import { useT } from '../i18n';

/** A refusal in the server's words, with the code one can quote on the telephone. */
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
      {...(details ? { description: <code className="problem-code">{details}</code> } : {})}
      {...(onRetry
        ? {
            action: (
              <Button onClick={onRetry}>{t(isApi && error.status === 409 ? 'common.reload' : 'common.retry')}</Button>
            ),
          }
        : {})}
    />
  );
}
