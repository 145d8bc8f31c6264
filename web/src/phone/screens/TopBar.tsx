import { lazy, Suspense, useState } from 'react';
import { useCanteen } from '../data/canteen';
import { useT } from '../i18n';
import { go } from '../navigation';
import { useClockGap } from '../outbox/clock-gap';
import { useConnected } from '../outbox/connection';
import { useOutbox } from '../outbox/outbox';

const HelpSheet = lazy(() => import('../help/HelpSheet').then((module) => ({ default: module.HelpSheet })));

/** Where one is, and how much is still only on this phone. Offline is a state, not an alarm. */
export function TopBar({ back, about }: { back: boolean; about: string }) {
  const t = useT();
  const [isAsking, setIsAsking] = useState(false);
  const { school } = useCanteen();
  const connected = useConnected();
  const gap = useClockGap();
  const items = useOutbox();
  const waiting = items.filter((item) => item.state === 'waiting').length;
  const refused = items.filter((item) => item.state === 'refused').length;
  const text =
    refused > 0
      ? t('sync.refused', { count: refused })
      : waiting > 0
        ? t(connected ? 'sync.sending' : 'sync.offlineWaiting', { count: waiting })
        : t(connected ? 'sync.all' : 'sync.offline');
  return (
    <>
      <header className="top">
        {back ? (
          <button type="button" className="back" onClick={() => go('/phone')} aria-label={t('app.back')}>
            ‹
          </button>
        ) : (
          <img src="/mark.svg" alt="" width={32} height={32} />
        )}
        <span className="school">{school.name}</span>
        <button
          type="button"
          className="ask"
          onClick={() => setIsAsking(true)}
          aria-label={t('app.help')}
          data-testid="help"
        >
          ?
        </button>
        <button
          type="button"
          className={`sync ${refused > 0 ? 'refused' : waiting > 0 || !connected ? 'waiting' : 'all'}`}
          onClick={() => go('/phone/outbox')}
          data-testid="sync-badge"
          data-waiting={waiting}
        >
          {text}
        </button>
      </header>
      {gap !== 0 && (
        <p className="clock-gap" role="alert" data-testid="clock-gap">
          {t(gap > 0 ? 'clock.ahead' : 'clock.behind', { by: spanOf(Math.abs(gap), t) })}
        </p>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <HelpSheet about={about} onClose={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

function spanOf(minutes: number, t: ReturnType<typeof useT>): string {
  return minutes < 120 ? t('clock.minutes', { count: minutes }) : t('clock.hours', { count: Math.round(minutes / 60) });
}
