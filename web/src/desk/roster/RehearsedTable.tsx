import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { GoodOutcome } from '../../../../src/contract/http/roster';
import { api } from '../../shared/api';
import { officeRoutes } from '../../shared/routes/office-routes';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useRosterT } from './words';

/** The rows of which the rehearsal said the same, fetched when they are unfolded. */
export function RehearsedTable({ importId, outcome, count }: Props) {
  const t = useRosterT();
  const [isOpen, setOpen] = useState(false);
  const rows = useInfiniteQuery({
    queryKey: ['roster', importId, 'rows', outcome],
    enabled: isOpen,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.call(officeRoutes.rosterRows, {
        params: { importId },
        query: { outcome, limit: 50, ...(pageParam ? { after: pageParam } : {}) },
        signal,
      }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const headings = rows.data?.pages[0]?.headings ?? [];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} data-testid={`roster-rows-${outcome}`}>
      <summary>{t(`rows.${outcome}`, { n: count })}</summary>
      {rows.error !== null && <ProblemView error={rows.error} onRetry={() => void rows.refetch()} />}
      {isOpen && rows.isPending && <Loading />}
      {rows.data && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {headings.map((heading) => (
                <th scope="col" key={heading}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.data.pages
              .flatMap((page) => page.items)
              .map(({ rowNumber, cells }) => (
                <tr key={rowNumber}>
                  <th scope="row">{rowNumber}</th>
                  {headings.map((heading, i) => (
                    <td key={heading}>{cells[i]}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      )}
      {rows.hasNextPage && (
        <Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </details>
  );
}

interface Props {
  importId: string;
  outcome: GoodOutcome;
  count: number;
}
