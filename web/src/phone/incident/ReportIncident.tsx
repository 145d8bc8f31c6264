import { go } from '../navigation';
import { useT } from './words';
import './incident.css';

/** On the first screen: one tap to the report. */
export function ReportIncident() {
  const t = useT();
  return (
    <button
      type="button"
      className="incident-report"
      onClick={() => go('/phone/act/incident')}
      data-testid="report-incident"
    >
      ⚠ {t('report')}
    </button>
  );
}
