import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useT } from '../i18n';
import { ClockText } from './ClockText';
import { isKnownReason } from './known-reasons';
import { ReasonForm } from './ReasonForm';
import { giveViewingReason, useViewingReason } from './viewing-reason';
import type { WallClock } from './wall-clock';

const CameraTile = lazy(() => import('./CameraTile'));
const RATES = [1, 2, 4, 8];
const MAX_TILES = 4;

interface Props {
  cameras: { id: string; name: string }[];
  clock: WallClock;
  /** The one shown large. */
  firstCameraId: string | undefined;
}

/** All cameras of a lane at one instant, in step. */
export function PlayerPanel({ cameras, clock, firstCameraId }: Props) {
  const t = useT();
  const reason = useViewingReason();
  const [largeId, setLargeId] = useState<string | undefined>(firstCameraId);
  useEffect(() => setLargeId(firstCameraId), [firstCameraId]);
  // Leaving the lane leaves the footage: nobody is registered as watching what he no longer sees.
  useEffect(() => () => clock.pause(), [clock]);

  if (cameras.length === 0) return <p className="side-hint">{t('player.noCamera')}</p>;
  // Who has said why he looks wants to look: the footage starts with that.
  if (reason === null) return <ReasonForm onGiven={() => clock.play()} />;
  const reasonText = isKnownReason(reason) ? t(`reason.${reason}`) : reason;
  const large = cameras.find((camera) => camera.id === largeId) ?? cameras[0];
  const ordered = [...cameras]
    .sort((a, b) => Number(b.id === large?.id) - Number(a.id === large?.id))
    .slice(0, MAX_TILES);
  return (
    <div className="player" data-testid="player">
      <div className={`tiles n${ordered.length}`}>
        <Suspense fallback={<div className="tile waiting">{t('common.loading')}</div>}>
          {ordered.map((camera) => (
            <CameraTile
              key={camera.id}
              camera={camera}
              clock={clock}
              reason={reason}
              isLarge={camera.id === large?.id}
              onEnlarge={() => setLargeId(camera.id)}
            />
          ))}
        </Suspense>
      </div>
      <PlayerControls clock={clock} />
      <p className="player-reason">
        {t('reason.given', { reason: reasonText })}
        <button type="button" className="link" onClick={() => giveViewingReason(null)}>
          {t('reason.change')}
        </button>
      </p>
    </div>
  );
}

function PlayerControls({ clock }: { clock: WallClock }) {
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
          {RATES.map((each) => (
            <option key={each} value={each}>
              {each}×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
