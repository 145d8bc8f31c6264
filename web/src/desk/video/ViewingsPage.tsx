import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api, urlOf } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { officeRoutes } from '../../shared/routes/office-routes';
import { clockTimeWithSeconds, dateTime, today } from '../../shared/time';
import { useT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { groupViewings } from './group-viewings';
import { isKnownReason } from './known-reasons';

/** Who watched what of this school, for which unit and reason (P-06). */
export function ViewingsPage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/viewings' });
  const [wanted, setWanted] = useState({ date: '', until: '', person: '' });
  const query = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== ''));
  const viewings = useInfiniteQuery({
    queryKey: ['viewings', schoolId, wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(deskRoutes.viewings, {
        params: { schoolId },
        query: { limit: 50, ...(pageParam ? { after: pageParam } : {}), ...query },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = viewings.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <SchoolHead schoolId={schoolId} title={t('viewings.title')}>
        {(['date', 'until'] as const).map((field) => (
          <label key={field}>
            {t(`viewings.${field}`)}{' '}
            <input
              type="date"
              className="field"
              value={wanted[field]}
              max={today()}
              onChange={(event) => setWanted({ ...wanted, [field]: event.target.value })}
            />
          </label>
        ))}
        <input
          type="search"
          className="field"
          value={wanted.person}
          maxLength={80}
          placeholder={t('viewings.who')}
          aria-label={t('viewings.who')}
          onChange={(event) => setWanted({ ...wanted, person: event.target.value })}
        />
        <Button href={urlOf(officeRoutes.exportViewings.path, { schoolId }, query)} data-testid="viewing-export">
          {t('common.export')}
        </Button>
      </SchoolHead>
      <p className="muted">{t('viewings.why')}</p>
      {viewings.error !== null && <ProblemView error={viewings.error} onRetry={() => void viewings.refetch()} />}
      {viewings.isPending && <Loading />}
      {viewings.isSuccess && rows.length === 0 && <p className="empty">{t('viewings.none')}</p>}
      {rows.length > 0 && (
        <table className="table" data-testid="viewing-table">
          <thead>
            <tr>
              <th scope="col">{t('viewings.at')}</th>
              <th scope="col">{t('viewings.person')}</th>
              <th scope="col">{t('viewings.unit')}</th>
              <th scope="col">{t('viewings.reason')}</th>
              <th scope="col">{t('viewings.camera')}</th>
              <th scope="col">{t('viewings.span')}</th>
            </tr>
          </thead>
          <tbody>
            {groupViewings(rows).map(({ first, cameraNames, contents, from, to, count }) => (
              <tr key={first.id}>
                <th scope="row">{dateTime(first.viewedAt)}</th>
                <td>{first.person}</td>
                <td>{first.unit}</td>
                <td>{isKnownReason(first.reason) ? t(`reason.${first.reason}`) : first.reason}</td>
                <td>
                  {cameraNames.join('、')}{' '}
                  <span className="muted">
                    {contents.map((content) => t(`viewings.${content}`)).join('、')}
                    {count > 1 && ` · ${t('viewings.times', { count })}`}
                  </span>
                </td>
                <td>
                  {dateTime(from)}–{clockTimeWithSeconds(to)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {viewings.hasNextPage && (
        <Button loading={viewings.isFetchingNextPage} onClick={() => void viewings.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
