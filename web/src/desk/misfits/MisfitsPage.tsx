import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { addDays, clockTime, today } from '../../shared/time';
import { EpisodeReview } from '../checks/EpisodeReview';
import { useSchool } from '../evidence/use-day';
import { useT } from '../i18n';
import { useLiveSchools } from '../live';
import { DecisionBar } from '../review/DecisionBar';
import type { Decision } from '../review/decisions';
import { isHelpKey, KeysDialog } from '../review/KeysDialog';
import { isDue, misfitItem, neighbour, nextDue, type QueueItem, subjectOf } from '../review/queue';
import { type Filters, useQueue } from '../review/use-queue';
import { useReview } from '../review/use-review';
import { useT as useReviewT } from '../review/words';
import type { MisfitSearch } from '../routes/evidence-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useKeys } from '../shell/use-keys';
import { MisfitFilters } from './MisfitFilters';
import { MisfitList } from './MisfitList';
import { MisfitPanel } from './MisfitPanel';
import './misfits.css';
import { useMisfitT } from './words';

/** The safety section's morning: everything that does not fit, over all schools and the last days, until it is settled. */
export function MisfitsPage() {
  const { item, ...filters } = useSearch({ from: '/inside/misfits' });
  // Under other filters it is another queue: what was settled under these is not kept in it.
  return <Queue key={JSON.stringify(filters)} filters={filters} openId={item} />;
}

function Queue({ filters, openId }: { filters: Filters; openId: string | undefined }) {
  const t = useMisfitT();
  const desk = useT();
  const review = useReviewT();
  const me = useMe();
  const navigate = useNavigate({ from: '/misfits' });
  const [settled, setSettled] = useState<readonly QueueItem[]>([]);
  /** What may be taken back, the latest last. */
  const [said, setSaid] = useState<readonly QueueItem[]>([]);
  const [spoken, setSpoken] = useState('');
  const [keysShown, setKeysShown] = useState(false);
  const queue = useQueue(filters, settled);
  const { items } = queue;
  const name = useItemName();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const school = useSchool(filters.schoolId);
  useLiveSchools([...new Set(items.map((item) => subjectOf(item).schoolId))].sort().join(' '), queue.onChanged);
  const change = useCallback(
    (more: MisfitSearch): void => void navigate({ search: (old) => ({ ...old, ...more }), replace: true }),
    [navigate],
  );
  const open = items.find(({ id }) => id === openId);

  const keep = (item: QueueItem): void => setSettled((old) => [...old.filter(({ id }) => id !== item.id), item]);
  const goOn = (item: QueueItem, word: string): void => {
    const left = items.filter((one) => isDue(one) && one.id !== item.id).length;
    setSpoken(review(left === 0 ? 'said.last' : 'said.done', { said: word, what: name(item), open: left }));
    change({ item: nextDue(items, item.id) ?? item.id });
  };
  const { isBusy, errorOf, say, takeBack, refresh } = useReview((item, decision) => {
    keep(item);
    if (decision === null) {
      setSaid((old) => old.filter(({ id }) => id !== item.id));
      setSpoken(review('said.takenBack', { what: name(item) }));
      change({ item: item.id });
      return;
    }
    setSaid((old) => [...old.filter(({ id }) => id !== item.id), item]);
    goOn(item, review(wordFor(item, decision)));
  });
  const onAsked = (item: Extract<QueueItem, { type: 'misfit' }>): void => {
    const by = { accountId: me?.accountId ?? '', name: me?.displayName ?? '', unit: me?.unit ?? '' };
    const answer = { outcome: 'to_answer' as const, by, at: new Date().toISOString(), note: null, findingId: null };
    const asked = misfitItem({ ...item.misfit, review: answer });
    keep(asked);
    goOn(asked, review('said.ask'));
    refresh();
  };
  const undo = (): void => {
    const last = said[said.length - 1];
    if (last === undefined) setSpoken(review('said.nothing'));
    else takeBack(last);
  };
  const step = (direction: 1 | -1): void => {
    const next = neighbour(items, open?.id, direction);
    if (next !== null) change({ item: next });
    else if (direction === 1 && queue.hasMore) queue.fetchMore();
    else setSpoken(review(direction === 1 ? 'said.noNext' : 'said.noPrevious'));
  };
  useKeys((key, event) => {
    if (key === 'j' || key === 'ArrowDown') step(1);
    else if (key === 'k' || key === 'ArrowUp') step(-1);
    else if (isHelpKey(key)) setKeysShown(true);
    else if (key === 'u' && !event.repeat) undo();
    else if (key === 'o' && open?.type === 'card') {
      void navigate({ to: '/episodes/$episodeId', params: { episodeId: open.id } });
    } else return false;
    return true;
  });

  return (
    <div className="misfits">
      <div className="misfits-head">
        <h1>{t('title')}</h1>
        {queue.counts !== null && (
          <span className="chip" data-testid="misfit-counts" role="status">
            {t('counts', queue.counts)}
          </span>
        )}
        <span className="muted">{t('lead')}</span>
        <Link
          to="/review-days/$date"
          params={{ date: filters.to ?? addDays(today(), -1) }}
          search={filters.areaId === undefined ? {} : { areaId: filters.areaId }}
          data-testid="to-matrix"
        >
          {t('matrix')}
        </Link>
        <button
          type="button"
          className="tool"
          disabled={said.length === 0 || isBusy}
          onClick={undo}
          aria-keyshortcuts="u"
          data-testid="undo"
        >
          ↶ {review('undo')} <kbd>U</kbd>
        </button>
        <button type="button" className="tool" onClick={() => setKeysShown(true)} aria-keyshortcuts="?">
          {review('keys.open')}
        </button>
      </div>
      <p className="visually-hidden" role="status" data-testid="spoken">
        {spoken}
      </p>
      <KeysDialog open={keysShown} onClose={() => setKeysShown(false)} />
      <MisfitFilters
        search={filters}
        areas={areas.data?.items ?? []}
        schoolName={school.data?.name}
        onChange={(more) => change({ ...more, item: undefined })}
      />
      {queue.error !== null && <ProblemView error={queue.error} onRetry={queue.retry} />}
      {queue.isPending && <Loading />}
      {queue.counts !== null && items.length === 0 && (
        <p className="empty" data-testid="misfits-none">
          ✓ {t(queue.total === 0 ? 'none' : 'noneOpen')}
        </p>
      )}
      {items.length > 0 && (
        <div className="misfits-body">
          <div>
            <MisfitList
              items={items}
              areaNames={new Map((areas.data?.items ?? []).map(({ id, name: area }) => [id, area]))}
              openId={openId}
              onOpen={(item) => change({ item })}
            />
            {queue.hasMore && (
              <Button loading={queue.isFetchingMore} onClick={queue.fetchMore}>
                {desk('common.more')}
              </Button>
            )}
          </div>
          {open === undefined ? (
            <p className="misfit-hint">{t('choose')}</p>
          ) : (
            <OpenItem key={open.id} name={name(open)}>
              <DecisionBar
                item={open}
                isBusy={isBusy}
                error={errorOf(open)}
                onSay={(decision) => say(open, decision)}
                onTakeBack={() => takeBack(open)}
                onAsked={() => open.type === 'misfit' && onAsked(open)}
              />
              {open.type === 'card' ? <EpisodeReview episode={open.card} /> : <MisfitPanel item={open.misfit} />}
            </OpenItem>
          )}
        </div>
      )}
    </div>
  );
}

/** What is open beside the list. It has the focus, so that a screen reader says what is asked now. */
function OpenItem({ name, children }: { name: string; children: React.ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  return (
    <section className="misfit-panel" ref={frame} tabIndex={-1} aria-label={name} data-testid="misfit-panel">
      {children}
    </section>
  );
}

/** An item in one line, for those who listen. */
function useItemName(): (item: QueueItem) => string {
  const words = useWords();
  const t = useMisfitT();
  const review = useReviewT();
  return (item) => {
    const { schoolName, stage } = subjectOf(item);
    const what =
      item.type === 'card'
        ? [review('kind.card'), ...item.card.doubts.map(({ title }) => title)]
        : [clockTime(item.misfit.at), t(`kind.${item.misfit.kind}`)];
    return [schoolName, words(`stageShort.${stage}`), ...what].join(' ');
  };
}

function wordFor(item: QueueItem, { choice }: Decision) {
  return choice === 'fine' && item.type === 'card' ? ('said.settled' as const) : (`said.${choice}` as const);
}
