import { useVisitDraft } from './use-visit-draft';
import type { KeptPack } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

const EMPTY = { note: '' };

/** The two are there. Who they are was proven before they left: without a line nobody’s PIN can be looked at. */
export function CheckIn({ kept }: { kept: KeptPack }) {
  const t = useFieldT();
  const { draft, change, key } = useVisitDraft(kept, 'check-in', EMPTY);
  const missing = kept.pack.inspection.inspectorsMissing;
  if (draft === null) return null;
  const save = (): Promise<void> => {
    const note = draft.note.trim() === '' ? null : draft.note.trim();
    return saveStep(kept, 'checkIn', { note, capturedAt: new Date().toISOString() }, { draft: key });
  };
  return (
    <section className="card" data-testid="check-in">
      <h2>{t('in.title')}</h2>
      {missing > 0 ? (
        <p className="problem">{t('in.missing', { count: missing })}</p>
      ) : (
        <>
          <label>
            {t('in.note')}
            <input
              className="line"
              value={draft.note}
              maxLength={500}
              onChange={(event) => change({ note: event.target.value })}
            />
          </label>
          <button type="button" className="big" onClick={() => void save()} data-testid="check-in-go">
            {t('in.go')}
          </button>
        </>
      )}
    </section>
  );
}
