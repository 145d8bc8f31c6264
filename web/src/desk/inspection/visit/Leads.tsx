import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../../shared/api';
import { useWords } from '../../../shared/i18n/vocabulary';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { addDays, clockTime, clockTimeWithSeconds, today } from '../../../shared/time';
import { useDescribe } from '../../evidence/describe';
import { FLAG_SHAPES } from '../../evidence/lanes/shapes';
import { type Misfit, TONE_OF_KIND } from '../../misfits/misfit';
import { useMisfitT } from '../../misfits/words';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useVisitT } from '../words';

const LEAD_DAYS = 7;
const SHOWN = 20;

/** What did not fit at this school in the last days, today among them: where an officer may begin to look. */
export function Leads({ schoolId }: { schoolId: string }) {
  const t = useVisitT();
  const to = today();
  const from = addDays(to, -LEAD_DAYS);
  const leads = useQuery({
    queryKey: ['misfits', 'leads', schoolId, from],
    queryFn: ({ signal }) =>
      api.call(deskRoutes.misfits, { query: { schoolId, from, to, show: 'all', limit: SHOWN }, signal }),
  });
  return (
    <section aria-labelledby="visit-leads" data-testid="visit-leads">
      <h2 id="visit-leads">{t('leads.title')}</h2>
      {leads.isPending && <Loading />}
      {leads.error !== null && <ProblemView error={leads.error} onRetry={() => void leads.refetch()} />}
      {leads.data?.items.length === 0 && <p className="empty">{t('leads.none')}</p>}
      {leads.data !== undefined && leads.data.items.length > 0 && (
        <ul className="leads">
          {leads.data.items.map((lead) => (
            <li key={lead.id}>
              <Lead lead={lead} />
            </li>
          ))}
        </ul>
      )}
      {leads.data !== undefined && leads.data.total > SHOWN && (
        <Link className="press" to="/misfits" search={{ schoolId, from, to, show: 'all' }}>
          {t('leads.more', { count: leads.data.total })}
        </Link>
      )}
    </section>
  );
}

/** One of them, as the way to its moment in the day view. */
function Lead({ lead }: { lead: Misfit }) {
  const t = useVisitT();
  const misfit = useMisfitT();
  const words = useWords();
  const { kindName, eventName } = useDescribe();
  const tone = TONE_OF_KIND[lead.kind];
  const { recorded, seen, review } = lead;
  return (
    <Link
      className="lead"
      to="/schools/$schoolId/days/$date"
      params={{ schoolId: lead.schoolId, date: lead.date }}
      search={{ t: clockTimeWithSeconds(lead.at), lane: lead.stage, item: `${lead.subject}:${lead.id}` }}
      data-testid={`lead-${lead.id}`}
    >
      <span className="lead-time">
        {lead.date.slice(5)} {clockTime(lead.at)}
      </span>
      <span className="lead-what">
        <span className={`chip ${tone}`}>
          <span aria-hidden="true">{FLAG_SHAPES[tone]}</span> {misfit(`kind.${lead.kind}`)}
        </span>{' '}
        {lead.placeName} · {words(`stageShort.${lead.stage}`)}
        {recorded !== null && ` · ${kindName(recorded.kind)} · ${misfit('by', { name: recorded.by })}`}
        {seen !== null && ` · ${eventName(seen.kind)}`}
        <span className="lead-reason">{lead.reason}</span>
        <span className={`chip ${review === null ? 'undecided' : 'good'}`}>
          {review === null
            ? t('leads.open')
            : `✓ ${misfit(`review.${review.outcome}`)} · ${review.by.name}${review.note === null ? '' : ` · ${review.note}`}`}
        </span>
      </span>
    </Link>
  );
}
