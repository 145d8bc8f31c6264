import { useState } from 'react';
import type { NamedAct } from '../../../../../src/contract/acts';
import { useWords } from '../../../shared/i18n/vocabulary';
import { dateTime } from '../../../shared/time';
import { useCanteen } from '../../data/canteen';
import { askAgain } from '../../data/questions';
import { useToday } from '../../data/today';
import { useT } from '../../i18n/work';
import { go } from '../../navigation';
import { sendAll, useOutbox } from '../../outbox/outbox';
import type { OutboxItem } from '../../outbox/outbox-item';
import { showToast } from '../../toast';
import { CosignCard } from './CosignCard';
import { NamedActCard } from './NamedActCard';

/** Acts that wait for a second person: signed by own sign-in, or by own PIN on the phone of the first. */
export function AwaitingScreen() {
  const t = useT();
  const { schoolId } = useCanteen();
  const { data, error, isPending } = useToday();
  const acts = data?.value.waiting ?? [];
  // They need two signatures by law; other kinds do where the policy says so, which only the platform knows
  const unsent = useOutbox().filter(
    (item) => item.kind === 'acceptance.delivery' && item.schoolId === schoolId && item.state === 'waiting',
  );
  const toSign = acts.filter(({ status }) => status === 'awaiting_second');
  const done = (words: string, signed: number): void => {
    showToast(words);
    if (signed === toSign.length && unsent.length === 0) go('/phone');
    askAgain('kept/');
    void sendAll();
  };
  return (
    <>
      <h1>{t('awaiting.title')}</h1>
      {isPending && <p className="hint">{t('app.loading')}</p>}
      {error !== null && <p className="problem">{error.message}</p>}
      {data !== undefined && acts.length + unsent.length === 0 && <p className="good">✓ {t('awaiting.none')}</p>}
      {unsent.map((item) => (
        <UnsentCard key={item.id} item={item} />
      ))}
      {toSign.length > 1 && <SittingCard acts={toSign} onDone={done} />}
      {acts.map((act) => (
        <AwaitingCard key={act.actId} act={act} isOnly={toSign.length === 1} onDone={done} />
      ))}
    </>
  );
}

/** On this phone only: whoever signs later looks at it on the platform, so the signature waits for the signal. */
function UnsentCard({ item }: { item: OutboxItem }) {
  const t = useT();
  const words = useWords();
  return (
    <section className="card" data-testid="awaiting-unsent">
      <h2>▢ {words(`act.${item.kind as 'acceptance.delivery'}`)}</h2>
      <p>{item.summary}</p>
      <p className="hint">{dateTime(item.savedAt).slice(5, 16)}</p>
      <p className="hint">{t('awaiting.unsent')}</p>
    </section>
  );
}

/** Says what was done, and of how many records. */
type Done = (words: string, signed: number) => void;

/** All that waits, looked at and signed by one person in one sitting: one PIN, a signature for each. */
function SittingCard({ acts, onDone }: { acts: readonly NamedAct[]; onDone: Done }) {
  const t = useT();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  if (ids === null)
    return (
      <button
        type="button"
        className="big"
        onClick={() => setIds(acts.map(({ actId }) => actId))}
        data-testid="sitting-open"
      >
        {t('awaiting.sitting', { count: acts.length })}
      </button>
    );
  return (
    <section className="card" data-testid="sitting">
      <CosignCard actIds={ids} onDone={(words) => onDone(words, ids.length)} />
    </section>
  );
}

interface CardProps {
  act: NamedAct;
  /** Then there is nothing to choose, and it is open. */
  isOnly: boolean;
  onDone: Done;
}

function AwaitingCard({ act, isOnly, onDone }: CardProps) {
  const t = useT();
  const { me } = useCanteen();
  const [isAskedFor, setOpen] = useState(false);
  const isOpen = act.status === 'awaiting_second' && (isOnly || isAskedFor);
  const isOwn = act.actorName === me.displayName;
  return (
    <div data-testid={`awaiting-${act.actId}`}>
      <NamedActCard act={act}>
        {act.status === 'awaiting_second' && !isOpen && (
          <button type="button" className="big" onClick={() => setOpen(true)} data-testid="cosign-open">
            {t(isOwn ? 'cosign.byPin' : 'cosign.open')}
          </button>
        )}
        {isOpen && <CosignCard actIds={[act.actId]} onDone={(words) => onDone(words, 1)} />}
      </NamedActCard>
    </div>
  );
}
