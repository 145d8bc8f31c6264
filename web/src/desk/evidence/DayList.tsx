import { useWords } from '../../shared/i18n/vocabulary';
import { clockTime } from '../../shared/time';
import { useT } from '../i18n';
import { useDescribe } from './describe';
import { MARK_SHAPES } from './LaneItems';
import type { Item, Lane } from './lane-model';

/** The same day as a list: for screen readers, small screens and those who would rather read than aim. */
export function DayList({ lanes, onItem }: { lanes: Lane[]; onItem: (lane: Lane, item: Item) => void }) {
  const t = useT();
  const words = useWords();
  const { kindName, eventName } = useDescribe();
  const rows = lanes
    .flatMap((lane) => [
      ...lane.acts.map((act) => ({
        lane,
        id: act.id,
        at: act.occurredAt,
        item: { type: 'act', id: act.id } as Item,
        verdict: act.verdict,
        reason: act.reason,
        what: `${MARK_SHAPES[act.shape]} ${kindName(act.kind)}`,
      })),
      ...lane.events.map((event) => ({
        lane,
        id: event.id,
        at: event.startedAt,
        item: { type: 'event', id: event.id } as Item,
        verdict: event.verdict,
        reason: event.reason,
        what: `▭ ${eventName(event.kind)}`,
      })),
    ])
    .sort((a, b) => a.at.localeCompare(b.at));
  return (
    <details className="day-list" data-testid="day-list">
      <summary>{t('list.title', { count: rows.length })}</summary>
      {rows.length === 0 && <p className="empty">{t('list.empty')}</p>}
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
          {rows.map(({ lane, id, at, item, what, verdict, reason }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" className="link" onClick={() => onItem(lane, item)}>
                  {clockTime(at)}
                </button>
              </th>
              <td>{words(`stageShort.${lane.stage}`)}</td>
              <td>{what}</td>
              <td>
                <span className={`verdict ${verdict}`}>{words(`verdict.${verdict}`)}</span>
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
