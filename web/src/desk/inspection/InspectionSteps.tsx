import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { PhotoField } from './PhotoField';
import { useWrite } from './use-write';
import { useVisitT } from './words';

const nothing = (): void => undefined;

export function JoinSelf({ inspectionId }: { inspectionId: string }) {
  const t = useT();
  const join = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.joinInspection, {
        params: { inspectionId },
        body: { method: 'own-session' },
        idempotencyKey,
      }),
    nothing,
  );
  return (
    <div className="stack">
      {join.error !== null && <ProblemView error={join.error} />}
      <Button type="primary" loading={join.isPending} onClick={() => join.mutate()} data-testid="join-inspection">
        {t('inspection.joinSelf')}
      </Button>
    </div>
  );
}

/** The second officer signs on the first one's tablet (I-05). */
export function JoinByPin({ inspectionId, missing }: { inspectionId: string; missing: number }) {
  const t = useT();
  const visit = useVisitT();
  const [draft, setDraft] = useState({ username: '', pin: '' });
  const join = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.joinInspection, {
        params: { inspectionId },
        body: { method: 'pin', username: draft.username.trim(), pin: draft.pin },
        idempotencyKey,
      }),
    () => setDraft({ username: '', pin: '' }),
  );
  const wrongPin = pinWords(visit, join.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    join.mutate();
  };
  return (
    <form className="bar-form" onSubmit={submit} data-testid="join-by-pin">
      {missing > 0 && <strong>{t('inspection.missing', { count: missing })}</strong>}
      <input
        className="field"
        value={draft.username}
        required
        autoComplete="off"
        placeholder={t('inspection.username')}
        aria-label={t('inspection.username')}
        onChange={(event) => setDraft({ ...draft, username: event.target.value })}
      />
      <input
        className="field"
        type="password"
        inputMode="numeric"
        pattern="\d{6}"
        maxLength={6}
        required
        autoComplete="off"
        value={draft.pin}
        placeholder={t('inspection.pin')}
        aria-label={t('inspection.pin')}
        aria-invalid={wrongPin !== null}
        aria-describedby="join-pin-problem"
        onChange={(event) => setDraft({ ...draft, pin: event.target.value })}
        data-testid="join-pin"
      />
      <Button htmlType="submit" loading={join.isPending}>
        {t('inspection.joinPin')}
      </Button>
      <span id="join-pin-problem" role="alert" className="field-problem" data-testid="join-pin-problem">
        {wrongPin}
      </span>
      {join.error !== null && wrongPin === null && <ProblemView error={join.error} />}
    </form>
  );
}

/** Why the PIN was not taken, in words about the PIN; null where something else was refused, or nothing. */
function pinWords(t: ReturnType<typeof useVisitT>, error: Error | null): string | null {
  if (!(error instanceof ApiError) || error.code !== 'auth.wrong-credentials') return null;
  const { triesLeft } = error.details;
  return typeof triesLeft === 'number' ? t('pin.wrongLeft', { count: triesLeft }) : t('pin.wrong');
}

export function CheckIn({ inspection }: { inspection: { id: string; schoolId: string } }) {
  const t = useT();
  const { draft, change, forget } = useDraft('check-in', inspection.id, { note: '', photoIds: [] as string[] });
  const { note, photoIds } = draft;
  const checkIn = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.checkIn, {
        params: { inspectionId: inspection.id },
        body: { note: note.trim() === '' ? null : note.trim(), photoIds },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    checkIn.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="check-in">
      <label>
        {t('inspection.checkInNote')}
        <input
          className="field"
          value={note}
          maxLength={500}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
      <PhotoField schoolId={inspection.schoolId} photoIds={photoIds} onChange={(ids) => change({ photoIds: ids })} />
      {checkIn.error !== null && <ProblemView error={checkIn.error} />}
      <Button type="primary" htmlType="submit" loading={checkIn.isPending}>
        {t('inspection.checkIn')}
      </Button>
    </form>
  );
}

/** Either somebody of the school received the result, or it is said why nobody did (I-08). */
export function CloseInspection({ inspectionId }: { inspectionId: string }) {
  const t = useT();
  const { draft, change, forget } = useDraft('close-visit', inspectionId, {
    summary: '',
    receivedBy: '',
    refusalReason: '',
  });
  const received = draft.receivedBy.trim();
  const refused = draft.refusalReason.trim();
  const close = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.closeInspection, {
        params: { inspectionId },
        body: {
          summary: draft.summary,
          receivedBy: received === '' ? null : received,
          refusalReason: refused === '' ? null : refused,
        },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    close.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="close-inspection">
      <h2>{t('inspection.close')}</h2>
      <label>
        {t('inspection.summary')}
        <textarea
          className="field"
          rows={3}
          required
          maxLength={2000}
          value={draft.summary}
          onChange={(event) => change({ summary: event.target.value })}
        />
      </label>
      <label>
        {t('inspection.receivedBy')}
        <input
          className="field"
          maxLength={40}
          value={draft.receivedBy}
          disabled={refused !== ''}
          onChange={(event) => change({ receivedBy: event.target.value })}
        />
      </label>
      <label>
        {t('inspection.refusal')}
        <input
          className="field"
          maxLength={500}
          value={draft.refusalReason}
          disabled={received !== ''}
          onChange={(event) => change({ refusalReason: event.target.value })}
        />
      </label>
      {close.error !== null && <ProblemView error={close.error} />}
      <Button
        type="primary"
        htmlType="submit"
        loading={close.isPending}
        disabled={(received === '') === (refused === '')}
      >
        {t('inspection.close')}
      </Button>
    </form>
  );
}
