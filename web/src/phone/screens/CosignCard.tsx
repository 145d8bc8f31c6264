import { useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { routes } from '../../shared/routes';
import { useAsked } from '../data/asked';
import { useIngredients, useStock } from '../data/books';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n';
import { actLines } from './act-lines';

interface Props {
  actId: string;
  /** Nobody co-signs for himself: then only another person's PIN will do. */
  isOwn: boolean;
  onDone: () => void;
}

/** A PIN is never kept on the phone, so this is sent at once or not at all. */
export function CosignCard({ actId, isOwn, onDone }: Props) {
  const t = useT();
  const [byPin, setByPin] = useState(isOwn);
  const [username, setUsername] = useState('');
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [key] = useState(newId);
  const detail = useAsked(`act/${actId}`, () => api.call(routes.act, { params: { actId } }));
  const ingredients = useIngredients().data?.value ?? [];
  const lots = (useStock().data?.value.items ?? []).flatMap((place) => place.lots);
  const lines = actLines(detail.data?.particulars ?? {}, {
    ingredient: (id) => ingredients.find((each) => each.id === id)?.name,
    lot: (id) => lots.find((each) => each.id === id)?.ingredientName,
  });
  const sign = async (): Promise<void> => {
    setProblem(null);
    try {
      const body = byPin
        ? { method: 'pin' as const, username: username.trim(), pin }
        : { method: 'own-session' as const };
      await api.call(routes.cosign, { params: { actId }, body, idempotencyKey: byPin ? newId() : key });
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.isOffline ? t('cosign.offline') : error.message);
    }
  };
  return (
    <div className="cosign">
      <ul className="proposal">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!isOwn && (
        <button type="button" className="chip" aria-pressed={byPin} onClick={() => setByPin(!byPin)}>
          {t('cosign.usePin')}
        </button>
      )}
      {byPin && (
        <>
          <FieldText
            label={t('cosign.username')}
            value={username}
            autoComplete="off"
            onChange={setUsername}
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
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      <button
        type="button"
        className="big"
        disabled={byPin && (username.trim() === '' || !/^\d{6}$/.test(pin))}
        onClick={() => void sign()}
        data-testid="cosign"
      >
        {t('cosign.sign')}
      </button>
    </div>
  );
}
