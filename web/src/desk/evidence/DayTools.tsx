import { Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import { instantOfTyped } from '../../shared/time';
import { useT } from '../i18n';
import { ClockText } from '../video/ClockText';
import type { WallClock } from '../video/wall-clock';
import { DayLinks } from './DayLinks';
import { HelpDialog } from './HelpDialog';
import { spanOf, type View, ZOOM_SPANS_MS } from './lanes/geometry';

interface Props {
  schoolId: string;
  clock: WallClock;
  view: View;
  date: string;
  onZoom: (spanMs: number) => void;
  onGo: (atMs: number) => void;
  onFlag: (direction: 1 | -1) => void;
  helpShown: boolean;
  onHelp: () => void;
}

export function DayTools({ schoolId, clock, view, date, onZoom, onGo, onFlag, helpShown, onHelp }: Props) {
  const t = useT();
  return (
    <div className="day-tools">
      <Segmented
        size="small"
        value={spanOf(view)}
        onChange={(span) => onZoom(Number(span))}
        options={ZOOM_SPANS_MS.map((span, step) => ({ value: span, label: t(`zoom.${step as 0}`) }))}
        aria-label={t('day.zoom')}
      />
      <span className="tool-clock">
        <ClockText clock={clock} />
      </span>
      <TypedTime date={date} onGo={onGo} />
      <div className="tool-group">
        <button type="button" className="tool" onClick={() => onFlag(-1)} data-testid="flag-previous">
          ⚑ ◀ {t('day.flagPrevious')}
        </button>
        <button type="button" className="tool" onClick={() => onFlag(1)} data-testid="flag-next">
          {t('day.flagNext')} ▶ ⚑
        </button>
      </div>
      <button type="button" className="tool" onClick={onHelp} aria-keyshortcuts="?">
        ? {t('help.title')}
      </button>
      <DayLinks schoolId={schoolId} />
      <HelpDialog open={helpShown} onClose={onHelp} />
    </div>
  );
}

/** The way to any instant without dragging or aiming (WCAG 2.5.7). */
function TypedTime({ date, onGo }: { date: string; onGo: (atMs: number) => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const at = instantOfTyped(date, typed);
    setIsWrong(at === null);
    if (at !== null) onGo(at);
  };
  return (
    <form className="tool-group" onSubmit={submit}>
      <input
        className="field time"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder="07:05:00"
        inputMode="numeric"
        aria-label={t('day.typedTime')}
        aria-invalid={isWrong}
        data-testid="typed-time"
      />
      <button type="submit" className="tool">
        {t('day.go')}
      </button>
    </form>
  );
}
