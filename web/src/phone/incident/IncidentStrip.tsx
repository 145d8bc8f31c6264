import { clockTime } from '../../shared/time';
import { IncidentCalls } from './IncidentCalls';
import { useIncidentHelp, useUnsentReport } from './use-incident';
import { useT } from './words';
import './incident.css';

/** On top of the first screen while a report has not gone out, or is open: who has read it and whom to call. */
export function IncidentStrip() {
  const t = useT();
  const unsent = useUnsentReport();
  const open = useIncidentHelp()?.value.open ?? [];
  return (
    <>
      {unsent !== null && (
        <section className="card incident-open" role="alert" data-testid="incident-unsent">
          <h2>{t('unsent', { time: clockTime(unsent.noticedAt) })}</h2>
          <IncidentCalls {...unsent} />
        </section>
      )}
      {open.map(({ actId, noticedAt, readings }) => (
        <section key={actId} className="card incident-open" data-testid="incident-open">
          <h2>{t('reported', { time: clockTime(noticedAt) })}</h2>
          <IncidentCalls suspicion="" touched={null} noticedAt={Date.parse(noticedAt)} readings={readings} />
        </section>
      ))}
    </>
  );
}
