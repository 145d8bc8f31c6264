import { lazy, type ReactNode, Suspense } from 'react';
import { formOfKind, formOfSlug } from '../forms/registry';
import { useT } from '../i18n';
import { usePath, useVisit } from '../navigation';
import { useOutbox } from '../outbox/outbox';
import type { RecordableKind } from '../outbox/outbox-item';
import { Boundary } from './Boundary';
import { TabBar } from './TabBar';
import { TopBar } from './TopBar';
import { HomeScreen } from './today/HomeScreen';

const AwaitingScreen = lazy(() =>
  import('./signing/AwaitingScreen').then((module) => ({ default: module.AwaitingScreen })),
);
const OutboxScreen = lazy(() => import('./OutboxScreen').then((module) => ({ default: module.OutboxScreen })));
const BoxesScreen = lazy(() => import('./BoxesScreen').then((module) => ({ default: module.BoxesScreen })));
const FindingsScreen = lazy(() =>
  import('../findings/FindingsScreen').then((module) => ({ default: module.FindingsScreen })),
);
const FindingScreen = lazy(() =>
  import('../findings/FindingScreen').then((module) => ({ default: module.FindingScreen })),
);
const MeScreen = lazy(() => import('./person/MeScreen').then((module) => ({ default: module.MeScreen })));
const MoreScreen = lazy(() => import('./MoreScreen').then((module) => ({ default: module.MoreScreen })));
const TodayScreen = lazy(() => import('./today/TodayScreen').then((module) => ({ default: module.TodayScreen })));
const RecordScreen = lazy(() => import('./RecordScreen').then((module) => ({ default: module.RecordScreen })));
const FormScreen = lazy(() => import('./FormScreen').then((module) => ({ default: module.FormScreen })));

/**
 * `/phone`, `/phone/today`, `/phone/more`, `/phone/outbox`, `/phone/awaiting`, `/phone/me`, `/phone/boxes`, `/phone/findings`,
 * `/phone/finding/<finding id>`, `/phone/act/<form>`, `/phone/correct/<outbox id>` for a refused record and `/phone/record/<act id>` for a recorded one.
 */
export function Screens() {
  const [, , screen = '', name = ''] = usePath().split('/');
  const visit = useVisit();
  const t = useT();
  const outbox = useOutbox();
  const refused = screen === 'correct' ? outbox.find((item) => item.id === name) : undefined;
  const entry = screen === 'act' ? formOfSlug(name) : refused && formOfKind(refused.kind as RecordableKind);
  const isDeep = entry !== undefined || screen === 'record' || screen === 'finding';
  return (
    <div className="shell">
      <TopBar back={isDeep || screen === 'more'} about={entry?.slug ?? (screen === 'finding' ? 'findings' : screen)} />
      <main className="screen">
        <Boundary key={`${screen} ${name} ${visit}`}>
          <Suspense fallback={<p className="opening">{t('app.loading')}</p>}>
            {entry !== undefined && <FormScreen entry={entry} refused={refused} />}
            {screen === 'record' && <RecordScreen actId={name} />}
            {screen === 'finding' && <FindingScreen findingId={name} />}
            {!isDeep && plainScreen(screen)}
          </Suspense>
        </Boundary>
      </main>
      {!isDeep && <TabBar current={screen} />}
    </div>
  );
}

function plainScreen(screen: string): ReactNode {
  if (screen === 'outbox') return <OutboxScreen />;
  if (screen === 'awaiting') return <AwaitingScreen />;
  if (screen === 'boxes') return <BoxesScreen />;
  if (screen === 'findings') return <FindingsScreen />;
  if (screen === 'more') return <MoreScreen />;
  if (screen === 'today') return <TodayScreen />;
  return screen === 'me' ? <MeScreen /> : <HomeScreen />;
}
