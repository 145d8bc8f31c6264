import { useState } from 'react';
import { plainActOf } from '../../../../../src/contract/declaring/all';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { journalEndpoints } from '../../../../../src/contract/http/journal';
import { ApiError, api, urlOf } from '../../../shared/api';
import { useLanguage } from '../../../shared/i18n/language';
import { useWords } from '../../../shared/i18n/vocabulary';
import { newId } from '../../../shared/new-id';
import { canteenRoutes } from '../../../shared/routes/canteen-routes';
import { routes } from '../../../shared/routes/routes';
import { useAsked } from '../../data/asked';
import { useIngredients, useStock, useSuppliers } from '../../data/books';
import { useCanteen } from '../../data/canteen';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { type ActFact, actFacts, plainFacts } from '../act-lines';
import { pinProblem } from './pin-problem';
import { type Signers, signersOfSitting } from './sitting-signers';
import { isWitnessReady, NO_WITNESS, picturesOf, WitnessFields } from './WitnessFields';

interface Props {
  /** One, or all that one person signs in a sitting. */
  actIds: readonly string[];
  onDone: (words: string) => void;
}

type Signer = Signers['people'][number];
/** How the second person proves who he is. */
type Way = 'own-session' | 'pin' | 'witness';

const PIN = /^\d{6}$/;

/**
 * What the second person signs for, all of it, and his signature or his refusal. A PIN is never kept on the phone, so
 * this is sent at once or not at all. Of several records each is signed by itself; one that is not right is refused alone.
 */
export function CosignCard({ actIds, onDone }: Props) {
  const t = useT();
  const words = useWords();
  const { me } = useCanteen();
  const acts = useActs(actIds);
  const details = acts.data;
  const asked = useSigners(actIds);
  const { signers } = asked;
  const missing = details === undefined ? acts : signers === undefined ? asked : null;
  const own = signers?.people.find(({ accountId }) => accountId === me.accountId);
  // Nobody co-signs for himself, nor what he had another duty with: then only another person will do
  const isOwn = (details ?? []).some(({ signatures }) =>
    signatures.some(({ accountId }) => accountId === me.accountId),
  );
  const isBarred = isOwn || (own !== undefined && own.hindrance !== null);
  const [wanted, setWanted] = useState<Way | null>(null);
  const way = wanted ?? (isBarred ? 'pin' : 'own-session');
  const byPin = way === 'pin';
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [witness, setWitness] = useState(NO_WITNESS);
  const [keys] = useState(() => ({
    refuse: newId(),
    sign: new Map(actIds.map((id) => [id, newId()])),
  }));
  const [signed, setSigned] = useState<readonly string[]>([]);
  const others = (signers?.people ?? []).filter(({ accountId }) => accountId !== me.accountId);
  const people = others.filter(({ hindrance, hasPin }) => hindrance === null && hasPin);
  // Who is the only one that it can be need not be chosen; his PIN says that it is he
  const only = people.length === 1 && typed.trim() === '' ? (people[0]?.username ?? null) : null;
  const username = chosen ?? only ?? typed.trim();
  const send = async (): Promise<void> => {
    setProblem(null);
    if (way === 'witness') return sendWitness();
    const who = byPin ? { method: 'pin' as const, username, pin } : { method: 'own-session' as const };
    try {
      for (const actId of actIds.filter((id) => !signed.includes(id))) {
        if (refusal === null) {
          const idempotencyKey = byPin ? newId() : (keys.sign.get(actId) ?? newId());
          await api.call(routes.cosign, { params: { actId }, body: who, idempotencyKey });
          setSigned((before) => [...before, actId]);
        } else {
          const idempotencyKey = byPin ? newId() : keys.refuse;
          const body = { ...who, reason: refusal.trim() };
          await api.call(canteenRoutes.refuse, { params: { actId }, body, idempotencyKey });
        }
      }
      onDone(t(refusal === null ? 'cosign.done' : 'cosign.refused'));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setPin('');
      setProblem(error.isOffline ? t('cosign.offline') : pinProblem(t, error, byPin));
    }
  };
  const sendWitness = async (): Promise<void> => {
    const [detail] = details ?? [];
    if (detail === undefined || witness.as === null) return;
    const { as: method, name } = witness;
    try {
      const attachmentIds: string[] = [];
      for (const content of picturesOf(witness)) {
        const request = { params: { schoolId: detail.schoolId }, content, contentType: content.type };
        attachmentIds.push((await api.upload(routes.upload, request)).id);
      }
      const body = { method, witnessName: name.trim(), attachmentIds };
      await api.call(routes.cosign, { params: { actId: detail.id }, body, idempotencyKey: newId() });
      onDone(t('cosign.done'));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.isOffline ? t('cosign.offline') : error.message);
    }
  };
  const isProven = {
    'own-session': true,
    pin: username !== '' && PIN.test(pin),
    witness: isWitnessReady(witness),
  } satisfies Record<Way, boolean>;
  const isReady = details !== undefined && isProven[way];
  const whyNot = ({ hindrance, duty }: Signer): string => {
    if (hindrance === 'other-duty' && duty !== null) return t('cosign.otherDuty', { duty: words(`act.${duty}`) });
    return t(hindrance === 'signed' ? 'cosign.signed' : 'cosign.noPin');
  };
  const barred = others.filter((person) => !people.includes(person));
  return (
    <div className="cosign">
      {details === undefined && acts.error === null && <p className="hint">{t('app.loading')}</p>}
      {missing?.error != null && (
        <div role="alert">
          <p className="problem">{missing.error.message}</p>
          <button type="button" className="quiet" onClick={() => void missing.refetch()}>
            {t('app.retry')}
          </button>
        </div>
      )}
      {details?.map((detail) => (
        <Facts key={detail.id} detail={detail} titled={details.length > 1} />
      ))}
      {own !== undefined && own.hindrance === 'other-duty' && (
        <p className="hint" data-testid="own-duty">
          {t('cosign.notYou', { why: whyNot(own), staff: signers?.kitchenStaff ?? 0 })}
        </p>
      )}
      {!isBarred && (
        <button
          type="button"
          className="chip"
          aria-pressed={byPin}
          onClick={() => setWanted(byPin ? 'own-session' : 'pin')}
        >
          {t('cosign.usePin')}
        </button>
      )}
      {signers !== undefined && signers.witnesses.length > 0 && (
        <button
          type="button"
          className="chip"
          aria-pressed={way === 'witness'}
          onClick={() => setWanted(way === 'witness' ? null : 'witness')}
          data-testid="use-witness"
        >
          {t('cosign.useWitness')}
        </button>
      )}
      {way === 'witness' && signers !== undefined && (
        <WitnessFields witnesses={signers.witnesses} draft={witness} onChange={setWitness} />
      )}
      {byPin && (
        <>
          {people.length > 0 && (
            <FieldChoice
              label={t('cosign.who')}
              value={chosen ?? only}
              options={people.map((person) => ({ value: person.username, label: person.displayName }))}
              onChange={setChosen}
              testId="signers"
            />
          )}
          {barred.length > 0 && (
            <ul className="hint" data-testid="barred">
              {barred.map((person) => (
                <li key={person.accountId}>{`${person.displayName}:${whyNot(person)}`}</li>
              ))}
            </ul>
          )}
          <FieldText
            label={t(people.length > 0 ? 'cosign.other' : 'cosign.username')}
            value={typed}
            autoComplete="off"
            onChange={(name) => {
              setTyped(name);
              setChosen(null);
            }}
            name="cosigner"
          />
          <FieldText
            label={t('cosign.pin')}
            type="password"
            inputMode="numeric"
            maxLength={6}
            value={pin}
            autoComplete="off"
            onChange={setPin}
            name="pin"
          />
        </>
      )}
      {refusal !== null && (
        <FieldText label={t('cosign.why')} value={refusal} maxLength={200} onChange={setRefusal} name="refusal" />
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {refusal === null ? (
        <>
          <button type="button" className="big" disabled={!isReady} onClick={() => void send()} data-testid="cosign">
            {t('cosign.sign')}
          </button>
          {way !== 'witness' && actIds.length === 1 && (
            <button type="button" className="big plain" onClick={() => setRefusal('')} data-testid="refuse">
              {t('cosign.refuse')}
            </button>
          )}
        </>
      ) : (
        <>
          <button
            type="button"
            className="big bad"
            disabled={!isReady || refusal.trim() === ''}
            onClick={() => void send()}
            data-testid="refuse-sure"
          >
            {t('cosign.refuseSure')}
          </button>
          <button type="button" className="quiet" onClick={() => setRefusal(null)}>
            {t('app.back')}
          </button>
        </>
      )}
    </div>
  );
}

type ActDetail = ResponseOf<(typeof journalEndpoints)['act']>;

/** The acts themselves; no data until all of them are here. */
function useActs(actIds: readonly string[]) {
  return useAsked(`acts/${actIds.join(' ')}`, () =>
    Promise.all(actIds.map((actId): Promise<ActDetail> => api.call(routes.act, { params: { actId } }))),
  );
}

/** Who may sign all of them; undefined until that is known of each. */
function useSigners(actIds: readonly string[]) {
  const { data, error, refetch } = useAsked(`signers/${actIds.join(' ')}`, () =>
    Promise.all(actIds.map((actId): Promise<Signers> => api.call(canteenRoutes.signers, { params: { actId } }))),
  );
  const [first, ...others] = data ?? [];
  return { signers: first && signersOfSitting([first, ...others]), error, refetch };
}

/** Supplier, weights, price, temperature, papers, decision and photos: nobody signs for what he cannot see (U6). */
function Facts({ detail, titled }: { detail: ActDetail; titled: boolean }) {
  const t = useT();
  const words = useWords();
  const ingredients = useIngredients().data?.value ?? [];
  const { suppliers } = useSuppliers();
  const lots = useStock().shelves.flatMap((shelf) => shelf.lots);
  const plain = plainActOf(detail.kind);
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const facts = plain
    ? plainFacts(plain, detail.particulars, language)
    : actFacts(detail.particulars, t, {
        ingredient: (id) => ingredients.find((each) => each.id === id)?.name,
        lot: (id) => lots.find((each) => each.id === id)?.ingredientName,
        supplier: (id) => suppliers.find((each) => each.id === id)?.name,
      });
  return (
    <>
      {titled && <h3>{words(`act.${detail.kind}`)}</h3>}
      <ul className="facts" data-testid="facts">
        {facts.map((fact: ActFact) => (
          <li key={fact.title}>
            <strong>{fact.title}</strong>
            {fact.more.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </li>
        ))}
      </ul>
      <div className="photos">
        {detail.attachments.map(({ id }) => (
          <a
            key={id}
            href={urlOf(canteenRoutes.attachment.path, { attachmentId: id })}
            target="_blank"
            rel="noreferrer"
          >
            <img src={urlOf(canteenRoutes.attachment.path, { attachmentId: id })} alt={t('field.photoTaken')} />
          </a>
        ))}
      </div>
    </>
  );
}
