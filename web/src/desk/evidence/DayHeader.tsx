import { useNavigate } from '@tanstack/react-router';
import { addDays, clockTimeWithSeconds, today, weekday } from '../../shared/time';
import { useT } from '../i18n';
import type { LiveState } from '../live';
import { countFlags, type FlagTone, type Lane, type MarkShape } from './lanes/lane-model';
import { FLAG_SHAPES } from './lanes/shapes';

interface Props {
  schoolId: string;
  date: string;
  school: { name: string } | undefined;
  lanes: Lane[];
  asOf: string | null;
  live: LiveState;
}

export function DayHeader({ schoolId, date, school, lanes, asOf, live }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const isRead = asOf !== null;
  const counts = countFlags(lanes);
  const acts = lanes.reduce((sum, lane) => sum + lane.acts.length, 0);
  const shaped = (shape: MarkShape): number =>
    lanes.reduce((sum, lane) => sum + lane.acts.filter((act) => act.shape === shape).length, 0);
  const reviewed = lanes.reduce((sum, lane) => sum + lane.flags.filter((flag) => flag.reviewed).length, 0);
  const toDay = (next: string): void =>
    void navigate({ to: '/schools/$schoolId/days/$date', params: { schoolId, date: next } });
  return (
    <div className="day-head">
      <h1>{school?.name ?? '…'}</h1>
      <div className="day-date">
        <button
          type="button"
          onClick={() => toDay(addDays(date, -1))}
          aria-label={t('day.previous')}
          data-testid="day-previous"
        >
          ◀
        </button>
        <input
          type="date"
          className="field"
          value={date}
          max={today()}
          aria-label={t('day.date')}
          onChange={(event) => event.target.value !== '' && toDay(event.target.value)}
        />
        <span className="weekday">{t(`weekday.${weekday(date) as 0}`)}</span>
        <button
          type="button"
          disabled={date >= today()}
          onClick={() => toDay(addDays(date, 1))}
          aria-label={t('day.next')}
          data-testid="day-next"
        >
          ▶
        </button>
      </div>
      <ul className="day-counts" aria-label={t('day.counts')}>
        {(['against', 'unrecorded', 'undecided'] as FlagTone[]).map((tone) => (
          <li key={tone} className={`chip ${counts[tone] === 0 ? 'none' : tone}`} data-testid={`count-${tone}`}>
            <span aria-hidden="true">{FLAG_SHAPES[tone]}</span> {t(`tone.${tone}`)} {isRead ? counts[tone] : '—'}
          </li>
        ))}
        {reviewed > 0 && (
          <li className="chip good" data-testid="count-reviewed">
            <span aria-hidden="true">✓</span> {t('day.reviewed', { count: reviewed })}
          </li>
        )}
        {isRead && (
          <li className="muted">{t('day.acts', { acts, late: shaped('late'), unproven: shaped('unproven') })}</li>
        )}
      </ul>
      <span className={`live ${live === 'live' ? 'on' : live}`} data-testid="live-state" role="status">
        <span aria-hidden="true">●</span> {t(`live.${live}`)}
        {asOf !== null && <span className="as-of-text">{t('day.asOf', { time: clockTimeWithSeconds(asOf) })}</span>}
      </span>
    </div>
  );
}
