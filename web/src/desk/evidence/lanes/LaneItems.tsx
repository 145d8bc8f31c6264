import { useWords } from '../../../shared/i18n/vocabulary';
import { clockTime } from '../../../shared/time';
import { useT } from '../../i18n';
import { useDescribe } from '../describe';
import type { PlacedBox } from './geometry';
import type { LaneSizes } from './lane-layout';
import type { DayAct, DayEvent, Flag, Item } from './lane-model';
import { FLAG_SHAPES, MARK_SHAPES } from './shapes';

interface FlagProps {
  flags: Flag[];
  x: number;
  width: number;
  chosenItem: string | undefined;
  onChoose: (item: Item) => void;
}

/** Pressed again, a chip for several flags goes on to the next of them. */
export function FlagChip({ flags, x, width, chosenItem, onChoose }: FlagProps) {
  const t = useT();
  const first = flags[0];
  if (first === undefined) return null;
  const at = flags.findIndex(({ item }) => `${item.type}:${item.id}` === chosenItem);
  const next = flags[(at + 1) % flags.length] ?? first;
  const isDone = flags.every(({ reviewed }) => reviewed);
  const count = flags.length > 1 ? ` ×${flags.length}` : '';
  return (
    <li>
      <button
        type="button"
        className={`flag ${first.tone}${isDone ? ' done' : ''}`}
        data-testid="flag"
        data-tone={first.tone}
        style={{ left: x, width, top: 0 }}
        aria-label={`${clockTime(first.atMs)} ${t(`flag.${first.why}`)}${count}${isDone ? ` ${t('flag.done')}` : ''}`}
        onClick={() => onChoose(next.item)}
      >
        <span aria-hidden="true">{isDone ? '✓' : FLAG_SHAPES[first.tone]}</span>
        {t(`flag.${first.why}`)}
        {count}
      </button>
    </li>
  );
}

interface EventProps {
  sizes: LaneSizes;
  events: DayEvent[];
  box: PlacedBox;
  top: number;
  chosenItem: string | undefined;
  onChoose: (item: Item) => void;
}

/** Pressed again, a bar for several events goes on to the next of them. */
export function EventBar({ sizes, events, box, top, chosenItem, onChoose }: EventProps) {
  const { describeEvents } = useDescribe();
  const at = events.findIndex((event) => chosenItem === `event:${event.id}`);
  const shown = events[Math.max(0, at)];
  const next = events[(at + 1) % events.length];
  if (shown === undefined || next === undefined) return null;
  const isLasting = events.some((event) => event.endedAt === null);
  const text = describeEvents(events);
  return (
    <li>
      <button
        type="button"
        className={`event ${shown.verdict} ${shown.kind}${at === -1 ? '' : ' chosen'}${isLasting ? ' lasting' : ''}`}
        data-testid={`event-${shown.id}`}
        style={{ left: box.x, width: box.width, top: top + box.row * sizes.event, height: sizes.event - 2 }}
        aria-label={text}
        aria-pressed={at !== -1}
        title={text}
        onClick={() => onChoose({ type: 'event', id: next.id })}
      />
    </li>
  );
}

interface MarkProps {
  sizes: LaneSizes;
  act: DayAct;
  box: PlacedBox;
  trueX: number;
  top: number;
  isChosen: boolean;
  onChoose: () => void;
}

export function Mark({ sizes, act, box, trueX, top, isChosen, onChoose }: MarkProps) {
  const { describeAct } = useDescribe();
  const words = useWords();
  const stem = box.row > 0 || Math.abs(box.x + box.width / 2 - trueX) > 1;
  return (
    <li>
      {stem && (
        <span
          className="stem"
          aria-hidden="true"
          style={{ left: trueX, top: top - 3, height: box.row * sizes.mark + 6 }}
        />
      )}
      <button
        type="button"
        className={`mark ${act.shape} ${act.verdict}${isChosen ? ' chosen' : ''}`}
        data-testid={`mark-${act.id}`}
        data-kind={act.kind}
        data-verdict={act.verdict}
        style={{ left: box.x, top: top + box.row * sizes.mark, width: sizes.target, height: sizes.target }}
        aria-label={describeAct(act)}
        aria-pressed={isChosen}
        title={`${words(`act.${act.kind}` as 'act.stock.in')} ${clockTime(act.occurredAt)}`}
        onClick={onChoose}
      >
        <span aria-hidden="true">{MARK_SHAPES[act.shape]}</span>
      </button>
    </li>
  );
}
