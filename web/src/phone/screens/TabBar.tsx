import { useToday } from '../data/today';
import { useT } from '../i18n';
import { go } from '../navigation';

const TABS = [
  { screen: '', key: 'tab.today' },
  { screen: 'awaiting', key: 'tab.awaiting' },
  { screen: 'outbox', key: 'tab.outbox' },
  { screen: 'me', key: 'tab.me' },
] as const;

export function TabBar({ current }: { current: string }) {
  const t = useT();
  const awaiting = useToday().data?.value.waiting.length ?? 0;
  return (
    <nav className="tabs" aria-label={t('app.name')}>
      {TABS.map(({ screen, key }) => (
        <button
          key={key}
          type="button"
          aria-current={current === screen ? 'page' : undefined}
          onClick={() => go(screen === '' ? '/phone' : `/phone/${screen}`)}
          data-testid={`tab-${screen === '' ? 'today' : screen}`}
        >
          {t(key)}
          {screen === 'awaiting' && awaiting > 0 && <span className="badge">{awaiting}</span>}
        </button>
      ))}
    </nav>
  );
}
