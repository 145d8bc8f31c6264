import { type CSSProperties, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { clockTime, clockTimeWithSeconds } from '../../shared/time';
import { useDescribe } from '../evidence/describe';
import { placeBoxes, rowsOf, ticks } from '../evidence/lanes/geometry';
import { MARK_SHAPES } from '../evidence/lanes/shapes';
import { useT } from '../review/words';
import { useCoarsePointer } from '../shell/media-queries';
import type { WallClock } from '../video/wall-clock';
import type { Scene, SceneMark } from './scene';

interface Props {
  scene: Scene;
  clock: WallClock;
  chosen: string | undefined;
  /** @param isEnd with Shift: the loop goes from the mark chosen before to this one */
  onMark: (mark: SceneMark, isEnd: boolean) => void;
}

/** For labels and marks the track is taken to be this wide, in px; on a narrower one they only lie closer. */
const WIDTH = 800;
/** A label closer to an end than this would be cut off. */
const EDGE = 0.025;
const DRAW_MS = 200;

/** The one clock of all pictures as a line: records and events of the span upon it, where it is, and where it goes round. */
export function SceneTrack({ scene, clock, chosen, onMark }: Props) {
  const t = useT();
  const { describeAct, describeEvents } = useDescribe();
  const size = useCoarsePointer() ? 44 : 24;
  const { fromMs, toMs, marks } = scene;
  const share = (atMs: number): number => Math.min(1, Math.max(0, (atMs - fromMs) / (toMs - fromMs)));
  const placed = useMemo(() => {
    const x = (atMs: number): number => ((atMs - fromMs) / (toMs - fromMs)) * WIDTH;
    return placeBoxes(
      marks.map((mark) => ({
        x: Math.max(0, Math.min(WIDTH - size, x(mark.fromMs) - (mark.act === null ? 0 : size / 2))),
        width: Math.max(size, mark.toMs === null ? 0 : Math.min(WIDTH, x(mark.toMs)) - Math.max(0, x(mark.fromMs))),
      })),
      3,
      WIDTH,
    );
  }, [marks, fromMs, toMs, size]);
  const loop = useSyncExternalStore(
    (tell) => clock.subscribe(tell),
    () => clock.loop,
  );
  const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;
  const row = size + 2;
  return (
    <div className="track" data-testid="track">
      <div className="track-axis" aria-hidden="true">
        {ticks({ fromMs, toMs }, WIDTH, fromMs - (fromMs % 60_000))
          .filter((atMs) => share(atMs) > EDGE && share(atMs) < 1 - EDGE)
          .map((atMs) => (
            <span key={atMs} style={{ left: percent(share(atMs)) }}>
              {clockTime(atMs)}
            </span>
          ))}
      </div>
      <ul
        className="track-marks"
        aria-label={t('track.marks', { count: marks.length })}
        style={{ height: Math.max(1, rowsOf(placed)) * row }}
      >
        {marks.map((mark, index) => {
          const box = placed[index] ?? { x: 0, width: size, row: 0 };
          const key = `${mark.item.type}:${mark.item.id}`;
          const text =
            mark.act !== null ? describeAct(mark.act) : mark.event !== null ? describeEvents([mark.event]) : '';
          const style: CSSProperties = {
            left: percent(box.x / WIDTH),
            top: box.row * row,
            height: size,
            ...(mark.act === null ? { width: percent(box.width / WIDTH), minWidth: size } : { width: size }),
          };
          return (
            <li key={key}>
              <button
                type="button"
                className={`track-mark ${mark.item.type} ${(mark.act ?? mark.event)?.verdict ?? ''}${mark.isAsked ? ' asked' : ''}`}
                style={style}
                aria-pressed={chosen === key}
                aria-label={mark.isAsked ? `${t('track.asked')} · ${text}` : text}
                title={text}
                data-testid={`track-${mark.item.id}`}
                onClick={(event) => onMark(mark, event.shiftKey)}
              >
                {mark.act !== null && <span aria-hidden="true">{MARK_SHAPES[mark.act.shape]}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {loop !== null && (
        <div
          className="track-loop"
          aria-hidden="true"
          style={{ left: percent(share(loop.fromMs)), width: percent(share(loop.toMs) - share(loop.fromMs)) }}
        />
      )}
      <TrackPosition fromMs={fromMs} toMs={toMs} clock={clock} label={t('track.position')} />
    </div>
  );
}

/** Moved by hand, as React would draw all marks again; a real slider, so that keys and screen readers have it. */
function TrackPosition({
  fromMs,
  toMs,
  clock,
  label,
}: Pick<Scene, 'fromMs' | 'toMs'> & { clock: WallClock; label: string }) {
  const slider = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const draw = (): void => {
      const element = slider.current;
      if (element === null) return;
      const atMs = clock.now();
      element.value = String(Math.round(Math.min(toMs, Math.max(fromMs, atMs)) - fromMs));
      element.setAttribute('aria-valuetext', clockTimeWithSeconds(atMs));
    };
    draw();
    const timer = setInterval(draw, DRAW_MS);
    return () => clearInterval(timer);
  }, [clock, fromMs, toMs]);
  return (
    <input
      ref={slider}
      className="track-position"
      type="range"
      min={0}
      max={toMs - fromMs}
      step={1_000}
      defaultValue={0}
      aria-label={label}
      onInput={({ currentTarget }) => clock.seek(fromMs + Number(currentTarget.value))}
      data-testid="track-position"
    />
  );
}
