import { useState } from 'react';
import { STAGES, type Stage } from '../../../../src/contract/stages';
import { useWords } from '../../shared/i18n/vocabulary';
import { clockTime } from '../../shared/time';
import { useT } from '../i18n';
import { useDescribe } from './describe';
import { fetchedStretches, type Item, type Lane } from './lanes/lane-model';
import { MARK_SHAPES } from './lanes/shapes';

/**
 * The same day as a list: for screen readers, small screens and those who would rather read than aim. It can be
 * narrowed to what does not fit, and to one of the six stages.
 */
export function DayList({
  lanes,
  dayStartMs,
  onItem,
}: {
  lanes: Lane[];
  dayStartMs: number;
  onItem: (lane: Lane, item: Item) => void;
}) {
  const t = useT();
  const words = useWords();
  const { kindName, eventName, verdictName } = useDescribe();
  const [onlyMisfits, setOnlyMisfits] = useState(false);
  const [stage, setStage] = useState<Stage | ''>('');
  const flagged = new Set(lanes.flatMap((lane) => lane.flags.map(({ item }) => item.id)));
  const all = lanes
    .flatMap((lane) => [
      ...lane.acts.map((act) => ({
        lane,
        id: act.id,
        at: act.occurredAt,
        item: { type: 'act', id: act.id } as Item,
        verdict: act.verdict,
        cause: act.cause,
        reason: act.reason,
        what: `${MARK_SHAPES[act.shape]} ${kindName(act.kind)}`,
      })),
      ...lane.events.map((event) => ({
        lane,
        id: event.id,
        at: event.startedAt,
        item: { type: 'event', id: event.id } as Item,
        verdict: event.verdict,
        cause: event.cause,
        reason: event.reason,
        what: `▭ ${eventName(event.kind)}`,
      })),
    ])
    .sort((a, b) => a.at.localeCompare(b.at));
  const ofStage = all.filter(({ lane }) => stage === '' || lane.stage === stage);
  const misfits = ofStage.filter(({ id }) => flagged.has(id));
  const rows = onlyMisfits ? misfits : ofStage;
  const fetched = lanes
    .filter((lane) => stage === '' || lane.stage === stage)
    .flatMap((lane) => fetchedStretches(lane).map((stretch) => ({ stage: lane.stage, ...stretch })));
  const timeOf = (minute: number) => clockTime(dayStartMs + minute * 60_000);
  return (
    <details className="day-list" data-testid="day-list">
      <summary>{t('list.title', { count: all.length })}</summary>
      <div className="list-filters">
        <label>
          <input
            type="checkbox"
            checked={onlyMisfits}
            onChange={(event) => setOnlyMisfits(event.target.checked)}
            data-testid="only-misfits"
          />{' '}
          {t('list.onlyMisfits', { count: misfits.length })}
        </label>
        <select
          className="field"
          value={stage}
          onChange={(event) => setStage(event.target.value as Stage | '')}
          aria-label={t('list.stage')}
          data-testid="list-stage"
        >
          <option value="">{t('list.allStages')}</option>
          {STAGES.map((each) => (
            <option key={each} value={each}>
              {words(`stage.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {rows.length === 0 && <p className="empty">{t(all.length === 0 ? 'list.empty' : 'list.allFit')}</p>}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('list.time')}</th>
            <th scope="col">{t('list.stage')}</th>
            <th scope="col">{t('list.what')}</th>
            <th scope="col">{t('list.verdict')}</th>
            <th scope="col">{t('list.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ lane, id, at, item, what, verdict, cause, reason }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onItem(lane, item)}>
                  {clockTime(at)}
                </button>
              </th>
              <td>{words(`stageShort.${lane.stage}`)}</td>
              <td>{what}</td>
              <td>
                <span className={`verdict ${verdict}`}>{verdictName(verdict, cause)}</span>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
          {!onlyMisfits &&
            fetched.map(({ stage: of, fromMinute, toMinute }) => (
              <tr key={`${of} ${fromMinute}`} data-testid="fetched">
                <th scope="row">{timeOf(fromMinute)}</th>
                <td>{words(`stageShort.${of}`)}</td>
                <td>{t('list.fetched')}</td>
                <td>{t('list.fetchedUntil', { time: timeOf(toMinute) })}</td>
                <td>{t('list.fetchedWhy')}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
