import { useState } from 'react';
import type { VisitStep } from './visit-db';
import { discardStep, sendAgain } from './visit-steps';
import { useFieldT } from './words';

/** What of the visit is on this tablet only, and what the platform did not take. */
export function Queue({ steps }: { steps: readonly VisitStep[] }) {
  const t = useFieldT();
  if (steps.length === 0) return null;
  const unsent = steps.filter(({ state }) => state !== 'sent');
  const refused = steps.find(({ state }) => state === 'refused');
  return (
    <section className="queue" role="status" data-testid="queue" data-unsent={unsent.length} data-steps={steps.length}>
      <p>{unsent.length === 0 ? t('queue.none') : t('queue.waiting', { count: unsent.length })}</p>
      {refused !== undefined && <Refused key={refused.id} step={refused} />}
    </section>
  );
}

function Refused({ step }: { step: VisitStep }) {
  const t = useFieldT();
  const [isSure, setSure] = useState(false);
  const { text, item, summary } = step.body;
  const said = [text, item, summary].find((each) => typeof each === 'string') as string | undefined;
  return (
    <div className="card refused">
      <p className="problem" role="alert">
        {t('queue.refused')} {step.problem}
      </p>
      {said !== undefined && <p>{said}</p>}
      <button type="button" className="big plain" onClick={() => void sendAgain(step)}>
        {t('queue.again')}
      </button>
      <button type="button" className="quiet" onClick={() => (isSure ? void discardStep(step) : setSure(true))}>
        {t(isSure ? 'queue.dropSure' : 'queue.drop')}
      </button>
    </div>
  );
}
