import { useWords } from '../../shared/i18n/vocabulary';
import { useT } from '../i18n/work';
import { go } from '../navigation';
import type { RecordableKind } from '../outbox/outbox-item';

/** Where one goes on after saving. */
export interface Offer {
  label: string;
  path: string;
  testId: string;
}

/** What usually comes next is one tap away: a sample after cooking, the meal that a stock-out waited for. */
export function SavedCard({ kind, offers }: { kind: RecordableKind; offers: readonly Offer[] }) {
  const t = useT();
  const words = useWords();
  return (
    <section className="card" data-testid="saved">
      <h1>✓ {words(`act.${kind}`)}</h1>
      <p className="hint">{t('form.next')}</p>
      {offers.map(({ label, path, testId }) => (
        <button key={testId} type="button" className="big" onClick={() => go(path)} data-testid={testId}>
          {label}
        </button>
      ))}
      <button type="button" className="big plain" onClick={() => go('/phone')} data-testid="saved-home">
        {t('form.toToday')}
      </button>
    </section>
  );
}
