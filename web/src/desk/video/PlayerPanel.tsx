import { lazy, Suspense, useEffect, useState } from 'react';
import { useT } from '../i18n';
import { GivenReason } from './GivenReason';
import { PlayerControls } from './PlayerControls';
import { ReasonForm } from './ReasonForm';
import { useViewingReason } from './viewing-reason';
import type { WallClock } from './wall-clock';
import '../evidence/day.css';

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
      <PlayerControls clock={clock} rates={RATES} />
      <GivenReason reason={reason} />
    </div>
  );
}
