import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { businessDateOf } from '../../../../src/contract/business-date';
import { api, urlOf } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { dateTime } from '../../shared/time';
import { PutIntoCase } from '../cases/PutIntoCase';
import { ProposeDeduction } from '../deductions/ProposeDeduction';
import { useT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { Deadline } from './Deadline';
import { FindingActions } from './FindingActions';
import './inspection.css';
import { StatusChip } from './StatusChip';
import { SubjectLink } from './SubjectLink';

/** One finding from its opening to its close: who said what, when. */
export function FindingPage() {
  const t = useT();
  const { findingId } = useParams({ from: '/inside/findings/$findingId' });
  const answer = useQuery({
    queryKey: ['finding', findingId],
    queryFn: ({ signal }) => api.call(deskRoutes.finding, { params: { findingId }, signal }),
  });
  const finding = answer.data;
  return (
    <div className="page narrow">
      {answer.isPending && <Loading />}
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {finding !== undefined && (
        <>
          <div className="page-head">
            <h1>{finding.text}</h1>
            <StatusChip status={finding.status} overdue={finding.overdue} />
          </div>
          <dl className="fact-list">
            <dt>{t('finding.school')}</dt>
            <dd>{finding.schoolName}</dd>
            <dt>{t('finding.severity')}</dt>
            <dd>{t(`finding.severity.${finding.severity}`)}</dd>
            <dt>{t('finding.clause')}</dt>
            <dd>{finding.clause}</dd>
            <dt>{t('finding.deadline')}</dt>
            <dd>
              <Deadline finding={finding} />
            </dd>
            {finding.subject.type !== 'none' && (
              <>
                <dt>{t(`finding.subject.${finding.subject.type}`)}</dt>
                <dd>
                  <SubjectLink schoolId={finding.schoolId} subject={finding.subject} />
                </dd>
              </>
            )}
            {finding.inspectionId !== null && (
              <>
                <dt>{t('inspection.title')}</dt>
                <dd>
                  <Link to="/inspections/$inspectionId" params={{ inspectionId: finding.inspectionId }}>
                    {t('inspection.title')}
                  </Link>
                </dd>
              </>
            )}
          </dl>
          <h2>{t('finding.steps')}</h2>
          <ol className="steps" data-testid="finding-steps">
            {finding.steps.map((step) => (
              <li key={step.stepNo} className={step.kind}>
                <strong>{t(`finding.step.${step.kind}`)}</strong>{' '}
                <span className="muted">
                  {step.by.name} · {step.by.unit} · {dateTime(step.at)}
                  {step.afterDeadline && ` · ${t('finding.afterDeadline')}`}
                </span>
                <p>{step.text}</p>
                {step.photoIds.length > 0 && (
                  <div className="step-photos">
                    {step.photoIds.map((photoId) => (
                      <a
                        key={photoId}
                        href={urlOf(deskRoutes.findingPhoto.path, { photoId })}
                        target="_blank"
                        rel="noreferrer"
                      >
                        <img
                          src={urlOf(deskRoutes.findingPhoto.path, { photoId })}
                          alt={t('finding.photos')}
                          loading="lazy"
                        />
                      </a>
                    ))}
                  </div>
                )}
              </li>
            ))}
          </ol>
          <PutIntoCase
            schoolId={finding.schoolId}
            put={{ kind: 'origin', origin: 'finding', originId: finding.id }}
            proposal={finding.text.slice(0, 300)}
          />
          <ProposeDeduction
            schoolId={finding.schoolId}
            date={businessDateOf(new Date(finding.openedAt))}
            findingId={finding.id}
          />
          <FindingActions finding={finding} />
        </>
      )}
    </div>
  );
}
