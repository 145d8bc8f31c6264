import { type RefObject, useEffect, useRef, useState } from 'react';
import { clockTime } from '../../../shared/time';
import type { WallClock } from '../../video/wall-clock';
import { instantAt, spanOf, ticks, type View, xOf, ZOOM_SPANS_MS, zoomAround } from './geometry';
import { LaneRow } from './LaneRow';
import type { Item, Lane } from './lane-model';

interface Props {
  lanes: Lane[];
  view: View;
  onView: (view: View) => void;
  dayStartMs: number;
  asOfMs: number;
  clock: WallClock;
  chosenStage: string | undefined;
  chosenItem: string | undefined;
  onLane: (lane: Lane) => void;
  onInstant: (lane: Lane, atMs: number) => void;
  onItem: (lane: Lane, item: Item) => void;
}

export const HEAD_PX = 208;

export function LaneChart(props: Props) {
  const { lanes, view, onView, dayStartMs, asOfMs, clock, chosenStage, chosenItem } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) - HEAD_PX;
  useWheelZoom(frame, view, width, dayStartMs, onView);
  return (
    <div className="chart" ref={frame}>
      {width > 0 && (
        <>
          <div className="axis" aria-hidden="true">
            {ticks(view, width, dayStartMs).map((at) => (
              <span key={at} style={{ left: HEAD_PX + xOf(view, width, at) }}>
                {clockTime(at)}
              </span>
            ))}
          </div>
          {lanes.map((lane, index) => (
            <LaneRow
              key={lane.stage}
              lane={lane}
              index={index}
              view={view}
              width={width}
              dayStartMs={dayStartMs}
              asOfMs={asOfMs}
              isChosen={chosenStage === lane.stage}
              chosenItem={chosenItem}
              onLane={props.onLane}
              onInstant={props.onInstant}
              onItem={props.onItem}
            />
          ))}
          <Line at={() => asOfMs} view={view} width={width} className="as-of" />
          <Line at={() => clock.now()} view={view} width={width} className="playhead" />
        </>
      )}
    </div>
  );
}

/** A vertical line through all lanes. It is moved by hand every frame; React would draw the whole chart again. */
function Line({ at, view, width, className }: { at: () => number; view: View; width: number; className: string }) {
  const line = useRef<HTMLDivElement>(null);
  const current = useRef({ at, view, width });
  current.current = { at, view, width };
  useEffect(() => {
    let frame = 0;
    const move = (): void => {
      const element = line.current;
      if (element !== null) {
        const now = current.current;
        const x = xOf(now.view, now.width, now.at());
        element.hidden = x < 0 || x > now.width;
        element.style.transform = `translateX(${HEAD_PX + x}px)`;
      }
      frame = requestAnimationFrame(move);
    };
    move();
    return () => cancelAnimationFrame(frame);
  }, []);
  return <div ref={line} className={className} aria-hidden="true" />;
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

function useWheelZoom(
  element: RefObject<HTMLElement | null>,
  view: View,
  width: number,
  dayStartMs: number,
  onView: (view: View) => void,
): void {
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault(); // the browser would zoom the whole page
      const step = ZOOM_SPANS_MS.indexOf(spanOf(view) as (typeof ZOOM_SPANS_MS)[number]);
      const span = ZOOM_SPANS_MS[step + (event.deltaY < 0 ? 1 : -1)];
      if (span === undefined) return;
      const x = event.clientX - target.getBoundingClientRect().left - HEAD_PX;
      onView(zoomAround(view, span, instantAt(view, width, Math.max(0, x)), dayStartMs));
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => target.removeEventListener('wheel', onWheel);
  }, [element, view, width, dayStartMs, onView]);
}
