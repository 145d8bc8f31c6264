import { useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { journalEndpoints } from '../../../../src/contract/http/journal';
import { ApiError, api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { canteenRoutes } from '../../shared/routes/canteen-routes';
import { routes } from '../../shared/routes/routes';
import { useAsked } from '../data/asked';
import { askAgain } from '../data/questions';
import { FieldText } from '../fields/FieldText';
import { draftOfBody, photosOfBody, shelfOfBody } from '../forms/draft-of-body';
import { type OpenedForm, openedOfRefused } from '../forms/opened-form';
import { formOfKind } from '../forms/registry';
import { useT } from '../i18n/work';
import { go } from '../navigation';
import { useOutbox } from '../outbox/outbox';
import type { OutboxItem, RecordableKind } from '../outbox/outbox-item';
import { showToast } from '../toast';
import { FormScreen } from './FormScreen';
import { NamedActCard } from './signing/NamedActCard';

type Branch = ResponseOf<(typeof journalEndpoints)['branch']>;

/**
 * A recorded act and what rests on it, by name; from here it is put right in one save, with all of that undone and
 * entered again, or taken back. What rests on it only the platform knows, so this needs a signal.
 */
export function RecordScreen({ actId }: { actId: string }) {
  const t = useT();
  const branch = useAsked(`branch/${actId}`, () => api.call(canteenRoutes.branch, { params: { actId } }));
  const [step, setStep] = useState<'look' | 'correct' | 'undo'>('look');
  const { data, error } = branch;
  // A correction that was refused is gone on with, on what rests on the record now
  const refused = useOutbox().find((item) => item.state === 'refused' && item.corrects?.actId === actId);
  if (error !== null && data === undefined) {
    const text = error instanceof ApiError && error.isOffline ? t('correct.offline') : error.message;
    return (
      <p className="problem" role="alert">
        {text}
      </p>
    );
  }
  if (data === undefined) return <p className="hint">{t('app.loading')}</p>;
  const entry = formOfKind(data.act.kind as RecordableKind);
  if (step === 'correct' && entry !== undefined)
    return <FormScreen entry={entry} recorded={openedOfBranch(data, refused)} />;
  return (
    <>
      <h1>{t('correct.title')}</h1>
      <NamedActCard act={data.act} plain />
      {data.resting.length > 0 && (
        <>
          <h2>{t('correct.resting', { count: data.resting.length })}</h2>
          {data.resting.map((act) => (
            <NamedActCard key={act.actId} act={act} plain>
              {act.signaturesDue > 0 && <p className="hint">◐ {t('correct.signsAgain')}</p>}
            </NamedActCard>
          ))}
        </>
      )}
      {!data.mayCorrect && <p className="problem">{t('correct.mayNot')}</p>}
      {data.mayCorrect && step === 'look' && (
        <div className="fields-end">
          <button type="button" className="big" onClick={() => setStep('correct')} data-testid="correct">
            {t('correct.go')}
          </button>
          <button type="button" className="big plain" onClick={() => setStep('undo')} data-testid="undo">
            {t('correct.undo')}
          </button>
        </div>
      )}
      {step === 'undo' && <UndoCard branch={data} />}
    </>
  );
}

function openedOfBranch({ act, resting }: Branch, refused: OutboxItem | undefined): OpenedForm {
  const kind = act.kind as RecordableKind;
  const begun = refused === undefined ? null : openedOfRefused(refused);
  return {
    draft: draftOfBody(kind, act.body, act.lines),
    circumstances: { placeId: act.placeId, when: 'kept', note: act.note ?? '' },
    photos: photosOfBody(act.body),
    refused: null,
    ...begun,
    occurredAt: act.occurredAt,
    corrects: { actId: act.actId, seen: resting.map((each) => each.actId) },
    shelf: shelfOfBody(kind, act.body, act.lines),
  };
}

/** Takes the record back with all that rests on it, without entering anything again. */
function UndoCard({ branch: { act, resting } }: { branch: Branch }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [key] = useState(newId);
  const undo = async (): Promise<void> => {
    setProblem(null);
    try {
      const body = { reason: reason.trim(), corrected: null, seen: resting.map((each) => each.actId) };
      await api.call(routes.correct, { params: { actId: act.actId }, body, idempotencyKey: key });
      askAgain('kept/');
      showToast(t('correct.undone'));
      go('/phone');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.isOffline ? t('correct.offline') : error.message);
    }
  };
  return (
    <section className="card">
      <FieldText label={t('correct.reason')} value={reason} maxLength={200} onChange={setReason} name="reason" />
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button
        type="button"
        className="big"
        disabled={reason.trim() === ''}
        onClick={() => void undo()}
        data-testid="undo-sure"
      >
        {t('correct.undo')}
      </button>
    </section>
  );
}
