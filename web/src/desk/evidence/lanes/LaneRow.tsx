import { memo, useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../../shared/i18n/vocabulary';
import { useT } from '../../i18n';
import { useCoarsePointer } from '../../shell/media-queries';
import { drawLane } from './draw-lane';
import { instantAt, ticks, type View } from './geometry';
import { LaneHead } from './LaneHead';
import { EventBar, FlagChip, Mark } from './LaneItems';
import { FINE, layoutLane, TOUCH } from './lane-layout';
import type { Flag, Item, Lane } from './lane-model';

interface Props {
  lane: Lane;
  index: number;
  view: View;
  width: number;
  dayStartMs: number;
  asOfMs: number;
  isChosen: boolean;
  chosenItem: string | undefined;
  onLane: (lane: Lane) => void;
  onInstant: (lane: Lane, atMs: number) => void;
  onItem: (lane: Lane, item: Item) => void;
}

/** One stage of the day: how much was recorded and how much moved as a drawing, everything else as buttons upon it. */
export const LaneRow = memo(function LaneRow(props: Props) {
  const { lane, index, view, width, dayStartMs, asOfMs, isChosen, chosenItem, onLane, onInstant, onItem } = props;
  const t = useT();
  const words = useWords();
  const isCoarse = useCoarsePointer();
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useMemo(() => {
    const chipWidth = (flags: Flag[]): number =>
      30 + textWidth(t(`flag.${flags[0]?.why ?? 'pending'}`)) + (flags.length > 1 ? 24 : 0);
    return layoutLane(lane, view, width, asOfMs, chipWidth, isCoarse ? TOUCH : FINE);
  }, [lane, view, width, asOfMs, t, isCoarse]);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return;
    const ratio = window.devicePixelRatio || 1;
    element.width = Math.round(width * ratio);
    element.height = Math.round(layout.height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawLane(context, lane, layout, view, width, dayStartMs, ticks(view, width, dayStartMs));
  }, [lane, layout, view, width, dayStartMs]);

  const name = words(`stage.${lane.stage}`);
  const isThis = (item: Item): boolean => chosenItem === `${item.type}:${item.id}`;
  return (
    <section className={`lane${isChosen ? ' chosen' : ''}`} data-testid={`lane-${lane.stage}`} aria-label={name}>
      <LaneHead lane={lane} index={index} isChosen={isChosen} onChoose={() => onLane(lane)} />
      <div className="lane-body" style={{ height: layout.height }}>
        <canvas ref={canvas} style={{ width, height: layout.height }} role="img" aria-label={t('lane.drawing')} />
        <button
          type="button"
          className="lane-ground"
          tabIndex={-1}
          aria-hidden="true"
          data-testid={`ground-${lane.stage}`}
          onClick={(event) => {
            const left = event.currentTarget.getBoundingClientRect().left;
            onInstant(lane, instantAt(view, width, event.clientX - left));
          }}
        />
        <ul className="lane-items" aria-label={t('lane.items', { name, count: lane.acts.length + lane.events.length })}>
          {layout.flags.map(({ flags, x, width: wide }) => (
            <FlagChip
              key={`${flags[0]?.item.id}`}
              flags={flags}
              x={x}
              width={wide}
              onChoose={(item) => onItem(lane, item)}
              chosenItem={chosenItem}
            />
          ))}
          {layout.events.map(({ events, ...box }) => (
            <EventBar
              key={events[0]?.id}
              sizes={layout.sizes}
              events={events}
              box={box}
              top={layout.eventsTop}
              chosenItem={chosenItem}
              onChoose={(item) => onItem(lane, item)}
            />
          ))}
          {layout.marks.map(({ act, trueX, ...box }) => (
            <Mark
              key={act.id}
              sizes={layout.sizes}
              act={act}
              box={box}
              trueX={trueX}
              top={layout.marksTop}
              isChosen={isThis({ type: 'act', id: act.id })}
              onChoose={() => onItem(lane, { type: 'act', id: act.id })}
            />
          ))}
        </ul>
      </div>
    </section>
  );
});

/** Good enough for room: a Han character is about twice as wide as a Latin one. */
function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e80 ? 12.5 : 6.6), 0);
}
