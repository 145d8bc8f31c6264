import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { routes } from '../../shared/routes/routes';
import { useT } from '../i18n';
import { meQuery } from '../session';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { PlainProblem } from '../shell/PlainProblem';
import { ClockHint } from './ClockHint';

const fetchInside = (): Promise<unknown> =>
  Promise.all([import('../shell/Dressed'), import('../disclosure/StartPage')]);

export function SignInPage() {
  const t = useT();
  const router = useRouter();
  const client = useQueryClient();
  const { next } = useSearch({ from: '/sign-in' });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);

  const provider = useQuery({
    queryKey: ['provider'],
    queryFn: ({ signal }) => api.call(peopleRoutes.provider, { signal }),
  });
  const name = provider.data?.name ?? null;

  // While somebody types his password, what comes after it is fetched.
  useEffect(() => void fetchInside(), []);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const body = {
        username: String(form.get('username')).trim(),
        password: String(form.get('password')),
        code: String(form.get('code') ?? '').trim() || null,
      };
      await api.call(routes.login, { body });
      client.clear();
      client.setQueryData(meQuery.queryKey, await api.call(routes.me));
      await router.navigate({ href: next ?? '/' });
    } catch (problem) {
      const isFirstAsk = problem instanceof ApiError && problem.code === 'auth.code-required';
      if (isFirstAsk) setWantsCode(true);
      setError(isFirstAsk && !wantsCode ? null : problem);
      setBusy(false);
    }
  };

  const goToProvider = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { url } = await api.call(peopleRoutes.startWithProvider, { body: {} });
      window.location.assign(url);
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <section className="sign-in-card" aria-labelledby="sign-in-title">
        <img src="/mark.svg" alt="" width={44} height={44} />
        <h1 id="sign-in-title">{t('shell.name')}</h1>
        <p>{t('signIn.motto')}</p>
        <form onSubmit={(event) => void submit(event)}>
          <label>
            {t('signIn.username')}
            <input name="username" className="field" autoComplete="username" autoCapitalize="none" required />
          </label>
          <label>
            {t('signIn.password')}
            <input name="password" className="field" type="password" autoComplete="current-password" required />
          </label>
          {wantsCode && (
            <label>
              {t('signIn.code')}
              {/* biome-ignore lint/a11y/noAutofocus: it appears as the answer to what was just typed */}
              <input name="code" className="field" autoComplete="one-time-code" autoFocus required maxLength={20} />
            </label>
          )}
          {error !== null && <PlainProblem error={error} />}
          {error !== null && wantsCode && <ClockHint />}
          <button type="submit" className="plain-button primary" disabled={busy} data-testid="sign-in">
            {t('signIn.submit')}
          </button>
          {name !== null && (
            <button
              type="button"
              className="plain-button"
              disabled={busy}
              onClick={() => void goToProvider()}
              data-testid="sign-in-provider"
            >
              {t('signIn.with', { name })}
            </button>
          )}
        </form>
        <p className="sign-in-links">
          <a href="/phone">{t('signIn.phone')}</a>
          <a href="/phone/activate">{t('signIn.activate')}</a>
          <Link to="/browser-check">{t('check.title')}</Link>
        </p>
      </section>
    </main>
  );
}
