import { Link, useParams } from '@tanstack/react-router';
import { createElement, type ReactNode } from 'react';
import { useT } from '../i18n';
import { NotFoundPage } from '../shell/ErrorPage';
import type { Written } from './written';

/** By their file: they come with the page, so that they are there when nothing else can be asked for. */
const PAGES = import.meta.glob<Written[]>('../../../../docs/runbook/*.md', { import: 'default', eager: true });
const pageOf = (name: string): Written[] | undefined => PAGES[`../../../../docs/runbook/${name}.md`];

/** What an alarm of box or server means, what to do, and how one sees that it is over. */
export function AlarmPage() {
  const { alarm } = useParams({ from: '/alone/alarms/$alarm' });
  return <RunbookPage written={pageOf(alarm)} />;
}

/** All of them. */
export function AlarmsPage() {
  return <RunbookPage written={pageOf('README')} />;
}

function RunbookPage({ written }: { written: Written[] | undefined }) {
  const t = useT();
  if (written === undefined) return <NotFoundPage />;
  return (
    <main className="page narrow">
      <article lang="zh-CN" data-testid="alarm-page">
        {elementsOf(written)}
      </article>
      <p>
        <Link to="/alarms">{t('alarm.all')}</Link> <Link to="/browser-check">{t('shell.checkUp')}</Link>{' '}
        <Link to="/">{t('shell.schools')}</Link>
      </p>
    </main>
  );
}

const elementsOf = (written: readonly Written[]): ReactNode =>
  written.map((one, at) =>
    typeof one === 'string' ? one : createElement(one.tag, { key: at, href: one.href }, elementsOf(one.within)),
  );
