import { useQuery } from '@tanstack/react-query';
import { api, urlOf } from '../../../shared/api';
import { may } from '../../../shared/grants';
import { useWords } from '../../../shared/i18n/vocabulary';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { clockTimeWithSeconds, dateTime } from '../../../shared/time';
import { PutIntoCase } from '../../cases/PutIntoCase';
import { useT } from '../../i18n';
import { OpenFindingButton, type Subject } from '../../inspection/OpenFindingButton';
import { clauseOf, isMisfit, withoutRequest } from '../../misfits/misfit';
import { ReviewBar } from '../../misfits/ReviewBar';
import { useMisfitT } from '../../misfits/words';
import { useMe } from '../../session';
import { ProblemView } from '../../shell/ProblemView';
import { ViewerMark } from '../../video/ViewerMark';
import { useViewingReason } from '../../video/viewing-reason';
import { useDescribe } from '../describe';
import type { DayCamera, DayEvent } from '../lanes/lane-model';
import { Fact } from './ActCard';
import { RestsOn } from './RestsOn';
import { RetagForm } from './RetagForm';
import { VerdictLine } from './VerdictLine';

interface Props {
  schoolId: string;
  event: DayEvent;
  camera: DayCamera | undefined;
  /** Where one may say a word on it elsewhere on the page, not here. */
  isReadOnly?: boolean;
}

/** One stretch of footage: when, what, which stage it was given and by whom. */
export function EventCard({ schoolId, event, camera, isReadOnly = false }: Props) {
  const t = useT();
  const misfit = useMisfitT();
  const words = useWords();
  const me = useMe();
  const { eventName } = useDescribe();
  const reason = useViewingReason();
  const detail = useQuery({
    queryKey: ['event', event.id],
    queryFn: ({ signal }) => api.call(deskRoutes.event, { params: { eventId: event.id }, signal }),
  });
  return (
    <article className="card" data-testid="event-card">
      <header>
        <h3>▭ {eventName(event.kind)}</h3>
        <span className="muted">{camera?.name}</span>
      </header>
      <VerdictLine verdict={event.verdict} cause={event.cause} reason={event.reason} />
      <RestsOn subjectId={event.id} verdict={event.verdict} cameras={camera ? [camera] : []} />
      {isReadOnly ? null : isMisfit(event) ? (
        <ReviewBar
          schoolId={schoolId}
          subjectId={event.id}
          subject={subjectOf(event)}
          review={event.review}
          proposal={misfit('proposal', {
            time: dateTime(event.startedAt).slice(0, 16),
            place: camera?.name ?? '',
            reason: withoutRequest(event.reason),
          })}
          clause={clauseOf(event)}
        />
      ) : (
        may(me, 'finding.open') && <OpenFindingButton schoolId={schoolId} subject={subjectOf(event)} />
      )}
      {event.endedAt !== null && (
        <PutIntoCase
          schoolId={schoolId}
          put={{ kind: 'footage', cameraId: event.cameraId, from: event.startedAt, to: event.endedAt }}
        />
      )}
      <dl className="facts">
        <Fact name={t('event.started')} value={clockTimeWithSeconds(event.startedAt)} />
        <Fact
          name={t('event.ended')}
          value={event.endedAt === null ? t('event.lasting') : clockTimeWithSeconds(event.endedAt)}
        />
        {detail.data?.peakActivity != null && (
          <Fact name={t('event.peak')} value={`${detail.data.peakActivity} / 255`} />
        )}
        {detail.data !== undefined && <Fact name={t('event.stage')} value={words(`stage.${detail.data.stage}`)} />}
      </dl>
      {detail.data?.hasThumbnail === true && reason !== null && may(me, 'footage.watch') && (
        <div className="marked">
          <img
            className="thumbnail"
            src={urlOf(deskRoutes.thumbnail.path, { eventId: event.id }, { reason })}
            alt={t('event.thumbnail')}
          />
          <ViewerMark />
        </div>
      )}
      {detail.error !== null && <ProblemView error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.data !== undefined && (
        <>
          <h4>{t('event.tags')}</h4>
          <ul className="signatures">
            {detail.data.tags.map((tag) => (
              <li key={`${tag.at} ${tag.stage}`}>
                {words(`stageShort.${tag.stage}`)}{' '}
                <span className="muted">
                  {tag.by ?? t('event.machine', { reasons: tag.reasons.map((code) => reasonWord(code, t)).join('、') })}{' '}
                  · {dateTime(tag.at)}
                </span>
                {tag.note !== null && <p>{tag.note}</p>}
              </li>
            ))}
          </ul>
          {may(me, 'event.retag') && (
            <RetagForm
              key={detail.data.stage}
              eventId={event.id}
              stage={detail.data.stage}
              possible={detail.data.possibleStages}
            />
          )}
        </>
      )}
    </article>
  );
}

/** The footage of an event; while it lasts, up to now. */
function subjectOf(event: DayEvent): Subject {
  const to = event.endedAt ?? new Date().toISOString();
  return { type: 'footage', cameraId: event.cameraId, from: event.startedAt, to, eventId: event.id };
}

function reasonWord(code: string, t: ReturnType<typeof useT>): string {
  return code === 'place' || code === 'timetable' || code === 'person' ? t(`tag.${code}`) : code;
}
