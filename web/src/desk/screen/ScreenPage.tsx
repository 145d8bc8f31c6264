import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { reportsEndpoints } from '../../../../src/contract/http/reports';
import { ApiError, api } from '../../shared/api';
import { reportRoutes } from '../../shared/routes/report-routes';
import { dateTime } from '../../shared/time';
import { CountySketch } from './CountySketch';
import { useT } from './words';
import './screen.css';

type Shown = ResponseOf<(typeof reportsEndpoints)['screen']>;

const OVER = ['reports.screen-unknown', 'reports.screen-ended', 'reports.screen-elsewhere'];

const REFRESH_MS = 20_000;
/** Older than this it is said to be old, and its clock stands grey. */
const STALE_MS = 300_000;
/** It is drawn for this many pixels, and fitted to the screen it stands on. */
const [WIDTH, HEIGHT] = [1920, 1080];
const OF_THE_DAY = ['morning-check', 'check', 'sample', 'accompany'] as const;

/** Today on a wall, of who is signed in: it ends as every session, `WallPage` does not. */
export function ScreenPage() {
  const t = useT();
  const navigate = useNavigate();
  return (
    <Screen
      load={(signal) => api.call(reportRoutes.screen, { signal })}
      leave={
        <button type="button" className="screen-leave" onClick={() => void navigate({ to: '/' })}>
          {t('leave')}
        </button>
      }
    />
  );
}

/** It asks by itself, needs no hand, and shows neither a person nor a picture. */
export function Screen({ load, leave = null }: { load: (signal: AbortSignal) => Promise<Shown>; leave?: ReactNode }) {
  const t = useT();
  const scale = useScale();
  const now = useNow();
  const { data, error } = useQuery({
    queryKey: ['big-screen'],
    queryFn: ({ signal }) => load(signal),
    refetchInterval: REFRESH_MS,
    refetchIntervalInBackground: true,
    retry: false,
  });
  // a link that was taken back shows no figures any more, also not those of before
  const isOver = error instanceof ApiError && OVER.includes(error.code);
  const isStale = data !== undefined && now - Date.parse(data.asOf) > STALE_MS;
  return (
    <main className="screen" data-testid="big-screen">
      <div className="screen-page" style={{ transform: `scale(${scale})` }}>
        <header className="screen-head">
          <h1>{t('title')}</h1>
          <p className={isStale ? 'screen-stale' : undefined} role="status">
            {data === undefined ? t('loading') : t(isStale ? 'stale' : 'asOf', { at: dateTime(data.asOf) })}
          </p>
          {leave}
        </header>
        {isOver && <p className="screen-stale">{error.message}</p>}
        {!isOver && data === undefined && error !== null && <p className="screen-stale">{t('unreachable')}</p>}
        {!isOver && data !== undefined && <Panels data={data} />}
      </div>
    </main>
  );
}

function Panels({ data }: { data: Shown }) {
  const t = useT();
  const { schools, duties, deliveries, questions, boxes, answers, areas } = data;
  const time = (at: string) => dateTime(at).slice(11, 16);
  return (
    <>
      <Panel title={t('duties')}>
        <p>
          <b>{schools.schoolDay}</b> {t('schoolDay')} · <b>{schools.unreported}</b> {t('unreported')}
        </p>
        <ul className="screen-duties">
          {OF_THE_DAY.map((duty) => {
            const { owed = 0, done = 0, late = 0 } = duties.find((one) => one.duty === duty) ?? {};
            return (
              <li key={duty}>
                <span>{t(`duty.${duty}`)}</span>
                <b>{owed === 0 ? '—' : `${done}/${owed}`}</b>
                <span>{late === 0 ? '' : t('late', { count: late })}</span>
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel title={t('map')}>
        <CountySketch areas={areas} />
      </Panel>
      <Panel title={t('deliveries')}>
        <p>
          <b>{deliveries.schools}</b> {t('deliveredSchools')} · <b>{deliveries.unsigned}</b> {t('unsigned')}
        </p>
        <Lines
          rows={deliveries.latest.map(({ schoolName, at, signed }) => ({
            at: time(at),
            text: schoolName,
            more: signed ? '' : t('waits'),
          }))}
        />
      </Panel>
      <Panel title={t('questions')} note={t('questionsNote')}>
        <p>
          <b>{questions.total}</b> {t('stretches')}
        </p>
        <Lines
          rows={questions.latest.map(({ schoolName, at, placeName }) => ({
            at: time(at),
            text: schoolName,
            more: placeName ?? '',
          }))}
        />
      </Panel>
      <Panel title={t('boxes')}>
        <p>
          <b>{boxes.away}</b> {t('away', { known: boxes.known })}
        </p>
        <Lines
          rows={areas
            .filter(({ boxesAway }) => boxesAway > 0)
            .map(({ areaName, boxesAway }) => ({ at: String(boxesAway), text: areaName, more: '' }))
            .slice(0, 5)}
        />
      </Panel>
      <Panel title={t('answers')}>
        <Lines
          rows={answers.map(({ schoolName, areaName, at }) => ({
            at: dateTime(at).slice(5, 16),
            text: schoolName,
            more: areaName,
          }))}
        />
      </Panel>
    </>
  );
}

function Panel({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="screen-panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
      {note !== undefined && <p className="screen-note">{note}</p>}
    </section>
  );
}

function Lines({ rows }: { rows: readonly { at: string; text: string; more: string }[] }) {
  const t = useT();
  if (rows.length === 0) return <p className="screen-note">{t('nothing')}</p>;
  return (
    <ul className="screen-lines">
      {rows.map(({ at, text, more }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without an id, drawn anew each time
        <li key={index}>
          <span>{at}</span>
          <span>{text}</span>
          <span>{more}</span>
        </li>
      ))}
    </ul>
  );
}

const scaleNow = (): number => Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);

function useScale(): number {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const onResize = () => setScale(scaleNow());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return scale;
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
