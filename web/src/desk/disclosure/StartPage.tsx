import { Alert } from 'antd';
import { lazy, Suspense } from 'react';
import { may } from '../../shared/grants';
import { dateTime } from '../../shared/time';
import { SchoolListPage } from '../organization/SchoolListPage';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { useT } from './words';

const PublishedDayPage = lazy(async () => ({ default: (await import('./PublishedDayPage')).PublishedDayPage }));
const HeadcountsPage = lazy(async () => ({ default: (await import('./HeadcountsPage')).HeadcountsPage }));

/** Where one lands after signing in: the schools, or what one’s role is there to see. */
export function StartPage() {
  const t = useT();
  const me = useMe();
  if (me !== null && me.grants.length === 0) {
    return (
      <div className="page narrow" data-testid="no-role">
        <h1>{t('nothing.title')}</h1>
        <p>
          {me.warrantFrom === null
            ? t('nothing.help')
            : t('nothing.ahead', { from: dateTime(me.warrantFrom).slice(0, 16) })}
        </p>
      </div>
    );
  }
  const isReader = may(me, 'school.read') || may(me, 'structure.manage') || may(me, 'account.manage');
  if (!isReader && may(me, 'headcount.read')) {
    return (
      <Suspense fallback={<Loading />}>
        <HeadcountsPage />
      </Suspense>
    );
  }
  if (!isReader && may(me, 'published.read')) {
    return (
      <Suspense fallback={<Loading />}>
        <PublishedDayPage />
      </Suspense>
    );
  }
  const papers = (me?.grants ?? [])
    .flatMap(({ document, footage }) => [
      ...(document === null ? [] : [t('warrant.paper', { document })]),
      ...(footage === null
        ? []
        : [t('warrant.footage', { from: dateTime(footage.from).slice(0, 16), to: dateTime(footage.to).slice(0, 16) })]),
    ])
    .join(' ');
  return (
    <>
      {me?.warrantUntil != null && (
        <Alert
          type="info"
          banner
          showIcon
          title={t('warrant.title', { until: dateTime(me.warrantUntil).slice(0, 16), papers })}
          data-testid="warrant"
        />
      )}
      <SchoolListPage />
    </>
  );
}
