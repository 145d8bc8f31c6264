import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../../shared/api';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { ProblemView } from '../../shell/ProblemView';
import { Deadline } from '../Deadline';
import { StatusChip } from '../StatusChip';
import { useVisitT } from '../words';

/** More than a visit finds; whoever finds more is led to the whole list. */
const SHOWN = 200;

export function VisitFindings({ schoolId, inspectionId }: { schoolId: string; inspectionId: string }) {
  const t = useVisitT();
  const found = useQuery({
    queryKey: ['findings', 'visit', inspectionId],
    queryFn: ({ signal }) =>
      api.call(deskRoutes.schoolFindings, { params: { schoolId }, query: { inspectionId, limit: SHOWN }, signal }),
  });
  const items = found.data?.items ?? [];
  return (
    <section aria-labelledby="visit-findings" data-testid="visit-findings" data-count={found.data?.items.length}>
      <h2 id="visit-findings">
        {t('found.title')} {found.data !== undefined && <span className="count">{items.length}</span>}
      </h2>
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && items.length === 0 && <p className="empty">{t('found.none')}</p>}
      {items.length > 0 && (
        <ul className="found">
          {items.map((finding) => (
            <li key={finding.id}>
              <Link className="press" to="/findings/$findingId" params={{ findingId: finding.id }}>
                {finding.text}
              </Link>
              <span className="muted">{finding.clause}</span>
              <StatusChip status={finding.status} overdue={finding.overdue} /> <Deadline finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
