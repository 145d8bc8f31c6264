import { Link } from '@tanstack/react-router';
import { useT } from '../i18n';
import { PlainProblem } from './PlainProblem';

/** A fault of a page: what happened, that nothing was lost, and a way on. */
export function ErrorPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const t = useT();
  return (
    <main className="page narrow">
      <h1>{t('error.title')}</h1>
      <PlainProblem error={error} />
      <p>{t('error.safe')}</p>
      <button type="button" className="plain-button" onClick={() => (reset ? reset() : location.reload())}>
        {t('common.retry')}
      </button>
    </main>
  );
}

/** An address that leads nowhere: says so, and which ways lead on. */
export function NotFoundPage() {
  const t = useT();
  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-labelledby="not-found">
        <img src="/mark.svg" alt="" width={44} height={44} />
        <h1 id="not-found">{t('error.notFound')}</h1>
        <p>{t('error.notFoundHelp')}</p>
        <p className="sign-in-links">
          <Link to="/">{t('shell.schools')}</Link>
          <a href="/phone">{t('signIn.phone')}</a>
        </p>
      </section>
    </main>
  );
}
