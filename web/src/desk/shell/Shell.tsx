import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import { api } from '../../shared/api';
import { may, rolesOf } from '../../shared/grants';
import { useWords } from '../../shared/i18n/vocabulary';
import { routes } from '../../shared/routes/routes';
import { HelpButton } from '../help/HelpButton';
import { useT } from '../i18n';
import { IncidentAlarm } from '../incidents/IncidentAlarm';
import { meQuery, useMe } from '../session';
import { forgetDrafts } from './drafts';
import { LanguageSwitch } from './LanguageSwitch';
import { Navigation } from './Navigation';
import { ServerNotice } from './ServerNotice';
import { usePageTitle } from './use-page-title';

/** The frame of every page behind the sign-in: where one is, who one is, which language. */
export function Shell() {
  const t = useT();
  const words = useWords();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const main = useRef<HTMLElement>(null);
  usePageTitle(main, t('shell.name'));
  const [name, motto] = t('shell.name').split(' · ');

  const signOut = async (): Promise<void> => {
    await api.call(routes.logout).catch(() => undefined); // a dead session is as good as ended
    forgetDrafts(null);
    await (await import('../../phone/visit/visit-db')).forgetPacks();
    client.clear();
    client.setQueryData(meQuery.queryKey, null);
    await navigate({ to: '/sign-in' });
  };

  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header className="shell">
        <Link to="/" className="shell-mark" aria-label={t('shell.name')}>
          <img src="/mark.svg" alt="" width={24} height={24} />
          <span>{name}</span>
          <span className="shell-motto">· {motto}</span>
        </Link>
        <Navigation />
        <div className="shell-person">
          <span
            className="shell-who"
            title={rolesOf(me)
              .map((role) => words(`role.${role}`))
              .join(' · ')}
          >
            <Link to="/account" title={t('shell.account')}>
              <strong>{me?.displayName}</strong>
            </Link>
            <span>{me?.unit}</span>
          </span>
          <HelpButton />
          <LanguageSwitch />
          <Button size="small" onClick={() => void signOut()} data-testid="sign-out">
            {t('shell.signOut')}
          </Button>
        </div>
      </header>
      <ServerNotice />
      {may(me, 'incident.read') && <IncidentAlarm />}
      <main id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
    </>
  );
}
