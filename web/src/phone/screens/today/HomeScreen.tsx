import { lazy, Suspense } from 'react';
import { STAGES, type Stage } from '../../../../../src/contract/stages';
import { may } from '../../../shared/grants';
import { useWords } from '../../../shared/i18n/vocabulary';
import { today, weekday } from '../../../shared/time';
import { useCanteen } from '../../data/canteen';
import { dayOfKind, type KindToday } from '../../data/day-of-kind';
import { useToday } from '../../data/today';
import { FORMS, type FormEntry } from '../../forms/registry';
import { useT } from '../../i18n';
import { go } from '../../navigation';
import { useOutbox } from '../../outbox/outbox';
import { FormTile } from './FormTile';

const BoxStrip = lazy(() => import('./BoxStrip').then((module) => ({ default: module.BoxStrip })));
const ChallengeStrip = lazy(() =>
  import('../../challenge/ChallengeStrip').then((module) => ({ default: module.ChallengeStrip })),
);
const FindingsStrip = lazy(() =>
  import('../../findings/FindingsStrip').then((module) => ({ default: module.FindingsStrip })),
);
const IncidentStrip = lazy(() =>
  import('../../incident/IncidentStrip').then((module) => ({ default: module.IncidentStrip })),
);
const ReportIncident = lazy(() =>
  import('../../incident/ReportIncident').then((module) => ({ default: module.ReportIncident })),
);
const RecallCards = lazy(() => import('../../recalls/RecallCards').then((module) => ({ default: module.RecallCards })));
const DueList = lazy(() => import('./DueList').then((module) => ({ default: module.DueList })));

const COOKING: readonly string[] = ['cooking.meal', 'cooking.batch', 'cooking.sample'];

/** Today: what is done, what waits and what is due over all phones, and one tap to each act, in the order of the stages. */
export function HomeScreen() {
  const t = useT();
  const date = today();
  const { me, school, schoolId } = useCanteen();
  // What this phone has kept from an older server knows of no sites
  const { sites = [] } = school;
  const day = useToday().data?.value;
  const known = day?.date === date ? day : undefined;
  const outbox = useOutbox();
  const unsent = outbox.filter((item) => item.schoolId === schoolId && item.state !== 'sent');
  const count = (known?.stages ?? []).reduce((sum, { acts }) => sum + acts.length, 0);
  // Only a kitchen that feeds further schools sends food out, and only whom another school's feeds is sent it
  const isSent = school.kitchens.some(({ hostSchoolId }) => hostSchoolId !== schoolId);
  // Whom a company or household feeds takes ready meals in and cooks nothing
  const isSupplied = school.supplyMode === 'enterprise' || school.supplyMode === 'entrusted';
  const forms = FORMS.filter(
    ({ kind }) =>
      (kind !== 'distribution.dispatch' || sites.length > 0) &&
      (kind !== 'distribution.receipt' || isSent) &&
      (kind !== 'acceptance.bought-meal' || isSupplied) &&
      !(isSupplied && COOKING.includes(kind)),
  );
  const daily = forms.filter(({ often }) => often === undefined);
  return (
    <>
      <h1 className="today">
        <span>
          {t('home.today')}{' '}
          <small>
            {date} {t(`weekday.${weekday(date) as 0}`)}
          </small>
        </span>
        <button type="button" className="quiet" onClick={() => go('/phone/today')} data-testid="to-today">
          {t('home.records', { count: known === undefined ? '—' : count + unsent.length })}
        </button>
      </h1>
      <Suspense fallback={null}>
        <IncidentStrip />
      </Suspense>
      {may(me, 'act.record') && (
        <Suspense fallback={null}>
          <ChallengeStrip />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <BoxStrip />
      </Suspense>
      {may(me, 'finding.read') && (
        <Suspense fallback={null}>
          <FindingsStrip />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <RecallCards />
      </Suspense>
      <Suspense fallback={<div className="due" />}>
        <DueList day={known} waiting={day?.waiting ?? []} />
      </Suspense>
      {STAGES.map((stage) => (
        <StageTiles
          key={stage}
          stage={stage}
          forms={daily.filter((entry) => entry.stage === stage)}
          stateOf={(entry) => dayOfKind(entry.kind, known, outbox, schoolId, date)}
        />
      ))}
      <Suspense fallback={null}>
        <ReportIncident />
      </Suspense>
      <button type="button" className="call more" onClick={() => go('/phone/more')} data-testid="to-more">
        {t('home.more', { count: forms.length - daily.length })} ›
      </button>
    </>
  );
}

interface StageProps {
  stage: Stage;
  forms: FormEntry[];
  stateOf: (entry: FormEntry) => KindToday;
}

function StageTiles({ stage, forms, stateOf }: StageProps) {
  const words = useWords();
  return (
    <section className="stage" aria-labelledby={`stage-${stage}`}>
      <h2 id={`stage-${stage}`}>{words(`stageShort.${stage}`)}</h2>
      <div className="tiles">
        {forms.map((entry) => (
          <FormTile key={entry.kind} entry={entry} state={stateOf(entry)} />
        ))}
      </div>
    </section>
  );
}
