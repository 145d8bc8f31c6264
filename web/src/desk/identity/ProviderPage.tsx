import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { routes } from '../../shared/routes/routes';
import { useT } from '../i18n';
import { meQuery } from '../session';
import { PlainProblem } from '../shell/PlainProblem';
import { ClockHint } from './ClockHint';

/** Where the identity provider sends its people back to. What it says stands in the address, and is good once. */
export function ProviderPage() {
  const t = useT();
  const router = useRouter();
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const [wantsCode, setWantsCode] = useState(false);
  const isBegun = useRef(false);

  const finish = useCallback(
    async (body: { returned: string | null; code: string | null }): Promise<void> => {
      setError(null);
      try {
        await api.call(peopleRoutes.finishWithProvider, { body });
        client.clear();
        client.setQueryData(meQuery.queryKey, await api.call(routes.me));
        await router.navigate({ href: '/', replace: true });
      } catch (problem) {
        const isFirstAsk = problem instanceof ApiError && problem.code === 'auth.code-required';
        if (isFirstAsk) setWantsCode(true);
        setError(isFirstAsk ? null : problem);
      }
    },
    [client, router],
  );

  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    const returned = window.location.search;
    window.history.replaceState(null, '', window.location.pathname);
    void finish({ returned, code: null });
  }, [finish]);

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void finish({ returned: null, code: String(new FormData(event.currentTarget).get('code')).trim() });
  };

  return (
    <main className="sign-in">
      <section className="sign-in-card" aria-labelledby="provider-title">
        <img src="/mark.svg" alt="" width={44} height={44} />
        <h1 id="provider-title">{t('shell.name')}</h1>
        {!wantsCode && error === null && <p aria-live="polite">{t('signIn.providerWait')}</p>}
        {error !== null && <PlainProblem error={error} />}
        {wantsCode && (
          <form onSubmit={submit}>
            <label>
              {t('signIn.code')}
              {/* biome-ignore lint/a11y/noAutofocus: it appears as the answer to what was just done */}
              <input name="code" className="field" autoComplete="one-time-code" autoFocus required maxLength={20} />
            </label>
            {error !== null && <ClockHint />}
            <button type="submit" className="plain-button primary" data-testid="provider-code">
              {t('signIn.submit')}
            </button>
          </form>
        )}
        <p className="sign-in-links">
          <Link to="/sign-in">{t('signIn.back')}</Link>
        </p>
      </section>
    </main>
  );
}
