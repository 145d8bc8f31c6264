import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api, urlOf } from '../../shared/api';
import { officeRoutes } from '../../shared/routes/office-routes';
import { dateTime } from '../../shared/time';
import { useT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useActionWords } from './action-words';

/** Who did what to what, and whether the log is still as it was written. */
export function AuditPage() {
  const t = useT();
  const actionWords = useActionWords();
  const [wanted, setWanted] = useState({ from: '', to: '', who: '', action: '' });
  const query = {
    ...(wanted.from ? { from: new Date(`${wanted.from}T00:00:00+08:00`).toISOString() } : {}),
    ...(wanted.to ? { to: new Date(Date.parse(`${wanted.to}T00:00:00+08:00`) + 86_400_000).toISOString() } : {}),
    ...(wanted.who ? { who: wanted.who } : {}),
    ...(wanted.action ? { action: wanted.action } : {}),
  };
  const entries = useInfiniteQuery({
    queryKey: ['audit', wanted],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(officeRoutes.auditEntries, {
        query: { limit: 50, ...(pageParam ? { after: pageParam } : {}), ...query },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('audit.title')}</h1>
        {(['from', 'to'] as const).map((field) => (
          <input
            key={field}
            type="date"
            className="field"
            value={wanted[field]}
            aria-label={t(`audit.${field}`)}
            title={t(`audit.${field}`)}
            onChange={(event) => setWanted({ ...wanted, [field]: event.target.value })}
          />
        ))}
        {(['who', 'action'] as const).map((field) => (
          <input
            key={field}
            type="search"
            className="field"
            value={wanted[field]}
            maxLength={60}
            placeholder={t(`audit.${field}`)}
            aria-label={t(`audit.${field}`)}
            onChange={(event) => setWanted({ ...wanted, [field]: event.target.value })}
          />
        ))}
        <Button href={urlOf(officeRoutes.auditExport.path, {}, query)}>{t('common.export')}</Button>
      </div>
      <p className="muted">{t('audit.why')}</p>
      <Verification />
      {entries.error !== null && <ProblemView error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.isPending && <Loading />}
      {entries.isSuccess && rows.length === 0 && <p className="empty">{t('audit.none')}</p>}
      {rows.length > 0 && (
        <table className="table" data-testid="audit-table">
          <thead>
            <tr>
              <th scope="col">{t('audit.at')}</th>
              <th scope="col">{t('audit.person')}</th>
              <th scope="col">{t('audit.did')}</th>
              <th scope="col">{t('audit.details')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.seq}>
                <th scope="row">{dateTime(row.at)}</th>
                <td>
                  {row.who || t('audit.system')} <span className="muted">{row.unit}</span>
                </td>
                <td>{actionWords(row.action)}</td>
                <td className="muted">
                  {Object.entries(row.detail)
                    .map(([name, value]) => `${name}: ${value ?? '—'}`)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries.hasNextPage && (
        <Button loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}

function Verification() {
  const t = useT();
  const check = useMutation({ mutationFn: () => api.call(officeRoutes.auditVerify) });
  const { data } = check;
  return (
    <p role="status">
      <Button loading={check.isPending} onClick={() => check.mutate()} data-testid="audit-verify">
        {t('audit.verify')}
      </Button>{' '}
      {data?.intact === true &&
        data.forgedMarks === 0 &&
        t('audit.intact', { entries: data.entries, marks: data.marks })}
      {data?.firstBad && (
        <strong>{t('audit.broken', { seq: data.firstBad.seq, why: t(`audit.why.${data.firstBad.why}`) })}</strong>
      )}
      {data !== undefined && data.forgedMarks > 0 && <strong>{t('audit.forged', { marks: data.forgedMarks })}</strong>}
      {check.error !== null && <ProblemView error={check.error} />}
    </p>
  );
}
