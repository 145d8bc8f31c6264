import { useEffect, useId, useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { findingRoutes } from '../../shared/routes/finding-routes';
import { useCanteen } from '../data/canteen';
import { FieldPhoto } from '../fields/FieldPhoto';
import type { OutboxPhoto } from '../outbox/outbox-item';
import { showToast } from '../toast';
import { type AnswerDraft, dropAnswer, findAnswer, keepAnswer } from './answer-draft';
import { useT } from './words';

interface Props {
  findingId: string;
  title: string;
  onSent: () => void;
}

/** Words and photos of an answer, kept on the phone with every stroke until the platform has them. */
export function AnswerForm({ findingId, title, onSent }: Props) {
  const t = useT();
  const { me, schoolId } = useCanteen();
  const id = useId();
  const [draft, setDraft] = useState<AnswerDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  useEffect(() => {
    let isHere = true;
    void findAnswer(me.accountId, findingId).then((found) => isHere && setDraft(found));
    return () => {
      isHere = false;
    };
  }, [me.accountId, findingId]);
  useEffect(() => {
    if (draft !== null) void keepAnswer(me.accountId, findingId, draft);
  }, [me.accountId, findingId, draft]);
  if (draft === null) return null;

  /** Other words or photos are another answer, under another key. */
  const change = (part: Partial<AnswerDraft>): void => setDraft({ ...draft, ...part, key: newId() });

  const send = async (): Promise<void> => {
    setProblem(null);
    setIsSending(true);
    try {
      const photos = await uploaded(draft.photos, schoolId, (sofar) => setDraft({ ...draft, photos: sofar }));
      const photoIds = photos.flatMap(({ attachmentId }) => attachmentId ?? []);
      const body = { text: draft.text.trim(), photoIds };
      await api.call(findingRoutes.answerFinding, { params: { findingId }, body, idempotencyKey: draft.key });
      setDraft(null); // nothing is kept again after this
      await dropAnswer(me.accountId, findingId);
      showToast(t('answer.sent'));
      onSent();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.isOffline ? t('answer.offline') : error.message);
    } finally {
      setIsSending(false);
    }
  };
  return (
    <section className="card">
      <h2>
        <label htmlFor={id}>{title}</label>
      </h2>
      <textarea
        id={id}
        className="answer-text"
        rows={4}
        maxLength={2000}
        placeholder={t('answer.text')}
        value={draft.text}
        disabled={isSending}
        onChange={(event) => change({ text: event.target.value })}
        data-testid="answer-text"
      />
      <FieldPhoto photos={draft.photos} onChange={(changed) => change({ photos: changed(draft.photos) })} />
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button
        type="button"
        className="big"
        disabled={isSending || draft.text.trim() === ''}
        onClick={() => void send()}
        data-testid="answer-send"
      >
        {t('answer.send')}
      </button>
      <p className="hint">{t('answer.kept')}</p>
    </section>
  );
}

/** The photos with the names that the platform gave them; what has one is not sent again. */
async function uploaded(
  photos: OutboxPhoto[],
  schoolId: string,
  tell: (sofar: OutboxPhoto[]) => void,
): Promise<OutboxPhoto[]> {
  let sofar = photos;
  for (const [index, photo] of photos.entries()) {
    if (photo.attachmentId !== null || photo.content === null) continue;
    const request = { params: { schoolId }, content: photo.content, contentType: photo.content.type || 'image/jpeg' };
    const { id } = await api.upload(findingRoutes.uploadFindingPhoto, request);
    sofar = sofar.map((each, i) => (i === index ? { ...each, attachmentId: id } : each));
    tell(sofar);
  }
  return sofar;
}
