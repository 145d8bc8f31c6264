import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { FindingSubject, findingEndpoints } from '../../../../src/contract/http/findings';
import { ApiError, api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { findingRoutes } from '../../shared/routes/finding-routes';
import { clockTime, dateTime } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import { useKept } from '../data/use-kept';
import { go } from '../navigation';
import { AnswerForm } from './AnswerForm';
import { FindingState } from './FindingsScreen';
import './findings.css';
import { useT } from './words';

type Finding = ResponseOf<(typeof findingEndpoints)['finding']>;

/** One finding: what was said, by whom, by when an answer is asked for, and the answer of the school. */
export function FindingScreen({ findingId }: { findingId: string }) {
  const t = useT();
  const { me } = useCanteen();
  const { data, error, refetch } = useKept(['finding', findingId, me.accountId], () =>
    api.call(findingRoutes.finding, { params: { findingId } }),
  );
  const finding = data?.value;
  if (finding === undefined) {
    if (error === null) return <p className="hint">{t('loading')}</p>;
    return (
      <p className="problem" role="alert">
        {error instanceof ApiError && error.isOffline ? t('offline') : error.message}
      </p>
    );
  }
  const { subject, severity, clause, openedBy, openedAt, steps } = finding;
  return (
    <>
      <section className="card">
        <h1>{finding.text}</h1>
        <FindingState finding={finding} />
        <dl className="finding-facts">
          <dt>{t(`severity.${severity}`)}</dt>
          <dd>
            {t('clause')}:{clause}
          </dd>
          <dt>{t('about')}</dt>
          <dd>
            <About subject={subject} />
          </dd>
          <dt>{dateTime(openedAt)}</dt>
          <dd>{t('by', { name: openedBy.name, unit: openedBy.unit })}</dd>
        </dl>
      </section>
      <Steps steps={steps} />
      {finding.mayAnswer && (
        <AnswerForm
          key={steps.length}
          findingId={findingId}
          title={t(finding.status === 'answered' ? 'answer.more' : 'answer')}
          onSent={() => void refetch()}
        />
      )}
      {!may(me, 'finding.answer') && finding.status !== 'closed' && <p className="hint">{t('answer.onlyPrincipal')}</p>}
    </>
  );
}

function About({ subject }: { subject: FindingSubject }) {
  const t = useT();
  if (subject.type === 'footage')
    return <>{t('about.footage', { from: dateTime(subject.from), to: clockTime(subject.to) })}</>;
  if (subject.type !== 'act') return <>{t(`about.${subject.type}`)}</>;
  return (
    <button type="button" className="quiet" onClick={() => go(`/phone/record/${subject.actId}`)}>
      {t('about.act')}
    </button>
  );
}

function Steps({ steps }: { steps: Finding['steps'] }) {
  const t = useT();
  return (
    <section className="card" data-testid="finding-steps">
      <h2>{t('steps')}</h2>
      {steps.map((step) => (
        <div key={step.stepNo} className="finding-step">
          <strong>{t(`step.${step.kind}`)}</strong>
          <small>
            {step.by.name} · {dateTime(step.at)}
            {step.afterDeadline && ` · ${t('afterDeadline')}`}
          </small>
          <p>{step.text}</p>
          {step.photoIds.length > 0 && (
            <div className="photos">
              {step.photoIds.map((photoId) => (
                <a
                  key={photoId}
                  href={urlOf(findingRoutes.findingPhoto.path, { photoId })}
                  target="_blank"
                  rel="noreferrer"
                >
                  <img src={urlOf(findingRoutes.findingPhoto.path, { photoId })} alt={t('photo')} loading="lazy" />
                </a>
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}
