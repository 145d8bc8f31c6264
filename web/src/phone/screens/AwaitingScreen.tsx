import { useState } from 'react';
import type { ActSummary } from '../../../../src/contract/acts';
import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { askAgain } from '../data/asked';
import { useAwaiting } from '../data/books';
import { useCanteen } from '../data/canteen';
import { useT } from '../i18n';
import { showToast } from '../toast';
import { CosignCard } from './CosignCard';

/** Acts that wait for a second person: signed by own sign-in, or by own PIN on the phone of the first. */
export function AwaitingScreen() {
  const t = useT();
  const awaiting = useAwaiting();
  const acts = awaiting.data?.value.items ?? [];
  const done = (): void => {
    showToast(t('cosign.done'));
    askAgain('kept/');
  };
  return (
    <>
      <h1>{t('awaiting.title')}</h1>
      {awaiting.isPending && <p className="hint">{t('app.loading')}</p>}
      {awaiting.error !== null && <p className="problem">{awaiting.error.message}</p>}
      {awaiting.data !== undefined && acts.length === 0 && <p className="good">✓ {t('awaiting.none')}</p>}
      {acts.map((act) => (
        <AwaitingCard key={act.id} act={act} onDone={done} />
      ))}
    </>
  );
}

function AwaitingCard({ act, onDone }: { act: ActSummary; onDone: () => void }) {
  const t = useT();
  const words = useWords();
  const { me, school } = useCanteen();
  const [isOpen, setOpen] = useState(false);
  const place = school.places.find((each) => each.id === act.placeId)?.name ?? '';
  const isOwn = act.actorAccountId === me.accountId;
  return (
    <section className="card" data-testid={`awaiting-${act.id}`}>
      <h2>
        {words(`act.${act.kind}`)} <small>{place}</small>
      </h2>
      <p>{t('awaiting.by', { name: act.actorName, time: dateTime(act.occurredAt) })}</p>
      <p className="hint">{words(`status.${act.status}`)}</p>
      {act.status === 'awaiting_second' && !isOpen && (
        <button type="button" className="big" onClick={() => setOpen(true)}>
          {t(isOwn ? 'cosign.byPin' : 'cosign.open')}
        </button>
      )}
      {isOpen && <CosignCard actId={act.id} isOwn={isOwn} onDone={onDone} />}
    </section>
  );
}
