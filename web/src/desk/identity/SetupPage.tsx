import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { officeRoutes } from '../../shared/routes/office-routes';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { routes } from '../../shared/routes/routes';
import { queryClient } from '../query-client';
import { meQuery } from '../session';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

/** The first minute of an empty platform: the one-time token of its start makes the first administrator. */
export function SetupPage() {
  const t = useT();
  const router = useRouter();
  const rule = useQuery({
    queryKey: ['password-rule'],
    queryFn: ({ signal }) => api.call(peopleRoutes.passwordRule, { signal }),
  });
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string): string => String(form.get(name) ?? '').trim();
    const [username, password] = [text('username'), String(form.get('password'))];
    setBusy(true);
    setError(null);
    try {
      await api.call(officeRoutes.firstAdministrator, {
        body: { token: text('token'), username, password, displayName: text('displayName'), unit: text('unit') },
      });
      await api.call(routes.login, { body: { username, password } });
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, await api.call(routes.me));
      await router.navigate({ href: '/account' });
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
      <section className="sign-in-card" aria-labelledby="setup-title">
        <img src="/mark.svg" alt="" width={44} height={44} />
        <h1 id="setup-title">{t('setup.title')}</h1>
        <p>{t('setup.help')}</p>
        <form onSubmit={(event) => void submit(event)}>
          <label>
            {t('setup.token')}
            {/* the printed address carries it behind the #, where no server and no log sees it */}
            <input name="token" className="field" autoComplete="off" required defaultValue={location.hash.slice(1)} />
          </label>
          <label>
            {t('setup.displayName')}
            <input name="displayName" className="field" autoComplete="name" required maxLength={60} />
          </label>
          <label>
            {t('setup.unit')}
            <input name="unit" className="field" autoComplete="organization" required maxLength={80} />
          </label>
          <label>
            {t('setup.username')}
            <input name="username" className="field" autoComplete="username" autoCapitalize="none" required />
          </label>
          <label>
            {t('setup.password')}
            <input name="password" className="field" type="password" autoComplete="new-password" required />
          </label>
          {rule.data && (
            <p className="muted">
              {rule.data.profile === 'nist'
                ? t('account.ruleNist', { minLength: rule.data.minLength })
                : t('account.ruleDengbao', { ...rule.data, days: rule.data.days ?? 0 })}
            </p>
          )}
          {error !== null && <ProblemView error={error} />}
          <Button type="primary" htmlType="submit" size="large" block loading={isBusy} data-testid="setup">
            {t('setup.submit')}
          </Button>
        </form>
      </section>
    </main>
  );
}
