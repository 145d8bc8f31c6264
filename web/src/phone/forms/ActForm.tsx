import { type ReactNode, useState } from 'react';
import type { ActKind } from '../../../../src/contract/acts';
import { useWords } from '../../shared/i18n/vocabulary';
import { clockTime } from '../../shared/time';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldPhoto } from '../fields/FieldPhoto';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n';
import { go } from '../navigation';
import { showToast } from '../toast';
import type { ActFormState, Particulars } from './use-act-form';

interface Props<Draft> {
  form: ActFormState<Draft>;
  /** What is still missing, in words; null when it can be saved. */
  missing: string | null;
  particulars: () => Particulars;
  children: ReactNode;
}

/** The frame of every form: the place, the act's own cards, then photo, time and note, and one large button that saves. */
export function ActForm<Draft>({ form, missing, particulars, children }: Props<Draft>) {
  const t = useT();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const { circumstances, arrange, places } = form;
  const noPlace = circumstances.placeId === null ? t('form.noPlace') : null;
  const what = noPlace ?? missing;
  const save = async (): Promise<void> => {
    setBusy(true);
    await form.save(particulars());
    showToast(t('form.saved'));
    go('/phone');
  };
  return (
    <form
      className="act-form"
      data-testid={`form-${form.kind}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (what === null && !busy) void save();
      }}
    >
      <h1>{words(`act.${form.kind satisfies ActKind}`)}</h1>
      {places.length > 1 && (
        <Card>
          <FieldChoice
            label={t('form.place')}
            value={circumstances.placeId}
            options={places.map((place) => ({ value: place.id, label: place.name }))}
            onChange={(placeId) => arrange({ placeId })}
          />
        </Card>
      )}
      {children}
      <Card>
        <FieldPhoto photos={form.photos} onChange={form.setPhotos} />
        <FieldChoice
          label={t('form.when')}
          value={circumstances.earlier === null ? 'now' : 'earlier'}
          options={[
            { value: 'now', label: t('form.now') },
            { value: 'earlier', label: t('form.earlier') },
          ]}
          onChange={(when) => arrange({ earlier: when === 'now' ? null : clockTime(Date.now() - 1_800_000) })}
        />
        {circumstances.earlier !== null && (
          <FieldText
            label={t('form.earlierAt')}
            value={circumstances.earlier}
            placeholder="07:05"
            inputMode="numeric"
            onChange={(earlier) => arrange({ earlier })}
          />
        )}
        <FieldText
          label={t('form.note')}
          value={circumstances.note}
          maxLength={500}
          onChange={(note) => arrange({ note })}
        />
      </Card>
      <div className="save-bar">
        {what !== null && <p className="missing">{what}</p>}
        <button type="submit" className="big" disabled={what !== null || busy} data-testid="save-act">
          {t('form.save')}
        </button>
      </div>
    </form>
  );
}
