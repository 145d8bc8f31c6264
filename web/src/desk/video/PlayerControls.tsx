import { useSyncExternalStore } from 'react';
import { useT } from '../i18n';
import { ClockText } from './ClockText';
import type { WallClock } from './wall-clock';

/** Back, on, faster: of the one clock that all players follow. */
export function PlayerControls({ clock, rates }: { clock: WallClock; rates: readonly number[] }) {
  const t = useT();
  const subscribe = (tell: () => void) => clock.subscribe(tell);
  const playing = useSyncExternalStore(subscribe, () => clock.playing);
  const running = useSyncExternalStore(subscribe, () => clock.running);
  const rate = useSyncExternalStore(subscribe, () => clock.rate);
  return (
    <div className="controls">
      <button type="button" className="tool" onClick={() => clock.seek(clock.now() - 10_000)}>
        {t('player.back')}
      </button>
      <button
        type="button"
        className="tool primary"
        onClick={() => (playing ? clock.pause() : clock.play())}
        data-testid="player-toggle"
      >
        {playing ? `❚❚ ${t('player.pause')}` : `▶ ${t('player.play')}`}
      </button>
      <button type="button" className="tool" onClick={() => clock.seek(clock.now() + 10_000)}>
        {t('player.forward')}
      </button>
      <ClockText clock={clock} />
      <span className="player-wait" role="status">
        {playing && !running ? t('player.waiting') : ''}
      </span>
      <label className="rate">
        <span className="visually-hidden">{t('player.rate')}</span>
        <select className="field" value={rate} onChange={(event) => clock.setRate(Number(event.target.value))}>
          {rates.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
