import { lazy, type ReactNode } from 'react';
import type { FormEntry } from '../forms/registry';
import { formOfKind, formOfSlug } from '../forms/registry';
import { usePath } from '../navigation';
import { useOutbox } from '../outbox/outbox';
import type { OutboxItem } from '../outbox/outbox-item';
import { HomeScreen } from './HomeScreen';
import { TabBar } from './TabBar';
import { TopBar } from './TopBar';

const AwaitingScreen = lazy(() => import('./AwaitingScreen').then((module) => ({ default: module.AwaitingScreen })));
const OutboxScreen = lazy(() => import('./OutboxScreen').then((module) => ({ default: module.OutboxScreen })));
const BoxesScreen = lazy(() => import('./BoxesScreen').then((module) => ({ default: module.BoxesScreen })));
const MeScreen = lazy(() => import('./MeScreen').then((module) => ({ default: module.MeScreen })));

/** `/phone`, `/phone/outbox`, `/phone/awaiting`, `/phone/me`, `/phone/boxes`, `/phone/act/<form>` and `/phone/correct/<id>`. */
export function Screens() {
  const [, , screen, name = ''] = usePath().split('/');
  const outbox = useOutbox();
  const refused = screen === 'correct' ? outbox.find((item) => item.id === name) : undefined;
  const entry = screen === 'act' ? formOfSlug(name) : refused && formOfKind(refused.kind);
  return (
    <>
      <TopBar back={entry !== undefined} about={entry?.slug ?? screen ?? ''} />
      <main className="screen">{entry === undefined ? plainScreen(screen) : openForm(entry, refused)}</main>
      {entry === undefined && <TabBar current={screen ?? ''} />}
    </>
  );
}

function plainScreen(screen: string | undefined): ReactNode {
  if (screen === 'outbox') return <OutboxScreen />;
  if (screen === 'awaiting') return <AwaitingScreen />;
  if (screen === 'boxes') return <BoxesScreen />;
  return screen === 'me' ? <MeScreen /> : <HomeScreen />;
}

function openForm({ Form, slug }: FormEntry, corrects: OutboxItem | undefined): ReactNode {
  return <Form key={corrects?.id ?? slug} corrects={corrects} />;
}
