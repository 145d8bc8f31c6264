import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { may } from '../../shared/grants';
import { dateTime } from '../../shared/time';
import { useT as useCardT } from '../checks/words';
import { useDescribe } from '../evidence/describe';
import { OpenFindingButton } from '../inspection/OpenFindingButton';
import { clauseOf, findingSubjectOf, withoutRequest } from '../misfits/misfit';
import { useMisfitT } from '../misfits/words';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeys } from '../shell/use-keys';
import { type Choice, type Decision, DISMISS_REASONS, type DismissReason } from './decisions';
import { isDue, type QueueItem } from './queue';
import './review.css';
import { useT } from './words';

interface Props {
  item: QueueItem;
  isBusy: boolean;
  error: Error | null;
  onSay: (decision: Decision) => void;
  onTakeBack: () => void;
  /** The school was asked by a finding. */
  onAsked: () => void;
}

/** A second press that was meant for the item before is no word on this one. */
const SEEN_AFTER_MS = 300;

/** What an office says of one item, each word with its key. Give every item a bar of its own. */
export function DecisionBar({ item, isBusy, error, onSay, onTakeBack, onAsked }: Props) {
  const t = useT();
  const me = useMe();
  const mayReview = may(me, 'misfit.review');
  const { draft, change, forget } = useDraft('review', item.id, { note: '' });
  const [isDismissing, setDismissing] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [isSeen, setSeen] = useState(false);
  const reasons = useRef<HTMLElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const unfold = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(true), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isDismissing) reasons.current?.querySelector('button')?.focus();
  }, [isDismissing]);

  const isOpen = isDue(item) || (item.type === 'card' && item.card.state === 'asked');
  const mayBeAsked = item.type === 'misfit' ? may(me, 'finding.open') : item.card.state !== 'asked';
  const written = draft.note.trim();
  const say = useCallback(
    (choice: Choice, text: string | null): void => {
      if (!isSeen || isBusy) return;
      forget();
      setDismissing(false);
      onSay({ choice, text });
    },
    [isSeen, isBusy, forget, onSay],
  );
  const plainly = useCallback((choice: Choice): void => say(choice, written === '' ? null : written), [say, written]);
  const dismiss = useCallback(
    (reason: DismissReason): void => {
      if (reason === 'other' && written === '') {
        setMissing(true);
        words.current?.focus();
        return;
      }
      say('dismiss', reason === 'other' ? written : [t(`dismiss.${reason}`), written].filter(Boolean).join(': '));
    },
    [say, written, t],
  );
  /** The focus lies on one of the reasons, which go away. */
  const fold = useCallback((): void => {
    setDismissing(false);
    unfold.current?.focus();
  }, []);
  const onKey = useCallback(
    (key: string, event: KeyboardEvent): boolean => {
      if (!mayReview || !isOpen || event.repeat) return false;
      const reason = isDismissing ? DISMISS_REASONS[Number(key) - 1] : undefined;
      if (reason !== undefined) dismiss(reason);
      else if (key === 'Escape' && isDismissing) fold();
      else if (key === 'f') plainly('fine');
      else if (key === 'r' && item.type === 'misfit') plainly('looked');
      else if (key === 'a' && mayBeAsked) item.type === 'card' ? plainly('ask') : isSeen && ask.current?.click();
      else if (key === 'd') isDismissing ? fold() : setDismissing(true);
      else if (key === 't') words.current?.focus();
      else return false;
      return true;
    },
    [mayReview, isOpen, isDismissing, item.type, mayBeAsked, isSeen, dismiss, plainly, fold],
  );
  useKeys(onKey);

  return (
    <section className="decide" aria-label={t('decide.title')} data-testid="decide" data-ready={isSeen && !isBusy}>
      {!isDue(item) && <Said item={item} />}
      {mayReview && isOpen && (
        <>
          <div className="decide-buttons">
            <Button loading={isBusy} onClick={() => plainly('fine')} aria-keyshortcuts="f" data-testid="decide-fine">
              {t(item.type === 'card' ? 'decide.settle' : 'decide.fine')} <kbd>F</kbd>
            </Button>
            {mayBeAsked && item.type === 'card' && (
              <Button onClick={() => plainly('ask')} aria-keyshortcuts="a" data-testid="decide-ask">
                {t('decide.ask')} <kbd>A</kbd>
              </Button>
            )}
            {mayBeAsked && item.type === 'misfit' && <AskByFinding item={item} buttonRef={ask} onAsked={onAsked} />}
            <Button
              ref={unfold}
              onClick={() => setDismissing(!isDismissing)}
              aria-expanded={isDismissing}
              aria-keyshortcuts="d"
              data-testid="decide-dismiss"
            >
              {t('decide.dismiss')} <kbd>D</kbd>
            </Button>
            {item.type === 'misfit' && (
              <Button onClick={() => plainly('looked')} aria-keyshortcuts="r" data-testid="decide-looked">
                {t('decide.looked')} <kbd>R</kbd>
              </Button>
            )}
            <input
              ref={words}
              className="field"
              value={draft.note}
              maxLength={400}
              placeholder={t(isMissing ? 'dismiss.needed' : 'decide.text')}
              aria-label={t(isMissing ? 'dismiss.needed' : 'decide.text')}
              aria-keyshortcuts="t"
              onChange={({ target }) => change({ note: target.value })}
              onKeyDown={({ key, currentTarget }) => {
                if (key === 'Escape') currentTarget.blur();
                if (key === 'Enter' && isDismissing) dismiss('other');
              }}
              data-testid="decide-text"
            />
          </div>
          {isDismissing && (
            <section className="decide-reasons" ref={reasons} aria-label={t('dismiss.title')}>
              {DISMISS_REASONS.map((reason, index) => (
                <button
                  key={reason}
                  type="button"
                  className="tool"
                  onClick={() => dismiss(reason)}
                  data-testid={`dismiss-${reason}`}
                >
                  <kbd>{index + 1}</kbd> {t(`dismiss.${reason}`)}
                </button>
              ))}
            </section>
          )}
          <p className="muted">{t('decide.inside')}</p>
        </>
      )}
      {mayReview && !isDue(item) && (
        <Button size="small" loading={isBusy} onClick={onTakeBack} data-testid="take-back">
          {t('decide.takeBack')}
        </Button>
      )}
      {error !== null && <ProblemView error={error} />}
    </section>
  );
}

function AskByFinding({
  item,
  buttonRef,
  onAsked,
}: {
  item: Extract<QueueItem, { type: 'misfit' }>;
  buttonRef: React.Ref<HTMLButtonElement>;
  onAsked: () => void;
}) {
  const t = useT();
  const words = useMisfitT();
  const { kindName } = useDescribe();
  const { misfit } = item;
  const { recorded, seen } = misfit;
  const place = [misfit.placeName ?? seen?.cameraName ?? '', recorded === null ? '' : kindName(recorded.kind)];
  return (
    <OpenFindingButton
      schoolId={misfit.schoolId}
      subject={findingSubjectOf(misfit)}
      proposal={words('proposal', {
        time: dateTime(misfit.at).slice(0, 16),
        place: place.filter(Boolean).join(' '),
        reason: withoutRequest(misfit.reason),
      })}
      proposedClause={clauseOf(misfit)}
      label={
        <>
          {t('decide.ask')} <kbd>A</kbd>
        </>
      }
      buttonRef={buttonRef}
      onOpened={onAsked}
    />
  );
}

/** The word that stands on it, and whose it is. */
function Said({ item }: { item: QueueItem }) {
  const t = useT();
  const misfits = useMisfitT();
  const cards = useCardT();
  const review = item.type === 'misfit' ? item.misfit.review : null;
  const latest = item.type === 'card' ? item.card.words[item.card.words.length - 1] : undefined;
  const by = review?.by ?? latest?.by;
  const at = review?.at ?? latest?.at;
  const note = review?.note ?? latest?.text ?? null;
  return (
    <p className="decide-said" data-testid="said">
      <strong>
        ✓ {review !== null ? misfits(`review.${review.outcome}`) : latest !== undefined && cards(`word.${latest.word}`)}
      </strong>{' '}
      {by?.name}{' '}
      <span className="muted">
        {by?.unit} · {at !== undefined && dateTime(at).slice(5, 16)}
      </span>
      {note !== null && <span className="review-note">{note}</span>}{' '}
      {review !== null && review.findingId !== null && (
        <Link to="/findings/$findingId" params={{ findingId: review.findingId }}>
          {t('decide.finding')}
        </Link>
      )}
    </p>
  );
}
