import { useState } from 'react';
import type { Severity } from '../../../../src/contract/http/inspection';
import { addDays, today } from '../../shared/time';
import { shrinkPhoto } from '../fields/shrink-photo';
import { useVisitDraft } from './use-visit-draft';
import type { KeptPack } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

const USUAL_DAYS = 7;
const OTHER = 'other';
const MAX_CLAUSE = 200;
const MAX_PHOTOS = 12;

interface Props {
  kept: KeptPack;
  /** Tells the forms of one visit apart. */
  about: string;
  label: string;
  proposal?: { text: string; severity: Severity; clause: string | null; citation: string };
}

/** A suspicion with its photo and clause, which the school may answer. */
export function FindingForm({ kept, about, label, proposal }: Props) {
  const t = useFieldT();
  const [initial] = useState(() => ({
    ...{ isOpen: false, text: proposal?.text ?? '', severity: proposal?.severity ?? ('general' as Severity) },
    ...{ clause: proposal === undefined ? '' : (proposal.clause ?? OTHER), written: proposal?.citation ?? '' },
    ...{ deadline: addDays(today(), USUAL_DAYS), photos: [] as Blob[] },
  }));
  const { draft, change, clear, key } = useVisitDraft(kept, `finding ${about}`, initial);
  const [busy, setBusy] = useState(false);
  if (draft === null) return null;
  if (!draft.isOpen) {
    return (
      <button type="button" className="big plain" onClick={() => change({ isOpen: true })} data-testid="finding-make">
        {label}
      </button>
    );
  }
  const { clauses } = kept.pack;
  const chosen = clauses.find((each) => each.key === draft.clause);
  const cited = (chosen === undefined ? draft.written : `${chosen.source} ${chosen.text}`).trim().slice(0, MAX_CLAUSE);
  const isReady = draft.text.trim() !== '' && cited !== '' && draft.deadline !== '' && !busy;
  const shoot = async (files: FileList | null): Promise<void> => {
    const fresh = await Promise.all([...(files ?? [])].map(shrinkPhoto));
    change({ photos: [...draft.photos, ...fresh].slice(0, MAX_PHOTOS) });
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const { severity, deadline, photos } = draft;
    const { inspectionId } = kept;
    const said = { severity, clause: cited, text: draft.text.trim(), deadline, capturedAt: new Date().toISOString() };
    await saveStep(kept, 'finding', { inspectionId, subject: { type: 'none' }, ...said }, { photos, draft: key });
    setBusy(false);
    clear();
  };
  return (
    <form
      className="card finding-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void save();
      }}
      data-testid="finding-form"
    >
      <label>
        {t('finding.text')}
        <textarea
          rows={3}
          maxLength={2000}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <label>
        {t('finding.clause')}
        <select value={draft.clause} onChange={(event) => change({ clause: event.target.value })}>
          <option value="" disabled>
            {t('finding.choose')}
          </option>
          {clauses.map(({ key: each, source, text }) => (
            <option key={each} value={each}>
              {source} {text}
            </option>
          ))}
          <option value={OTHER}>{t('finding.other')}</option>
        </select>
      </label>
      {draft.clause === OTHER && (
        <input
          className="line"
          aria-label={t('finding.other')}
          maxLength={MAX_CLAUSE}
          value={draft.written}
          onChange={(event) => change({ written: event.target.value })}
        />
      )}
      <div className="answers">
        {(['key', 'general'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={draft.severity === one}
            onClick={() => change({ severity: one })}
          >
            {t(`finding.${one}`)}
          </button>
        ))}
        <label className="chip photo-chip">
          {t('finding.photo', { count: draft.photos.length })}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void shoot(event.target.files)}
            data-testid="finding-photo"
          />
        </label>
      </div>
      <label>
        {t('finding.deadline')}
        <input
          className="line"
          type="date"
          min={today()}
          value={draft.deadline}
          onChange={(event) => change({ deadline: event.target.value })}
        />
      </label>
      <button type="submit" className="big" disabled={!isReady} data-testid="finding-save">
        {t('finding.save')}
      </button>
      <button type="button" className="quiet" onClick={() => change({ ...initial })}>
        {t('cancel')}
      </button>
    </form>
  );
}
