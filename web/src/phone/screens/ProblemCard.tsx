import { ApiError } from '../../shared/api';
import { useT } from '../i18n';
import { signOut } from './person/sign-out';

interface Props {
  error: Error;
  onRetry?: () => void;
  signOut?: boolean;
}

export function ProblemCard({ error, onRetry, signOut: offersSignOut = false }: Props) {
  const t = useT();
  return (
    <main className="screen">
      <section className="card problem-card" role="alert">
        <h1>{error.message}</h1>
        {error instanceof ApiError && error.isOffline && <p>{t('app.openOnlineFirst')}</p>}
        {error instanceof ApiError && !error.isOffline && (
          <details className="hint">
            <summary>{t('app.details')}</summary>
            {[error.code, error.errorId].filter(Boolean).join(' · ')}
          </details>
        )}
        {onRetry !== undefined && (
          <button type="button" className="big" onClick={onRetry}>
            {t('app.retry')}
          </button>
        )}
        {offersSignOut && (
          <button type="button" className="quiet" onClick={() => void signOut()}>
            {t('me.signOut')}
          </button>
        )}
      </section>
    </main>
  );
}
