import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { STAGES } from '../../../../src/contract/stages';
import { clockTimeWithSeconds, DAY_MS, instantOfTyped, startOfBusinessDate, today } from '../../shared/time';
import { useT } from '../i18n';
import { useLiveSchool } from '../live';
import type { DaySearch } from '../routes/evidence-routes';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { WallClock } from '../video/wall-clock';
import { LANES_ID, SIDE_ID, SidePanel } from './cards/SidePanel';
import { DayHeader } from './DayHeader';
import { DayList } from './DayList';
import { DayTools } from './DayTools';
import { reveal, type View, ZOOM_SPANS_MS, zoomAround } from './lanes/geometry';
import { LaneChart } from './lanes/LaneChart';
import { Legend } from './lanes/Legend';
import { type Item, type Lane, laneOf, neighbourFlag } from './lanes/lane-model';
import { useDay, useSchool } from './use-day';
import { useDayKeys } from './use-day-keys';
import './day.css';

/** So much before a record or an event does the footage begin. */
const LEAD_MS = 5_000;
const LONGEST_VIEW_MS = ZOOM_SPANS_MS[0];
/** Where the panel lies below the lanes, as in `day.css`. */
const STACKED = '(max-width: 1180px)';

/** The day of one school: six lanes on one clock, what was said above what was seen. */
export function DayPage() {
  const { schoolId, date } = useParams({ from: '/inside/schools/$schoolId/days/$date' });
  // Another school or day is another review: clock, view and selection start anew.
  return <DayReview key={`${schoolId} ${date}`} schoolId={schoolId} date={date} />;
}

function DayReview({ schoolId, date }: { schoolId: string; date: string }) {
  const t = useT();
  const { message } = App.useApp();
  const search = useSearch({ from: '/inside/schools/$schoolId/days/$date' });
  const navigate = useNavigate({ from: '/schools/$schoolId/days/$date' });
  const school = useSchool(schoolId);
  const { day, series, lanes } = useDay(schoolId, date);
  const live = useLiveSchool(schoolId);
  const dayStartMs = startOfBusinessDate(date);
  const [clock] = useState(() => new WallClock(startOf(date, search.t)));
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown > 0) bringIntoSight(SIDE_ID);
  }, [shown]);
  const [view, setView] = useState<View>({ fromMs: dayStartMs, toMs: dayStartMs + LONGEST_VIEW_MS });

  const go = useCallback(
    (atMs: number, change: Omit<DaySearch, 't'> = {}) => {
      const inside = Math.max(dayStartMs, Math.min(atMs, dayStartMs + DAY_MS - 1_000));
      clock.seek(inside);
      setView((old) => reveal(old, inside, dayStartMs));
      void navigate({
        search: (old) => ({ ...old, ...change, t: clockTimeWithSeconds(inside) }),
        replace: true,
        resetScroll: false,
      });
    },
    [clock, dayStartMs, navigate],
  );
  const onLane = useCallback((lane: Lane) => go(clock.now(), { lane: lane.stage, item: undefined }), [go, clock]);
  const onInstant = useCallback(
    (lane: Lane, atMs: number) => {
      go(atMs, { lane: lane.stage, item: undefined });
      clock.play();
    },
    [go, clock],
  );
  const onItem = useCallback(
    (lane: Lane, item: Item) => {
      go(startOfItem(lane, item) - LEAD_MS, { lane: lane.stage, item: `${item.type}:${item.id}` });
      clock.play();
      setShown((count) => count + 1);
    },
    [go, clock],
  );
  const onFlag = useCallback(
    (direction: 1 | -1) => {
      // Who has looked at nothing yet begins at the beginning, or at the end.
      const isFresh = search.t === undefined;
      const edge = direction === 1 ? dayStartMs - 1 : dayStartMs + DAY_MS;
      const from = isFresh ? edge : clock.now() + LEAD_MS + (direction === 1 ? 500 : -500);
      const found = neighbourFlag(lanes, from, direction);
      if (found !== null) onItem(found.lane, found.flag.item);
      else void message.info(t(direction === 1 ? 'day.noFlagAfter' : 'day.noFlagBefore'));
    },
    [lanes, clock, onItem, message, t, search.t, dayStartMs],
  );
  const onZoom = useCallback(
    (spanMs: number) =>
      setView((old) => zoomAround(reveal(old, clock.now(), dayStartMs), spanMs, clock.now(), dayStartMs)),
    [clock, dayStartMs],
  );

  const [helpShown, setHelpShown] = useState(false);
  const keys = useMemo(
    () => ({
      step: (seconds: number) => go(clock.now() + seconds * 1_000),
      flag: onFlag,
      lane: (index: number) => {
        const lane = lanes[index];
        if (lane === undefined) return;
        onLane(lane);
        document.querySelector<HTMLElement>(`[data-lane="${lane.stage}"]`)?.focus();
      },
      togglePlay: () => (clock.playing ? clock.pause() : clock.play()),
      help: () => setHelpShown((shown) => !shown),
    }),
    [go, clock, onFlag, onLane, lanes],
  );
  useDayKeys(keys);

  // Where nobody has said when to look, the first thing to look at is the latest that is known.
  const latest = day.data === undefined ? null : lastInstant(lanes);
  useEffect(() => {
    if (search.t === undefined && latest !== null && !clock.playing) clock.seek(latest);
  }, [latest, search.t, clock]);

  // What was chosen may have been given another stage meanwhile; the panel goes with it.
  const chosen = laneOf(lanes, search.item) ?? lanes.find((lane) => lane.stage === search.lane);
  const asOfMs = day.data === undefined ? dayStartMs : Date.parse(day.data.asOf);
  return (
    <div className="day">
      <DayHeader
        schoolId={schoolId}
        date={date}
        school={school.data}
        lanes={lanes}
        asOf={day.data?.asOf ?? null}
        live={live}
      />
      <DayTools
        schoolId={schoolId}
        clock={clock}
        view={view}
        date={date}
        onZoom={onZoom}
        onGo={go}
        onFlag={onFlag}
        helpShown={helpShown}
        onHelp={keys.help}
      />
      {day.error !== null && <ProblemView error={day.error} onRetry={() => void day.refetch()} />}
      {series.error !== null && day.error === null && (
        <ProblemView error={series.error} onRetry={() => void series.refetch()} />
      )}
      <div className="day-body">
        <div className="day-lanes" id={LANES_ID}>
          {day.isPending && <Loading rows={STAGES.length * 2} />}
          {day.data !== undefined && (
            <>
              <LaneChart
                lanes={lanes}
                view={view}
                onView={setView}
                dayStartMs={dayStartMs}
                asOfMs={asOfMs}
                clock={clock}
                chosenStage={chosen?.stage}
                chosenItem={search.item}
                onLane={onLane}
                onInstant={onInstant}
                onItem={onItem}
              />
              <Legend />
              <DayList lanes={lanes} dayStartMs={dayStartMs} onItem={onItem} />
            </>
          )}
        </div>
        <SidePanel schoolId={schoolId} school={school.data} lane={chosen} itemKey={search.item} clock={clock} />
      </div>
      {lanes.some((lane) => lane.cameras.some((camera) => camera.name.includes('(绘制画面)'))) && (
        <p className="day-foot">{t('day.drawn')}</p>
      )}
    </div>
  );
}

/** Beside the lanes the panel is in sight anyway. */
function bringIntoSight(id: string): void {
  if (window.matchMedia(STACKED).matches) document.getElementById(id)?.scrollIntoView({ block: 'start' });
}

function startOf(date: string, typed: string | undefined): number {
  const at = typed === undefined ? null : instantOfTyped(date, typed);
  if (at !== null) return at;
  return date === today() ? Date.now() - 60_000 : startOfBusinessDate(date) + 7 * 3_600_000;
}

function startOfItem(lane: Lane, item: Item): number {
  const at =
    item.type === 'act'
      ? lane.acts.find((act) => act.id === item.id)?.occurredAt
      : lane.events.find((event) => event.id === item.id)?.startedAt;
  return at === undefined ? 0 : Date.parse(at);
}

function lastInstant(lanes: readonly Lane[]): number | null {
  const all = lanes.flatMap((lane) => [
    ...lane.acts.map((act) => act.occurredAt),
    ...lane.events.map((event) => event.startedAt),
  ]);
  return all.length === 0 ? null : Math.max(...all.map((at) => Date.parse(at)));
}
