import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api';
import { checkRoutes } from '../../shared/routes/check-routes';
import { addDays, today, weekday } from '../../shared/time';
import { useT as useDesk } from '../i18n';
import './review.css';
import { useT } from './words';

interface Props {
  areaId: string | undefined;
  chosen: string | undefined;
  onDay: (date: string) => void;
}

/** A month in which each day says whether something of it is still to be looked at. */
export function DayCalendar({ areaId, chosen, onDay }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="calendar" onToggle={({ currentTarget }) => setOpen(currentTarget.open)} data-testid="calendar">
      <summary>{t('calendar.title')}</summary>
      {isOpen && <Month areaId={areaId} chosen={chosen} onDay={onDay} />}
    </details>
  );
}

function Month({ areaId, chosen, onDay }: Props) {
  const t = useT();
  const desk = useDesk();
  const now = today();
  const [first, setFirst] = useState(`${(chosen ?? now).slice(0, 7)}-01`);
  const days = daysOfMonth(first);
  const last = days[days.length - 1] ?? first;
  const counts = useQuery({
    queryKey: ['review-days', first, areaId],
    queryFn: ({ signal }) => api.call(checkRoutes.reviewDays, { query: { from: first, to: last, areaId }, signal }),
  });
  const known = new Map((counts.data?.items ?? []).map((day) => [day.date, day]));
  const blanks = (weekday(first) + 6) % 7;
  return (
    <div className="calendar-month">
      <div className="calendar-head">
        <button
          type="button"
          className="tool"
          onClick={() => setFirst(`${addDays(first, -1).slice(0, 7)}-01`)}
          aria-label={t('calendar.previous')}
        >
          ◀
        </button>
        <strong>{first.slice(0, 7)}</strong>
        <button
          type="button"
          className="tool"
          disabled={last >= now}
          onClick={() => setFirst(addDays(last, 1))}
          aria-label={t('calendar.next')}
        >
          ▶
        </button>
      </div>
      <div className="calendar-days" aria-busy={counts.isPending}>
        {[1, 2, 3, 4, 5, 6, 0].map((day) => (
          <span key={day} className="muted" aria-hidden="true">
            {desk(`weekday.${day as 0}`).slice(-1)}
          </span>
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blanks are all alike
          <span key={`blank ${index}`} />
        ))}
        {days.map((date) => {
          const day = known.get(date);
          const open = day === undefined ? 0 : day.misfits.open + day.cards.due;
          const word = day === undefined ? 'calendar.dayNone' : open > 0 ? 'calendar.day' : 'calendar.dayDone';
          return (
            <button
              key={date}
              type="button"
              className={`calendar-day${day === undefined ? ' nothing' : ''}`}
              disabled={date > now}
              aria-pressed={date === chosen}
              title={counts.isSuccess ? t(word, { date, open }) : date}
              onClick={() => onDay(date)}
              data-open={open}
              data-testid={`calendar-${date}`}
            >
              {Number(date.slice(8))}
              <span className="visually-hidden">{counts.isSuccess ? t(word, { date, open }) : date}</span>
              <span className="calendar-dot" aria-hidden="true">
                {open > 0 ? '●' : day === undefined ? '' : '✓'}
              </span>
            </button>
          );
        })}
      </div>
      <p className="muted">{t('calendar.legend')}</p>
    </div>
  );
}

function daysOfMonth(first: string): string[] {
  const days: string[] = [];
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) days.push(date);
  return days;
}
