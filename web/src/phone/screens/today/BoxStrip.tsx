import { useCallback } from 'react';
import { api } from '../../../shared/api';
import { Sentence } from '../../../shared/boxes/BoxState';
import { boxRoutes } from '../../../shared/boxes/box-routes';
import { useRepeated } from '../../../shared/boxes/use-repeated';
import '../../../shared/boxes/boxes.css';
import { useCanteen } from '../../data/canteen';
import { go } from '../../navigation';

const LOOK_MS = 30_000;

/** On the home screen: what is wrong with box or cameras, or nothing. */
export function BoxStrip() {
  const { schoolId } = useCanteen();
  const ask = useCallback(() => api.call(boxRoutes.state, { params: { schoolId } }), [schoolId]);
  const { data } = useRepeated(ask, LOOK_MS);
  const said = (data?.boxes ?? [])
    .flatMap(({ words, cameras }) => [...words, ...cameras.flatMap((camera) => camera.words)])
    .filter(({ level }) => level === 'fault' || level === 'unknown');
  if (said.length === 0) return null;
  return (
    <button type="button" className="bx-strip" onClick={() => go('/phone/boxes')} data-testid="box-strip">
      <ul className="bx-list">
        {said.map((words) => (
          <Sentence key={words.zh} said={words} />
        ))}
      </ul>
    </button>
  );
}
