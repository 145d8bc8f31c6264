import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { PAPER_KIND } from '../../../../src/contract/acts/acceptance.supplier-paper';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { supplierEndpoints } from '../../../../src/contract/http/suppliers';
import { api, urlOf } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { wordOf } from '../../shared/units';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { AwaitedPapers } from './AwaitedPapers';
import { ContractPrices } from './ContractPrices';
import { SupplierParticulars } from './SupplierParticulars';
import { useT } from './words';

type File = ResponseOf<(typeof supplierEndpoints)['supplierFile']>;
type Supplier = File['items'][number];
type Paper = Supplier['papers'][number];

/** Who sells to a school, and which papers it has of them (L25). */
export function SuppliersPage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/suppliers' });
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['supplier-file', schoolId],
    initialPageParam: null as string | null,
    getNextPageParam: (last: File) => last.next,
    queryFn: ({ pageParam, signal }) =>
      api.call(deskRoutes.supplierFile, {
        params: { schoolId },
        query: pageParam === null ? {} : { after: pageParam },
        signal,
      }),
  });
  const suppliers = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className="page">
      <SchoolHead schoolId={schoolId} title={t('title')} />
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data?.pages[0] && <p className="muted">{t('why', { days: data.pages[0].daysAhead })}</p>}
      {data && suppliers.length === 0 && <p className="empty">{t('none')}</p>}
      {suppliers.length > 0 && <Papers schoolId={schoolId} suppliers={suppliers} onDone={() => void refetch()} />}
      {data && <AwaitedPapers schoolId={schoolId} />}
      {data && <ContractPrices schoolId={schoolId} suppliers={suppliers} />}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}

function Papers({ schoolId, suppliers, onDone }: { schoolId: string; suppliers: Supplier[]; onDone: () => void }) {
  const t = useT();
  return (
    <table className="table" data-testid="supplier-file">
      <thead>
        <tr>
          {(['supplier', 'paper', 'number', 'validUntil', 'photo'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {suppliers.flatMap((supplier) => {
          const { id, name, papers } = supplier;
          return papers.map((paper, index) => (
            <tr key={`${id} ${paper.actId}`}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={papers.length}>
                  {name}
                  <SupplierParticulars schoolId={schoolId} supplier={supplier} onDone={onDone} />
                </th>
              )}
              <td>{wordOf(PAPER_KIND.options[paper.paperKind])}</td>
              <td>{paper.paperNo}</td>
              <td>
                {paper.validUntil ?? t('noEnd')} <State paper={paper} />
              </td>
              <td>
                {paper.attachmentIds.map((attachmentId, at) => (
                  <a
                    key={attachmentId}
                    href={urlOf(deskRoutes.attachment.path, { attachmentId })}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {t('open', { at: at + 1 })}
                  </a>
                ))}
              </td>
            </tr>
          ));
        })}
      </tbody>
    </table>
  );
}

function State({ paper: { state, daysLeft } }: { paper: Paper }) {
  const t = useT();
  if (state === 'valid') return null;
  if (state === 'replaced') return <span className="muted">{t('replaced')}</span>;
  return <strong>{state === 'ended' ? t('ended') : t('ending', { days: daysLeft ?? 0 })}</strong>;
}
