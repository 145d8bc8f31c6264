import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { clockTime, weekday } from '../../shared/time';
import type { Episode } from '../checks/EpisodeCard';
import { useT as useCardT } from '../checks/words';
import { useDescribe } from '../evidence/describe';
import { FLAG_SHAPES } from '../evidence/lanes/shapes';
import { useT } from '../i18n';
import { isDue, type QueueItem, subjectOf } from '../review/queue';
import { useT as useReviewT } from '../review/words';
import { useMe } from '../session';
import { ViewerMark } from '../video/ViewerMark';
import { useViewingReason } from '../video/viewing-reason';
import { type Misfit, TONE_OF_KIND } from './misfit';
import { useMisfitT } from './words';

interface Props {
  items: readonly QueueItem[];
  areaNames: ReadonlyMap<string, string>;
  openId: string | undefined;
  onOpen: (id: string) => void;
}

/** Whoever only passes over a line with the mouse looks at nothing. */
const HOVER_MS = 80;

/** The queue: by day and school, each line with its time, what was recorded, what was seen and the sentence. */
export function MisfitList({ items, areaNames, openId, onOpen }: Props) {
  const desk = useT();
  const [hovered, setHovered] = useState<{ eventId: string; top: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = list.current?.querySelector('.misfit[aria-current=true]');
    if (openId !== undefined) row?.scrollIntoView({ block: 'nearest' });
  }, [openId]);
  return (
    <div className="misfit-list" ref={list} data-testid="misfit-list">
      {groupsOf(items).map(([first, ...rest]) => {
        if (first === undefined) return null;
        const { date, schoolId, schoolName, areaId } = subjectOf(first);
        return (
          <section key={`${date} ${schoolId}`}>
            <h2>
              {schoolName}{' '}
              <span className="muted">
                {areaNames.get(areaId)} · {date.slice(5)} {desk(`weekday.${weekday(date) as 0}`)}
              </span>
            </h2>
            <ul>
              {[first, ...rest].map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className={`misfit${isDue(item) ? '' : ' reviewed'}`}
                    aria-current={item.id === openId}
                    onClick={() => onOpen(item.id)}
                    onMouseEnter={({ currentTarget }) => {
                      const eventId = stillOf(item);
                      setHovered(eventId === null ? null : { eventId, top: currentTarget.offsetTop });
                    }}
                    onMouseLeave={() => setHovered(null)}
                    data-testid={`${item.type}-${item.id}`}
                  >
                    {item.type === 'card' ? <CardRow card={item.card} /> : <MisfitRow misfit={item.misfit} />}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {hovered !== null && <Still key={hovered.eventId} {...hovered} />}
    </div>
  );
}

function MisfitRow({ misfit }: { misfit: Misfit }) {
  const t = useMisfitT();
  const words = useWords();
  const { kindName, eventName } = useDescribe();
  const tone = TONE_OF_KIND[misfit.kind];
  const { recorded, seen, review } = misfit;
  return (
    <>
      <span className="misfit-time">
        {clockTime(misfit.at)}
        {misfit.until !== null && clockTime(misfit.until) !== clockTime(misfit.at) && `–${clockTime(misfit.until)}`}
      </span>
      <span className="misfit-what">
        <span className={`chip ${tone}`}>
          <span aria-hidden="true">{FLAG_SHAPES[tone]}</span> {t(`kind.${misfit.kind}`)}
        </span>{' '}
        {misfit.placeName} · {words(`stageShort.${misfit.stage}`)}
        {recorded !== null && ` · ${kindName(recorded.kind)} · ${t('by', { name: recorded.by })}`}
        {seen !== null && ` · ${eventName(seen.kind)}`}
        <span className="misfit-reason">{misfit.reason}</span>
        {review !== null && (
          <span className="chip good">
            ✓ {t(`review.${review.outcome}`)} · {review.by.name}
          </span>
        )}
      </span>
    </>
  );
}

function CardRow({ card }: { card: Episode }) {
  const t = useCardT();
  const review = useReviewT();
  const words = useWords();
  return (
    <>
      <span className="misfit-time">{words(`stageShort.${card.stage}`)}</span>
      <span className="misfit-what">
        <span className="chip against">
          <span aria-hidden="true">◉</span> {review('kind.card')}
        </span>{' '}
        {card.doubts.map(({ title }) => title).join(' · ')}
        <span className="misfit-reason">{card.doubts[0]?.text}</span>
        {card.state !== 'open' && (
          <span className={`chip ${card.state === 'answered' ? 'unrecorded' : 'good'}`}>
            {t(`state.${card.state}`)}
          </span>
        )}
      </span>
    </>
  );
}

/** A still beside the line it belongs to. Each is in the viewing register, so it is fetched once and for who said why. */
function Still({ eventId, top }: { eventId: string; top: number }) {
  const t = useReviewT();
  const me = useMe();
  const reason = useViewingReason();
  const [isMeant, setMeant] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setMeant(true), HOVER_MS);
    return () => clearTimeout(timer);
  }, []);
  const still = useQuery({
    queryKey: ['still', eventId],
    enabled: isMeant && reason !== null && may(me, 'footage.watch'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: () => api.bytes(deskRoutes.thumbnail, { params: { eventId }, query: { reason: reason ?? '' } }),
  });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (still.data === undefined) return;
    const made = URL.createObjectURL(still.data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [still.data]);
  return url === null ? null : (
    <div className="misfit-still" style={{ top }} data-testid="still">
      <img src={url} alt={t('still.alt')} />
      <ViewerMark />
    </div>
  );
}

function stillOf(item: QueueItem): string | null {
  if (item.type === 'card') return item.card.stillOf;
  return item.misfit.seen?.hasStill === true ? item.id : null;
}

function groupsOf(items: readonly QueueItem[]): QueueItem[][] {
  const groups: QueueItem[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    const [one, other] = [group?.[0] && subjectOf(group[0]), subjectOf(item)];
    if (one?.schoolId === other.schoolId && one.date === other.date) group?.push(item);
    else groups.push([item]);
  }
  return groups;
}
