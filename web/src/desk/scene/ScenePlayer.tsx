import { Checkbox } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { may } from '../../shared/grants';
import { clockTimeWithSeconds } from '../../shared/time';
import { useT as useDesk } from '../i18n';
import { useMe } from '../session';
import { useKeys } from '../shell/use-keys';
import { GivenReason } from '../video/GivenReason';
import { PlayerControls } from '../video/PlayerControls';
import { ReasonForm } from '../video/ReasonForm';
import { usePlayerKeys } from '../video/use-player-keys';
import { useViewingReason } from '../video/viewing-reason';
import type { WallClock } from '../video/wall-clock';
import { SceneTrack } from './SceneTrack';
import { beginningOf, MOST_CAMERAS, neighbourMark, type Scene, type SceneMark } from './scene';
import './scene.css';
import { useT } from '../review/words';
import '../evidence/day.css';

const CameraTile = lazy(() => import('../video/CameraTile'));
const RATES = [0.5, 1, 2, 4];

interface Props {
  scene: Scene;
  clock: WallClock;
  chosen: string | undefined;
  onMark: (mark: SceneMark) => void;
}

/** All cameras of a scene on one clock: where one has nothing it says so, and the clock goes on. */
export function ScenePlayer({ scene, clock, chosen, onMark }: Props) {
  const t = useT();
  const desk = useDesk();
  const me = useMe();
  const reason = useViewingReason();
  const [shown, setShown] = useState<readonly string[]>(scene.concerned);
  const [largeId, setLargeId] = useState<string | null>(null);
  const { loop, beginning, begin, end, clear, around } = useLoop(clock);
  // Leaving the scene leaves the footage: nobody is registered as watching what he no longer sees.
  useEffect(() => () => clock.pause(), [clock]);

  const go = useCallback(
    (mark: SceneMark, isEnd = false) => {
      const before = scene.marks.find(({ item }) => `${item.type}:${item.id}` === chosen);
      onMark(mark);
      if (isEnd && before !== undefined && before !== mark) around(before, mark);
      else clock.seek(beginningOf(mark));
      clock.play();
    },
    [scene, chosen, onMark, clock, around],
  );
  const onKey = useCallback(
    (key: string): boolean => {
      const step = (direction: 1 | -1): void => {
        const mark = neighbourMark(scene.marks, clock.now(), direction);
        if (mark !== null) go(mark);
      };
      if (key === ',') step(-1);
      else if (key === '.') step(1);
      else if (key === '[') begin();
      else if (key === ']') end();
      else if (key === '\\') clear();
      else return false;
      return true;
    },
    [scene, clock, go, begin, end, clear],
  );
  useKeys(onKey);
  usePlayerKeys(clock);

  if (!may(me, 'footage.watch')) return <p className="side-hint">{desk('player.notAllowed')}</p>;
  if (scene.cameras.length === 0) return <p className="side-hint">{desk('player.noCamera')}</p>;
  if (reason === null) return <ReasonForm onGiven={() => clock.play()} />;
  const cameras = scene.cameras.filter(({ id }) => shown.includes(id));
  const large = cameras.find(({ id }) => id === largeId);
  return (
    <div className="scene" data-testid="scene">
      <div className={`scene-tiles n${cameras.length}`}>
        <Suspense fallback={<div className="tile waiting">{desk('common.loading')}</div>}>
          {cameras.map((camera) => (
            <CameraTile
              key={camera.id}
              camera={camera}
              clock={clock}
              reason={reason}
              isLarge={camera === large}
              onEnlarge={() => setLargeId(camera.id)}
            />
          ))}
        </Suspense>
      </div>
      <SceneTrack scene={scene} clock={clock} chosen={chosen} onMark={go} />
      <PlayerControls clock={clock} rates={RATES} />
      <div className="scene-tools">
        <button type="button" className="tool" onClick={begin} aria-keyshortcuts="[" data-testid="loop-begin">
          {t('loop.begin')} [
        </button>
        <button type="button" className="tool" onClick={end} aria-keyshortcuts="]" data-testid="loop-end">
          {t('loop.end')} ]
        </button>
        <span role="status" data-testid="loop">
          {loop !== null
            ? t('loop.round', { from: clockTimeWithSeconds(loop.fromMs), to: clockTimeWithSeconds(loop.toMs) })
            : beginning === null
              ? ''
              : t('loop.from', { from: clockTimeWithSeconds(beginning) })}
        </span>
        {(loop !== null || beginning !== null) && (
          <button type="button" className="tool" onClick={clear} aria-keyshortcuts="\" data-testid="loop-clear">
            {t('loop.clear')} \
          </button>
        )}
        {large !== undefined && (
          <button type="button" className="tool" onClick={() => setLargeId(null)}>
            {t('cameras.equal')}
          </button>
        )}
      </div>
      <fieldset className="scene-cameras">
        <legend>{t('cameras.shown', { most: MOST_CAMERAS })}</legend>
        {scene.cameras.map(({ id, name }) => (
          <Checkbox
            key={id}
            checked={shown.includes(id)}
            disabled={!shown.includes(id) && shown.length >= MOST_CAMERAS}
            onChange={({ target }) => setShown(target.checked ? [...shown, id] : shown.filter((one) => one !== id))}
            data-testid={`show-${id}`}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <GivenReason reason={reason} />
    </div>
  );
}

/** From A to B and round again: begun at one instant, ended at a later one. */
function useLoop(clock: WallClock) {
  const loop = useSyncExternalStore(
    (tell) => clock.subscribe(tell),
    () => clock.loop,
  );
  const [beginning, setBeginning] = useState<number | null>(null);
  const begin = useCallback(() => {
    clock.setLoop(null);
    setBeginning(clock.now());
  }, [clock]);
  const clear = useCallback(() => {
    clock.setLoop(null);
    setBeginning(null);
  }, [clock]);
  const end = useCallback(() => {
    const toMs = clock.now();
    if (beginning === null || toMs - beginning < SHORTEST_LOOP_MS) return;
    clock.setLoop({ fromMs: beginning, toMs });
    setBeginning(null);
  }, [clock, beginning]);
  const around = useCallback(
    (one: SceneMark, other: SceneMark) => {
      const [first, last] = one.fromMs < other.fromMs ? [one, other] : [other, one];
      setBeginning(null);
      clock.setLoop({ fromMs: beginningOf(first), toMs: (last.toMs ?? last.fromMs) + SHORTEST_LOOP_MS });
    },
    [clock],
  );
  return { loop, beginning, begin, end, clear, around };
}

const SHORTEST_LOOP_MS = 1_000;
