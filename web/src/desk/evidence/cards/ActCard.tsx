import { useQuery } from '@tanstack/react-query';
import { api, urlOf } from '../../../shared/api';
import { may } from '../../../shared/grants';
import { useWords } from '../../../shared/i18n/vocabulary';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { routes } from '../../../shared/routes/routes';
import { clockTimeWithSeconds, dateTime } from '../../../shared/time';
import { PutIntoCase } from '../../cases/PutIntoCase';
import { CorrectionButton } from '../../correction/CorrectionButton';
import { useT } from '../../i18n';
import { OpenFindingButton, type Subject } from '../../inspection/OpenFindingButton';
import { clauseOf, isMisfit, withoutRequest } from '../../misfits/misfit';
import { ReviewBar } from '../../misfits/ReviewBar';
import { useMisfitT } from '../../misfits/words';
import { useMe } from '../../session';
import { ProblemView } from '../../shell/ProblemView';
import { useDescribe } from '../describe';
import type { DayAct, DayCamera } from '../lanes/lane-model';
import { MARK_SHAPES } from '../lanes/shapes';
import { ActLinks } from './ActLinks';
import { Particulars } from './Particulars';
import { RestsOn } from './RestsOn';
import { VerdictLine } from './VerdictLine';

interface Props {
  schoolId: string;
  act: DayAct;
  placeName: string;
  cameras: readonly DayCamera[];
  /** Where one may say a word on it elsewhere on the page, not here. */
  isReadOnly?: boolean;
}

/** One record: its three clocks, who stands for it, and what the footage says of it. */
export function ActCard({ schoolId, act, placeName, cameras, isReadOnly = false }: Props) {
  const t = useT();
  const misfit = useMisfitT();
  const words = useWords();
  const { kindName } = useDescribe();
  const me = useMe();
  const detail = useQuery({
    queryKey: ['act', act.id],
    queryFn: ({ signal }) => api.call(routes.act, { params: { actId: act.id }, signal }),
  });
  const named = useQuery({
    queryKey: ['act-names', act.id],
    staleTime: 300_000,
    queryFn: ({ signal }) => api.call(deskRoutes.actNames, { params: { actId: act.id }, signal }),
  });
  const names = new Map((named.data?.items ?? []).map(({ id, name }) => [id, name]));
  const journal = detail.data ?? act.journal;
  const subject: Subject = { type: 'act', actId: act.id };
  return (
    <article className="card" data-testid="act-card">
      <header>
        <h3>
          <span aria-hidden="true">{MARK_SHAPES[act.shape]}</span> {kindName(act.kind)}
        </h3>
        <span className="muted">{placeName}</span>
      </header>
      <VerdictLine verdict={act.verdict} cause={act.cause} reason={act.reason} />
      <RestsOn subjectId={act.id} verdict={act.verdict} cameras={cameras} />
      {isReadOnly ? null : isMisfit(act) && act.shape !== 'reversed' ? (
        <ReviewBar
          schoolId={schoolId}
          subjectId={act.id}
          subject={subject}
          review={act.review}
          proposal={misfit('proposal', {
            time: dateTime(act.occurredAt).slice(0, 16),
            place: `${placeName} ${kindName(act.kind)}`,
            reason: withoutRequest(act.reason),
          })}
          clause={clauseOf(act)}
        />
      ) : (
        may(me, 'finding.open') && <OpenFindingButton schoolId={schoolId} subject={subject} />
      )}
      <PutIntoCase schoolId={schoolId} put={{ kind: 'act', actId: act.id }} />
      <dl className="facts">
        <Fact name={t('act.occurred')} value={clockTimeWithSeconds(act.occurredAt)} />
        <Fact name={t('act.captured')} value={clockTimeWithSeconds(act.capturedAt)} />
        <Fact name={t('act.recorded')} value={dateTime(act.recordedAt)} />
        <Fact
          name={t('act.late')}
          value={t(act.late === null ? 'act.late.unproven' : act.late ? 'act.late.yes' : 'act.late.no')}
        />
        {journal !== null && <Fact name={t('act.actor')} value={journal.actorName} />}
        {journal !== null && <Fact name={t('act.status')} value={words(`status.${journal.status}`)} />}
        {journal?.offline === true && <Fact name={t('act.network')} value={t('act.offline')} />}
        {journal?.note != null && <Fact name={t('act.note')} value={journal.note} />}
      </dl>
      {may(me, 'act.reverse') &&
        journal !== null &&
        (journal.reversedByActId === null || journal.status === 'refused') && <CorrectionButton actId={act.id} />}
      {journal?.reversedByActId != null && <p className="notice">{t('act.reversed')}</p>}
      {detail.error !== null && <ProblemView error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.data !== undefined && (
        <>
          {detail.data.flags.length > 0 && (
            <p className="notice" data-testid="act-flags">
              {t('act.flags')}: {detail.data.flags.map((flag) => t(`act.flag.${flag}`)).join(' · ')}
            </p>
          )}
          <h4>{t('act.signatures')}</h4>
          <ul className="signatures">
            {detail.data.signatures.map((signature) => (
              <li key={signature.actId}>
                ✓ {signature.name}{' '}
                <span className="muted">
                  {clockTimeWithSeconds(signature.signedAt)} · {t(`act.method.${signature.method}`)}
                </span>
              </li>
            ))}
            {detail.data.signaturesMissing > 0 && (
              <li>◐ {t('act.missing', { count: detail.data.signaturesMissing })}</li>
            )}
          </ul>
          {detail.data.veiled && <p className="muted">{t('act.veiled')}</p>}
          <Particulars kind={detail.data.kind} value={detail.data.particulars} names={names} />
          <ActLinks links={detail.data.links} names={names} />
          {detail.data.attachments.length > 0 && (
            <div className="photos">
              {detail.data.attachments.map((photo) => (
                <a
                  key={photo.id}
                  href={urlOf(deskRoutes.attachment.path, { attachmentId: photo.id })}
                  target="_blank"
                  rel="noreferrer"
                >
                  <img
                    src={urlOf(deskRoutes.attachment.path, { attachmentId: photo.id })}
                    alt={t('act.photo')}
                    loading="lazy"
                  />
                </a>
              ))}
            </div>
          )}
          <p className="hash" title={detail.data.chainHash}>
            {t('act.chain', { index: detail.data.chainIndex, hash: detail.data.chainHash.slice(0, 16) })}
          </p>
        </>
      )}
    </article>
  );
}

export function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
