import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { Deadline } from './Deadline';
import './inspection.css';
import { StatusChip } from './StatusChip';

/** Findings of all schools in scope, or of one of them. */
export function FindingsPage() {
  const t = useT();
  const { schoolId } = useSearch({ from: '/inside/findings' });
  const [unsettled, setUnsettled] = useState(true);
  const findings = useInfiniteQuery({
    queryKey: ['findings', schoolId ?? 'all', unsettled],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: 50,
        show: unsettled ? ('unsettled' as const) : ('all' as const),
        ...(pageParam ? { after: pageParam } : {}),
      };
      return schoolId === undefined
        ? api.call(deskRoutes.allFindings, { query, signal })
        : api.call(deskRoutes.schoolFindings, { params: { schoolId }, query, signal });
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = findings.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('finding.title')}</h1>
        <Checkbox checked={unsettled} onChange={(event) => setUnsettled(event.target.checked)}>
          {t('finding.onlyUnsettled')}
        </Checkbox>
      </div>
      {findings.error !== null && <ProblemView error={findings.error} onRetry={() => void findings.refetch()} />}
      {findings.isPending && <Loading />}
      {findings.isSuccess && rows.length === 0 && <p className="empty">{t('finding.none')}</p>}
      {rows.length > 0 && (
        <table className="table" data-testid="finding-table">
          <thead>
            <tr>
              <th scope="col">{t('finding.text')}</th>
              <th scope="col">{t('finding.deadline')}</th>
              <th scope="col">{t('finding.status')}</th>
              <th scope="col">{t('finding.school')}</th>
              <th scope="col">{t('finding.severity')}</th>
              <th scope="col">{t('finding.openedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((finding) => (
              <tr key={finding.id}>
                <th scope="row">
                  <Link to="/findings/$findingId" params={{ findingId: finding.id }}>
                    {finding.text}
                  </Link>
                </th>
                <td>
                  <Deadline finding={finding} />
                </td>
                <td>
                  <StatusChip status={finding.status} overdue={finding.overdue} />
                </td>
                <td>{finding.schoolName}</td>
                <td>{t(`finding.severity.${finding.severity}`)}</td>
                <td>
                  {finding.openedBy.name} <span className="muted">{finding.openedBy.unit}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {findings.hasNextPage && (
        <Button loading={findings.isFetchingNextPage} onClick={() => void findings.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
