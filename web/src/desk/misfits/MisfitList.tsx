import { useWords } from '../../shared/i18n/vocabulary';
import { clockTime, weekday } from '../../shared/time';
import { useDescribe } from '../evidence/describe';
import { FLAG_SHAPES } from '../evidence/LaneItems';
import { useT } from '../i18n';
import { type Misfit, TONE_OF_KIND } from './misfit';
import { useMisfitT } from './words';

interface Props {
  items: readonly Misfit[];
  areaNames: ReadonlyMap<string, string>;
  openId: string | undefined;
  onOpen: (id: string) => void;
}

/** The queue: by day and school, each line with its time, what was recorded, what was seen and the sentence. */
export function MisfitList({ items, areaNames, openId, onOpen }: Props) {
  const desk = useT();
  return (
    <div className="misfit-list" data-testid="misfit-list">
      {groupsOf(items).map(([first, ...rest]) =>
        first === undefined ? null : (
          <section key={`${first.date} ${first.schoolId}`}>
            <h2>
              {first.schoolName}{' '}
              <span className="muted">
                {areaNames.get(first.areaId)} · {first.date.slice(5)} {desk(`weekday.${weekday(first.date) as 0}`)}
              </span>
            </h2>
            <ul>
              {[first, ...rest].map((item) => (
                <li key={item.id}>
                  <MisfitRow item={item} isOpen={item.id === openId} onOpen={() => onOpen(item.id)} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

function MisfitRow({ item, isOpen, onOpen }: { item: Misfit; isOpen: boolean; onOpen: () => void }) {
  const t = useMisfitT();
  const words = useWords();
  const { kindName, eventName } = useDescribe();
  const tone = TONE_OF_KIND[item.kind];
  const { recorded, seen, review } = item;
  return (
    <button
      type="button"
      className={`misfit${review === null ? '' : ' reviewed'}`}
      aria-current={isOpen}
      onClick={onOpen}
      data-testid={`misfit-${item.id}`}
    >
      <span className="misfit-time">
        {clockTime(item.at)}
        {item.until !== null && clockTime(item.until) !== clockTime(item.at) && `–${clockTime(item.until)}`}
      </span>
      <span className="misfit-what">
        <span className={`chip ${tone}`}>
          <span aria-hidden="true">{FLAG_SHAPES[tone]}</span> {t(`kind.${item.kind}`)}
        </span>{' '}
        {item.placeName} · {words(`stageShort.${item.stage}`)}
        {recorded !== null && ` · ${kindName(recorded.kind)} · ${t('by', { name: recorded.by })}`}
        {seen !== null && ` · ${eventName(seen.kind)}`}
        <span className="misfit-reason">{item.reason}</span>
        {review !== null && (
          <span className="chip good">
            ✓ {t(`review.${review.outcome}`)} · {review.by.name}
          </span>
        )}
      </span>
    </button>
  );
}

function groupsOf(items: readonly Misfit[]): Misfit[][] {
  const groups: Misfit[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    if (group?.[0]?.schoolId === item.schoolId && group[0].date === item.date) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
