import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FindingSubject } from '../../../../src/contract/http/findings';
import { api } from '../../shared/api';
import { routes } from '../../shared/routes/routes';
import { businessDateOf, clockTimeWithSeconds, dateTime } from '../../shared/time';
import { useDescribe } from '../evidence/describe';
import { useT } from '../i18n';

/** The way from a finding back to its evidence. */
export function SubjectLink({ schoolId, subject }: { schoolId: string; subject: FindingSubject }) {
  const t = useT();
  if (subject.type === 'act') return <ActSubject schoolId={schoolId} actId={subject.actId} />;
  if (subject.type === 'lot') {
    return (
      <Link to="/lots/$lotId" params={{ lotId: subject.lotId }}>
        {t('lot.title')}
      </Link>
    );
  }
  if (subject.type === 'none') return <>—</>;
  const search = {
    t: clockTimeWithSeconds(subject.from),
    ...(subject.eventId === null ? {} : { item: `event:${subject.eventId}` }),
  };
  return (
    <Link
      to="/schools/$schoolId/days/$date"
      params={{ schoolId, date: businessDateOf(Date.parse(subject.from)) }}
      search={search}
    >
      {dateTime(subject.from)}–{clockTimeWithSeconds(subject.to)}
    </Link>
  );
}

function ActSubject({ schoolId, actId }: { schoolId: string; actId: string }) {
  const t = useT();
  const { kindName } = useDescribe();
  const act = useQuery({
    queryKey: ['act', actId],
    queryFn: ({ signal }) => api.call(routes.act, { params: { actId }, signal }),
  });
  if (act.data === undefined) return <>{t(act.isPending ? 'common.loading' : 'finding.subject.act')}</>;
  const { occurredAt, stage, kind } = act.data;
  return (
    <Link
      to="/schools/$schoolId/days/$date"
      params={{ schoolId, date: businessDateOf(Date.parse(occurredAt)) }}
      search={{ t: clockTimeWithSeconds(occurredAt), lane: stage, item: `act:${actId}` }}
    >
      {kindName(kind)} {dateTime(occurredAt)}
    </Link>
  );
}
