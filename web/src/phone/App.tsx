import { lazy, Suspense, useEffect } from 'react';
import { useAsked } from './data/asked';
import { askWho } from './data/who';
import { useT } from './i18n';
import { keepForOffline } from './keep-for-offline';
import { ProblemCard } from './screens/ProblemCard';
import { SignInScreen } from './screens/person/SignInScreen';
import { useToast } from './toast';

// What the phone keeps and sends comes with the person; a stranger's first screen does without.
const SignedIn = lazy(async () => ({ default: (await import('./SignedIn')).SignedIn }));
const VisitScreen = lazy(async () => ({ default: (await import('./visit/VisitScreen')).VisitScreen }));
const OpenScreens = lazy(async () => ({ default: (await import('./OpenScreens')).OpenScreens }));

export function App() {
  if (!/^\/phone\/(activate|guest|spare)$/.test(location.pathname)) return <Canteen />;
  return (
    <Suspense fallback={null}>
      <OpenScreens />
    </Suspense>
  );
}

function Canteen() {
  const t = useT();
  const who = useAsked('who', askWho);
  const toast = useToast();
  useEffect(() => {
    if (!who.isPending) keepForOffline(); // the screen stands: what it fetches now keeps nobody waiting
  }, [who.isPending]);
  return (
    <>
      {who.isPending && <p className="opening">{t('app.loading')}</p>}
      {who.error !== null && who.data == null && <ProblemCard error={who.error} onRetry={() => void who.refetch()} />}
      {who.data === null && <SignInScreen />}
      {who.data != null && (
        <Suspense fallback={<p className="opening">{t('app.loading')}</p>}>
          {/^\/phone\/visit(\/|$)/.test(location.pathname) ? (
            <VisitScreen key={who.data.accountId} me={who.data} />
          ) : (
            <SignedIn key={who.data.accountId} me={who.data} />
          )}
        </Suspense>
      )}
      <div className="toast" role="status" aria-live="polite">
        {toast !== null && <span>{toast}</span>}
      </div>
    </>
  );
}
