import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useT } from '../i18n';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useDrawT } from './draw/words';
import './inspection.css';
import { PlanInspection } from './PlanInspection';

/** Visits one takes part in, or those of one school that one may know of. */
export function InspectionsPage() {
  const t = useT();
  const draw = useDrawT();
  const me = useMe();
  const { schoolId } = useSearch({ from: '/inside/inspections' });
  const inspections = useInfiniteQuery({
    queryKey: ['inspections', schoolId ?? 'mine'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(pageParam ? { after: pageParam } : {}) };
      return schoolId === undefined
        ? api.call(deskRoutes.myInspections, { query, signal })
        : api.call(deskRoutes.schoolInspections, { params: { schoolId }, query, signal });
    },
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = inspections.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t(schoolId === undefined ? 'inspection.mine' : 'inspection.title')}</h1>
        {may(me, 'draw.manage') && <Link to="/draws">{draw('title')}</Link>}
      </div>
      {may(me, 'inspection.conduct') && <PlanInspection key={schoolId} schoolId={schoolId} />}
      {inspections.error !== null && (
        <ProblemView error={inspections.error} onRetry={() => void inspections.refetch()} />
      )}
      {inspections.isPending && <Loading />}
      {inspections.isSuccess && rows.length === 0 && <p className="empty">{t('inspection.none')}</p>}
      {rows.length > 0 && (
        <table className="table" data-testid="inspection-table">
          <thead>
            <tr>
              <th scope="col">{t('inspection.plannedFor')}</th>
              <th scope="col">{t('finding.school')}</th>
              <th scope="col">{t('inspection.kind')}</th>
              <th scope="col">{t('inspection.status')}</th>
              <th scope="col">{t('inspection.officers')}</th>
              <th scope="col">{t('finding.title')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((inspection) => (
              <tr key={inspection.id}>
                <th scope="row">
                  <Link to="/inspections/$inspectionId" params={{ inspectionId: inspection.id }}>
                    {inspection.plannedFor}
                  </Link>
                </th>
                <td>{inspection.schoolName}</td>
                <td>{t(`inspection.kind.${inspection.kind}`)}</td>
                <td>{t(`inspection.status.${inspection.status}`)}</td>
                <td>
                  {(inspection.officers.length > 0 ? inspection.officers : inspection.drawnInspectors)
                    .map((officer) => officer.name)
                    .join('、')}
                </td>
                <td>{t('inspection.findings', inspection.findings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {inspections.hasNextPage && (
        <Button loading={inspections.isFetchingNextPage} onClick={() => void inspections.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
