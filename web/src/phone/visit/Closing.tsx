import { signatureMissing } from '../../../../src/contract/signing/judge-signatures';
import { textOfFacts, type VisitFacts, visitInWords } from '../../../../src/contract/visit-document';
import { urlOf } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { printingRoutes } from '../../shared/routes/printing-routes';
import { FieldSignature } from '../fields/FieldSignature';
import { factsOf, questionsOf, type Standing, type StepBodies } from './step-rules';
import { useVisitDraft } from './use-visit-draft';
import { forgetVisit, type KeptPack, type Pack, type VisitStep } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

type Said = Pick<StepBodies['close'], 'summary' | 'receivedBy' | 'refusalReason' | 'witnessName' | 'schoolStatement'>;
type Signature = StepBodies['close']['signatures'][number];

interface Props {
  kept: KeptPack;
  standing: Standing;
}

const EMPTY = {
  ...{ summary: '', statement: '', received: '', isRefused: false, reason: '', witness: '' },
  isShown: false,
  signed: {} as Record<string, Blob>,
};

/** Both sides are shown the record and sign it; where the school will not, a witness does (I-08). */
export function Closing({ kept, standing, steps }: Props & { steps: readonly VisitStep[] }) {
  if (standing.status !== 'closed') return <CloseForm kept={kept} standing={standing} />;
  const isTold = steps.every(({ state }) => state === 'sent');
  return <Closed kept={kept} standing={standing} isTold={isTold} />;
}

function Closed({ kept: { pack, inspectionId }, standing, isTold }: Props & { isTold: boolean }) {
  const t = useFieldT();
  const said = standing.closing;
  return (
    <section className="card" data-testid="closed" data-told={isTold}>
      <h2>{t('closed')}</h2>
      {said !== null && <Record pack={pack} facts={factsOf(pack, standing, said)} />}
      {!isTold && <p>{t('closed.wait')}</p>}
      {isTold && (
        <>
          <a className="press" href={urlOf(printingRoutes.visit.path, { inspectionId })} data-testid="pdf">
            {t('closed.pdf')}
          </a>
          <a className="press" href={`/inspections/${inspectionId}`}>
            {t('desk')}
          </a>
          <button
            type="button"
            className="big plain"
            onClick={() => void forgetVisit(inspectionId)}
            data-testid="forget"
          >
            {t('closed.forget')}
          </button>
        </>
      )}
    </section>
  );
}

/** The record in the words in which it is printed. */
function Record({ pack, facts }: { pack: Pack; facts: VisitFacts }) {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { title, parts } = visitInWords(facts, questionsOf(pack), language);
  return (
    <article className="record" data-testid="record">
      <h2>{title}</h2>
      {parts.map((part) => (
        <section key={part.title}>
          <h3>{part.title}</h3>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </article>
  );
}

function CloseForm({ kept, standing }: Props) {
  const t = useFieldT();
  const { draft, change, key } = useVisitDraft(kept, 'close', EMPTY);
  if (draft === null) return null;
  const { pack } = kept;
  const words = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const said: Said = {
    summary: draft.summary.trim(),
    schoolStatement: words(draft.statement),
    receivedBy: draft.isRefused ? null : words(draft.received),
    refusalReason: draft.isRefused ? words(draft.reason) : null,
    witnessName: draft.isRefused ? words(draft.witness) : null,
  };
  const other = draft.isRefused ? said.witnessName : said.receivedBy;
  const isWritten = said.summary !== '' && other !== null && (!draft.isRefused || said.refusalReason !== null);
  if (draft.isShown && isWritten) {
    const facts = factsOf(pack, standing, said);
    const slots = slotsOf(pack, said);
    const signatures = slots.filter(({ slot }) => draft.signed[slot] !== undefined);
    const missing =
      signatures.length === 0 ||
      signatureMissing({ ...said, signatures }, pack.inspection.officers, pack.minInspectors) !== null;
    const close = async (): Promise<void> => {
      const body = {
        ...said,
        signatures: signatures.map(({ role, accountId, name }) => ({ role, accountId, name })),
        signedSha256: await sha256Of(textOfFacts(facts)),
        capturedAt: new Date().toISOString(),
      };
      const photos = signatures.flatMap(({ slot }) => draft.signed[slot] ?? []);
      await saveStep(kept, 'close', body, { photos, draft: key });
    };
    const sign = (slot: string, picture: Blob | null): void => {
      const { [slot]: _, ...others } = draft.signed;
      change({ signed: picture === null ? others : { ...others, [slot]: picture } });
    };
    return (
      <section className="card" data-testid="signing">
        <Record pack={pack} facts={facts} />
        <h2>{t('close.sign')}</h2>
        {slots.map(({ slot, name }) => (
          <Slot
            key={slot}
            name={name}
            isSigned={draft.signed[slot] !== undefined}
            onSign={(picture) => sign(slot, picture)}
          />
        ))}
        {missing && <p className="hint">{t('close.missing')}</p>}
        <button type="button" className="big" disabled={missing} onClick={() => void close()} data-testid="close-go">
          {t('close.go')}
        </button>
        {/* What was signed is not changed under the signatures */}
        <button type="button" className="quiet" onClick={() => change({ isShown: false, signed: {} })}>
          {t('close.edit')}
        </button>
      </section>
    );
  }
  return (
    <section className="card" data-testid="closing">
      <h2>{t('close')}</h2>
      <label>
        {t('close.summary')}
        <textarea
          rows={3}
          maxLength={2000}
          value={draft.summary}
          onChange={(event) => change({ summary: event.target.value })}
          data-testid="close-summary"
        />
      </label>
      <label>
        {t('close.statement')}
        <textarea
          rows={2}
          maxLength={2000}
          value={draft.statement}
          onChange={(event) => change({ statement: event.target.value })}
          data-testid="close-statement"
        />
      </label>
      {!draft.isRefused && (
        <Line
          label={t('close.received')}
          max={40}
          value={draft.received}
          onChange={(received) => change({ received })}
        />
      )}
      <button
        type="button"
        className="chip"
        aria-pressed={draft.isRefused}
        onClick={() => change({ isRefused: !draft.isRefused })}
        data-testid="close-refused"
      >
        {t('close.refused')}
      </button>
      {draft.isRefused && (
        <>
          <Line label={t('close.reason')} max={500} value={draft.reason} onChange={(reason) => change({ reason })} />
          <Line label={t('close.witness')} max={40} value={draft.witness} onChange={(witness) => change({ witness })} />
        </>
      )}
      <button
        type="button"
        className="big"
        disabled={!isWritten}
        onClick={() => change({ isShown: true })}
        data-testid="close-show"
      >
        {t('close.show')}
      </button>
    </section>
  );
}

interface LineProps {
  label: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

function Line({ label, max, value, onChange }: LineProps) {
  return (
    <label>
      {label}
      <input className="line" maxLength={max} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

function Slot({ name, isSigned, onSign }: { name: string; isSigned: boolean; onSign: (picture: Blob | null) => void }) {
  const t = useFieldT();
  return (
    <div className="slot" data-testid="slot" data-signed={isSigned}>
      <FieldSignature label={t('close.signOf', { name })} onChange={onSign} />
      {isSigned && (
        <p>
          {t('close.signed', { name })}{' '}
          <button type="button" className="quiet" onClick={() => onSign(null)}>
            {t('close.signAgain')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Who signs: each officer, and who receives it for the school or saw that it would not. */
function slotsOf({ inspection }: Pack, { receivedBy, witnessName }: Said): (Signature & { slot: string })[] {
  const officers = inspection.officers.map(({ accountId, name }) => ({
    ...{ slot: accountId, role: 'officer' as const, accountId, name },
  }));
  if (receivedBy !== null) return [...officers, { slot: 'school', role: 'school', accountId: null, name: receivedBy }];
  return [...officers, { slot: 'witness', role: 'witness', accountId: null, name: witnessName ?? '' }];
}

/** Null where the browser hashes nothing: over plain HTTP. */
async function sha256Of(text: string): Promise<string | null> {
  if (crypto.subtle === undefined) return null;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
