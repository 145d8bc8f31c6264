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
import { AwaitedFindings } from '../inspection/AwaitedFindings';
import { meQuery, useMe } from '../session';
import { forgetDrafts } from './drafts';
import { LanguageSwitch } from './LanguageSwitch';
import { OpenMisfits } from './OpenMisfits';
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
        <Link to="/" className="shell-mark">
          <img src="/mark.svg" alt="" width={24} height={24} />
          <span>{t('shell.name')}</span>
        </Link>
        <nav aria-label={t('shell.navigation')} className="shell-nav">
          <Link to="/" activeOptions={{ exact: true }}>
            {t('shell.schools')}
          </Link>
          {may(me, 'misfit.read') && (
            <Link to="/misfits">
              {t('shell.misfits')}
              <OpenMisfits />
            </Link>
          )}
          {may(me, 'misfit.read') && <Link to="/episodes">{t('shell.episodes')}</Link>}
          <Link to="/structure">{t('shell.structure')}</Link>
          {may(me, 'headcount.read') && <Link to="/headcounts">{t('shell.headcounts')}</Link>}
          {may(me, 'headcount.read') && <Link to="/pupils">{t('shell.pupils')}</Link>}
          {may(me, 'headcount.read') && <Link to="/exports">{t('shell.exports')}</Link>}
          {may(me, 'funds.settle') && <Link to="/funds">{t('shell.areaFunds')}</Link>}
          {may(me, 'deduction.read') && <Link to="/deductions">{t('shell.deductions')}</Link>}
          {may(me, 'project.read') && <Link to="/projects">{t('shell.projects')}</Link>}
          {may(me, 'morning.read') && <Link to="/duties">{t('shell.duties')}</Link>}
          {may(me, 'report.read') && <Link to="/reports">{t('shell.reports')}</Link>}
          {may(me, 'report.read') && <Link to="/screen">{t('shell.screen')}</Link>}
          {may(me, 'morning.read') && <Link to="/morning">{t('shell.morning')}</Link>}
          {may(me, 'incident.read') && <Link to="/incidents">{t('shell.incidents')}</Link>}
          {may(me, 'incident.answer') && <Link to="/recalls">{t('shell.recalls')}</Link>}
          {may(me, 'incident.answer') && <Link to="/messages">{t('shell.messages')}</Link>}
          {may(me, 'feedback.read') && <Link to="/feedback">{t('shell.feedback')}</Link>}
          {may(me, 'finding.read') && (
            <Link to="/findings">
              {t('shell.findings')}
              {may(me, 'finding.answer') && <AwaitedFindings />}
            </Link>
          )}
          {may(me, 'case.manage') && <Link to="/cases">{t('shell.cases')}</Link>}
          {may(me, 'inspection.conduct') && <Link to="/inspections">{t('shell.inspections')}</Link>}
          {may(me, 'draw.manage') && <Link to="/draws">{t('shell.draws')}</Link>}
          {may(me, 'audit.read') && <Link to="/audit">{t('shell.audit')}</Link>}
          {may(me, 'account.manage') && <Link to="/people">{t('shell.people')}</Link>}
          {may(me, 'account.manage') && <Link to="/import">{t('shell.import')}</Link>}
          {may(me, 'box.manage') && <Link to="/upper-platforms">{t('shell.uppers')}</Link>}
          {may(me, 'server.diagnose') && <Link to="/browser-check">{t('shell.checkUp')}</Link>}
        </nav>
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
