import { INCIDENT_OFFICES, type IncidentOffice, incidentText } from '../../../../src/contract/words/incident-words';
import { clockTime, dateTime } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import { useIncidentHelp } from './use-incident';
import { useT } from './words';
import './incident.css';

interface Props {
  suspicion: string;
  touched: number | null;
  /** Null: nothing was saved yet. */
  noticedAt: number | null;
  readings?: readonly { office: IncidentOffice; at: string }[];
}

/** Whom to call, and a message that is ready to be sent: works with what the phone kept, without a line. */
export function IncidentCalls({ suspicion, touched, noticedAt, readings }: Props) {
  const t = useT();
  const { school } = useCanteen();
  const help = useIncidentHelp();
  if (help === undefined) return <p className="problem">{t('unknown')}</p>;
  const { reportMinutes, contacts } = help.value;
  const text = incidentText({ schoolName: school.name, suspicion, touched, noticedAt: noticedAt ?? Date.now() });
  return (
    <>
      <p>
        {noticedAt === null
          ? t('within', { minutes: reportMinutes })
          : t('by', { time: clockTime(noticedAt + reportMinutes * 60_000) })}
      </p>
      <ul className="incident-calls" data-testid="incident-calls">
        {INCIDENT_OFFICES.map((office) => {
          const phone = contacts.find((one) => one.office === office)?.phone ?? null;
          const read = readings?.find((one) => one.office === office);
          return (
            <li key={office}>
              <strong>{t(`office.${office}`)}</strong>{' '}
              {readings && <small>{read ? t('read', { time: clockTime(read.at) }) : t('unread')}</small>}
              {phone === null ? (
                <small>{t('noPhone')}</small>
              ) : (
                <span className="incident-links">
                  <a href={`tel:${phone}`}>{t('call', { phone })}</a>
                  {/* what stands between `?` and `&` is for phones of either make */}
                  <a href={`sms:${phone}?&body=${encodeURIComponent(text)}`}>{t('text')}</a>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className="hint">{t('keptAt', { time: dateTime(help.keptAt).slice(5, 16) })}</p>
    </>
  );
}
