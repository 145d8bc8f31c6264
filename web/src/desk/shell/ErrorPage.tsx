import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useT } from '../i18n';
import { ProblemView } from './ProblemView';

/** A fault of a page: what happened, that nothing was lost, and a way on. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useT();
  return (
    <div className="page narrow">
      <h1>{t('error.title')}</h1>
      <ProblemView error={error} />
      <p>{t('error.safe')}</p>
      <Button onClick={() => (reset ? reset() : location.reload())}>{t('common.retry')}</Button>
    </div>
  );
}

export function NotFoundPage() {
  const t = useT();
  return (
    <div className="page narrow">
      <h1>{t('error.notFound')}</h1>
      <Link to="/">{t('shell.schools')}</Link>
    </div>
  );
}
