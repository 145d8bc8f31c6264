import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Position } from '../../../../src/contract/distance';
import { distanceInWords } from '../../../../src/contract/visit-document';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { printingRoutes } from '../../shared/routes/printing-routes';
import { dateTime, today } from '../../shared/time';
import { useT } from '../i18n';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useDrawT } from './draw/words';
import './inspection.css';
import { CheckIn, CloseInspection, JoinByPin, JoinSelf } from './InspectionSteps';
import { OpenFindingButton } from './OpenFindingButton';
import { PublishResult } from './PublishResult';
import { Checklist } from './visit/Checklist';
import { Leads } from './visit/Leads';
import { Measures } from './visit/Measures';
import { Recounts } from './visit/Recounts';
import { VisitFindings } from './visit/VisitFindings';
import { useVisitT } from './words';

/** One visit: two officers, check-in, what was found, and the school's receipt at its end. */
export function InspectionPage() {
  const t = useT();
  const draw = useDrawT();
  const visit = useVisitT();
  const me = useMe();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { inspectionId } = useParams({ from: '/inside/inspections/$inspectionId' });
  const answer = useQuery({
    queryKey: ['inspection', inspectionId],
    queryFn: ({ signal }) => api.call(deskRoutes.inspection, { params: { inspectionId }, signal }),
  });
  const inspection = answer.data;
  if (inspection === undefined) {
    return (
      <div className="page narrow">
        {answer.isPending ? <Loading /> : <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      </div>
    );
  }
  const isOfficer = inspection.officers.some((officer) => officer.accountId === me?.accountId);
  const { status, schoolId } = inspection;
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>
          {t(`inspection.kind.${inspection.kind}`)} <span className="muted">{inspection.schoolName}</span>
        </h1>
        <span className="chip undecided" data-testid="inspection-status" data-status={status}>
          {t(`inspection.status.${status}`)}
        </span>
        <Link to="/schools/$schoolId/days/$date" params={{ schoolId, date: today() }}>
          {t('shell.backToDay')}
        </Link>
      </div>
      <dl className="fact-list">
        <dt>{t('inspection.plannedFor')}</dt>
        <dd>{inspection.plannedFor}</dd>
        {inspection.reason !== null && (
          <>
            <dt>{t('inspection.reason')}</dt>
            <dd>{inspection.reason}</dd>
          </>
        )}
        <dt>{t('inspection.officers')}</dt>
        <dd>
          {inspection.officers.map((officer) => `${officer.name}(${t(`inspection.role.${officer.role}`)})`).join('、')}
        </dd>
        {inspection.drawnInspectors.length > 0 && (
          <>
            <dt>{draw('drawn')}</dt>
            <dd data-testid="drawn-inspectors">{inspection.drawnInspectors.map(({ name }) => name).join('、')}</dd>
          </>
        )}
        {inspection.checkedInAt !== null && (
          <>
            <dt>{t('inspection.checkedIn')}</dt>
            <dd>
              {dateTime(inspection.checkedInAt)} {inspection.checkInNote}
              {inspection.checkInPosition !== null && (
                <span data-testid="visit-position"> {placeInWords(inspection.checkInPosition, visit)}</span>
              )}
              {inspection.checkInPosition !== null && (
                <span data-testid="visit-distance"> {distanceInWords(inspection.checkInDistance, language)}</span>
              )}
              {inspection.checkInToldAt !== null && (
                <span className="muted"> {visit('field.told', { time: dateTime(inspection.checkInToldAt) })}</span>
              )}
            </dd>
          </>
        )}
        <dt>{t('finding.title')}</dt>
        <dd data-testid="visit-count" data-total={inspection.findings.total}>
          <Link to="/findings" search={{ schoolId }}>
            {t('inspection.findings', inspection.findings)}
          </Link>
        </dd>
        {inspection.summary !== null && (
          <>
            <dt>{t('inspection.summary')}</dt>
            <dd>{inspection.summary}</dd>
            <dt>{t('inspection.receivedBy')}</dt>
            <dd>{inspection.receivedBy ?? inspection.refusalReason}</dd>
          </>
        )}
        {inspection.schoolStatement !== null && (
          <>
            <dt>{visit('field.statement')}</dt>
            <dd>{inspection.schoolStatement}</dd>
          </>
        )}
        {inspection.witnessName !== null && (
          <>
            <dt>{visit('field.witness')}</dt>
            <dd>{inspection.witnessName}</dd>
          </>
        )}
      </dl>
      {status === 'planned' && <p className="muted">{t('inspection.secret')}</p>}
      {status !== 'closed' && isOfficer && (
        <a className="press" href={`/phone/visit/${inspection.id}`} data-testid="field-visit">
          {visit('field.open')}
        </a>
      )}
      {status === 'closed' && (
        <a className="press" href={urlOf(printingRoutes.visit.path, { inspectionId })} data-testid="visit-pdf">
          {visit('field.pdf')}
        </a>
      )}
      {status !== 'closed' && !isOfficer && <JoinSelf inspectionId={inspection.id} />}
      {status !== 'closed' && isOfficer && (
        <JoinByPin inspectionId={inspection.id} missing={inspection.inspectorsMissing} />
      )}
      {status === 'planned' && isOfficer && inspection.inspectorsMissing === 0 && (
        <CheckIn key={inspection.id} inspection={inspection} />
      )}
      {may(me, 'misfit.read') && status !== 'closed' && <Leads schoolId={schoolId} />}
      {(status !== 'planned' || isOfficer) && (
        <Checklist visit={inspection} mayAnswer={isOfficer && status === 'on_site'} />
      )}
      {status !== 'planned' && <Recounts inspectionId={inspection.id} />}
      {status !== 'planned' && <Measures inspectionId={inspection.id} />}
      {status !== 'planned' && <VisitFindings schoolId={schoolId} inspectionId={inspection.id} />}
      {status === 'closed' && <PublishResult key={inspection.id} inspectionId={inspection.id} isOfficer={isOfficer} />}
      {status === 'on_site' && isOfficer && (
        <>
          <OpenFindingButton schoolId={schoolId} subject={{ type: 'none' }} visit={inspection} />
          <Link
            className="link"
            to="/schools/$schoolId/challenges"
            params={{ schoolId }}
            search={{ inspectionId: inspection.id }}
            data-testid="visit-challenge"
          >
            {visit('challenge.open')}
          </Link>
          <CloseInspection key={inspection.id} inspectionId={inspection.id} />
        </>
      )}
    </div>
  );
}

/** Where the tablet said it was, as precisely as it said: a position that is 2 km wide is no place. */
function placeInWords(
  { latitudeE6, longitudeE6, accuracyMetres: metres }: Position,
  t: ReturnType<typeof useVisitT>,
): string {
  const degrees = (e6: number): string => (e6 / 1e6).toFixed(5);
  return t('position', { at: `${degrees(latitudeE6)}, ${degrees(longitudeE6)}`, metres });
}
