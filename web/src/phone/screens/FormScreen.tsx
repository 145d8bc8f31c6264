import { useEffect, useState } from 'react';
import { useWords } from '../../shared/i18n/vocabulary';
import { dateTime } from '../../shared/time';
import { useCanteen } from '../data/canteen';
import { type OpenedForm, openedOfDraft, openedOfRefused } from '../forms/opened-form';
import type { FormEntry } from '../forms/registry';
import { useT } from '../i18n/work';
import { type Draft, draftKey, dropDraft, findDraft } from '../outbox/draft';
import type { OutboxItem } from '../outbox/outbox-item';

interface Props {
  entry: FormEntry;
  /** A refused record that is mended. */
  refused?: OutboxItem | undefined;
  /** A recorded one that is put right; without either the form begins anew, or with what was begun before. */
  recorded?: OpenedForm;
}

/** A form, after asking whether what was begun in it is to be gone on with (U8). */
export function FormScreen({ entry: { Form, kind }, refused, recorded }: Props) {
  const t = useT();
  const words = useWords();
  const [below] = useState<OpenedForm | null>(() => recorded ?? (refused ? openedOfRefused(refused) : null));
  const { me, schoolId } = useCanteen();
  const key = draftKey({ accountId: me.accountId, schoolId, kind }, below?.refused?.id ?? below?.corrects?.actId);
  const [draft, setDraft] = useState<Draft | null | undefined>(undefined);
  const [goesOn, setGoesOn] = useState(false);
  useEffect(() => {
    // Where the phone cannot look, the form begins anew
    void findDraft(key).then(
      (found) => setDraft(found ?? null),
      () => setDraft(null),
    );
  }, [key]);
  if (draft === undefined) return <p className="hint">{t('app.loading')}</p>;
  if (draft === null) return <Form opened={below ?? undefined} />;
  if (goesOn) return <Form opened={openedOfDraft(draft, Date.now(), below)} />;
  return (
    <section className="card" data-testid="draft-found">
      <h1>{words(`act.${kind}`)}</h1>
      <h2>{t('draft.found')}</h2>
      <p className="hint">{t('draft.since', { time: dateTime(draft.changedAt).slice(5, 16) })}</p>
      <button type="button" className="big" onClick={() => setGoesOn(true)} data-testid="draft-continue">
        {t('draft.continue')}
      </button>
      <button
        type="button"
        className="big plain"
        onClick={() => void dropDraft(key).then(() => setDraft(null))}
        data-testid="draft-drop"
      >
        {t('draft.drop')}
      </button>
    </section>
  );
}
