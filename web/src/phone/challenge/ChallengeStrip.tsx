import { useCallback, useEffect } from 'react';
import { api } from '../../shared/api';
import { useRepeated } from '../../shared/boxes/use-repeated';
import { challengeRoutes } from '../../shared/routes/challenge-routes';
import { clockTime } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import './challenge.css';
import { useT } from './words';

const LOOK_MS = 10_000;

/** A code that an officer waits for before a camera: large, and only until its deadline. Nothing of it is kept. */
export function ChallengeStrip() {
  const t = useT();
  const { schoolId } = useCanteen();
  const ask = useCallback(
    async () => (await api.call(challengeRoutes.current, { params: { schoolId } })).challenge,
    [schoolId],
  );
  const { data: found } = useRepeated(ask, LOOK_MS);
  const challengeId = found?.id;
  useEffect(() => {
    // When the first phone showed it is kept with it; where that is not heard the next look tells it again
    if (challengeId === undefined || document.hidden) return;
    void api.call(challengeRoutes.showing, { params: { schoolId, challengeId } }).catch(() => undefined);
  }, [schoolId, challengeId]);
  if (found === null || Date.parse(found.expiresAt) <= Date.now()) return null;
  return (
    <section className="card challenge" role="alert" data-testid="challenge">
      <h2>{t('title', { camera: found.cameraName, place: found.placeName })}</h2>
      <p className="challenge-code" data-testid="challenge-code">
        {found.code}
      </p>
      <p>{t('how', { time: clockTime(found.expiresAt) })}</p>
      <p className="hint">{t('who', { unit: found.askedBy })}</p>
    </section>
  );
}
