import { useEffect, useRef, useState } from 'react';
import type { Cause } from '../../../../src/contract/verdicts';
import { useWords } from '../../shared/i18n/vocabulary';
import { useT } from '../i18n';
import { CameraFeed, type FeedState } from './camera-feed';
import { ViewerMark } from './ViewerMark';
import type { WallClock } from './wall-clock';

interface Props {
  camera: { id: string; name: string };
  clock: WallClock;
  reason: string;
  isLarge: boolean;
  /** Absent where there is nothing to be enlarged into. */
  onEnlarge?: () => void;
}

/** One camera. What is wrong with it is said on it; the others go on. */
export default function CameraTile({ camera, clock, reason, isLarge, onEnlarge }: Props) {
  const t = useT();
  const words = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const feed = useRef<CameraFeed | null>(null);
  const [state, setState] = useState<FeedState>('loading');
  const [cause, setCause] = useState<Cause | null>(null);
  const [isSmall, setIsSmall] = useState(false);

  useEffect(() => {
    if (video.current === null) return;
    setState('loading');
    const tell = (next: FeedState, why: Cause | null): void => {
      setState(next);
      setCause(why);
    };
    const current = new CameraFeed(video.current, camera.id, reason, clock, tell, setIsSmall);
    feed.current = current;
    return () => current.close();
  }, [camera.id, reason, clock]);

  const canRetry = state === 'agent_away' || state === 'network';
  return (
    <figure className={`tile${isLarge ? ' large' : ''} ${state}`} data-testid={`tile-${camera.id}`} data-state={state}>
      <div className="tile-picture">
        <video
          ref={video}
          muted
          playsInline
          disablePictureInPicture
          data-testid="player-video"
          aria-label={camera.name}
        />
        <ViewerMark />
        {state !== 'showing' && (
          <div className="tile-text" role="status">
            {t(`feed.${state}`)}
            {cause !== null && cause !== 'none' && <span data-testid="gap-cause">{words(`cause.${cause}`)}</span>}
            {canRetry && (
              <button type="button" onClick={() => feed.current?.retry()}>
                {t('common.retry')}
              </button>
            )}
          </div>
        )}
      </div>
      <figcaption>
        <span>
          {camera.name}
          {isSmall && (
            <span className="tile-small" title={t('feed.small.why')} data-testid="small-picture">
              {t('feed.small')}
            </span>
          )}
        </span>
        {!isLarge && onEnlarge !== undefined && (
          <button type="button" onClick={onEnlarge}>
            {t('player.enlarge')}
          </button>
        )}
      </figcaption>
    </figure>
  );
}
