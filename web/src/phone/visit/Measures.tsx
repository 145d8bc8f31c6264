import { useState } from 'react';
import type { MeasureKind } from '../../../../src/contract/http/inspection-field';
import { measureInWords } from '../../../../src/contract/visit-document';
import { useLanguage } from '../../shared/i18n/language';
import { newId } from '../../shared/new-id';
import { dateTime } from '../../shared/time';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldToggle } from '../fields/FieldToggle';
import { CELSIUS } from '../fields/typed-number';
import type { Standing } from './step-rules';
import type { KeptPack } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

const KINDS: readonly MeasureKind[] = ['core', 'store', 'tableware', 'hands'];
const EMPTY = {
  recordId: null as string | null,
  what: '',
  valueTenths: null as number | null,
  passed: null as boolean | null,
};

/** What an officer measures himself, beside the canteen's last record of the same thing. */
export function Measures({ kept, standing }: { kept: KeptPack; standing: Standing }) {
  const t = useFieldT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [kind, setKind] = useState<MeasureKind | null>(null);
  const { measures } = standing;
  return (
    <details className="part" data-testid="measures">
      <summary data-testid="measures-done" data-done={measures.length}>
        {t('measures', { count: measures.length })}
      </summary>
      <p className="hint">{t('measures.why')}</p>
      <ul>
        {measures.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are only added, and never change their order
          <li key={index} data-testid="measured">
            {measureInWords(one, language)}
          </li>
        ))}
      </ul>
      <div className="chips">
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={kind === each}
            onClick={() => setKind(kind === each ? null : each)}
            data-testid={`measure-${each}`}
          >
            {t(`measure.${each}`)}
          </button>
        ))}
      </div>
      {kind !== null && <MeasureForm key={kind} kind={kind} kept={kept} onDone={() => setKind(null)} />}
    </details>
  );
}

function MeasureForm({ kind, kept, onDone }: { kind: MeasureKind; kept: KeptPack; onDone: () => void }) {
  const t = useFieldT();
  const [draft, setDraft] = useState(EMPTY);
  const { measurables = [] } = kept.pack as Partial<KeptPack['pack']>;
  const records = measurables.filter((one) => one.kind === kind);
  const record = records.find(({ recordId }) => recordId === draft.recordId);
  const what = record?.what ?? draft.what.trim();
  const isTest = kind === 'tableware' || kind === 'hands';
  const isWhole = what !== '' && (isTest ? draft.passed !== null : draft.valueTenths !== null);
  const save = async (): Promise<void> => {
    const { recordId, valueTenths, passed } = draft;
    await saveStep(kept, 'measure', {
      ...{ measureId: newId(), kind, recordId, what, capturedAt: new Date().toISOString() },
      ...(isTest ? { valueTenths: null, passed } : { valueTenths, passed: null }),
    });
    onDone();
  };
  return (
    <div className="question" data-testid="measure-form">
      {records.length > 0 && (
        <label>
          {t('measures.of')}
          <select
            value={draft.recordId ?? ''}
            onChange={(event) =>
              setDraft({ ...draft, recordId: event.target.value === '' ? null : event.target.value })
            }
            data-testid="measure-record"
          >
            <option value="">{t('measures.none')}</option>
            {records.map((one) => (
              <option key={one.recordId} value={one.recordId}>
                {one.what} · {(one.valueTenths / 10).toFixed(1)} ℃ · {dateTime(one.at)}
              </option>
            ))}
          </select>
        </label>
      )}
      {record === undefined && (
        <label>
          {t('measures.what')}
          <input
            className="line"
            maxLength={120}
            value={draft.what}
            onChange={(event) => setDraft({ ...draft, what: event.target.value })}
            data-testid="measure-what"
          />
        </label>
      )}
      {isTest ? (
        <FieldToggle
          label={t('measures.passed')}
          value={draft.passed}
          onChange={(passed) => setDraft({ ...draft, passed })}
        />
      ) : (
        <FieldNumber
          label={t('measures.value')}
          value={draft.valueTenths}
          units={CELSIUS}
          signed
          onChange={(valueTenths) => setDraft({ ...draft, valueTenths })}
          testId="measure-value"
        />
      )}
      {isWhole && (
        <button type="button" className="big plain" onClick={() => void save()} data-testid="measure-save">
          {t('measures.save')}
        </button>
      )}
    </div>
  );
}
